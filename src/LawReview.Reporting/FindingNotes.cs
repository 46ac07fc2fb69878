using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting;

/// <summary>The short sentences that stand beside a finding in every form of the report.</summary>
internal static class FindingNotes
{
    /// <summary>A sentence of an explanation: a capital at its beginning, its stop left to the wording.</summary>
    public static string Sentence(string text)
    {
        var words = text.TrimEnd().TrimEnd('.');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Why a passage counts and how it was reached.</summary>
    public static string Why(QuotationUse use, ReportWording w) => use.Reached == Reached.OwnWords || use.Why.Contains(w.Name(use.Reached), StringComparison.Ordinal)
        ? w.Fill("finding.quotation.why-only", ("why", Sentence(use.Why)))
        : w.Fill("finding.quotation.why", ("why", Sentence(use.Why)), ("reached", w.Name(use.Reached)));

    /// <summary>Who decided what beside the finding, and when; empty where nobody did.</summary>
    public static string Determination(ReportFinding f, ReportWording w) => f.Determination is { } decided ? Determination(decided, w) : "";

    public static string Determination(ReportDetermination decided, ReportWording w) => w.Fill(
        "Determination.line", ("status", w[$"Determination.status.{decided.Status}"]), ("by", decided.By), ("date", w.Date(decided.On)));

    public static string Facts(ReportFinding f, ReportWording w)
    {
        var facts = w.Fill("finding.facts", ("id", f.Id), ("source", f.Source), ("strength", w.Name(f.Strength)), ("proved", w.Name(f.ProvedBy)));
        return f.Questions.Length == 0 ? facts : w.Fill("finding.facts.questions", ("facts", facts), ("questions", w.List(f.Questions)));
    }

    /// <summary>Caveats that the finding's sentence does not say already.</summary>
    public static IReadOnlyList<string> Caveats(ReportFinding f) => [.. f.Caveats.Where(c => !f.Sentence.Contains(c, StringComparison.Ordinal))];

    /// <summary>Where was searched: texts, by name where there are at most <paramref name="filesShown"/>, provisions, languages, ideas.</summary>
    /// <param name="report">The report whose files they are, where the finding names none of its own.</param>
    public static string Searched(ReportFinding f, Report report, ReportWording w, int filesShown)
    {
        var files = f.Searched.Texts <= filesShown
            ? w.List(f.Searched.Files.IsDefault ? report.Search.Files : f.Searched.Files)
            : w.Count("finding.searched.listed", f.Searched.Texts);
        return w.Fill(
            f.Searched.Concepts.Length == 0 ? "finding.searched.no-concepts" : "finding.searched.value",
            ("texts", w.Count("count.texts", f.Searched.Texts)),
            ("files", files),
            ("provisions", w.Count("count.provisions", f.Searched.ProvisionsRead)),
            ("languages", w.List([.. f.Searched.Languages.Select(w.LanguageName)])),
            ("concepts", w.List(f.Searched.Concepts)));
    }

    /// <summary>
    /// Where was searched, under its label; of what the finding's sentence says already only the ideas. Null where that leaves nothing.
    /// </summary>
    public static (string Label, string Text)? WhereSearched(ReportFinding f, Report report, ReportWording w)
    {
        if (f.Searched.Texts == 0 || !IsAbsent(f)) return null;
        if (!f.Searched.Files.IsDefault || !f.Sentence.Contains(w.Count("count.provisions", f.Searched.ProvisionsRead), StringComparison.Ordinal))
            return (w["finding.searched"], Searched(f, report, w, 0));
        return f.Searched.Concepts.Length == 0 ? null : (w["annex.c.concepts"], Sentence(w.List(f.Searched.Concepts)) + w["sentence.stop"]);
    }

    /// <summary>The rule that decided by its number, where the rules stand in an annex.</summary>
    public static string ShortDecision(ReportFinding f, ReportWording w) =>
        f.Rules.FirstOrDefault(r => r.Held) is { } held && held.Kind == f.Kind
            ? w.Fill("finding.decision.short", ("number", $"{held.Number}"), ("value", w.Value(held.Value)))
            : f.Rules.FirstOrDefault(r => r.Held) is { } given
                ? w.Fill("finding.decision.short.changed", ("number", $"{given.Number}"), ("value", w.Value(given.Value)), ("finding", w.Name(given.Kind)))
                : f.Decision;

    /// <summary>Whether something, whole or an element, was not found: then the report says where was searched.</summary>
    public static bool IsAbsent(ReportFinding f) => f.Evidence.Length == 0 && f.Kind is not (FindingKind.NotApplicable or FindingKind.PracticeEvidence)
        || f.Missing.Length > 0
        || f.Elements.Any(e => e.Status == ElementStatus.NotFound)
        || f.Kind is FindingKind.InPart or FindingKind.Gap or FindingKind.OptionalAbsent or FindingKind.Suggestion;
}
