using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Lexicons;
using Xunit;

namespace LawReview.Tests.Lexicons;

/// <summary>The matcher finds what the definition of a pattern says, tried word by word without any index.</summary>
public sealed class MatcherAgreesWithBruteForce
{
    private static readonly string[] Words = ["abc", "abcd", "bcd", "xbcd", "c", "d."];

    private static readonly Gen<string> Element = Gen.Frequency(
        (6, Gen.Elements(Words)),
        (2, Gen.Elements("abc*", "*bcd", "abcd*")),
        (2, Gen.Elements("(abc|c d)", "(d|bcd c)")),
        (1, Gen.Constant("{other}")));

    private static readonly Gen<string> Pattern =
        from first in Element
        from rest in (from gap in Gen.Elements("", "", "..1 ", "..3 ") from element in Element select " " + gap + element).ListOf()
        select first + string.Concat(rest.Take(3));

    private static readonly Gen<(string Lexicon, string Text)> Cases =
        from patterns in Pattern.NonEmptyListOf()
        from exclusions in Pattern.ListOf()
        from words in Gen.Elements("abc", "abcd", "Bcd", "xbcd", "c", "bcd.", "d").ListOf()
        select (
            "## C {#c}\n\n" + Lines(patterns) + "\nNot:\n\n" + Lines(exclusions.Take(1))
            + "\n## Other {#other}\n\n- c d\n- abcd ..2 c\n- c\n",
            string.Join(' ', words));

    [Fact]
    public void Matches_AreThoseOfTheDefinition() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var lexicon = LexiconParser.Parse(LexiconSources.Source(c.Lexicon)).Value;
        var text = TokenisedText.Of(c.Text);
        var matcher = new ConceptMatcher(lexicon);
        var fast = matcher.Matches(text, "c").Select(m => (m.FirstToken, m.EndToken)).ToList();
        var slow = Naive(lexicon, text, "c").Select(m => (m.First, m.End)).Distinct().Order().ToList();
        Assert.Equal(slow, fast);
        Assert.Equal(
            lexicon.Concepts.SelectMany(k => Naive(lexicon, text, k.Id)).Select(m => m.Pattern).Distinct().Order(StringComparer.Ordinal),
            matcher.FiredPatterns(text).Order(StringComparer.Ordinal));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static string Lines(IEnumerable<string> patterns) => string.Concat(patterns.Select(p => $"- {p}\n"));

    private static List<(string Pattern, int First, int End)> Naive(Lexicon lexicon, TokenisedText text, string concept)
    {
        // Of the concepts here only "other" is referred to, and it refers to none.
        var other = new Lazy<List<(string Pattern, int First, int End)>>(() => Naive(lexicon, text, "other"));
        var definition = lexicon.Concepts.Single(c => c.Id == concept);
        var excluded = Shortest(definition.Exclusions);
        return [.. Shortest(definition.Patterns).Where(m => !excluded.Any(e => m.First < e.End && e.First < m.End))];

        List<(string Pattern, int First, int End)> Shortest(IEnumerable<ConceptPattern> patterns) =>
            [.. from pattern in patterns
                from first in Enumerable.Range(0, text.Tokens.Length)
                let ends = Ends(pattern.Elements.ToList(), first, first).ToList()
                where ends.Count > 0
                select (pattern.Id, first, ends.Min())];

        IEnumerable<int> Ends(List<PatternElement> rest, int first, int at)
        {
            if (rest.Count == 0) return [at];
            if (rest[0] is WordGap gap) return Enumerable.Range(at, gap.Most + 1).SelectMany(i => Ends(rest[1..], first, i));
            if (at >= text.Tokens.Length || text.Tokens[at].Sentence != text.Tokens[first].Sentence) return [];
            var word = text.WordAt(at);
            return rest[0] switch
            {
                LiteralWord literal => word == literal.Word ? Ends(rest[1..], first, at + 1) : [],
                WordBeginning stem => word.StartsWith(stem.Beginning, StringComparison.Ordinal) ? Ends(rest[1..], first, at + 1) : [],
                WordEnding ending => word.EndsWith(ending.Ending, StringComparison.Ordinal) ? Ends(rest[1..], first, at + 1) : [],
                ConceptReference => other.Value.Where(m => m.First == at)
                    .SelectMany(m => Ends(rest[1..], first, m.End)),
                _ => throw new InvalidOperationException(),
            };
        }
    }
}
