using System.IO.Compression;
using System.Text.Json;
using LawReview.Cli.Rendering;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Comparing;
using LawReview.Core.Law;
using LawReview.Reporting;
using LawReview.Reporting.Comparing;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>
/// Comparisons over the corpus: the groups of a sentence are the values, what is said of where an element stands is true of
/// the offence, and every form holds the same.
/// </summary>
public sealed class ComparisonTests : IDisposable
{
    private const string Benefit = "smp-3.a-benefit";

    private static readonly Lazy<(ComparisonReport Report, IReadOnlyList<StateResult> Results, IReadOnlyList<ComparedLaw> Laws)> All = new(() => Compare(CommandLine.Corpus));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Groups_AreTheValues()
    {
        var (report, _, laws) = All.Value;
        foreach (var obligation in report.Obligations)
        {
            var grouped = obligation.Distinction.Groups.SelectMany(g => g.States.Select(s => (s.State, g.Value))).OrderBy(g => g.State).ToList();
            Assert.Equal(Enumerable.Range(0, report.States.Length), grouped.Select(g => g.State));
            Assert.All(grouped, g => Assert.Equal(ValueOf(laws, report.States[g.State].Code, obligation.Id), g.Value));
        }
    }

    /// <summary>Read from the offences alone, without the rule that decided.</summary>
    [Fact]
    public void RoleOfTheElement_IsTheValue()
    {
        var roles = new Dictionary<string, ElementRole>(StringComparer.Ordinal)
        {
            ["constituent"] = ElementRole.Required, ["alternative"] = ElementRole.RequiredInSome,
            ["aggravating"] = ElementRole.MakesHeavier, ["absent"] = ElementRole.NotRequired,
        };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var law in All.Value.Laws)
            foreach (var (id, standing) in law.Standings)
            {
                var finding = law.FindingOn(id)!;
                var value = finding.Value;
                // Rows with other values ask for more than where the element stands.
                if (!roles.ContainsKey(value)) continue;
                seen.Add($"{id} {value}");

                // Some obligations do not ask for a heavier tier.
                var asked = standing.Role != ElementRole.MakesHeavier || finding.Obligation.Rules.Any(r => r.Value == "aggravating") ? standing.Role : ElementRole.NotRequired;
                Assert.True(roles[value] == asked, $"{law.Result.Jurisdiction.Name}, {id}: {value}, {standing.Role}");
            }

