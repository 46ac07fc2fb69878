using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Docx;

/// <summary>Annexes: sources, passages, search log, checklist.</summary>
internal sealed class AnnexPages(DocxContent content)
{
    private const int DepthIndent = 170;
    private const int SmallColumns = 2;
    private const int UsesShown = 12;

    /// <summary>Obligations that share a list of provisions are named by their titles up to this number, else by their ids.</summary>
    private const int NamedShown = 4;

    private readonly ReportWording w = content.Wording;

    public void Write()
    {
        Sources();
        TextsToAdd();
        Passages();
        SearchLog();
        Checklist();
        End();
    }

    private void Sources()
    {
        content.Document.Heading(1, w["annex.a.title"], "annex_a", goesOn: true);
        content.Document.Lead(w["annex.a.introduction"]);
        if (content.Report.Sources.Length == 0)
        {
            content.Document.Paragraph("Normal", w["annex.a.none"]);
            return;
        }

        var table = new DocxTable(
            w["annex.a.caption"], w["annex.a.description"], [3212, 1500, 1200, 1600, 1900],
            [w["annex.a.text"], w["annex.a.kind"], w["annex.a.language"], w["annex.a.status"], w["annex.a.counted"]]);
        foreach (var s in content.Report.Sources)
        {
            table.Add(
                [
                    Lines(s.Title + Star(s, "title"), s.File),
                    Lines(w.Name(s.Kind) + Star(s, "kind"), w.Name(s.Authority) + Star(s, "authority")),
                    Lines(w.LanguageName(s.Language) + Star(s, "language")),
                    Lines(w.Name(s.Status) + Star(s, "status"), (s.AsOf.Length == 0 ? w["annex.a.undated"] : w.Date(s.AsOf)) + Star(s, "as-of")),
                    Lines(Counted(s)),
                ],
                keepWithNext: true);
            table.Add([new([.. Identity(s)], Span: 5, Joined: true)]);
        }

        content.Document.Table(table);
    }

    private void TextsToAdd()
    {
        var lines = new CoverFacts(content.Report, w).TextsToAdd().ToList();
        if (lines.Count == 0) return;
        content.Document.Heading(2, w["add.title"], "annex_a_add");
        content.Document.Lead(w["add.note"]);
        content.Bullets(lines);
    }

    private string Star(ReportSource source, string field)
        => source.Inferred.Any(i => Same(i, field)) ? w["annex.a.inferred-mark"] : "";

