using System.Text.Json;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Html;

/// <summary>What all parts of the page share: the report, its wording, and the look of findings, quotations and links.</summary>
/// <param name="entries">Ids of the obligations that have an entry on the page; where null, those of the report's findings.</param>
internal sealed class HtmlContent(Report report, ReportWording wording, Markup page, IEnumerable<string>? entries = null)
{
    private readonly Dictionary<string, string> languages = report.Sources
        .GroupBy(s => s.Title, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Language, StringComparer.Ordinal);

    private readonly WorkNames workNames = new(report.Sources.Select(s => s.Title));

    private readonly HashSet<string> ids = [.. entries ?? report.Findings.Select(f => f.Id)];

    public Report Report => report;

    public ReportWording Wording => wording;

    public Markup Page => page;

    /// <summary>The name of a finding, strength … in the page's own code and addresses: "in-part".</summary>
    public static string Key<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    public static string Direction(string language) => WritingDirection.IsRightToLeft(language) ? "rtl" : "ltr";

    /// <summary>Findings that look alike: what is met, in part, missing, wider, in conflict, and all others.</summary>
    public static string Tone(FindingKind kind) => kind switch
    {
        FindingKind.Met or FindingKind.MetThroughGeneralLaw or FindingKind.Aligned => "met",
        FindingKind.InPart => "part",
        FindingKind.Gap => "gap",
        FindingKind.Conflict => "conflict",
        FindingKind.Wider => "wider",
        _ => "other",
    };

    public void Section(string id, string title, Action body)
    {
        using var section = page.Open("section", ("id", id), ("aria-labelledby", $"{id}-title"));
        page.Element("h2", title, ("id", $"{id}-title")).Line();
        body();
    }

    public void Paragraph(string text, string? style = null) => page.Element("p", text, ("class", style)).Line();

    /// <summary>What a person decided, apart from what was found.</summary>
    /// <param name="more">Writes what else is to be said of it.</param>
    public void Determination(ReportDetermination decided, Action? more = null)
    {
        using var box = page.Open("div", ("class", "determination"));
        Paragraph(wording["Determination.title"], "small");
        Paragraph(FindingNotes.Determination(decided, wording) + ".");
        foreach (var reason in decided.Reason) Paragraph(reason);
        if (!decided.Stale.IsEmpty)
        {
            page.Element("h5", wording["Determination.stale"]);
            List(decided.Stale);
        }

        if (decided.Earlier > 0) Paragraph(wording.Count("Determination.earlier", decided.Earlier), "small");
        more?.Invoke();
    }

    /// <summary>A box apart from the text: what is missing, what the page is.</summary>
    public void Note(string style, string title, IReadOnlyList<string> sentences, IReadOnlyList<string> items, string last = "")
    {
        using var note = page.Open("div", ("class", $"note note-{style}"));
        page.Element("p", title, ("class", "note-title"));
        foreach (var sentence in sentences) Paragraph(sentence);
        if (items.Count > 0) List(items);
        if (last.Length > 0) Paragraph(last);
    }

    public void List(IEnumerable<string> items, string? style = null)
    {
        using var list = page.Open("ul", ("class", style));
        foreach (var item in items) page.Element("li", item);
    }

    /// <summary>The finding's symbol and name. The symbol is for the eye; the name says the same.</summary>
    public void Mark(FindingKind kind)
    {
        using var mark = page.Open("span", ("class", $"finding-mark tone-{Tone(kind)}"));
        page.Element("span", wording.Mark(kind), ("aria-hidden", "true"), ("class", "glyph")).Text(" ").Element("span", wording.Name(kind));
    }

    /// <summary>The obligation as a link to its finding; plain text where the report has none.</summary>
    public void Obligation(string id, string text)
    {
        if (ids.Contains(id)) page.Element("a", text, ("href", Anchor(id)));
        else page.Text(text);
    }

    public static string Anchor(string id) => "#" + Uri.EscapeDataString(id);

    /// <summary>Words in the language of a law, such as a title, within a sentence of the report.</summary>
    public void Foreign(string text, string language) => page.Element("bdi", text, ("lang", language), ("dir", Direction(language)));

    /// <summary>What is cited of a work: the citations, then the work's title.</summary>
    public void Cited(string work, IEnumerable<string> citations)
    {
        var language = languages.GetValueOrDefault(work, "");
        using var law = page.Open("span", ("class", "law"), ("dir", Direction(language)));
        var first = true;
        foreach (var citation in citations)
        {
            if (!first) page.Text(wording["list.comma"]);
            first = false;
            Foreign(citation, language);
        }

        using var title = page.Open("span", ("class", "small"));
        Foreign(work, language);
    }

    /// <summary>A sentence about a finding. Names of laws in it keep their own direction, so that its words stay in order.</summary>
    public void Sentence(string text, ReportFinding finding)
    {
        var names = finding.LawCited.SelectMany(l => new[] { l.Work, workNames.Of(l.Work), l.Citation }.Select(n => (Name: n, Language: languages.GetValueOrDefault(l.Work, ""))))
            .Where(n => n.Name.Length > 0 && n.Language != report.Language).Distinct().OrderByDescending(n => n.Name.Length).ToList();
        using var sentence = page.Open("p");
        for (var at = 0; at < text.Length;)
        {
            var next = names.Select(n => (n.Name, n.Language, At: text.IndexOf(n.Name, at, StringComparison.Ordinal))).Where(n => n.At >= 0)
                .OrderBy(n => n.At).FirstOrDefault((Name: "", Language: "", At: text.Length));
            page.Text(text[at..next.At]);
            if (next.Name.Length > 0) Foreign(next.Name, next.Language);
            at = next.At + next.Name.Length;
        }
    }

    /// <summary>Citation and work of a quotation, with its number linked to the whole passage.</summary>
    public void Source(ReportQuotation quotation)
    {
        using var line = page.Open("p", ("class", "source"), ("dir", Direction(quotation.Language)));
        using (page.Open("cite", ("data-source", $"{quotation.Number}")))
        {
            Foreign(quotation.Citation, quotation.Language);
            page.Text(", ");
            Foreign(quotation.Work, quotation.Language);
        }

        Reference(quotation.Number);
        if (CitationNote.Recognised(quotation, wording) is { Length: > 0 } note) page.Element("span", note, ("class", "small"));
    }

    public void Reference(int number)
        => page.Text(" ").Element("a", $"[{number}]", ("class", "ref"), ("href", $"#passage-{number}"), ("aria-label", wording.Fill("html.passage.link", ("number", $"{number}"))));

    public void Citation(int number)
    {
        Foreign(report.Quotation(number).Citation, report.Quotation(number).Language);
        Reference(number);
    }

    /// <summary>A quotation with its source below; cut visibly where it is longer than <paramref name="length"/>.</summary>
    public void Quotation(int number, string remark, int length = int.MaxValue)
    {
        var quotation = report.Quotation(number);
        using var figure = page.Open("figure", ("class", "quote"), ("data-quotation", $"{number}"));
        using (page.Open("blockquote", ("lang", quotation.Language), ("dir", Direction(quotation.Language))))
            page.Element("p", quotation.Shortened(length), ("data-words", $"{number}"));
        using (page.Open("figcaption"))
        {
            Source(quotation);
            if (remark.Length > 0) page.Element("p", remark, ("class", "why"));
        }
    }
}
