using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;
using LawReview.Core.Statements;
using LawReview.Core.Text;

namespace LawReview.Core.Assessment;

/// <summary>
/// Cuts a quotation out of a passage around what matched: the sentence, or in a long one the words around the matches.
/// Gives spans of the file with the characters as they stand there.
/// </summary>
public static partial class Quoting
{
    private const int LongSentence = 110;
    private const int WordsAround = 40;

    /// <summary>How many words a cut may move to fall between clauses.</summary>
    private const int WordsToClause = 14;

    public static Evidence Quote(Passage passage, IEnumerable<ConceptMatch> matches, Statement why, Reached reached)
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
    public static Evidence Whole(Passage passage, Statement why, Reached reached) =>
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
            : (ClauseStart(passage, first, match.FirstToken - WordsAround), ClauseEnd(passage, last, match.EndToken + WordsAround));
    }

    /// <summary>The beginning of the clause in which a word stands, where one is near; a cut there reads better.</summary>
    private static int ClauseStart(Passage passage, int first, int at)
    {
        if (at <= first + 3) return first;
        for (var i = at; i > Math.Max(first, at - WordsToClause); i--)
            if (EndsClause(passage, i - 1)) return i;
        return at;
    }

    private static int ClauseEnd(Passage passage, int last, int at)
    {
        if (at >= last - 3) return last;
        for (var i = at; i < Math.Min(last, at + WordsToClause); i++)
            if (EndsClause(passage, i)) return i;
        return at;
    }

    private static bool EndsClause(Passage passage, int token)
    {
        var tokens = passage.Tokens.Tokens;
        return passage.Words.Text.AsSpan(tokens[token].End, tokens[token + 1].Start - tokens[token].End).IndexOfAny(";:,—–") >= 0;
    }

    private static Evidence Build(Passage passage, IEnumerable<(int First, int Last)> windows, Statement why, Reached reached)
    {
        var source = passage.Expression.Text!.Source;
        var tokens = passage.Tokens.Tokens;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var pieces = ImmutableArray.CreateBuilder<string>();
        var omissions = ImmutableArray.CreateBuilder<bool>();
        var ranges = windows.ToList();
        var cutBefore = ranges is [var start, ..] && start.First > 0 && tokens[start.First - 1].Sentence == tokens[start.First].Sentence;
        var cutAfter = ranges is [.., var stop] && stop.Last + 1 < tokens.Length && tokens[stop.Last + 1].Sentence == tokens[stop.Last].Sentence;
        foreach (var (first, last) in ranges)
        {
            var end = tokens[last].End;
            var text = passage.Words.Text;
            while (end < text.Length && text[end] is '.' or ';' or ',' or ':' or ')' or '”' or '"' or '’' or '。') end++;
            foreach (var slice in WithoutNotes(text, tokens[first].Start, end))
            {
                foreach (var span in passage.Words.ToSource(slice, source))
                {
                    if (spans.Count > 0) omissions.Add(LeavesWordsOut(passage.Expression.Text!, spans[^1].End, span.Start));
                    spans.Add(span);
                    pieces.Add(Collapse(Decode(passage, span, source), passage.Expression.Language));
                }
            }

        }

        return new(passage.Expression, passage.Provision, spans.ToImmutable(), pieces.ToImmutable(), why, reached)
        {
            Omissions = omissions.ToImmutable(), CutBefore = cutBefore, CutAfter = cutAfter,
        };
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

    private static bool LeavesWordsOut(LawText text, int from, int to)
    {
        if (to < from) return true;
        var between = Tag().Replace(text.SeenBetween(from, to), "");
        if (between.Length > 40) return true;
        var letters = 0;
        foreach (var c in between)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters > 4) return true;
        }

        return false;
    }

    /// <summary>A tag of mark-up: no words, however long its attributes.</summary>
    [GeneratedRegex(@"<(?>[^<>]*)>")]
    private static partial Regex Tag();

    private static string Collapse(string text, string language)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ') collapsed.Append(' ');
        var stop = language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? BlankBeforeFrenchStop() : BlankBeforeStop();
        return stop.Replace(BlanksInQuotes().Replace(collapsed.ToString().Trim(), "$1$2$3"), "");
    }

    /// <summary>What is quoted of a window: all but the notes of editors and the brackets of amendments.</summary>
    private static IEnumerable<TextSpan> WithoutNotes(string text, int start, int end)
    {
        var from = start;
        IEnumerable<Match> notes = text.Contains('[', StringComparison.Ordinal) ? EditorsNote().Matches(text) : [];
        foreach (var note in notes)
        {
            // Brackets around words in force go, the words stay.
            (int Start, int End)[] parts = note.Groups["open"].Success
                ? [(note.Groups["open"].Index, note.Groups["open"].Index + note.Groups["open"].Length), (note.Groups["close"].Index, note.Index + note.Length)]
                : [(note.Index, note.Index + note.Length)];
            foreach (var (noteStart, noteEnd) in parts)
            {
                if (noteEnd <= from || noteStart >= end) continue;
                if (noteStart > from && !string.IsNullOrWhiteSpace(text[from..noteStart])) yield return TextSpan.FromBounds(from, noteStart);
                from = Math.Max(from, noteEnd);
            }
        }

        if (from == start || (from < end && !string.IsNullOrWhiteSpace(text[from..end]))) yield return TextSpan.FromBounds(from, end);
    }

    /// <summary>"[subsection (1) amended by section 10 of Act 16 of 2022]"; "1[ten years and with fine up to ten]".</summary>
    [GeneratedRegex(@"\s{0,9}\[[^\[\]]{0,160}\b(?:amended|inserted|substituted|repealed|deleted|added|replaced|renumbered|omitted)\b[^\[\]]{0,20}\bby\b[^\[\]]{0,200}\]|(?<open>\s{0,9}\b\d{1,2}\[)(?=\p{L}{2})[^\[\]]{1,600}(?<close>\]\s?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EditorsNote();

    /// <summary>Blanks that mark-up leaves before a stop.</summary>
    [GeneratedRegex(@" (?=[,.;:)\]](?:\s|$))")]
    private static partial Regex BlankBeforeStop();

    /// <summary>French sets a blank before the semicolon and the colon.</summary>
    [GeneratedRegex(@" (?=[,.)\]](?:\s|$))")]
    private static partial Regex BlankBeforeFrenchStop();

    [GeneratedRegex(@"(“|(?<=^|[\s(])"") ([^“”""]{1,80}) (”|"")")]
    private static partial Regex BlanksInQuotes();
}
