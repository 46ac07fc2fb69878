using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Amendments;
using LawReview.Core.Law;
using LawReview.Tests.Reading;
using Xunit;

namespace LawReview.Tests.Law;

/// <summary>What holds for every draft: nothing is changed that no instruction changes, and every character has its place in a file.</summary>
public sealed class DraftApplicationTests
{
    private static readonly string[] Sections = ["No boat lands at night.", "The master pays a fee of 5 marks.", "A person who hides a rope commits an offence.", "The list is kept dry."];

    [Fact]
    public void DraftWithoutInstructions_ChangesNoText() => Prop.ForAll(Laws(), law =>
    {
        var result = Apply(law, "# Quay (Amendment) Bill\n\n## 1. Short title\n\nThis Act may be cited as the Quay (Amendment) Act.\n");
        Assert.Equal(Shown(result.Law), Shown(result.WithDraft)[..Shown(result.Law).Length]);
        Assert.Empty(result.Instructions);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void SubstitutionByTheSameText_ChangesNothing() => Prop.ForAll(Laws(), law =>
    {
        var same = law.Split("## ")[2].Trim();
        var result = Apply(law, $"# Quay Act (Amendment) Bill\n\n1. For section 2 of the Quay Act substitute—\n\n\"{same}\"\n");
        Assert.True(Assert.Single(result.Instructions).IsApplied);
        Assert.Equal(Shown(result.Law), Shown(result.WithDraft));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void EveryCharacter_StandsInTheActOrTheDraft() => Prop.ForAll(Laws(), law =>
    {
        var result = Apply(law, "# Quay Act (Amendment) Bill\n\n1. After section 1 of the Quay Act insert—\n\n\"1A. Ropes\n\n(1) A rope is coiled.\n\n(2) It is dry.\"\n\n2. In section 2 of the Quay Act, for \"the\", wherever it occurs, substitute \"every\".\n\n3. At the end of section 1 of the Quay Act insert \"This is so.\".\n");
        var files = new[] { result.Law.Expressions().Single(), result.Draft }.ToDictionary(e => e.File, e => e.Text!.Source.Content);
        var text = result.WithDraft.Expressions().First().Text!;
        var seen = 0;
        foreach (var run in text.AllProvisions().SelectMany(p => new[] { p.Designation, p.Heading, p.Text, p.Tail }).SelectMany(t => t.Runs.Select(r => (Text: t, Run: r))))
        {
            var places = text.Consolidation!.Places(new(run.Run.SourceStart, run.Run.SourceLength)).ToList();
            Assert.Equal(run.Run.SourceLength, places.Sum(p => p.Span.Length));
            Assert.Equal(run.Text.Text.Substring(run.Run.TextStart, run.Run.Length), string.Concat(places.Select(p => files[p.File].Substring(p.Span.Start, p.Span.Length))));
            seen += run.Run.Length;
        }

        Assert.True(seen > 100);
        Assert.Contains(text.AllProvisions(), p => p.Number == "1A");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void RepealedSection_LeavesTheAddressesOfTheOthers()
    {
        var law = "# Quay Act\n\n## 1. A\n\nNo boat lands.\n\n## 2. B\n\nFees are due.\n\n## 3. C\n\nThe list is kept.\n";
        var result = Apply(law, "# Quay Act (Amendment) Bill\n\n1. Section 2 of the Quay Act is repealed.\n");
        Assert.Equal(["sec_1", "sec_3"], result.WithDraft.Expressions().Single().Text!.AllProvisions().Where(p => p.Kind == ProvisionKind.Section).Select(p => p.Address));
    }

    private static Arbitrary<string> Laws() => Gen.NonEmptyListOf(Gen.Elements(Sections)).Select(list =>
        "# Quay Act\n\n" + string.Concat(list.Append("The master pays the fee.").Prepend("Boats land by day.").Select((words, i) => $"## {i + 1}. Rule\n\n{words}\n\n"))).ToArbitrary();

    private static AmendedLaw Apply(string law, string draft)
    {
        var act = ExpressionOf("act.md", law);
        return DraftApplication.Apply(new("Reeds", "XRE", true, [], "", "", null, null, [new("act", act.Title, act.Kind, [act])], [], [], ""), ExpressionOf("bill.md", draft));
    }

    private static Expression ExpressionOf(string file, string words)
    {
        var read = Reads.Text(file, words);
        return new(file, file, read.Title, InstrumentKind.Act, "en", TextStatus.InForce, "", TextAuthority.Official, "", "", 0, read with { Language = "en" }, null, [], null);
    }

    private static string[] Shown(Jurisdiction state) =>
        [.. state.Counting().SelectMany(e => e.Text!.AllProvisions()).Where(p => p.Kind != ProvisionKind.Preamble).Select(p => $"{p.Citation} {p.Heading} {p.Text} {p.Tail}")];
}
