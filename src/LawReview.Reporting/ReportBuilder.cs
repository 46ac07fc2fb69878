using System.Collections.Immutable;
using System.Globalization;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Determinations;
using LawReview.Core.Law;
using LawReview.Core.Passages;
using LawReview.Reporting.Building;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting;

/// <summary>
/// Takes the findings for one jurisdiction and gives the report on them. It selects and orders, and words what was found
/// from a fixed set of sentences; it reads no files and draws no conclusion of its own.
/// </summary>
public sealed class ReportBuilder
{
    private readonly AssessmentResult result;
    private readonly ReportOptions options;
    private readonly ReportWording wording;
    private readonly WorkNames names;
    private readonly FindingSentences sentences;
    private readonly Dictionary<string, ReviewedDetermination> determinations;
    private readonly ChecklistTexts texts;
    private readonly StatementWriter statements;
    private readonly QuotationRegister quotations;
    private readonly ReportSearch search;

    // By the list itself: findings share it.
    private readonly Dictionary<ImmutableArray<string>, bool> isEverywhere = [];

    private ReportBuilder(AssessmentResult result, ReportOptions options, IEnumerable<ReviewedDetermination> determinations)
    {
        this.determinations = determinations.DistinctBy(d => d.Determination.Obligation).ToDictionary(d => d.Determination.Obligation, StringComparer.Ordinal);
        this.result = result;
        this.options = options;
        wording = ReportWording.For(options.Language);
        texts = new(result.Checklist, options.Translation);
        statements = new(wording, options.ConceptTitles ?? ImmutableDictionary<string, string>.Empty, texts);
        names = new(result.Jurisdiction.Expressions().Select(e => e.Title));
        sentences = new(statements, result.Checklist, names);
        quotations = new(statements);
        search = SearchOf([.. result.Findings.Select(f => f.Searched)]);
    }

    /// <param name="determinations">What people decided about findings; each stands beside its finding.</param>
    /// <exception cref="ArgumentException">There is no wording for the language of the options.</exception>
    public static Report Build(AssessmentResult result, ReportOptions options, IEnumerable<ReviewedDetermination>? determinations = null) =>
        new ReportBuilder(result, options, determinations ?? []).Build();

    private Report Build()
    {
        var findings = new ArticleGroups(wording, texts, result.Checklist).Sort(result.Findings).Select(f => Finding(f.Finding, f.Article)).ToImmutableArray();
        var penalties = Penalties();
        return new(
            options.Title ?? wording.Fill("title", ("treaty", result.Checklist.Parts is [var first, ..] ? texts.Named(first.Title) : texts.Title)),
            wording.Language,
            options.Date,
            options.ToolVersion,
            State(),
            Checklist(),
            new CompletenessBuilder(wording, texts).Build(result),
            Summary(),
            Counts(),
            findings,
            new SectionBuilder(wording, sentences).Build(result.Findings, findings),
            [.. result.Jurisdiction.Expressions().Select(e => Source(e) with { Replaced = [.. result.Replaced.Where(r => r.Old.Expression.File == e.File).Select(OfReplaced)] })],
            quotations.Quotations,
            search)
        {
            Penalties = penalties,
        };
    }

    /// <summary>Registered after the findings, whose passages keep the first numbers.</summary>
    private ImmutableArray<ReportPenalty> Penalties() =>
    [
        .. result.Penalties.Select(p => new ReportPenalty(
            texts.KindOf(p.Offence.Kind), p.Offence.Expression.Title, p.Offence.Section.Citation, p.Evidence.Citation, p.Kind, p.Offence.IsMain,
            p.Least, p.Most is { IsLife: false } most ? most.Years : null, p.Most is { IsLife: true }, p.NamesFine, p.Serious,
            quotations.NumberOf(p.Evidence))),
    ];

    private ReportState State()
    {
        var state = result.Jurisdiction;
        return new(
            state.Name, state.Code, state.IsFictional, state.Tradition, state.Region, state.Landlocked, state.Parent,
            [.. state.Treaties.Select(t => new ReportTreaty(
                texts.Named(t.Treaty), t.Status, t.Date, t.Reservations, t.Declarations,
                result.Checklist.Chapters.Any(c => string.Equals(t.Treaty, c.Treaty, StringComparison.OrdinalIgnoreCase))))],
            state.Inferred);
    }

