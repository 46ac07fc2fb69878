using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading.Xml;

namespace LawReview.Reading.AkomaNtoso;

/// <summary>
/// Akoma Ntoso of any version and namespace, with or without a prefix: acts, bills, documents, debates, amendments,
/// judgments and collections of them. What an amending act quotes is read as the provisions it inserts; notes, remarks,
/// contents lists, signatures and explanatory documents stand apart.
/// </summary>
public sealed class AkomaNtosoReader : ILawReader
{
    public string Name => "Akoma Ntoso";

    public bool CanRead(string fileName, string start) => XmlScanner.RootName(start).Equals("akomaNtoso", StringComparison.OrdinalIgnoreCase);

    public LawText Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var scan = XmlScanner.Scan(source);
        var meta = AknMeta.Read(scan.Root);
        var text = XmlText.Build(source, scan, new AknDialect(meta), meta.Language, meta.Data, searchLines: !meta.IsNoLaw);
        return text.Title.Length > 0 ? text : text with { Title = meta.Alias };
    }
}
