using System.Collections.Immutable;
using LawReview.Core.Amendments;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Determinations;
using LawReview.Core.Law;
using LawReview.Core.Statements;
using LawReview.Core.Text;
using LawReview.Reporting.Building;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Delta;

/// <summary>What people decided about the findings, held against those of the law today and of the law with the draft.</summary>
public sealed record DeltaDeterminations(ImmutableArray<ReviewedDetermination> Today, ImmutableArray<ReviewedDetermination> WithDraft);

/// <summary>
/// Takes the findings on the law today and on the law with a draft, and what was done to make the second; gives the report on the
/// difference. It selects, orders and words; it reads no files and draws no conclusion of its own.
/// </summary>
public sealed class DeltaReportBuilder
{
    private const int QuotationsASide = 3;

    private readonly AmendedLaw law;
    private readonly AssessmentResult today;
    private readonly AssessmentResult withDraft;
    private readonly ReportWording wording;
    private readonly FindingSentences sentences;
    private readonly ChecklistTexts texts;
    private readonly QuotationRegister quotations;
    private readonly DeltaDeterminations determinations;

    private DeltaReportBuilder(AmendedLaw law, AssessmentResult today, AssessmentResult withDraft, ReportOptions options, DeltaDeterminations determinations)
    {
        this.determinations = determinations;
        (this.law, this.today, this.withDraft) = (law, today, withDraft);
        wording = ReportWording.For(options.Language);
        texts = new(today.Checklist, options.Translation);
        var statements = new StatementWriter(wording, options.ConceptTitles ?? ImmutableDictionary<string, string>.Empty, texts);
        sentences = new(statements, today.Checklist, new(today.Jurisdiction.Expressions().Concat(withDraft.Jurisdiction.Expressions()).Select(e => e.Title).Append(law.Draft.Title)));
        quotations = new(statements);
    }

    /// <exception cref="ArgumentException">There is no wording for the language of the options.</exception>
    public static DeltaReport Build(
        AmendedLaw law, AssessmentResult today, AssessmentResult withDraft, ImmutableArray<ObligationDelta> deltas, ReportOptions options, DeltaDeterminations? determinations = null)
    {
        var report = ReportBuilder.Build(today, options);
        var supplied = ReportBuilder.Build(withDraft with { Findings = [], Jurisdiction = withDraft.Jurisdiction with { Works = [new("draft", law.Draft.Title, law.Draft.Kind, [law.Draft])] } }, options);
        return new DeltaReportBuilder(law, today, withDraft, options, determinations ?? new([], [])).Build(report, supplied.Sources, deltas, options);
    }

    private DeltaReport Build(Report report, ImmutableArray<ReportSource> draft, ImmutableArray<ObligationDelta> deltas, ReportOptions options)
    {
        var rows = deltas.OrderBy(d => d.Kind).Select(Row).ToImmutableArray();
        var instructions = law.Instructions.Select(Instruction).ToImmutableArray();
        var notApplied = instructions.Where(i => i.Problem != AmendmentProblem.None).ToImmutableArray();
        var completeness = report.Completeness;
        var withoutLexicon = withDraft.LanguagesWithoutLexicon.Except(today.LanguagesWithoutLexicon).ToList();
        if (withoutLexicon.Count > 0) completeness = completeness with { Incomplete = true, Reasons = completeness.Reasons.Insert(0, wording.Fill("incomplete.languages", ("languages", wording.List([.. withoutLexicon.Select(wording.LanguageName)])))) };
        if (notApplied.Length > 0) completeness = completeness with { Incomplete = true, Reasons = completeness.Reasons.Insert(0, wording.Count("delta.incomplete", notApplied.Length)) };
        var frame = report with
        {
            Title = options.Title ?? wording["delta.title"],
            Completeness = completeness,
            Summary = [],
            Findings = [],
            Sections = [],
            Sources = [.. report.Sources, .. draft.Where(d => report.Sources.All(s => s.File != d.File))],
            Quotations = quotations.Quotations,
        };
        return new(
            frame,
            new(law.Draft.Title, law.Draft.File, law.Kind, wording[$"delta.how.{law.Kind}"], [.. law.Law.Counting().Select(e => e.Title)]),
            [.. Enum.GetValues<DeltaKind>().Select(k => new DeltaCount(k, rows.Count(r => r.Delta == k)))],
            rows,
            [.. instructions.Where(i => i.Problem == AmendmentProblem.None)],
            notApplied,
            [.. law.SetAside.Select(a => new DeltaAside(a.Host.Citation, a.Host.Provision.Heading.Text, a.Kind, wording[$"delta.aside.{a.Kind}"]))]);
    }

