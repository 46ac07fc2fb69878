using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Comparing;
using LawReview.Reporting.Building;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Comparing;

/// <summary>
/// Says of an obligation what distinguishes the jurisdictions: grouped by value, and where it stands in each, from the
/// assembled offences and the findings. Counts nothing up and puts nobody before another.
/// </summary>
internal sealed class DistinctionBuilder(
    ReportWording wording, StatementWriter statements, ChecklistTexts texts, IReadOnlyList<ComparedLaw> laws, IReadOnlyList<string> names)
{
    private const int CitationsShown = 3;

    /// <summary>Jurisdictions of which nothing can be said stand after those of which something can.</summary>
    private const int Last = 1000;

    public Distinction Build(Obligation duty)
    {
        var groups = laws.Select((law, i) => (Place: i, Finding: law.FindingOn(duty.Id)!, Standing: law.Standings.GetValueOrDefault(duty.Id)))
            .GroupBy(e => (e.Finding.Value, Words: Words(e.Finding, e.Standing)))
            .OrderBy(g => g.Min(e => HeldBy(e.Finding) is { } held ? held.Number + (held.Finding == FindingKind.NotAssessable ? Last : 0) : int.MaxValue)).ThenBy(g => g.First().Place)
            .Select(g => new DistinctionGroup(g.Key.Value, g.Key.Words, [.. g.Select(e => new DistinguishedState(e.Place, Note(e.Finding, e.Standing)))]))
            .ToImmutableArray();
        return new(Sentence(groups), groups);
    }

    private string Sentence(ImmutableArray<DistinctionGroup> groups)
    {
        var parts = groups.Select(g => groups.Length == 1 && laws.Count > 1 && g.States.All(s => s.Note.Length == 0)
            ? wording.Fill("Compare.all", ("count", $"{laws.Count}"), ("what", g.Words))
            : wording.Fill("Compare.in", ("states", wording.List([.. g.States.Select(Named)])), ("what", g.Words)));
        return ComparisonContent.Capital(string.Join(wording["Compare.join"], parts)) + wording["sentence.stop"];
    }

    private string Named(DistinguishedState state) => state.Note.Length == 0
        ? names[state.State]
        : wording.Fill("Compare.of-state", ("state", names[state.State]), ("note", state.Note));

    private string Words(Finding finding, ElementStanding? standing)
    {
        if (HeldBy(finding) is not { } held) return wording["Compare.not-searched"];
        if (standing is not null)
            return wording.Fill(
                standing is { Role: ElementRole.NotRequired, SetAside.IsEmpty: false } ? "Compare.element.NotRequired.named"
                    : IsOneMeaning(standing) ? "Compare.element.OneMeaning" : $"Compare.element.{standing.Role}",
                ("element", wording.Fill("element.quoted", ("name", statements.Concept(standing.Element)))));
        if (held.Value == "years") return wording.Fill("Compare.years", ("value", finding.Value));
        if (finding.Value == FindingSentences.ByElement) return wording["Compare.by-element"];
        var rule = finding.Obligation.Rules.FirstOrDefault(r => r.Number == held.Number);
        return rule is not null && SaysNoOffence(rule.Condition) ? wording["Compare.no-offence"] : wording[$"Compare.finding.{held.Finding}{FindingSentences.Qualified(finding)}"];
    }

    private static bool SaysNoOffence(Condition condition) => condition switch
    {
        OffenceCondition offence => offence is { Quantifier: Quantifier.No, Predicate: OffencePredicate.Exists },
        AllOf all => all.Parts.All(SaysNoOffence),
        _ => false,
    };

    /// <summary>No form requires it; a term that some use has it in one of its meanings.</summary>
    private static bool IsOneMeaning(ElementStanding standing) =>
        standing.Role == ElementRole.RequiredInSome && standing.Forms.All(f => f.By is RequiredBy.Nothing or RequiredBy.OneMeaning);

    private static RuleTrial? HeldBy(Finding finding) => finding.Trials.FirstOrDefault(t => t.Held);

    private string Note(Finding finding, ElementStanding? standing)
    {
        var notes = new List<string>();
        if (standing is not null)
        {
            if (OtherKind(finding, standing) is { } kind) notes.Add(wording.Fill("Compare.note.kind", ("kind", statements.Kind(kind))));
            OnStanding(standing, notes);
        }

        var held = HeldBy(finding);
        if (finding.Kind == FindingKind.MetThroughGeneralLaw && held?.Finding != finding.Kind) notes.Add(wording["Compare.note.general-law"]);
        if (held is not null && finding.Kind == FindingKind.NotAssessable && held.Finding != finding.Kind) notes.Add(wording["Compare.note.not-supplied"]);
        if (held is not null && finding.Kind == FindingKind.NotApplicable && held.Finding != finding.Kind) notes.Add(wording["Compare.note.not-party"]);
        if (standing is null && finding.Kind == FindingKind.InPart && finding.Missing.Length > 0)
            notes.Add(wording.Fill("Compare.note.without", ("missing", wording.List([.. finding.Missing.Select(m => wording.Fill("element.quoted", ("name", PlainText.Inline(texts.ElementOf(finding.Obligation, m)))))]))));
        return string.Join(wording["Compare.note.join"], notes);
    }

    /// <summary>The kind of the offences where none is of the kind that the obligation is about: help with leaving the country, where help with entry was asked for.</summary>
    private OffenceKind? OtherKind(Finding finding, ElementStanding standing)
    {
        var about = laws[0].Result.Checklist.OffenceKinds.FirstOrDefault(k => k.Name == finding.Obligation.About);
        var kinds = standing.Forms.Select(f => f.Offence.Kind).Distinct().ToList();
        return about is not null && kinds is [var only] && only.Name != about.Name && !about.Includes.Contains(only.Name) ? only : null;
    }

    private void OnStanding(ElementStanding standing, List<string> notes)
    {
        var forms = standing.Forms;
        if (standing.Role == ElementRole.RequiredInSome && forms.Any(f => f.Requires)) notes.Add(InSome(forms));
        if (standing.Role is ElementRole.Required or ElementRole.RequiredInSome)
        {
            Add("Compare.note.apart", forms.Where(f => f is { By: RequiredBy.OwnWords, StandsApart: true }).Select(f => f.Evidence!.Citation));
            Add("Compare.note.definition", forms.Where(f => f.By == RequiredBy.Definition).Select(f => f.Evidence!.Citation));
            Add("Compare.note.reference", forms.Where(f => f.By == RequiredBy.Reference).Select(f => f.Evidence!.Citation));
            Add("Compare.note.act-wide", forms.Where(f => f.By == RequiredBy.ActWideRule).Select(f => f.Evidence!.Citation));
            Add("Compare.note.act", forms.Where(f => f.By == RequiredBy.OneAct).Select(f => f.Evidence!.Citation));
            Add("Compare.note.meaning", forms.Where(f => f.By == RequiredBy.OneMeaning).Select(f => f.Evidence!.Citation));
        }

        if (standing.Role == ElementRole.MakesHeavier) Add("Compare.note.tier", standing.Tiers.Select(t => t.Citation));
        if (standing.Role is ElementRole.NotRequired or ElementRole.MakesHeavier) Add("Compare.note.set-aside", standing.SetAside.Select(e => e.Citation));
        if (standing.Role == ElementRole.NotRequired)
        {
            Add("Compare.note.exemption", standing.Exemptions.Select(e => e.Citation));
        }

        void Add(string key, IEnumerable<string> citations)
        {
            var all = citations.Distinct(StringComparer.Ordinal).ToList();
            if (all.Count > 0) notes.Add(wording.Fill(key, ("citations", Citations(all))));
        }
    }

    /// <summary>"In one of two offences" where each offence as a whole requires it or not; else in how many forms.</summary>
    private string InSome(ImmutableArray<FormStanding> forms)
    {
        var offences = forms.GroupBy(f => f.Offence).ToList();
        var whole = offences.Count > 1 && offences.All(o => o.All(f => f.Requires) || !o.Any(f => f.Requires));
        var (some, all) = whole ? (offences.Count(o => o.All(f => f.Requires)), offences.Count) : (forms.Count(f => f.Requires), forms.Length);
        return wording.Fill(
            whole ? "Compare.note.offences" : "Compare.note.forms", ("some", $"{some}"), ("all", $"{all}"),
            ("with", Citations([.. forms.Where(f => f.Requires).Select(f => f.Form.Citation).Distinct(StringComparer.Ordinal)])),
            ("without", Citations([.. forms.Where(f => !f.Requires).Select(f => f.Form.Citation).Distinct(StringComparer.Ordinal)])));
    }

    private string Citations(IEnumerable<string> found)
    {
        var citations = found.Select(c => ComparisonContent.InLine(c, wording.Language)).ToList();
        return citations.Count == 0 ? wording["none"]
            : citations.Count <= CitationsShown
                ? wording.List(citations)
                : wording.Fill("Compare.note.more", ("citations", string.Join(wording["list.comma"], citations.Take(CitationsShown))), ("count", $"{citations.Count - CitationsShown}"));
    }
}
