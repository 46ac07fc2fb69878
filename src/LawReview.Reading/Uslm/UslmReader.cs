using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading.Xml;

namespace LawReview.Reading.Uslm;

/// <summary>
/// United States Legislative Markup, versions 1 and 2: laws, bills, resolutions, titles of a code. Addresses are of the
/// usual form; the file's identifiers (<c>/us/usc/t8/s1324</c>) name the provisions as well.
/// </summary>
public sealed class UslmReader : ILawReader
{
    public string Name => "USLM";

    public bool CanRead(string fileName, string start)
    {
        var root = XmlScanner.RootName(start);
        return root.Length > 0 && root is not ("html" or "akomaNtoso")
            && (start.Contains("schemas.gpo.gov/xml/uslm", StringComparison.OrdinalIgnoreCase) || start.Contains("xml.house.gov/schemas/uslm", StringComparison.OrdinalIgnoreCase)
                || root is "uscDoc" or "lawDoc" or "pLaw");
    }

    public LawText Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var scan = XmlScanner.Scan(source);
        var root = scan.Root.Elements.FirstOrDefault();
        return XmlText.Build(source, scan, new UslmDialect(), Language(root), Data(root));
    }

    private static string Language(XmlElement? root)
    {
        if (root is null) return "";
        var stated = LanguageCodes.Tag(root.Attribute("lang"));
        return stated.Length > 0 || root.First("meta")?.First("language") is not { } language ? stated : LanguageCodes.Tag(XmlScanner.TextOf(language).Text.ToLowerInvariant());
    }

    private static StatedData Data(XmlElement? root)
    {
        if (root is null) return StatedData.None;
        var meta = root.First("meta");
        string Of(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (meta?.First(name) is { } element && XmlScanner.TextOf(element).Text is { Length: > 0 } text) return text;
            return "";
        }

        var date = Of("approvedDate", "date", "created");
        var uri = Identifier(root, 6);
        InstrumentKind? kind = root.Name is "bill" or "resolution" or "engrossedAmendment" ? InstrumentKind.Bill : root.Name is "uscDoc" ? InstrumentKind.Code : null;
        return StatedData.None with
        {
            Uri = uri,
            AsOf = date.Length >= 10 && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", out _) ? date[..10] : "",
            Country = uri.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "",
            Number = Of("docNumber"),
            Kind = kind,
            Status = kind == InstrumentKind.Bill ? TextStatus.Bill : null,
        };
    }

    /// <summary>The identifier of the whole: that of the outermost element that has one, without the section where it is one.</summary>
    private static string Identifier(XmlElement element, int depth)
    {
        if (element.Attribute("identifier") is { Length: > 0 } own)
            return element.Name == "section" && own.LastIndexOf('/') is var cut and > 0 ? own[..cut] : own;
        if (depth == 0) return "";
        return element.Elements.Where(e => e.Name is not ("meta" or "preface")).Select(e => Identifier(e, depth - 1)).FirstOrDefault(i => i.Length > 0) ?? "";
    }
}