    /// <summary>Field names are compared by their letters: "as of", "as-of" and "AsOf" are one.</summary>
    private static bool Same(string inferred, string field)
        => string.Equals(Letters(inferred), Letters(field), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter));

    private string Counted(ReportSource source)
    {
        if (source.NotRead is { } problem) return w.Fill("annex.a.not-read", ("reason", problem));
        if (source.Excluded is { } reason) return w.Fill("annex.a.not-counted", ("reason", reason));
        return source.Counts ? w.Count("annex.a.provisions", source.Provisions) + RecognisedPagesNote.Of(source, w) : w["annex.a.not-counted.unknown"];
    }

    private IEnumerable<OpenXmlElement> Identity(ReportSource source)
    {
        if (!source.Replaced.IsEmpty) yield return Wml.Paragraph("TableText", w.Fill("annex.a.replaced", ("provisions", w.List([.. source.Replaced]))));
        if (source.Origin.Length > 0) yield return Wml.Paragraph("TableText", w.Fill("annex.a.origin", ("origin", source.Origin)));
        yield return Wml.Paragraph(
            "TableText",
            Wml.Text(source.Sha256.Length == 0 ? w["annex.a.no-hash"] : w.Fill("annex.a.hash", ("hash", source.Sha256)), style: "Hash"));
    }

    private static DocxCell Lines(params IEnumerable<string> lines) => new([.. lines.Select(l => Wml.Paragraph("TableText", l))], Open: true);

    /// <summary>Each passage once: where several quotations were cut from it, it stands under all their numbers.</summary>
    private void Passages()
    {
        var document = content.Document;
        document.Heading(1, w["annex.b.title"], "annex_b");
        document.Paragraph("Normal", content.Report.Quotations.Length == 0 ? w["annex.b.none"] : w["annex.b.introduction"]);
        if (content.Report.Quotations.Length == 0) return;
        document.EndSection(1);
        var uses = UsesByQuotation();
        foreach (var same in content.Report.Quotations.GroupBy(PassageOf, StringComparer.Ordinal))
        {
            var quotation = same.First();
            var heading = new List<OpenXmlElement>();
            foreach (var q in same) heading.AddRange(document.Bookmarked($"passage_{q.Number}", Wml.Text($"{q.Number}{w["list.comma"]}"[..^(q == same.Last() ? w["list.comma"].Length : 0)])));
            heading.Add(Wml.Text(w.Fill("annex.b.title-of-passage", ("citation", quotation.Citation), ("work", content.Names.Of(quotation.Work)))));
            document.Paragraph("PassageTitle", [.. heading]);
            document.AddKept(Wml.Paragraph("Log", Wml.Text(
                w.Fill("annex.b.place", ("file", quotation.File), ("address", quotation.Address), ("obligations", UsedFor([.. same.SelectMany(q => uses[q.Number]).Distinct(StringComparer.Ordinal)]))) + CitationNote.Recognised(quotation, w),
                style: "Role")));
            if (quotation.Passage.Length == 0) document.Add(Wml.InLanguage("Passage", quotation.Language, Wml.Text(quotation.Line(), quotation.Language)));
            var above = quotation.Passage.TakeWhile(p => p.Role == PassagePartRole.Heading).ToList();
            if (above.Count > 0) document.Add(Trail(quotation, above));
            foreach (var part in quotation.Passage.Skip(above.Count)) document.Add(Part(quotation, part));
        }

        document.EndSection(SmallColumns);
    }

    /// <summary>The first obligations by their ids, those that the passage answers before those for which it was looked at only.</summary>
    private string UsedFor(List<string> obligations) => obligations.Count switch
    {
        0 => w["penalties.title"],
        <= UsesShown => w.List(obligations),
        _ => $"{string.Join(w["list.comma"], obligations.Take(UsesShown))} {w.Fill("annex.b.more", ("count", $"{obligations.Count - UsesShown}"))}",
    };

    private static string PassageOf(ReportQuotation quotation) => quotation.Passage.Length == 0
        ? $"{quotation.Number}"
        : $"{quotation.File}|{quotation.Work}|{quotation.Address}|{string.Join('|', quotation.Passage.Select(p => p.Words.Text))}";

    /// <summary>The headings above a passage, one behind the other; the nearest is its own.</summary>
    private static Paragraph Trail(ReportQuotation quotation, List<PassagePart> headings)
    {
        var paragraph = Wml.InLanguage("PassageContext", quotation.Language, [.. headings.SelectMany((h, i) => new[]
        {
            Wml.Text((i > 0 ? " › " : "") + (h.Label.Length > 0 ? $"{h.Label} " : ""), style: "Role"),
            Wml.Text(WhiteSpace.Collapse(h.Words.Text), quotation.Language, bold: i == headings.Count - 1),
        })]);
        paragraph.ParagraphProperties!.KeepNext = new();
        return paragraph;
    }

    private Paragraph Part(ReportQuotation quotation, PassagePart part)
    {
        var own = part.Role == PassagePartRole.Own || (part.Role == PassagePartRole.Heading && part.Depth == 0);
        var role = part.Role is PassagePartRole.LeadIn or PassagePartRole.Tail ? $"[{w.Name(part.Role)}] " : "";
        var label = part.Label.Length > 0 ? $"{part.Label}  " : "";
        var paragraph = Wml.InLanguage(
            own ? "Passage" : "PassageContext",
            quotation.Language,
            Wml.Text(role + label, style: "Role"),
            Wml.Text(WhiteSpace.Collapse(part.Words.Text), quotation.Language, bold: part.Role == PassagePartRole.Heading));
        paragraph.ParagraphProperties!.Indentation = new() { Left = $"{part.Depth * DepthIndent}" };
        if (part.Role == PassagePartRole.Heading) paragraph.ParagraphProperties.KeepNext = new();
        return paragraph;
    }

    private Dictionary<int, List<string>> UsesByQuotation()
    {
        var result = content.Report.Quotations.ToDictionary(q => q.Number, _ => new List<string>());
        var evidence = content.Report.Findings.SelectMany(f => f.Evidence.Select(use => (f.Id, use.Quotation)));
        var near = content.Report.Findings.SelectMany(f => f.NearMisses.Select(m => (f.Id, m.Use.Quotation)));
        foreach (var (id, quotation) in evidence.Concat(near))
            if (!result[quotation].Contains(id))
                result[quotation].Add(id);
        return result;
    }

    private void SearchLog()
    {
        var document = content.Document;
        var search = content.Report.Search;
        document.Heading(1, w["annex.c.title"], "annex_c", goesOn: content.Report.Quotations.Length > 0);
        document.Lead(w["annex.c.introduction"]);
        content.Fact(w["annex.c.files"], search.Files.Length == 0 ? w["none"] : w.List(search.Files));
        content.Fact(w["annex.c.languages"], search.Languages.Length == 0 ? w["none"] : w.List([.. search.Languages.Select(w.LanguageName)]));
        content.Fact(w["annex.c.provisions"], $"{search.ProvisionsRead}");
        document.Paragraph("Log", [Wml.Bold(w["annex.c.concepts"] + w["label.stop"]), Wml.Text((search.Concepts.Length == 0 ? w["none"] : w.List(search.Concepts)) + w["sentence.stop"])]);
        document.Heading(2, w["annex.c.candidates.caption"], "annex_c_candidates");
        if (content.Report.Findings.All(f => f.NearMisses.Length == 0))
        {
            document.Paragraph("Normal", w["annex.c.candidates.none"]);
            return;
        }

        document.Paragraph("Normal", w["annex.c.candidates.introduction"]);
        document.EndSection(1);
        foreach (var same in content.Report.Findings.Where(f => f.NearMisses.Length > 0).GroupBy(Looked, StringComparer.Ordinal)) Candidates([.. same]);
        document.EndSection(SmallColumns);
    }

    private static string Looked(ReportFinding finding) => string.Join('|', finding.NearMisses.Select(m => $"{m.Use.Quotation}|{m.Met}|{m.Failed}"));

    /// <summary>
    /// Obligations for which the same provisions were looked at stand together; so do provisions that were not taken for the same reason.
    /// </summary>
    private void Candidates(List<ReportFinding> findings)
    {
        var document = content.Document;
        if (findings.Count <= NamedShown)
        {
            document.AddKept(Wml.Paragraph("PassageTitle", [.. findings.SelectMany(Named)]));
        }
        else
        {
            document.AddKept(Wml.Paragraph("PassageTitle", w.Fill("annex.c.candidates.several", ("count", $"{findings.Count}"))));
            document.AddKept(Wml.Paragraph("Log", Wml.Text(w.List([.. findings.Select(f => f.Id)]) + w["sentence.stop"], style: "Role")));
        }

        foreach (var reason in findings[0].NearMisses.GroupBy(m => (m.Met, m.Failed)))
            document.Paragraph(
                "Log",
                [
                    .. reason.SelectMany((m, i) => i == 0 ? content.Where(m.Use.Quotation) : [Wml.Text(w["list.comma"]), .. content.Where(m.Use.Quotation)]),
                    Wml.Text(w["label.stop"] + w.Fill("finding.near.reason", ("met", reason.Key.Met), ("failed", reason.Key.Failed))),
                ]);
    }

    private IEnumerable<OpenXmlElement> Named(ReportFinding finding, int place)
    {
        if (place > 0) yield return Wml.Text(w["list.semicolon"]);
        yield return content.Obligation(finding.Id, finding.Title);
        yield return Wml.Text(" " + finding.Id, style: "Role");
    }

    private void Checklist()
    {
        var (list, document) = (content.Report.Checklist, content.Document);
        document.Heading(1, w["annex.d.title"], "annex_d", goesOn: true);
        document.Lead(w["annex.d.introduction"]);
        content.Fact(w["annex.d.checklist"], w.Fill("annex.d.checklist.value", ("title", list.Title), ("id", list.Id), ("edition", list.Edition)));
        content.Fact(w["annex.d.hash"], Wml.Text(w.Fill("annex.d.hash.value", ("hash", list.Sha256)), style: "Hash"));
        content.Fact(w["annex.d.tool"], w.Fill("annex.d.tool.value", ("version", content.Report.ToolVersion)));
        if (content.Report.Findings.All(f => f.Rules.Length == 0)) return;
        document.Heading(2, w["annex.d.caption"], "annex_d_rules");
        document.Paragraph("Normal", w["annex.d.rules.introduction"]);
        document.EndSection(1);
        var same = content.Report.Findings.Where(f => f.Rules.Length > 0).GroupBy(f => string.Join('\n', f.Rules), StringComparer.Ordinal).ToList();
        var shared = new SharedConditions(same.SelectMany(g => g.First().Rules.Select(r => r.Sentence)));
        foreach (var (letter, words) in shared.All) document.Paragraph("Log", w.Fill("annex.d.shared", ("letter", letter), ("words", words)));
        foreach (var findings in same)
        {
            document.AddKept(Wml.Paragraph("PassageTitle", [.. findings.SelectMany((f, i) => new[] { Wml.Text(i > 0 ? w["list.comma"] : ""), content.Obligation(f.Id, f.Id) }.Skip(i > 0 ? 0 : 1))]));
            foreach (var rule in findings.First().Rules)
                document.Paragraph("Log", Wml.Text(
                    $"{(rule.Held ? "* " : "")}{rule.Number}. {(rule.Sentence == w["decision.otherwise"] ? w["condition.otherwise"] : shared.In(rule.Sentence))} → {w.Fill("annex.d.value-finding", ("value", w.Value(rule.Value)), ("finding", w.Name(rule.Kind)))}", bold: rule.Held));
        }
    }

    /// <summary>The last words stand in the columns of the rules, so that they do not open a page of their own.</summary>
    private void End()
    {
        content.Document.Paragraph("Meta", w["end"]);
        if (content.Report.Findings.Any(f => f.Rules.Length > 0)) content.Document.EndSection(SmallColumns);
    }
}
