using System.Text;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Reading;
using LawReview.Reading.Manifests;

namespace LawReview.Tests.Reading;

public sealed class JurisdictionReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lawreview-test-").FullName;
    private readonly JurisdictionReader reader = new(new HashSet<string> { "en" });

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text.ReplaceLineEndings("\n"));

    [Fact]
    public void Folder_WithManifest()
    {
        Put("boats.md", "## 1. Boats\nA boat floats.\n");
        Put("boats-fr.md", "## 1. Bateaux\nLe bateau flotte sur la mer et les eaux du port.\n");
        Put("old.md", "## 1. Rafts\nA raft floats.\n");
        Put("jurisdiction.md",
            """
            ---
            name: Kingdom of Reeds
            code: XKR
            fictional: true
            languages: [en, fr]
            landlocked: true
            treaties:
              - treaty: UNTOC
                status: party
                date: 2004-02-03
                declarations: ["Article 5 is applied."]
            ---

            | file | work | title | kind | language | status | as of | replaces | authority | source |
            |---|---|---|---|---|---|---|---|---|---|
            | boats.md | boats | Boats Act | act | en | in force | 2020-01-01 | | translation | fictional |
            | boats-fr.md | boats | Loi sur les bateaux | act | fr | in force | 2020-01-01 | | official | fictional |
            | old.md | rafts | Rafts Act | act | en | repealed | | | official | fictional |
            """);
        var read = reader.Read(folder);
        Assert.Equal(("Kingdom of Reeds", "XKR", true, true), (read.Name, read.Code, read.IsFictional, read.Landlocked));
        Assert.Equal(("party", "2004-02-03"), (read.Treaties[0].Status, read.Treaties[0].Date));
        Assert.Equal("Article 5 is applied.", Assert.Single(read.Treaties[0].Declarations));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(["boats.md"], read.Counting().Select(e => e.File));
        Assert.Equal("parallel language version", read.Expressions().Single(e => e.File == "boats-fr.md").Excluded);
        Assert.Equal("repealed", read.Expressions().Single(e => e.File == "old.md").Excluded);
        Assert.Equal(64, read.Counting().Single().Sha256.Length);
    }

    [Fact]
    public void Folder_WithoutManifest_InfersAndExcludesNothing()
    {
        Put("a.md", "---\ntitle: Old Boats Code (repealed)\nstatus: repealed\ndate: 1999-01-02\n---\n## 1. Boats\nThe owner of the boat is to sign in the book of the port.\n");
        File.WriteAllBytes(Path.Combine(folder, "b.pdf"), Encoding.ASCII.GetBytes("%PDF-1.7 binary"));
        Put("README.md", "not law");
        var read = reader.Read(folder);
        var code = read.Expressions().Single(e => e.File == "a.md");
        Assert.Equal((InstrumentKind.Code, TextStatus.Repealed, "en", "1999-01-02"), (code.Kind, code.Status, code.Language, code.AsOf));
        Assert.True(code.Counts);
        Assert.Contains("status", code.Inferred);
        var pdf = read.Expressions().Single(e => e.File == "b.pdf");
        Assert.Null(pdf.Text);
        Assert.Contains(".docx", pdf.NotRead, StringComparison.Ordinal);
        Assert.Equal(2, read.Works.Length);
    }

    /// <summary>The mark-up says that two files are one act in two languages: one counts. Another act in the other language is another work.</summary>
    [Fact]
    public void Languages_OfOneActAreOneWorkWithoutAManifest()
    {
        static string Act(string language, string number, string text) =>
            $"<Statute xmlns:lims=\"http://justice.gc.ca/lims\" lims:pit-date=\"2020-01-01\" xml:lang=\"{language}\"><Identification><Chapter><ConsolidatedNumber>{number}</ConsolidatedNumber></Chapter></Identification><Body><Section><Label>1</Label><Text>{text}</Text></Section></Body></Statute>";
        Put("bells.xml", Act("en", "B-1", "A bell rings."));
        Put("cloches.xml", Act("fr", "B-1", "La cloche sonne."));
        Put("bacs.xml", Act("fr", "F-2", "Le bac est libre."));
        var works = reader.Read(folder).Works;
        Assert.Equal(["bacs", "bells"], works.Select(w => w.Id));
        Assert.Equal([("bells.xml", null), ("cloches.xml", "parallel language version")], works[1].Expressions.Select(e => (e.File, e.Excluded)));
    }

    /// <summary>Collections made from pages leave the pages' character references in the front matter.</summary>
    [Fact]
    public void Title_OfTheFrontMatterIsWrittenInLetters()
    {
        Put("a.md", "---\ntitle: Ley contra el tr&aacute;fico il&iacute;cito\n---\n\n## Art&iacute;culo 1\nNadie cruza.\n");
        Assert.Equal("Ley contra el tráfico ilícito", reader.Read(folder).Works.Single().Title);
    }

    /// <summary>A publisher that breaks a long title before the block leaves its beginning above it.</summary>
    [Fact]
    public void Title_ThatBeginsAboveTheFrontMatterIsWhole()
    {
        Put("a.md", "Gesetz\nüber Fähren\n---\ntitle: und Brücken des Binnenlandes\n---\n\n## § 1\nNiemand setzt über.\n");
        Put("b.md", "Verordnung über Stege\n---\ntitle: ''\n---\n\n## § 1\nNiemand springt.\n");
        Put("c.md", "Ein Vermerk.\n---\ntitle: Gesetz über Boote\n---\n\n## § 1\nNiemand rudert.\n");
        Assert.Equal(["Gesetz über Fähren und Brücken des Binnenlandes", "Verordnung über Stege", "Gesetz über Boote"], reader.Read(folder).Works.Select(w => w.Title));
    }

    [Fact]
    public void BrokenManifest_GivesDiagnosticsAndReadsTheFiles()
    {
        Put("a.md", "## 1. Boats\nA boat floats.\n");
        Put("jurisdiction.md", "---\nname: [unclosed\n---\n");
        var read = reader.Read(folder);
        Assert.Contains(read.Diagnostics, d => d.Code.Code == "LAW1002" && d.Location is not null);
        Assert.Single(read.Counting());
    }

    [Fact]
    public void Manifest_NamesEveryMistake()
    {
        Put("a.md", "## 1. Boats\nA boat floats.\n");
        Put("jurisdiction.md", "---\nname: X\ncountri: Y\n---\n| file | statsu |\n|---|---|\n| a.md | x |\n| gone.md | |\n| ../secret.md | |\n| a.md | |\n");
        var codes = reader.Read(folder).Diagnostics.Select(d => d.Code.Code).ToList();
        foreach (var code in (string[])["LAW1003", "LAW1005", "LAW1006", "LAW1008"]) Assert.Contains(code, codes);
        Assert.DoesNotContain(reader.Read(folder).Expressions(), e => e.File.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void NoFolder_OrEmpty_SaysWhatToDo()
    {
        Assert.Contains("Give a folder", Assert.Throws<InputException>(() => reader.Read(Path.Combine(folder, "none"))).Message, StringComparison.Ordinal);
        Assert.Contains("holds no law files", Assert.Throws<InputException>(() => reader.Read(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SingleFile_IsAJurisdictionOfOne()
    {
        Put("boats.md", "---\ntitle: Boats Act\n---\n## 1. Boats\nA boat floats.\n");
        var read = reader.Read(Path.Combine(folder, "boats.md"));
        Assert.Equal("Boats Act", read.Name);
        Assert.Single(read.Counting());
    }

    [Fact]
    public void ManifestFolder_LivesApartFromTheTexts()
    {
        Directory.CreateDirectory(Path.Combine(folder, "texts"));
        Directory.CreateDirectory(Path.Combine(folder, "manifests"));
        Put("texts/a.md", "## 1. Boats\nA boat floats.\n");
        Put("manifests/jurisdiction.md", "---\nname: X\nfolder: ../texts\n---\n| file | status |\n|---|---|\n| a.md | in force |\n");
        Assert.Equal("a.md", reader.Read(Path.Combine(folder, "manifests")).Counting().Single().File);
    }

    [Fact]
    public void ProposedManifest_CanBeReadAgain()
    {
        Put("a.md", "---\ntitle: Boats | Ships Act\n---\n## 1. Boats\nThe owner of the boat is to sign in the book of the port.\n");
        var path = ManifestWriter.Write(folder, reader.Read(folder));
        Assert.Throws<InputException>(() => ManifestWriter.Write(folder, reader.Read(folder)));
        Assert.EndsWith("jurisdiction.md", path, StringComparison.Ordinal);
        var again = reader.Read(folder);
        Assert.DoesNotContain(again.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("Boats | Ships Act", again.Counting().Single().Title);
    }
}