    private ReportChecklist Checklist()
    {
        var list = result.Checklist;
        return new(
            list.Id, list.Parts.IsEmpty ? texts.Title : string.Join(wording["list.semicolon"], list.Parts.Select(p => texts.Named(p.Title))), texts.Treaty, list.Edition, list.Sha256,
            [.. list.Obligations.Select(o => o.Cluster).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)],
            list.Obligations.Length);
    }

    private ImmutableArray<SummaryLine> Summary()
    {
        var lines = ImmutableArray.CreateBuilder<SummaryLine>();
        foreach (var id in result.Checklist.Summary)
        {
            if (result.Findings.FirstOrDefault(f => f.Obligation.Id == id) is not { } finding) continue;
            var shown = finding.Evidence.Concat(finding.Elements.SelectMany(e => e.Evidence)).FirstOrDefault();
            int? quotation = shown is null ? null : quotations.Use(shown).Quotation;
            lines.Add(new(id, texts.TitleOf(finding.Obligation), sentences.Short(finding), quotation));
        }

        return lines.ToImmutable();
    }

    private ImmutableArray<FindingCount> Counts() =>
    [
        .. from kind in Enum.GetValues<FindingKind>()
           let ofKind = result.Findings.Where(f => f.Kind == kind).ToList()
           where ofKind.Count > 0
           select new FindingCount(
               kind,
               [.. Enum.GetValues<Strength>().Select(s => new StrengthCount(s, ofKind.Count(f => f.Obligation.Strength == s)))],
               ofKind.Count),
    ];

    private ReportFinding Finding(Finding finding, string article)
    {
        var duty = finding.Obligation;

        // Registered before the elements, so that the best evidence has the first numbers.
        var evidence = quotations.UseAll(finding.Evidence.Concat(finding.Elements.SelectMany(e => e.Evidence)));
        return new(
            duty.Id,
            PlainText.Inline(texts.TitleOf(duty)),
            texts.SourceOf(duty),
            article,
            duty.Strength,
            duty.ProvedBy,
            duty.Cluster,
            duty.Questions,
            duty.GapAllowed,
            PlainText.Paragraphs(texts.DutyOf(duty)),
            PlainText.Paragraphs(texts.CountsOf(duty)),
            PlainText.Paragraphs(texts.DoesNotCountOf(duty)),
            finding.Kind,
            finding.Value,
            sentences.Sentence(finding),
            [.. finding.Evidence.Select(e => new CitedLaw(e.Expression.Title, e.Citation)).Distinct()],
            [.. finding.Elements.Select(e => new ReportElement(PlainText.Inline(texts.ElementOf(duty, e.Name)), e.Status, quotations.UseAll(e.Evidence)))],
            [.. finding.Missing.Select(m => texts.ElementOf(duty, m))],
            evidence,
            [.. finding.NearMisses.Select(m => new ReportNearMiss(quotations.Use(m.Evidence), statements.WithoutStop(m.Met), statements.WithoutStop(m.Failed), m.IsTelling))],
            SearchOf(finding.Searched),
            sentences.Decision(finding),
            [.. finding.Trials.Select(t => new ReportRule(t.Number, t.Value, t.Finding, sentences.RuleInWords(finding, t), t.Held))],
            [.. finding.Caveats.Select(c => names.In(statements.Write(c)))],
            Remarks(finding),
            finding.Confidence,
            [.. finding.ConfidenceReasons.Select(statements.Write)],
            SectionBuilder.IsAnswered(finding.Kind) ? [] : PlainText.Paragraphs(texts.DraftingOptionOf(duty)))
        {
            Determination = determinations.TryGetValue(duty.Id, out var decided) ? DeterminationOf(decided, wording) : null,
            Chapter = result.Checklist.Parts.IsEmpty ? "" : texts.Named(result.Checklist.HolderOf(duty).Title),
            NotTranslated = [.. texts.NotTranslated(duty)],
        };
    }

    internal static ReportDetermination DeterminationOf(ReviewedDetermination reviewed, ReportWording wording) => new(
        reviewed.Determination.Status,
        reviewed.Determination.By,
        reviewed.Determination.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [.. reviewed.Determination.Reason.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        [.. reviewed.Stale.Select(s => StaleSentences.Of(s, wording))],
        reviewed.Determination.Earlier.Length);

    /// <summary>A finding that the law is wider never stands without its reminder, whether or not a rule added one.</summary>
    private ImmutableArray<string> Remarks(Finding finding)
    {
        var remarks = finding.Remarks.Select(r => names.In(PlainText.Inline(statements.Write(r)))).ToList();
        if (finding.Kind == FindingKind.Wider)
            remarks.Add(finding.Obligation.Reminder.Length > 0 ? PlainText.Inline(texts.ReminderOf(finding.Obligation)) : wording["section.wider.reminder"]);
        return [.. remarks.Distinct(StringComparer.Ordinal)];
    }

    private string OfReplaced(Replacement replaced) => wording.Fill(
        "annex.a.replaced.entry", ("old", replaced.Old.Citation), ("new", replaced.New.Citation), ("title", replaced.New.Expression.Title));

    private static ReportSource Source(Expression e) => new(
        e.File, e.Title, e.Kind, e.Language, e.Status, e.AsOf, e.Authority, e.Origin, e.Sha256, e.ByteLength,
        e.Text?.Source.Encoding ?? "", e.Text?.ProvisionCount ?? 0, e.Counts, e.NotRead, e.Excluded, e.Inferred)
    {
        RecognisedBy = e.Text?.Recognition?.By,
        RecognisedPages = e.Text?.Recognition is { } recognition ? [.. recognition.Pages.Select(p => p.Number)] : default,
    };

    private FindingSearch SearchOf(SearchRecord record)
    {
        if (!isEverywhere.TryGetValue(record.Files, out var same))
            isEverywhere.Add(record.Files, same = record.Files.ToHashSet(StringComparer.Ordinal).SetEquals(search.Files));
        return new(record.Files.Length, LanguagesOf([record]), ConceptsOf([record]), record.ProvisionsRead)
        {
            Files = same ? default : [.. record.Files.Order(StringComparer.Ordinal)],
        };
    }

    private ReportSearch SearchOf(IReadOnlyCollection<SearchRecord> records) => new(
        [.. records.Select(r => r.Files).Distinct().SelectMany(f => f).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        LanguagesOf(records), ConceptsOf(records), records.Count == 0 ? 0 : records.Max(r => r.ProvisionsRead));

    private static ImmutableArray<string> LanguagesOf(IEnumerable<SearchRecord> records) =>
        [.. records.SelectMany(r => r.Languages).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private ImmutableArray<string> ConceptsOf(IEnumerable<SearchRecord> records) =>
        [.. records.SelectMany(r => r.Concepts).Distinct(StringComparer.Ordinal).Select(statements.Concept).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
