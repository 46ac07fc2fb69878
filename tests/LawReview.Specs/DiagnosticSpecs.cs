using LawReview.Core.Checklists.Parsing;
using LawReview.Core.Diagnostics;
using LawReview.Core.Lexicons;
using LawReview.Core.Text;
using Xunit;

namespace LawReview.Specs;

/// <summary>
/// Runs <c>Specs/diagnostics/*.md</c>. Each case is a heading with a lexicon or a checklist (in one or more fences with
/// <c>file=</c>) and what is to be reported on it, as it is printed at 80 columns.
/// </summary>
public sealed class DiagnosticSpecs
{
    // The concepts that checklists of these specs may use, where a case brings no lexicon.
    private static readonly HashSet<string> Concepts =
        ["help", "entry", "illegal-entry", "benefit", "punishment", "exempts", "attempt-clause", "trafficking"];

    // The first file of cases that show only a further one.
    private const string FirstFile = """
        ---
        id: sample
        title: Sample
        treaty: Sample Protocol
        edition: 1
        ---

        # Kinds of offence

        ## Entry offence {#entry}

        Conduct:

        - `help` near `illegal-entry`
        """;

    public static TheoryData<string, string> Cases() => SpecFile.CasesUnder("diagnostics");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Diagnostics_AreAsSpecified(string file, string heading) =>
        SpecFile.Check(file, heading, "diagnostics", ReportOn);

    private static string ReportOn(SpecCase example)
    {
        var diagnostics = new List<Diagnostic>();
        var concepts = Concepts;
        foreach (var fence in example.Fences("lexicon"))
        {
            var parsed = LexiconParser.Parse(new SourceText(fence.Attribute("file") ?? "lexicon/en.md", fence.Text));
            diagnostics.AddRange(parsed.Diagnostics);
            concepts = [.. parsed.Value.ConceptIds];
        }

        var files = example.Fences("checklist").Select(f => new SourceText(f.Attribute("file") ?? "checklist.md", f.Text)).ToList();
        if (files.Count > 0 && files[0].Name != "checklist.md") files.Insert(0, new SourceText("checklist.md", FirstFile));
        if (files.Count > 0) diagnostics.AddRange(ChecklistParser.Parse(files, concepts).Diagnostics);
        return new DiagnosticRenderer().Render(diagnostics);
    }
}
