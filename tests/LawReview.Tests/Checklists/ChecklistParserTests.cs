using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Checklists;
using LawReview.Core.Checklists.Parsing;
using LawReview.Core.Text;
using Xunit;

namespace LawReview.Tests.Checklists;

public sealed class ChecklistParserTests
{
    [Fact]
    public void Head_IsRead()
    {
        var checklist = ChecklistSources.WholeChecklist();
        Assert.Equal(
            ("sample", "Sample: a checklist", "Sample Protocol", "2026-1"),
            (checklist.Id, checklist.Title, checklist.Treaty, checklist.Edition));
        Assert.Equal(["o-1", "o-2"], checklist.Summary.AsEnumerable());
        Assert.Equal(64, checklist.Sha256.Length);
    }

    /// <summary>A dash in a table stands for nothing.</summary>
    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    public void Questions_ThatAreADash_AreNone(string dash)
        => Assert.Empty(ChecklistSources.Parse(ChecklistSources.Whole.Replace("Q-01, Q-02", dash, StringComparison.Ordinal)).Value.Obligations.First(o => o.Id == "o-1").Questions);

    [Fact]
    public void Kinds_AreRead()
    {
        var kinds = ChecklistSources.WholeChecklist().OffenceKinds;
        Assert.Equal(["entry", "any"], kinds.Select(k => k.Name));
        Assert.Equal(["near(a, b)", "c"], kinds[0].Conduct.Select(ConditionText.Of));
        Assert.Equal(["with(a, b)"], kinds[0].Signs.Select(ConditionText.Of));
        Assert.Equal(["without(d, a)"], kinds[0].Not.Select(ConditionText.Of));
        Assert.Equal(["entry"], kinds[1].Includes.AsEnumerable());
    }

    [Fact]
    public void ExpectedTexts_AreRead()
    {
        var text = Assert.Single(ChecklistSources.WholeChecklist().ExpectedTexts);
        Assert.Equal(("General part", "attempt"), (text.Title, text.Why));
        Assert.Equal(["o-1", "o-2"], text.NeededFor.AsEnumerable());
        Assert.Equal("Some Any in Jurisdiction a", ConditionText.Of(text.Condition));
    }

    [Fact]
    public void Obligation_IsRead()
    {
        var row = ChecklistSources.WholeChecklist().Find("o-1")!;
        Assert.Equal(("First", "Protocol arts 3(a), 6(1)", Strength.Mandatory, ProvedBy.Statute), (row.Title, row.Source, row.Strength, row.ProvedBy));
        Assert.Equal(("I", true, "entry"), (row.Cluster, row.GapAllowed, row.About));
        Assert.Equal(["Q-01", "Q-02"], row.Questions.AsEnumerable());
        Assert.Equal("The duty in plain words.\n\nIn *two* paragraphs.", row.Duty);
        Assert.Equal(("This.", "That.", "Article 6(4).", "> A person who …"), (row.Counts, row.DoesNotCount, row.Reminder, row.DraftingOption));
        Assert.Equal(["Entry", "Benefit"], row.Elements.Select(e => e.Name));
        Assert.Equal(["Duties", "First"], row.Location.Trail.AsEnumerable());
    }

    [Fact]
    public void Rules_AreRead()
    {
        var rules = ChecklistSources.WholeChecklist().Obligations[0].Rules;
        Assert.Equal([1, 2, 3], rules.Select(r => r.Number));
        Assert.Equal(["yes", "partial", "no"], rules.Select(r => r.Value));
        Assert.Equal([FindingKind.Met, FindingKind.InPart, FindingKind.Gap], rules.Select(r => r.Finding));
        Assert.Equal("every entry offence requires `a` near `b`", rules[0].Sentence);
    }

    [Fact]
    public void Examples_AreRead()
    {
        var examples = ChecklistSources.WholeChecklist().Obligations[0].Examples;
        Assert.Equal(["Says it", "Is silent", "Nearly, in two acts"], examples.Select(e => e.Heading));
        Assert.Equal(["met", "not-met", "near-miss"], examples.Select(e => e.Expected));
        Assert.Equal(["yes", null, null], examples.Select(e => e.Value));
        Assert.Equal([false, false, true], examples.Select(e => e.IsTodo));
        Assert.Equal([new("act.md", "en", "## 1. Offence\n\nWords.")], examples[0].Files.AsEnumerable());
        Assert.Equal([new("act.md", "en", "Words."), new("other.md", "fr", "Mots.")], examples[2].Files.AsEnumerable());
    }

    [Fact]
    public void Locations_CoverExactlyWhatTheyMean()
    {
        var rule = ChecklistSources.WholeChecklist().Obligations[0].Rules[0];
        var condition = Assert.IsType<OffenceCondition>(rule.Condition);
        Assert.Equal("every entry offence requires `a`\n   near `b`", condition.Location.Source[condition.Location.Span]);
        var near = Assert.IsType<SaysNear>(condition.Says);
        Assert.Equal("`b`", condition.Location.Source[((SaysConcept)near.Parts[1]).Location.Span]);
    }

    [Fact]
    public void LineEndings_DoNotMatter()
    {
        var parsed = ChecklistSources.Parse(ChecklistSources.Whole.ReplaceLineEndings("\r\n"));
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(2, parsed.Value.Obligations.Length);
    }

    [Fact]
    public void Files_AreReadAsOne()
    {
        var cut = ChecklistSources.Whole.IndexOf("# Duties", StringComparison.Ordinal);
        var parsed = ChecklistParser.Parse(
            [new SourceText("checklist.md", ChecklistSources.Whole[..cut]), new SourceText("01-duties.md", ChecklistSources.Whole[cut..])],
            ChecklistSources.Concepts);
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(["o-1", "o-2"], parsed.Value.Obligations.Select(o => o.Id));
    }

    [Fact]
    public void Mutations_NeverThrow()
    {
        string[] pieces = ["#", "\n", "`", "(", ")", "|", "*", "**", "- ", "1. ", "```", "{#", "}", ":", " or ", " is ", "---\n", "> ", "\t", "é", "\r", ".", ""];
        var mutation =
            from at in Gen.Choose(0, ChecklistSources.Whole.Length)
            from length in Gen.Choose(0, 12)
            from piece in Gen.Elements(pieces)
            select (at, length, piece);
        Prop.ForAll(mutation.ListOf().ToArbitrary(), mutations =>
        {
            var text = ChecklistSources.Whole;
            foreach (var (at, length, piece) in mutations)
            {
                var start = Math.Min(at, text.Length);
                text = text[..start] + piece + text[Math.Min(start + length, text.Length)..];
            }

            var parsed = ChecklistSources.Parse(text);
            var rendered = new Core.Diagnostics.DiagnosticRenderer().Render(parsed.Diagnostics);
            return (parsed.Diagnostics.Length == 0) == (rendered.Length == 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
