using System.Collections.Immutable;
using System.Text;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;
using LawReview.Core.Text;

namespace LawReview.Core.Assessment;

/// <summary>
/// Cuts a quotation out of a passage around what matched: the sentence, or in a long one the words around the matches.
/// Gives spans of the file with the characters as they stand there.
/// </summary>
public static class Quoting
{
    private const int LongSentence = 110;
    private const int WordsAround = 40;

    public static Evidence Quote(Passage passage, IEnumerable<ConceptMatch> matches, string why, string reached)
    {
        var tokens = passage.Tokens.Tokens;
        var wanted = new List<(int First, int Last)>();
        foreach (var match in matches.OrderBy(m => m.FirstToken))
        {
            var (first, last) = Around(passage, match);
            if (wanted.Count > 0 && first <= wanted[^1].Last + 8) wanted[^1] = (wanted[^1].First, Math.Max(wanted[^1].Last, last));
            else wanted.Add((first, last));
        }

        if (wanted.Count == 0 && tokens.Length > 0) wanted.Add((0, Math.Min(tokens.Length, LongSentence) - 1));

        // Three windows are enough for a reader; the passage stands whole in the annex.
        return Build(passage, wanted.Take(3), why, reached);
    }

    /// <summary>The passage whole.</summary>
    public static Evidence Whole(Passage passage, string why, string reached) =>
        passage.Tokens.Tokens.Length == 0
            ? Build(passage, [], why, reached)
            : Build(passage, [(0, passage.Tokens.Tokens.Length - 1)], why, reached);

    private static (int First, int Last) Around(Passage passage, ConceptMatch match)
    {
        var tokens = passage.Tokens.Tokens;
        var sentence = tokens[match.FirstToken].Sentence;
        var first = match.FirstToken;
        while (first > 0 && tokens[first - 1].Sentence == sentence) first--;
        var last = match.EndToken - 1;
        while (last + 1 < tokens.Length && tokens[last + 1].Sentence == sentence) last++;
        return last - first <= LongSentence
            ? (first, last)
            : (Math.Max(first, match.FirstToken - WordsAround), Math.Min(last, match.EndToken + WordsAround));
    }

    private static Evidence Build(Passage passage, IEnumerable<(int First, int Last)> windows, string why, string reached)
    {
        var source = passage.Expression.Text!.Source;
        var tokens = passage.Tokens.Tokens;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var pieces = ImmutableArray.CreateBuilder<string>();
        var omissions = ImmutableArray.CreateBuilder<bool>();
        foreach (var (first, last) in windows)
        {
            var end = tokens[last].End;
            var text = passage.Words.Text;
            while (end < text.Length && text[end] is '.' or ';' or ',' or ':' or ')' or '”' or '"' or '’' or '。') end++;
            var slice = TextSpan.FromBounds(tokens[first].Start, end);
            foreach (var span in passage.Words.ToSource(slice, source))
            {
                if (spans.Count > 0) omissions.Add(LeavesWordsOut(source, spans[^1].End, span.Start));
                spans.Add(span);
                pieces.Add(Collapse(Decode(passage, span, source)));
            }
        }

        return new(passage.Expression, passage.Provision, spans.ToImmutable(), pieces.ToImmutable(), why, reached) { Omissions = omissions.ToImmutable() };
    }

    /// <summary>The passage's characters for a span: decoded character references, as the passage has them.</summary>
    private static string Decode(Passage passage, TextSpan span, SourceText source)
    {
        var runs = passage.Words.Runs;
        if (!runs.Any(r => r.Length != r.SourceLength && span.Contains(new(r.SourceStart, r.SourceLength)))) return source[span];
        var text = new StringBuilder();
        var at = span.Start;
        foreach (var run in runs.Where(r => r.Length != r.SourceLength && span.Contains(new(r.SourceStart, r.SourceLength))).OrderBy(r => r.SourceStart))
        {
            text.Append(source.Content, at, run.SourceStart - at).Append(passage.Words.Text, run.TextStart, run.Length);
            at = run.SourceStart + run.SourceLength;
        }

        return text.Append(source.Content, at, span.End - at).ToString();
    }

    private static bool LeavesWordsOut(SourceText source, int from, int to)
    {
        if (to < from) return true;
        if (to - from > 40) return true;
        var letters = 0;
        for (var i = from; i < to; i++)
        {
            letters = char.IsLetter(source.Content[i]) ? letters + 1 : 0;
            if (letters > 4) return true;
        }

        return false;
    }

    private static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ') collapsed.Append(' ');
        return collapsed.ToString().Trim();
    }
}
