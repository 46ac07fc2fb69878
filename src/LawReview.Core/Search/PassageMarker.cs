using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Text;

namespace LawReview.Core.Search;

/// <summary>Finds in a section the paragraph that answers a question best, and marks the words asked for.</summary>
internal sealed class PassageMarker
{
    private const int ShownCharacters = 280;
    private const int CharactersBefore = 90;

    private readonly List<(HashSet<string> Words, SearchQuery Part)> words = [];
    private readonly List<(string Beginning, SearchQuery Part)> beginnings = [];
    private readonly List<WordSequence> sequences = [];

    public PassageMarker(SearchQuery query) => Collect(query);

    public FoundProvision Mark(ProvisionIn section, double score)
    {
        var best = section.Provision;
        var bestText = best.Text;
        var bestMarks = ImmutableArray<TextSpan>.Empty;
        var bestKinds = -1;
        foreach (var node in section.Provision.IsContainer ? [section.Provision] : section.Provision.SelfAndDescendants())
            foreach (var text in (ReadOnlySpan<MappedText>)[node.Text, node.Tail])
            {
                if (text.IsBlank) continue;
                var (marks, kinds) = MarksIn(text.Text);
                if (kinds < bestKinds || (kinds == bestKinds && marks.Length <= bestMarks.Length)) continue;
                (best, bestText, bestMarks, bestKinds) = (node, text, marks, kinds);
            }

        var window = Window(bestText.Text, bestMarks);
        return new(
            section with { Provision = best }, section.Provision, bestText.Slice(window),
            [.. bestMarks.Where(m => window.Contains(m)).Select(m => m with { Start = m.Start - window.Start })],
            bestText.Text[..window.Start].AsSpan().Trim().Length > 0, bestText.Text.AsSpan(window.End).Trim().Length > 0, score);
    }

    /// <summary>
    /// How much of the question one passage of the section answers, with what stands above it: 1 for all of its parts, where
    /// each part weighs as it is rare.
    /// </summary>
    public double Share(Provision section, IReadOnlyDictionary<SearchQuery, double> weights)
    {
        var total = weights.Values.Sum();
        return total <= 0 ? 0 : Best(section, new HashSet<SearchQuery>()) / total;

        double Best(Provision node, HashSet<SearchQuery> above)
        {
            var own = new HashSet<SearchQuery>(above);
            own.UnionWith(KindsIn(node.Heading.Text));
            own.UnionWith(KindsIn(node.Text.Text));
            own.UnionWith(KindsIn(node.Tail.Text));
            var best = weights.Where(w => own.Contains(w.Key)).Sum(w => w.Value);
            if (!node.IsContainer)
                foreach (var child in node.Children) best = Math.Max(best, Best(child, own));
            return best;
        }
    }

    /// <summary>The words of a text that are asked for, and how many parts of the question they answer.</summary>
    public (ImmutableArray<TextSpan> Marks, int Kinds) MarksIn(string text)
    {
        var (tokens, marks, kinds) = Find(text);
        return ([.. Joined(marks).Select(m => tokens.SpanOf(m.First, m.End))], kinds.Count);
    }

    private HashSet<SearchQuery> KindsIn(string text) => text.Length == 0 ? [] : Find(text).Kinds;

    private (TokenisedText Tokens, SortedSet<(int First, int End)> Marks, HashSet<SearchQuery> Kinds) Find(string text)
    {
        var tokens = TokenisedText.Of(text);
        var marks = new SortedSet<(int First, int End)>();
        var kinds = new HashSet<SearchQuery>();
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            var word = tokens.WordAt(i);
            foreach (var (any, part) in words)
                if (any.Contains(word)) Take(part, i, i + 1);
            foreach (var (beginning, part) in beginnings)
                if (word.StartsWith(beginning, StringComparison.Ordinal)) Take(part, i, i + 1);
            foreach (var sequence in sequences)
                if (Stands(tokens, i, sequence)) Take(sequence, i, i + sequence.Words.Length);
        }

        return (tokens, marks, kinds);

        void Take(SearchQuery kind, int first, int end)
        {
            kinds.Add(kind);
            marks.Add((first, end));
        }
    }

    private static IEnumerable<(int First, int End)> Joined(IEnumerable<(int First, int End)> marks)
    {
        (int First, int End)? open = null;
        foreach (var mark in marks)
        {
            if (open is { } o && mark.First < o.End) open = (o.First, Math.Max(o.End, mark.End));
            else
            {
                if (open is { } done) yield return done;
                open = mark;
            }
        }

        if (open is { } last) yield return last;
    }

    private static bool Stands(TokenisedText tokens, int at, WordSequence sequence)
    {
        if (at + sequence.Words.Length > tokens.Tokens.Length) return false;
        for (var k = 0; k < sequence.Words.Length; k++)
        {
            var word = tokens.WordAt(at + k);
            if (sequence.LastIsBeginning && k == sequence.Words.Length - 1 ? !word.StartsWith(sequence.Words[k], StringComparison.Ordinal) : word != sequence.Words[k])
                return false;
        }

        return true;
    }

    /// <summary>About three lines with as many marks as they can hold, cut at blanks.</summary>
    private static TextSpan Window(string text, ImmutableArray<TextSpan> marks)
    {
        if (text.Length <= ShownCharacters) return new(0, text.Length);
        var start = 0;
        var most = -1;
        foreach (var mark in marks.Prepend(new(0, 0)))
        {
            var from = Math.Max(0, mark.Start - CharactersBefore);
            var count = marks.Count(m => m.Start >= from && m.End <= from + ShownCharacters);
            if (count > most) (start, most) = (from, count);
        }

        start = Math.Min(start, text.Length - ShownCharacters);
        var end = start + ShownCharacters;
        while (start > 0 && start < text.Length && !char.IsWhiteSpace(text[start - 1]) && start > end - ShownCharacters - 25) start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end < start + ShownCharacters + 50) end++;
        if (start > 0 && char.IsLowSurrogate(text[start])) start--;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>What a passage can be asked for one by one.</summary>
    public IEnumerable<SearchQuery> Parts => [.. words.Select(w => w.Part), .. beginnings.Select(b => b.Part), .. sequences];

    private void Collect(SearchQuery query)
    {
        switch (query)
        {
            case AnyWord { Field: SearchField.Words or SearchField.Heading or SearchField.Text or SearchField.Definition } any:
                words.Add(([.. any.Words], any));
                break;
            case WordStart { Field: SearchField.Words or SearchField.Heading or SearchField.Text or SearchField.Definition } start:
                beginnings.Add((start.Beginning, start));
                break;
            case WordSequence { Field: SearchField.Words or SearchField.Heading or SearchField.Text or SearchField.Definition } sequence:
                sequences.Add(sequence);
                break;
            case Together together:
                foreach (var part in together.Parts) Collect(part);
                break;
            case AllParts all:
                foreach (var part in all.Parts) Collect(part);
                break;
            case AnyPart any:
                foreach (var part in any.Parts) Collect(part);
                break;
            case ButNot not:
                Collect(not.Base);
                break;
        }
    }
}
