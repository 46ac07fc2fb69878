using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Lexicons;

/// <summary>A reference to a concept as it was written, to be checked when all concepts are known.</summary>
internal readonly record struct WrittenReference(string Concept, TextSpan Span);

/// <summary>
/// Reads one pattern line. Gives its expansion into patterns without alternatives; what it cannot read it reports, and
/// then gives none.
/// </summary>
/// <param name="known">The elements of the lexicon so far; equal elements of one lexicon are one object.</param>
internal sealed class PatternParser(SourceText source, ImmutableArray<string> trail, ICollection<Diagnostic> diagnostics, PatternElements known)
{
    /// <summary>The most patterns that one line may stand for.</summary>
    public const int MostPatterns = 500;

    private const int WidestGap = 12;
    private const int ShortestStem = 3;

    private readonly List<WrittenReference> references = [];
    private int at;
    private int end;
    private bool failed;

    /// <summary>The concepts that the pattern parsed last refers to.</summary>
    public IReadOnlyList<WrittenReference> References => references;

    public ImmutableArray<ImmutableArray<PatternElement>> Parse(TextSpan span)
    {
        at = span.Start;
        end = span.End;
        failed = false;
        references.Clear();
        var slots = ReadSlots();
        if (failed) return [];
        var count = slots.Aggregate(1L, (product, slot) => Math.Min(product * slot.Count, int.MaxValue));
        if (count > MostPatterns)
        {
            diagnostics.Add(LexiconDiagnostics.TooManyPatterns(Location(span), count, MostPatterns));
            return [];
        }

        var patterns = Expand(slots);
        if (patterns.Any(p => !p.Any(e => e is not WordGap)))
        {
            diagnostics.Add(LexiconDiagnostics.EmptyPattern(Location(span)));
            return [];
        }

        if (!patterns.Any(HasMisplacedGap)) return patterns;
        diagnostics.Add(LexiconDiagnostics.MisplacedGap(Location(GapSpan(span))));
        return [];
    }

    private static ImmutableArray<ImmutableArray<PatternElement>> Expand(List<List<List<PatternElement>>> slots)
    {
        var patterns = ImmutableArray.CreateBuilder<ImmutableArray<PatternElement>>();
        var chosen = new List<PatternElement>();
        Choose(0);
        return patterns.ToImmutable();

        void Choose(int slot)
        {
            if (slot == slots.Count)
            {
                patterns.Add([.. chosen]);
                return;
            }

            var before = chosen.Count;
            foreach (var alternative in slots[slot])
            {
                chosen.AddRange(alternative);
                Choose(slot + 1);
                chosen.RemoveRange(before, chosen.Count - before);
            }
        }
    }

    private static bool HasMisplacedGap(ImmutableArray<PatternElement> pattern)
    {
        if (pattern[0] is WordGap || pattern[^1] is WordGap) return true;
        for (var i = 1; i < pattern.Length; i++)
            if (pattern[i] is WordGap && pattern[i - 1] is WordGap)
                return true;
        return false;
    }

    /// <summary>The line as a sequence of slots, each with its alternatives, each a sequence of elements.</summary>
    private List<List<List<PatternElement>>> ReadSlots()
    {
        var slots = new List<List<List<PatternElement>>>();
        while (at < end)
        {
            var character = source.Content[at];
            if (character == '(')
            {
                CheckDetached(at - 1);
                slots.Add(ReadAlternatives());
                CheckDetached(at);
            }
            else if (character == ')')
            {
                Fail(LexiconDiagnostics.UnbalancedBracket(Location(new(at++, 1)), ")"));
            }
            else if (character == '|')
            {
                Fail(LexiconDiagnostics.BarOutsideAlternatives(Location(new(at++, 1))));
            }
            else
            {
                var elements = new List<PatternElement>();
                ReadElement(elements);
                if (elements.Count > 0) slots.Add([elements]);
            }
        }

        return slots;
    }

    private List<List<PatternElement>> ReadAlternatives()
    {
        var open = at++;
        var alternatives = new List<List<PatternElement>>();
        var current = new List<PatternElement>();
        var start = at;
        while (at < end)
        {
            var character = source.Content[at];
            if (character is '|' or ')')
            {
                if (current.Count == 0) Fail(LexiconDiagnostics.EmptyAlternative(Location(TextSpan.FromBounds(start, at + 1))));
                alternatives.Add(current);
                current = [];
                start = ++at;
                if (character == ')') return alternatives;
            }
            else if (character == '(')
            {
                Fail(LexiconDiagnostics.NestedAlternatives(Location(new(at, 1))));
                ReadAlternatives();
                current.Add(new LiteralWord("?"));
            }
            else
            {
                ReadElement(current);
            }
        }

        Fail(LexiconDiagnostics.UnbalancedBracket(Location(new(open, 1)), "("));
        alternatives.Add(current);
        return alternatives;
    }

