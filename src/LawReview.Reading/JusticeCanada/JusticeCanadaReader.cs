using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;
using LawReview.Reading.Xml;

namespace LawReview.Reading.JusticeCanada;

/// <summary>Consolidated acts and regulations as Justice Canada publishes them (LIMS XML, root <c>Statute</c> or <c>Regulation</c>).</summary>
public sealed class JusticeCanadaReader : ILawReader
{
    public string Name => "Justice Canada XML";

    public bool CanRead(string fileName, string start) =>
        fileName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && (XmlScanner.RootName(start) is "Statute" or "Regulation" || (XmlScanner.RootName(start) is "Bill" && start.Contains("<Identification", StringComparison.Ordinal)));

    public LawText Read(SourceText source)
    {
        var scan = XmlScanner.Scan(source);
        var tree = new LimsTree();
        tree.Read(scan.Root);
        return LawTextBuilder.Build(source, tree.Top, scan.Remainders.Concat(tree.Remainders), tree.Title, tree.Language, scan.Diagnostics) with
        {
            Stated = tree.Stated with { Terms = [.. tree.Terms] },
        };
    }
}
