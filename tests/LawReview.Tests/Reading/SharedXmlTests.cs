using System.Xml.Linq;
using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading;

namespace LawReview.Tests.Reading;

/// <summary>Real files of law mark-up, where they are present: nothing lost, all stated addresses kept, as many sections as an XML parser counts.</summary>
public sealed class SharedXmlTests
{
    private static readonly string[] Hierarchy =
        ["part", "title", "chapter", "subchapter", "division", "subdivision", "section", "article", "subsection", "paragraph", "subparagraph", "clause", "point", "item", "hcontainer"];

    // Parts of a file that are kept apart from the law: data, contents, notes, explanatory documents.
    private static readonly string[] Apart = ["meta", "coverPage", "toc", "conclusions"];

    private static string Folder => Path.Combine(Environment.GetEnvironmentVariable("LAWREVIEW_SHARED")!, "formats");

    [SharedFact]
    public void AkomaNtoso_KeepsItsAddresses()
    {
        foreach (var path in Files("akn-"))
        {
            var law = Read(path);
            Reads.AssertNothingLost(law);
            var addresses = law.AllProvisions().Select(p => p.Address).ToHashSet(StringComparer.Ordinal);
            var elements = XDocument.Load(path).Descendants().Where(e => Hierarchy.Contains(e.Name.LocalName) && e.Attribute("eId") is not null && !IsApart(e)).ToList();
            Assert.Equal("", string.Join(' ', elements.Select(e => e.Attribute("eId")!.Value).Except(addresses, StringComparer.Ordinal)));
            Assert.Equal(elements.Count(e => e.Name.LocalName is "section" or "article" && !InQuotation(e)), law.AllProvisions().Count(p => p.Kind is ProvisionKind.Section or ProvisionKind.Article && !p.IsInserted));
        }
    }

    [SharedFact]
    public void Uslm_HasItsSections()
    {
        foreach (var path in Files("uslm-"))
        {
            var law = Read(path);
            Reads.AssertNothingLost(law);
            var all = XDocument.Load(path).Descendants().ToList();
            Assert.Equal(all.Count(e => e.Name.LocalName == "section" && !InQuotation(e)), law.AllProvisions().Count(p => p.Kind == ProvisionKind.Section && !p.IsInserted));
            Assert.Equal(all.Count(e => e.Name.LocalName == "subsection"), law.AllProvisions().Count(p => p.Kind == ProvisionKind.Subsection));
            var identifiers = law.AllProvisions().Select(p => p.Identifier).ToHashSet(StringComparer.Ordinal);
            Assert.Equal("", string.Join(' ', all.Select(e => e.Attribute("identifier")?.Value).OfType<string>().Except(identifiers, StringComparer.Ordinal)));
        }
    }

    private static List<string> Files(string start)
    {
        var files = Directory.GetFiles(Folder, start + "*.xml").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        return files;
    }

    private static LawText Read(string path)
    {
        var source = new SourceText(Path.GetFileName(path), File.ReadAllText(path));
        return LawReaders.For(source)!.Read(source);
    }

    private static bool IsApart(XElement element) => element.AncestorsAndSelf().Any(a => Apart.Contains(a.Name.LocalName)
        || (a.Name.LocalName == "doc" && a.Parent!.Name.LocalName == "component" && a.Attribute("name")?.Value.Contains("motiv", StringComparison.OrdinalIgnoreCase) is true));

    private static bool InQuotation(XElement element) => element.Ancestors().Any(a => a.Name.LocalName is "quotedStructure" or "quotedContent");
}