    private DeltaRow Row(ObligationDelta delta)
    {
        var shown = delta.Kind is not (DeltaKind.Unchanged or DeltaKind.StillOpen)
            || (delta.Kind == DeltaKind.StillOpen && (delta.Today.Kind != delta.WithDraft.Kind || delta.Today.Value != delta.WithDraft.Value || !delta.Today.Missing.SequenceEqual(delta.WithDraft.Missing, StringComparer.Ordinal)));
        return new(
            delta.Obligation.Id, PlainText.Inline(texts.TitleOf(delta.Obligation)), texts.SourceOf(delta.Obligation), delta.Obligation.Strength,
            delta.Kind, FindingDelta.IsWorse(delta.Kind), delta.EvidenceDiffers, shown, Side(delta.Today, shown), Side(delta.WithDraft, shown))
        {
            Determination = DeterminationOn(delta.Obligation.Id),
        };
    }

    private DeltaDetermination? DeterminationOn(string obligation)
    {
        if (determinations.Today.FirstOrDefault(d => d.Determination.Obligation == obligation) is not { } today) return null;
        var after = determinations.WithDraft.FirstOrDefault(d => d.Determination.Obligation == obligation)?.Stale ?? [];
        return new(ReportBuilder.DeterminationOf(today, wording), [.. after.Except(today.Stale).Select(s => StaleSentences.Of(s, wording))]);
    }

    private DeltaSide Side(Finding finding, bool shown) => new(
        finding.Kind, finding.Value, sentences.Short(finding), finding.Missing,
        shown ? quotations.UseAll(finding.Evidence.Take(QuotationsASide).Select(Amended)) : []);

    /// <summary>Says of evidence from a provision that the draft touches whose words it has.</summary>
    private Evidence Amended(Evidence evidence)
    {
        if (evidence.Expression == law.Draft || evidence.Expression.Text?.Source == law.Draft.Text!.Source) return evidence;
        if (evidence.Expression.Text?.Consolidation is not { } places) return evidence;
        return evidence.Spans.SelectMany(places.Places).Any(p => p.File == law.Draft.File)
            ? evidence with { Expression = evidence.Expression with { Title = wording.Fill("delta.as-amended", ("title", evidence.Expression.Title)) } }
            : evidence;
    }

    private DeltaInstruction Instruction(Amendment amendment)
    {
        (string, string)[] places =
        [
            ("target", amendment.Target.Length > 0 ? amendment.Target : wording["delta.no-target"]),
            ("old", Cut(amendment.OldWords)), ("new", Cut(amendment.NewWords)), ("act", amendment.Act?.Title ?? ""),
        ];
        var key = amendment.Kind switch
        {
            AmendmentKind.InsertWords when amendment.OldWords.Length == 0 => "delta.effect.AppendWords",
            _ => $"delta.effect.{amendment.Kind}",
        };
        return new(
            amendment.Host.Citation, amendment.Kind, wording.Fill(key, places), amendment.Act?.Title ?? "", amendment.Target, amendment.Problem,
            amendment.IsApplied ? "" : wording.Fill($"delta.problem.{amendment.Problem}", places), QuotationOf(amendment));
    }

    private int? QuotationOf(Amendment amendment)
    {
        var source = law.Draft.Text!.Source;
        var spans = amendment.Words.ToSource(new(0, amendment.Words.Length), source);
        if (spans.IsEmpty) return null;
        return quotations.NumberOf(new(law.Draft, amendment.Host.Provision, spans, [.. spans.Select(s => Words(amendment.Words, s, source))], new(default(StatementKey)), Reached.OwnWords) { Omissions = [.. spans.Skip(1).Select(_ => false)] });
    }

    /// <summary>The characters of a span as the text has them, with character references decoded.</summary>
    private static string Words(MappedText words, TextSpan span, SourceText source)
    {
        var runs = words.Runs.Where(r => span.Contains(new(r.SourceStart, r.SourceLength))).ToList();
        return runs.TrueForAll(r => r.Length == r.SourceLength)
            ? source[span]
            : words.Text[runs[0].TextStart..(runs[^1].TextStart + runs[^1].Length)];
    }

    private static string Cut(string words)
    {
        const int longest = 160;
        var line = WhiteSpace.Collapse(words);
        return line.Length <= longest ? line : line[..line.LastIndexOf(' ', longest)] + " […]";
    }
}