    /// <summary>Reads a blank, a gap, a concept or a word with its star; adds to <paramref name="elements"/> what it stands for.</summary>
    private void ReadElement(List<PatternElement> elements)
    {
        var character = source.Content[at];
        if (char.IsWhiteSpace(character))
            at++;
        else if (character == '{')
            ReadReference(elements);
        else if (character == '}')
            Fail(LexiconDiagnostics.UnbalancedBracket(Location(new(at++, 1)), "}"));
        else if (character == '.' && at + 1 < end && source.Content[at + 1] == '.')
            ReadGap(elements);
        else
            ReadWord(elements);
    }

    private void ReadGap(List<PatternElement> elements)
    {
        var start = at;
        while (at < end && !char.IsWhiteSpace(source.Content[at]) && source.Content[at] is not ('(' or ')' or '|' or '{' or '}')) at++;
        var written = source.Content[start..at];
        if (int.TryParse(written.AsSpan(2), System.Globalization.NumberStyles.None, null, out var most) && most is >= 1 and <= WidestGap)
            elements.Add(known.Gap(most));
        else
            Fail(LexiconDiagnostics.BadGap(Location(TextSpan.FromBounds(start, at)), written));
    }

    private void ReadReference(List<PatternElement> elements)
    {
        var start = at++;
        while (at < end && source.Content[at] is not ('}' or '{' or '(' or ')' or '|')) at++;
        if (at >= end || source.Content[at] != '}')
        {
            Fail(LexiconDiagnostics.UnbalancedBracket(Location(new(start, 1)), "{"));
            return;
        }

        at++;
        var name = source.Content[(start + 1)..(at - 1)].Trim();
        references.Add(new(name, TextSpan.FromBounds(start, at)));
        elements.Add(known.Reference(name));
    }

    private void ReadWord(List<PatternElement> elements)
    {
        var start = at;
        while (at < end && IsOfWord(at)) at++;
        var written = TextSpan.FromBounds(start, at);
        if (known.Written(source.Content.AsSpan(start, at - start)) is { } seen)
        {
            elements.AddRange(seen);
            return;
        }

        var text = source[written];
        var endsOpen = text.EndsWith('*');
        var startsOpen = text.StartsWith('*');
        var inner = text.Trim('*');
        if (inner.Contains('*', StringComparison.Ordinal) || (startsOpen && endsOpen) || text.Length - inner.Length > 1)
        {
            Fail(LexiconDiagnostics.MisplacedStar(Location(written)));
            return;
        }

        var words = TokenisedText.Of(inner);
        var parts = Enumerable.Range(0, words.Tokens.Length).Select(words.WordAt).ToList();
        if (parts.Count == 0)
        {
            // Punctuation alone parts words and stands for none.
            if (startsOpen || endsOpen) Fail(LexiconDiagnostics.MisplacedStar(Location(written)));
            return;
        }

        var stem = startsOpen ? parts[0] : parts[^1];
        if ((startsOpen || endsOpen) && stem.Length < ShortestStem && stem.Any(WordNormaliser.IsLatin))
        {
            Fail(LexiconDiagnostics.ShortStem(Location(written), text));
            return;
        }

        var read = new PatternElement[parts.Count];
        for (var i = 0; i < parts.Count; i++)
            read[i] = startsOpen && i == 0 ? known.Ending(parts[i])
                : endsOpen && i == parts.Count - 1 ? known.Beginning(parts[i])
                : known.Word(parts[i]);
        elements.AddRange(known.Write(text, read));
    }

    private bool IsOfWord(int position)
    {
        var character = source.Content[position];
        if (char.IsWhiteSpace(character) || character is '(' or ')' or '|' or '{' or '}') return false;
        return character != '.' || position + 1 >= end || source.Content[position + 1] != '.';
    }

    /// <summary>Reports a word that stands right beside the bracket of alternatives.</summary>
    private void CheckDetached(int neighbour)
    {
        if (neighbour < 0 || neighbour >= end) return;
        if (WordNormaliser.RoleOf(source.Content[neighbour]) == CharacterRole.Word || source.Content[neighbour] == '*')
            Fail(LexiconDiagnostics.AttachedBracket(Location(new(neighbour, 1))));
    }

    private TextSpan GapSpan(TextSpan line)
    {
        var gap = source.Content.IndexOf("..", line.Start, line.Length, StringComparison.Ordinal);
        return gap < 0 ? line : new(gap, 2);
    }

    private void Fail(Diagnostic diagnostic)
    {
        failed = true;
        diagnostics.Add(diagnostic);
    }

    private SourceLocation Location(TextSpan span) => new(source, span, trail);
}