        Assert.All(roles.Keys, value => Assert.Contains($"{Benefit} {value}", seen));
    }

    /// <summary>The sentence on the benefit element against the labels, but for those that are listed as misses.</summary>
    [Fact]
    public void BenefitSentence_AgreesWithTheLabels()
    {
        var (report, results, _) = All.Value;
        var listed = File.ReadLines(Path.Combine(CommandLine.Corpus, "known-misses.md")).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Where(c => c.Length == 8).ToList();
        var obligation = report.Obligations.Single(o => o.Id == Benefit);
        var compared = 0;
        foreach (var group in obligation.Distinction.Groups.Where(g => g.Value != "not-assessable"))
            foreach (var state in group.States)
            {
                var code = report.States[state.State].Code;
                if (listed.Any(c => c[1].Equals(code, StringComparison.OrdinalIgnoreCase) && (c[2] == Benefit || c[5] == "held back"))) continue;
                var law = results.First(r => r.Law.Code == code).Law.Jurisdiction.Path;
                using var labels = JsonDocument.Parse(File.ReadAllText(Path.Combine(law, "labels.json")));
                var label = labels.RootElement.GetProperty("labels").EnumerateArray().First(l => l.GetProperty("id").GetString() == Benefit);
                var right = label.GetProperty("acceptable").EnumerateArray().Concat(label.GetProperty("lenient").EnumerateArray()).Select(v => v.GetString());
                Assert.True(right.Contains(group.Value), $"{code}: {group.Value}");
                compared++;
            }

        Assert.True(compared >= 10, $"only {compared} States were compared");
    }

    /// <summary>Each place that the sentence names holds words of the element, and each way of committing it that is named without does not.</summary>
    [Fact]
    public void WhereTheElementStands_IsTrueOfTheOffence()
    {
        var (_, results, laws) = All.Value;
        var kinds = new HashSet<RequiredBy>();
        foreach (var law in laws)
        {
            var index = results.First(r => r.State == law.Result.Jurisdiction).Assessors[0].Index;
            foreach (var standing in law.Standings.Where(s => s.Key == Benefit).Select(s => s.Value))
            {
                foreach (var form in standing.Forms)
                {
                    kinds.Add(form.By);
                    var own = index.Of(form.Form.Provision).Any(p => index.Says(p, "benefit"));
                    if (form.By == RequiredBy.OwnWords) Assert.True(own, $"{law.Result.Jurisdiction.Name}: {form.Form.Citation}");
                    if (form.Requires) Assert.Contains(index.Under(form.Evidence!.Provision), p => index.Says(p, "benefit"));
                    if (form.By == RequiredBy.Nothing) Assert.True(!own || index.Of(form.Form.Provision).Any(p => index.Says(p, "benefit-irrelevant")), $"{law.Result.Jurisdiction.Name}: {form.Form.Citation}");
                    if (form.By == RequiredBy.Definition)
                        Assert.Contains(index.Links.Definitions, d => d.Where.Provision.SelfAndDescendants().Contains(form.Evidence!.Provision));
                    if (form.By == RequiredBy.Reference) Assert.NotEqual(form.Form.Provision, form.Evidence!.Provision);
                }

                Assert.All(standing.Tiers, t => Assert.Contains(index.Of(t.Provision), p => index.Says(p, "benefit")));
            }
        }

        Assert.Superset(new HashSet<RequiredBy> { RequiredBy.OwnWords, RequiredBy.Definition, RequiredBy.Reference, RequiredBy.Nothing }, kinds);
    }

    [Fact]
    public void Jurisdictions_StandInAlphabeticalOrder()
    {
        var names = All.Value.Report.States.Select(s => ComparisonBuilder.SortKey(s.Name)).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.True(names.Count > 30);
    }

    [Fact]
    public void TextsWithoutLexicon_StayAsNotAssessable()
    {
        var law = folder.File(Path.Combine("is", "log.md"), "# Lög\n\n## 1. gr.\nHver sem aðstoðar útlending við ólöglega komu skal sæta fangelsi allt að sex árum.\n");
        folder.File(Path.Combine("is", "jurisdiction.md"), "---\nname: Hvergiland\ncode: XHV\n---\n\n| file | work | title | kind | language | status | as of | replaces | authority | source |\n|---|---|---|---|---|---|---|---|---|---|\n| log.md | log | Lög | act | is | in force |  |  | official | fictional |\n");
        var output = folder.At("c.json");
        var ran = CommandLine.Run("compare", Path.GetDirectoryName(law)!, CommandLine.State("amberley"), "-o", output, "--only", Benefit);
        Assert.Equal(ExitCodes.Incomplete, ran.Code);
        using var json = JsonDocument.Parse(File.ReadAllText(output));
        var cells = json.RootElement.GetProperty("obligations")[0].GetProperty("cells");
        Assert.Equal(["met", "not-assessable"], cells.EnumerateArray().Select(c => c.GetProperty("kind").GetString()));
    }

    [Fact]
    public void EveryForm_IsWrittenAndTheSameTwice()
    {
        string[] endings = [".docx", ".html", ".xlsx", ".json", ".md"];
        string[] laws = [CommandLine.State("amberley"), CommandLine.State("tessalune"), CommandLine.State("jawhara")];
        foreach (var run in new[] { "a", "b" })
        {
            var ran = CommandLine.Run(["compare", .. laws, .. endings.SelectMany(e => new[] { "-o", folder.At(run + e) })]);
            Assert.True(ran.Code == ExitCodes.Done, ran.All);
        }

        Assert.All(endings, e => Assert.Equal(File.ReadAllBytes(folder.At("a" + e)), File.ReadAllBytes(folder.At("b" + e))));
        var page = File.ReadAllText(folder.At("a.html"));
        Assert.Matches("<blockquote lang=\"ar[^\"]*\" dir=\"rtl\">", page);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var book = ZipFile.OpenRead(folder.At("a.xlsx"));
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet3.xml")!.Open());
        Assert.DoesNotContain("<f>", sheet.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void ChangedQuotation_IsFoundInEveryForm()
    {
        var (report, _, _) = Compare(CommandLine.State("amberley"), CommandLine.State("brumevent"));
        var state = report.States.Select((s, i) => i).First(i => report.States[i].Quotations.Length > 0);
        var quotation = report.States[state].Quotations[0];
        var other = report with
        {
            States = report.States.SetItem(state, report.States[state] with
            {
                Quotations = report.States[state].Quotations.SetItem(0, quotation with { Pieces = [new("Words that stand nowhere.", quotation.Pieces[0].Spans)] }),
            }),
            Chosen = true,
        };
        foreach (var format in LawReview.Cli.Settings.ComparisonFormat.All)
        {
            using var written = new MemoryStream();
            format.Write(other, written, null);
            written.Position = 0;
            Assert.Empty(format.Check(other, written));
            written.Position = 0;
            Assert.NotEmpty(format.Check(report, written));
        }
    }

    [Fact]
    public void Model_IsAlignedObligationByObligation()
    {
        var model = folder.File(Path.Combine("model", "model.md"), "# Model Law on Smuggling\n\n## 1.\nA person who, in order to obtain, directly or indirectly, a financial or other material benefit, procures the illegal entry of another person into the country commits an offence and is liable to imprisonment for ten years.\n");
        var law = folder.File(Path.Combine("law", "act.md"), "# Border Act\n\n## 1.\nA person who procures the illegal entry of another person into the country commits an offence and is liable to imprisonment for five years.\n");
        folder.File(Path.Combine("model", "jurisdiction.md"), "---\nname: The model\n---\n\n| file | work | title | kind | language | status | as of | replaces | authority | source |\n|---|---|---|---|---|---|---|---|---|---|\n| model.md | model | Model Law on Smuggling | model law | en | in force |  |  | official | fictional |\n");
        var output = folder.At("m.json");
        var ran = CommandLine.Run("compare", "--model", Path.GetDirectoryName(model)!, Path.GetDirectoryName(law)!, "-o", output);
        Assert.True(ran.Code == ExitCodes.Done, ran.All);
        using var json = JsonDocument.Parse(File.ReadAllText(output));
        Assert.True(json.RootElement.GetProperty("states")[0].GetProperty("isModel").GetBoolean());
        var aligned = json.RootElement.GetProperty("obligations").EnumerateArray()
            .ToDictionary(o => o.GetProperty("id").GetString()!, o => o.GetProperty("cells")[1].GetProperty("alignment").GetString());
        Assert.Equal("same", aligned["smp-6.1.a"]);
        Assert.Equal("law-differs", aligned[Benefit]);
        Assert.Equal("neither", aligned["smp-6.3.b"]);

        // The model in the folder of a State is nobody's law.
        var alone = CommandLine.Run("labels", Path.GetDirectoryName(model)!, "--format", "json");
        using var labels = JsonDocument.Parse(alone.Out);
        Assert.Equal("no", labels.RootElement.GetProperty("labels").EnumerateArray().First(l => l.GetProperty("id").GetString() == "smp-6.1.a").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("two laws at least")]
    [InlineData("has no obligation “smp-3.a-benfit”. Did you mean smp-3.a-benefit?", "--only", "smp-3.a-benfit", "--model", "@")]
    [InlineData("Known endings: .docx (Word), .html (a page for the browser)", "-o", "x.pdf")]
    [InlineData("is named twice", "-o", "x.md", "-o", "x.md")]
    public void WrongInput_IsSaid(string message, params string[] args)
    {
        var ran = CommandLine.Run(["compare", CommandLine.State("amberley"), .. args.Select(a => a == "@" ? CommandLine.State("carrowdale") : a)]);
        Assert.Equal(ExitCodes.Input, ran.Code);
        Assert.Contains(message, ran.Words, StringComparison.Ordinal);
    }

    /// <summary>Reference labels of real statutes, where they are at hand.</summary>
    [ReferenceLabelsFact]
    public void BenefitSentence_AgreesWithReferenceLabels()
    {
        var shared = Environment.GetEnvironmentVariable(ReferenceLabelsFactAttribute.Labels)!;
        var (report, _, _) = Compare(Environment.GetEnvironmentVariable(ReferenceLabelsFactAttribute.Manifests)!);
        var differing = new List<string>();
        var compared = 0;
        foreach (var group in report.Obligations.Single(o => o.Id == Benefit).Distinction.Groups)
            foreach (var state in group.States)
            {
                var code = report.States[state.State].Code.ToLowerInvariant();
                var reference = Path.Combine(shared, "gold", code + ".json");
                if (!File.Exists(reference)) continue;
                using var gold = JsonDocument.Parse(File.ReadAllText(reference));
                var label = gold.RootElement.GetProperty("labels").EnumerateArray().FirstOrDefault(l => l.GetProperty("id").GetString() == Benefit);
                if (label.ValueKind == JsonValueKind.Undefined) continue;
                compared++;
                var right = label.GetProperty("acceptable").EnumerateArray().Concat(label.GetProperty("lenient").EnumerateArray()).Select(v => v.GetString());
                if (!right.Contains(group.Value)) differing.Add($"{code}: {group.Value}");
            }

        // What the assessment gets wrong the sentence says wrongly; it adds no mistake of its own.
        Assert.True(compared > 0 && differing.Count * 10 <= compared, $"{compared} compared; {string.Join("; ", differing)}");
    }

    private static string ValueOf(IReadOnlyList<ComparedLaw> laws, string code, string obligation) =>
        laws.Single(l => l.Result.Jurisdiction.Code == code).FindingOn(obligation)!.Value;

    private static (ComparisonReport, IReadOnlyList<StateResult>, IReadOnlyList<ComparedLaw>) Compare(params string[] paths)
    {
        var context = CommandLine.Context();
        using var progress = new Progress(context);
        var composition = new Composition(context, null);
        var states = composition.ReadStates(paths, progress);
        var results = composition.Assess(states, composition.LoadAll(states), progress);
        var laws = results.Select(r => ComparedLaw.Of(r.Assessors[0], r.Results[0])).ToList();
        return (ComparisonBuilder.Build(laws, new(new(2026, 1, 31), "test")), results, laws);
    }
}

/// <summary>Runs where both the reference labels and manifests of the statutes that they are about are at hand.</summary>
internal sealed class ReferenceLabelsFactAttribute : FactAttribute
{
    public const string Labels = "LAWREVIEW_SHARED";
    public const string Manifests = "LAWREVIEW_MANIFESTS";

    public ReferenceLabelsFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Labels)) || string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Manifests)))
            Skip = $"{Labels} and {Manifests} name no texts.";
    }
}
