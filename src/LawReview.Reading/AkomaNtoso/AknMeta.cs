using System.Globalization;
using LawReview.Core.Law;
using LawReview.Reading.Xml;

namespace LawReview.Reading.AkomaNtoso;

/// <summary>What the first document of a file states about itself: FRBR identification, life cycle, periods of validity.</summary>
internal sealed class AknMeta
{
    private static readonly string[] Documents =
        ["act", "bill", "doc", "statement", "amendment", "amendmentList", "judgment", "judgement", "debate", "debateReport", "debateRecord", "officialGazette", "documentCollection", "portion"];

    private readonly Dictionary<string, string> events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Start, string End)> periods = new(StringComparer.Ordinal);

    public StatedData Data { get; private set; } = StatedData.None;

    public string Language { get; private set; } = "";

    /// <summary>The name the work goes by, for texts that do not print their title; empty where none is stated.</summary>
    public string Alias { get; private set; } = "";

    /// <summary>True for debates and judgments, which have no sections and are not searched for any.</summary>
    public bool IsNoLaw { get; private set; }

    public string Date { get; private set; } = "";

    public static AknMeta Read(XmlElement root)
    {
        var meta = new AknMeta();
        if (Find(root, Documents, 6) is { } document)
        {
            // A collection is what its law is: the bill beside its explanatory statement.
            var main = document.Name is "documentCollection" or "officialGazette" && Find(document, ["act", "bill"], 6) is { } law ? law : document;
            meta.Describe(main);
            var stated = LanguageCodes.Tag(Attributes(root, main).FirstOrDefault(a => a.Length > 0) ?? "");
            if (stated.Length > 0) meta.Language = stated;
        }

        return meta;
    }

    /// <summary>Why a period does not cover the date of the text; null where it does or says nothing.</summary>
    public string? Outside(string period)
    {
        if (Date.Length == 0 || !periods.TryGetValue(period.TrimStart('#'), out var span)) return null;
        if (span.End.Length > 0 && string.CompareOrdinal(span.End, Date) <= 0) return "earlier version";
        return span.Start.Length > 0 && string.CompareOrdinal(span.Start, Date) > 0 ? "not yet in force" : null;
    }

    private static IEnumerable<string> Attributes(XmlElement root, XmlElement document)
    {
        yield return Find(document, ["body", "mainBody", "portionBody"], 3)?.Attribute("lang") ?? "";
        yield return document.Attribute("lang");
        yield return Find(root, ["akomaNtoso"], 2)?.Attribute("lang") ?? "";
    }

    private void Describe(XmlElement document)
    {
        IsNoLaw = document.Name.StartsWith("debate", StringComparison.Ordinal) || document.Name.StartsWith("judg", StringComparison.Ordinal);
        if (document.First("meta") is not { } meta) return;
        var identification = meta.First("identification");
        var work = identification?.First("FRBRWork");
        var expression = identification?.First("FRBRExpression");
        Language = LanguageCodes.Tag(expression?.First("FRBRlanguage")?.Attribute("language") ?? "");
        Date = Day(expression?.First("FRBRdate")?.Attribute("date") ?? "");
        if (Date.Length == 0) Date = Day(work?.First("FRBRdate")?.Attribute("date") ?? "");
        Alias = (expression?.First("FRBRalias") ?? work?.First("FRBRalias"))?.Attribute("value") ?? "";
        Lifecycle(meta);
        TemporalData(meta);
        var kind = document.Name switch
        {
            "bill" => InstrumentKind.Bill,
            "act" when document.Attribute("name").Contains("regulation", StringComparison.OrdinalIgnoreCase) => InstrumentKind.Regulation,
            _ => (InstrumentKind?)null,
        };
        var repealed = meta.First("lifecycle")?.Elements.Any(e => e.Attribute("type") is "repeal" && string.CompareOrdinal(Day(e.Attribute("date")), Date) <= 0) is true;
        Data = StatedData.None with
        {
            Uri = work?.First("FRBRuri")?.Attribute("value").TrimEnd('/') ?? "",
            AsOf = Date,
            Country = work?.First("FRBRcountry")?.Attribute("value") ?? "",
            Number = work?.First("FRBRnumber")?.Attribute("value") ?? "",
            Kind = kind,
            Status = kind == InstrumentKind.Bill ? TextStatus.Bill : repealed ? TextStatus.Repealed : null,
        };
    }

    private void Lifecycle(XmlElement meta)
    {
        foreach (var occurrence in meta.First("lifecycle")?.Elements ?? [])
            foreach (var id in (string[])[occurrence.Attribute("eId"), occurrence.Attribute("id")])
                if (id.Length > 0) events[id] = Day(occurrence.Attribute("date"));
    }

    private void TemporalData(XmlElement meta)
    {
        foreach (var group in meta.First("temporalData")?.Elements ?? [])
        {
            if (group.First("timeInterval") is not { } interval) continue;
            var span = (Event(interval.Attribute("start")), Event(interval.Attribute("end")));
            foreach (var id in (string[])[group.Attribute("eId"), group.Attribute("id")])
                if (id.Length > 0) periods[id] = span;
        }
    }

    private string Event(string reference) => events.GetValueOrDefault(reference.TrimStart('#'), "");

    // "2014-11-14Z", "2014-11-14T00:00": the day.
    private static string Day(string date) =>
        date.Length >= 10 && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && !date.StartsWith("0001", StringComparison.Ordinal) ? date[..10] : "";

    private static XmlElement? Find(XmlElement element, string[] names, int depth)
    {
        foreach (var child in element.Elements)
            if (names.Contains(child.Name, StringComparer.Ordinal)) return child;
        if (depth == 0) return null;
        foreach (var child in element.Elements)
            if (child.Name is not "meta" && Find(child, names, depth - 1) is { } found) return found;
        return null;
    }
}
