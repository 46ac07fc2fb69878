using LawReview.Core.Law;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting;

/// <summary>What stands under the title of a report: treaty status, texts read, dates, edition; and what is missing from it.</summary>
internal sealed class CoverFacts(Report report, ReportWording w)
{
    public string StateName() => report.State.Parent is { Length: > 0 } parent
        ? w.Fill("cover.state.part-of", ("name", report.State.Name), ("parent", parent))
        : report.State.Name;

    public IEnumerable<(string Name, string Value)> Facts()
    {
        var read = report.Completeness;
        yield return (w["cover.instrument"], report.Checklist.Title);
        var reviewed = report.State.Treaties.FirstOrDefault(t => t.Reviewed);
        yield return (w["cover.status"], reviewed is null ? w["cover.status.unknown"] : Status(reviewed));
        yield return (w["cover.reservations"], Listed(reviewed?.Reservations ?? []));
        yield return (w["cover.declarations"], Listed(reviewed?.Declarations ?? []));
        var others = report.State.Treaties.Where(t => !t.Reviewed)
            .Select(t => w.Fill("cover.other-treaty", ("treaty", t.Treaty), ("status", Status(t)))).ToList();
        if (others.Count > 0) yield return (w["cover.other-treaties"], string.Join(w["list.semicolon"], others));
        if (report.State.Tradition.Length > 0) yield return (w["cover.tradition"], report.State.Tradition);
        if (report.Checklist.Clusters.Length > 0) yield return (w["cover.clusters"], w.List([.. ReviewClusters.InOrder(report.Checklist.Clusters).Select(c => ReviewClusters.ShortName(c, w))]));
        yield return (w["cover.texts"], w.Fill("cover.texts.value", ("counted", $"{read.Counted}"), ("supplied", $"{read.Supplied}")));
        yield return (w["cover.nature"], Nature());
        if (Recognised() is { Length: > 0 } recognised) yield return (w["cover.recognised"], recognised);
        yield return (w["cover.cut-off"], CutOff());
        yield return (w["cover.date"], w.Date(report.Date));
        yield return (w["cover.version"], w.Fill(
            "cover.version.value", ("checklist", report.Checklist.Id), ("edition", report.Checklist.Edition), ("version", report.ToolVersion)));
    }

    /// <summary>A sentence on what no manifest states; empty where all is stated.</summary>
    public string Inferred() => report.State.Inferred.Length == 0 ? "" : w.Fill("cover.inferred", ("fields", w.List(report.State.Inferred)));

    /// <summary>One line for each file that was not read.</summary>
    public IEnumerable<string> NotRead() => report.Completeness.NotRead.Select(f => w.Fill("incomplete.file", ("file", f.File), ("reason", f.Reason)));

    /// <summary>One line for each text that should be added.</summary>
    public IEnumerable<string> TextsToAdd() => report.Completeness.TextsToAdd.Select(t => t.NeededFor.Length == 0
        ? w.Fill("add.text.plain", ("title", t.Title), ("why", Stopped(t.Why)))
        : w.Fill("add.text", ("title", t.Title), ("why", Stopped(t.Why)), ("obligations", w.List([.. t.NeededFor.Select(TitleOf)]))));

    private string TitleOf(string obligation) => report.Findings.FirstOrDefault(f => f.Id == obligation)?.Title ?? obligation;

    private static string Stopped(string sentence) => sentence.TrimEnd().TrimEnd('.') + ".";

    private string Status(ReportTreaty treaty)
    {
        var key = treaty.Status switch
        {
            "party" => "cover.status.party",
            "signatory" => "cover.status.signatory",
            "none" => "cover.status.none",
            _ => "cover.status.unknown",
        };
        if (treaty.Status is not ("party" or "signatory")) return w[key];
        return treaty.Date.Length == 0 ? w[$"{key}.undated"] : w.Fill(key, ("date", w.Date(treaty.Date)));
    }

    private string Listed(IReadOnlyList<string> items) => items.Count == 0 ? w["cover.none-stated"] : string.Join(w["list.semicolon"], items);

    /// <summary>How many of the texts that count are official, translations or extracts; bills and pending law by their status.</summary>
    private string Nature()
    {
        var sources = report.Sources.Where(s => s.Counts).ToList();
        var parts = sources.GroupBy(s => s.Authority).OrderBy(g => g.Key).Select(g => (Name: w.Name(g.Key), Count: g.Count()))
            .Concat(sources.Where(s => s.Status != TextStatus.InForce).GroupBy(s => s.Status).OrderBy(g => g.Key).Select(g => (Name: w.Name(g.Key), Count: g.Count())));
        var named = parts.Select(p => w.Fill("cover.nature.count", ("name", p.Name), ("count", $"{p.Count}"))).ToList();
        return named.Count == 0 ? w["none"] : string.Join(w["list.comma"], named);
    }

    /// <summary>The files with pages that were read by text recognition; empty where there are none.</summary>
    private string Recognised()
    {
        var files = report.Sources.Where(s => s.Counts && !s.RecognisedPages.IsDefaultOrEmpty)
            .Select(s => w.Fill("cover.recognised.file", ("file", s.File), ("pages", RecognisedPagesNote.Numbers(s.RecognisedPages, w)))).ToList();
        return files.Count == 0 ? "" : w.Fill("cover.recognised.value", ("files", string.Join(w["list.semicolon"], files)));
    }

    private string CutOff()
    {
        var read = report.Completeness;
        if (read.EarliestAsOf.Length == 0) return w["cover.cut-off.unknown"];
        return read.EarliestAsOf == read.LatestAsOf
            ? w.Fill("cover.cut-off.one-date", ("date", w.Date(read.EarliestAsOf)))
            : w.Fill("cover.cut-off.range", ("first", w.Date(read.EarliestAsOf)), ("last", w.Date(read.LatestAsOf)));
    }
}
