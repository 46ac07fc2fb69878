using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Checklists.Parsing;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Statements;
using LawReview.Core.Text;
using LawReview.Tests.Reading;

namespace LawReview.Tests.Assessment;

/// <summary>What is cited first, and when an absence shows nothing, on acts of our own with the lexicon and checklist that are delivered.</summary>
public sealed class AssessorTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "checklists");

    private static readonly Lazy<ConceptMatcher> English = new(() => new(LexiconParser.Parse(
        new SourceText("en.md", File.ReadAllText(Path.Combine(Folder, "lexicon", "en.md")))).Value));

    private static readonly Lazy<Checklist> Checklist = new(() => ChecklistParser.Parse(
        [.. Directory.GetFiles(Path.Combine(Folder, "smuggling-protocol"), "*.md").Order(StringComparer.Ordinal).Select(f => new SourceText(Path.GetFileName(f), File.ReadAllText(f)))],
        English.Value.Concepts.ToHashSet(StringComparer.Ordinal)).Value);

    [Fact]
    public void ProvisionThatStatesTheThing_IsCitedBeforeOneThatMentionsIt() =>
        Assert.Equal("s 9", First("smp-19.2", """
            # Immigration Act
            ## 2. Purposes
            The purpose of this Act is to regulate immigration without discrimination.
            ## 9. Equal treatment
            This Act shall be applied without discrimination on grounds of race, sex or religion.
            """));

    [Fact]
    public void HeadingThatNamesTheThing_BringsItsProvisionForward() =>
        Assert.Equal("s 12", First("smp-6.2.b", """
            # Immigration Act
            ## 9. Papers
            Any person who aids or abets an offence under this Act shall not be given a permit.
            ## 11. Smuggling
            A person who brings an alien into the country unlawfully commits an offence and is liable to imprisonment for five years.
            ## 12. Aiding and abetting
            Any person who aids or abets an offence under this Act is guilty of that offence.
            """));

    [Fact]
    public void LawThatIsWiderInSomeForms_IsShownByTheElementFirst()
    {
        var finding = Assess("smp-3.a-benefit", """
            # Immigration Act
            ## 11. Smuggling
            (1) A person who brings an alien into the country unlawfully commits an offence and is liable to imprisonment for five years.
            (2) Where an offence under subsection (1) is committed for gain, the punishment is imprisonment for ten years.
            """);
        Assert.Equal("aggravating", finding.Value);
        Assert.Equal(["s 11(2)", "s 11(1)"], finding.Evidence.Select(e => e.Provision.Citation));
    }

    [Theory]
    [InlineData("smp-19.2", "discrimination")]
    [InlineData("smp-16.5", "consular-contact")]
    public void RowWhoseWordsTheLexiconLacks_IsNotAssessable(string obligation, string concept)
    {
        const string Act = """
            # Immigration Act
            ## 3. Lamps
            A ferry shall have a lamp.
            """;
        Assert.Equal("no", Assess(obligation, Act).Value);
        var without = Assess(obligation, Act, Without(concept));
        Assert.Equal("not-assessable", without.Value);
        Assert.Equal(FindingKind.NotAssessable, without.Kind);
        Assert.NotEmpty(without.Remarks);
    }

    [Fact]
    public void FindingThatRestsOnRecognisedText_IsNeverTrustedHighly()
    {
        const string Act = """
            # Immigration Act
            ## 9. Equal treatment
            This Act shall be applied without discrimination on grounds of race, sex or religion.
            ## 10. Lamps
            A ferry shall have a lamp.
            """;
        Assert.Equal(Confidence.High, Assess("smp-19.2", Act).Confidence);
        Assert.Empty(Assess("smp-19.2", Act).Caveats);
        var all = Assess("smp-19.2", Act, recognised: law => [new(3, new(0, law.Source.Content.Length))]);
        Assert.Equal((Confidence.Medium, StatementKey.TextIsRecognised), (all.Confidence, all.ConfidenceReasons[0].Key));
        Assert.Equal(StatementKey.ReadByRecognition, Assert.Single(all.Caveats).Key);

        // Another page was recognised: what is found does not rest on it, but what is not found may stand there.
        TextRecognitionPages lamps = law => [new(2, law.AllProvisions().Last().Text.ToSource(new(0, 5))[0])];
        Assert.Equal(Confidence.High, Assess("smp-19.2", Act, recognised: lamps).Confidence);
        const string Silent = "# Immigration Act\n## 10. Lamps\nA ferry shall have a lamp.\n";
        Assert.Contains(Assess("smp-19.2", Silent, recognised: lamps).ConfidenceReasons, r => r.Key == StatementKey.TextIsRecognised);
        Assert.DoesNotContain(Assess("smp-19.2", Silent).ConfidenceReasons, r => r.Key == StatementKey.TextIsRecognised);
    }

    /// <summary>The English lexicon without a concept; what is written with it loses those patterns.</summary>
    private static ConceptMatcher Without(string concept)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "lexicon", "en.md"));
        var start = text.LastIndexOf("\n## ", text.IndexOf($"{{#{concept}}}", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var lines = (text[..start] + text[end..]).Split('\n').Where(l => !l.Contains($"{{{concept}}}", StringComparison.Ordinal));
        return new(LexiconParser.Parse(new SourceText("en.md", string.Join('\n', lines))).Value);
    }

    private static string First(string obligation, string act) => Assess(obligation, act).Evidence[0].Provision.Citation;

    private delegate ImmutableArray<RecognisedPage> TextRecognitionPages(LawText law);

    private static Finding Assess(string obligation, string act, ConceptMatcher? lexicon = null, TextRecognitionPages? recognised = null)
    {
        var text = Reads.Text("act.md", act.ReplaceLineEndings("\n"));
        if (recognised is not null) text = text with { Recognition = new("tesseract 5.3.0", recognised(text)) };
        var expression = new Expression("act.md", "act.md", "Immigration Act", InstrumentKind.Act, "en", TextStatus.InForce, "", TextAuthority.Official, "", "", 0, text, null, [], null);
        var reeds = new Jurisdiction("Reeds", "XRE", true, [], "", "", null, null, [new Work("act.md", "Immigration Act", InstrumentKind.Act, [expression])], [], [], "");
        return Assessor.Prepare(reeds, LinkResolver.Resolve(reeds), Checklist.Value, new Dictionary<string, ConceptMatcher> { ["en"] = lexicon ?? English.Value }).FindingFor(obligation);
    }
}
