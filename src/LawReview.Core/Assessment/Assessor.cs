using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Search;
using LawReview.Core.Statements;

namespace LawReview.Core.Assessment;

/// <summary>
/// Walks a checklist over a jurisdiction's texts. Takes the jurisdiction with its links, a checklist and a matcher per
/// language; gives a finding for every obligation. Knows no files and no clock; decides nothing that a rule does not say.
/// </summary>
public sealed class Assessor
{
    /// <summary>How many forms without an element are enough to show that the law is wider.</summary>
    private const int FormsShown = 4;

    private const string NotAssessable = "not-assessable";

    private readonly PassageIndex index;
    private readonly Checklist checklist;
    private readonly ConditionEvaluator evaluator;
    private readonly ConfidenceRater rater;
    private readonly Dictionary<string, Obligation> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Finding> findings = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TextToAdd> textsToAdd;
    private readonly ImmutableArray<string> withoutLexicon;
    private readonly Lazy<int> provisionsRead;
    private readonly ImmutableArray<string> files;
    private readonly ImmutableArray<string> languages;
    private readonly ImmutableArray<(string Language, ConceptMatcher Lexicon)> lexicons;

    private Assessor(PassageIndex index, Checklist checklist, AssembledOffences offences, IReadOnlyDictionary<string, ConceptMatcher> matchers)
    {
        this.index = index;
        this.checklist = checklist;
        Offences = offences;
        foreach (var row in checklist.AllRows) rows.TryAdd(row.Id, row);
        evaluator = new(index, checklist, offences, id => FindingFor(id) is var finding ? (finding.Value, finding.Evidence) : default);
        rater = new(index, offences);
        provisionsRead = new(() => index.Texts.Sum(t => t.Text!.ProvisionCount));
        files = [.. index.Texts.Select(t => t.File)];
        languages = [.. index.Texts.Select(t => t.Language).Distinct().Order(StringComparer.Ordinal)];
        lexicons = [.. index.Texts.Select(t => t.Language.Split('-', '_')[0].ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal).Select(l => (l, matchers[l]))];
        withoutLexicon = [.. index.Jurisdiction.Counting().Select(e => e.Language)
            .Where(l => !matchers.ContainsKey(l.Split('-', '_')[0].ToLowerInvariant())).Distinct().Order(StringComparer.Ordinal)];
        textsToAdd = [.. checklist.ExpectedTexts.Where(t => !evaluator.Evaluate(t.Condition).Holds)
            .Select(t => new TextToAdd(t.Title, t.Why, t.NeededFor))];
    }

    public AssembledOffences Offences { get; }

    public PassageIndex Index => index;

    /// <param name="known">What an index knows of what the passages say; null for nothing.</param>
    /// <param name="ahead">The jurisdiction's passages where they were cut before; null for none.</param>
    public static Assessor Prepare(
        Jurisdiction jurisdiction, Links links, Checklist checklist, IReadOnlyDictionary<string, ConceptMatcher> matchersByLanguage,
        PassagesThatSay? known = null, PassagesAhead? ahead = null)
    {
        var index = new PassageIndex(jurisdiction, links, matchersByLanguage, known, ahead);
        return new(index, checklist, OffenceAssembler.Assemble(index, checklist.OffenceKinds), matchersByLanguage);
    }

    /// <summary>All findings, in the order of the checklist.</summary>
    /// <param name="only">Which rows are wanted; null for all.</param>
    public AssessmentResult Assess(Func<Obligation, bool>? only = null) => new(
        index.Jurisdiction, checklist, FindingsFor(checklist.Obligations, only), textsToAdd, withoutLexicon)
    {
        Answers = FindingsFor(checklist.Questions, only),
        Penalties = PenaltyTiers.Of(index, Offences),
        Replaced = [.. index.Replaced.Values],
    };

    private ImmutableArray<Finding> FindingsFor(IEnumerable<Obligation> all, Func<Obligation, bool>? only) =>
        [.. all.Where(only ?? (_ => true)).Select(o => FindingFor(o.Id))];

    public Finding FindingFor(string id)
    {
        if (findings.TryGetValue(id, out var known)) return known;
        return findings[id] = Assess(rows.GetValueOrDefault(id) ?? throw new ArgumentException($"no obligation {id}", nameof(id)));
    }

    private Finding Assess(Obligation obligation)
    {
        if (index.Texts.IsEmpty && withoutLexicon.Length > 0) return WithoutTexts(obligation);
        var trials = ImmutableArray.CreateBuilder<RuleTrial>();
        var misses = new List<NearMiss>();
        Rule? decided = null;
        var verdict = Verdict.False;
        foreach (var rule in obligation.Rules)
        {
            verdict = evaluator.Evaluate(rule.Condition);
            trials.Add(new(rule.Number, rule.Value, rule.Finding, rule.Sentence, verdict.Holds));
            misses.AddRange(IsAbsenceRule(rule, verdict) ? verdict.NearMisses.Select(m => m with { IsTelling = false }) : verdict.NearMisses);
            if (!verdict.Holds) continue;
            decided = rule;
            break;
        }

        if (decided is null) throw new InvalidOperationException($"{obligation.Id}: no rule decided; the parser must demand a last rule 'otherwise'");
        var elements = obligation.Elements.Select(e => (e.Name, Verdict: evaluator.Evaluate(e.Condition))).ToList();
        misses.AddRange(elements.Where(e => !e.Verdict.Holds).SelectMany(e => e.Verdict.NearMisses));
        var evidence = verdict.Evidence;
        var remarks = new List<Statement>();
        var kind = Weigh(obligation, decided, remarks);
        if (kind == FindingKind.Met && !evidence.IsEmpty && evidence.All(e => e.Reached == Reached.GeneralLaw)) kind = FindingKind.MetThroughGeneralLaw;
        if (obligation.Reminder.Length > 0 && kind is FindingKind.Wider or FindingKind.Conflict or FindingKind.InPart) remarks.Add(new(StatementKey.Reminder, new ReminderOf(obligation)));
        var value = decided.Value == "years" ? YearsOf(obligation) : decided.Value;
        var near = misses
            .Where(m => !evidence.Any(e => e.Provision == m.Evidence.Provision))
            .OrderByDescending(m => m.IsTelling)
            .DistinctBy(m => (m.Evidence.Expression.File, m.Evidence.Provision.Address)).Take(6).ToImmutableArray();
        if (verdict.Evidence.IsEmpty && decided.Value != "years" && LanguagesWithoutWords(obligation, decided) is { IsEmpty: false } mute)
        {
            (value, kind) = (NotAssessable, FindingKind.NotAssessable);
            remarks.Add(new(StatementKey.LexiconLacksWords, new LanguageTags(mute)));
        }

        var (confidence, reasons) = rater.Rate(obligation, decided, evidence, near);
        var shown = kind == FindingKind.Wider ? WithFormsWithout(misses, evidence) : evidence;

        // What is shown as evidence is not shown again as a near miss; the search log keeps it.
        if (kind == FindingKind.Wider) near = [.. near.Select(m => m with { IsTelling = m.IsTelling && !m.IsFormWithout })];
        return new(
            obligation, value, kind,
            [.. elements.Select(e => new ElementResult(e.Name, e.Verdict.Holds ? ElementStatus.Found : ElementStatus.NotFound, Best(e.Verdict.Evidence)))],
            Best(shown), near,
            [.. elements.Where(e => !e.Verdict.Holds).Select(e => e.Name)],
            Searched(obligation), trials.ToImmutable(), Caveats(kind, [.. shown, .. elements.SelectMany(e => e.Verdict.Evidence)]), [.. remarks], confidence, reasons);
    }

    /// <summary>Languages of the texts in whose lexicon no rule before the one that decided has the words it needs.</summary>
    private ImmutableArray<string> LanguagesWithoutWords(Obligation obligation, Rule decided)
    {
        var asking = obligation.Rules.TakeWhile(r => r != decided).Where(r => Sayable.AsksForWords(r.Condition)).ToList();
        return asking.Count == 0 || Sayable.AsksForWords(decided.Condition) ? []
            : [.. lexicons.Where(l => !asking.Exists(r => Sayable.CanHold(r.Condition, l.Lexicon, id => FindingFor(id).Value != NotAssessable))).Select(l => l.Language)];
    }

    /// <summary>What came near to a rule that would show too much law, or no object, is no near miss of the duty.</summary>
    private static bool IsAbsenceRule(Rule rule, Verdict verdict) =>
        !verdict.Holds && rule.Finding is FindingKind.Wider or FindingKind.Conflict or FindingKind.NotAssessable or FindingKind.NotApplicable;

    /// <summary>
    /// Where the law is wider, the forms of the offence that lack the element show it: behind what has the element, where the law has it at all.
    /// </summary>
    private static ImmutableArray<Evidence> WithFormsWithout(IEnumerable<NearMiss> misses, ImmutableArray<Evidence> evidence) =>
    [
        .. evidence.Take(1),
        .. misses.Where(m => m.IsFormWithout)
            .Select(m => m.Evidence with { Why = new(StatementKey.MetAndFailed, m.Met, m.Failed) })
            .DistinctBy(e => (e.Expression.File, e.Provision.Address)).Take(FormsShown),
        .. evidence.Skip(1),
    ];

    /// <summary>
    /// A gap is stated only where the row is mandatory, a statute or general law can prove it, and the texts that would
    /// hold it were supplied; and nothing is owed under a treaty to which the State is not a party.
    /// </summary>
    private FindingKind Weigh(Obligation obligation, Rule decided, List<Statement> remarks)
    {
        var treaty = checklist.HolderOf(obligation).Treaty;
        var status = index.Jurisdiction.Treaties.FirstOrDefault(t => t.Treaty.Equals(treaty, StringComparison.OrdinalIgnoreCase));
        if (status is { Status: var s } && s is not "party" and not "")
        {
            remarks.Add(new(StatementKey.NotParty, new Verbatim(index.Jurisdiction.Name), new Verbatim(treaty)));
            return FindingKind.NotApplicable;
        }

        if (decided.Finding != FindingKind.Gap) return decided.Finding;
        var missing = textsToAdd.Where(t => t.NeededFor.Contains(obligation.Id)).Select(t => t.Title).ToImmutableArray();
        if (missing.Length > 0)
        {
            remarks.Add(new(StatementKey.ExpectedTextNotSupplied, new ExpectedTitles(missing)));
            return FindingKind.NotAssessable;
        }

        if (withoutLexicon.Length > 0)
        {
            remarks.Add(new(StatementKey.LanguagesNotSearched, new LanguageTags(withoutLexicon)));
            return FindingKind.NotAssessable;
        }

        var unread = index.Jurisdiction.Expressions().Where(e => e.Text is null).Select(e => e.File).ToImmutableArray();
        if (unread.Length > 0)
        {
            remarks.Add(new(StatementKey.FilesNotRead, new VerbatimList(unread)));
            return FindingKind.NotAssessable;
        }

        return FindingKind.Gap;
    }

    /// <summary>
    /// The maximum of the first offence of each act, which is its principal one; of several acts the longest. What an amending act brought counts in the
    /// act it amends, where that is there in a later version.
    /// </summary>
    private string YearsOf(Obligation obligation)
    {
        if (obligation.About is null) return "none";
        var punished = Offences.OfKind(evaluator.KindNamed(obligation.About)).Where(o => o.Maximum is { Years: > 0 }).ToList();
        var places = new AmendedPlaces(index);
        var standing = punished.Where(o => !o.Forms.All(f => places.IsHeldLater(f.Passage))).ToList();
        var longest = (standing.Count > 0 ? standing : punished)
            .GroupBy(o => o.Expression.WorkId, StringComparer.Ordinal).Select(act => act.First().Maximum)
            .OrderByDescending(m => m!.Value.Years).FirstOrDefault();
        return longest?.ToString() ?? "none";
    }

    private Finding WithoutTexts(Obligation obligation) => new(
        obligation, NotAssessable, FindingKind.NotAssessable, [], [], [], [], Searched(obligation), [], [],
        [new(StatementKey.NoLexicon, new LanguageTags(withoutLexicon))], Confidence.High, [new(StatementKey.NothingSearched)]);

    private SearchRecord Searched(Obligation obligation) => new(
        files,
        languages,
        [.. obligation.Rules.SelectMany(r => ConditionEvaluator.Concepts(r.Condition))
            .Concat(obligation.Elements.SelectMany(e => ConditionEvaluator.Concepts(e.Condition))).Distinct()],
        provisionsRead.Value);

    private ImmutableArray<Statement> Caveats(FindingKind kind, ImmutableArray<Evidence> evidence)
    {
        var caveats = new List<Statement>();
        if (kind is FindingKind.Gap or FindingKind.InPart or FindingKind.Suggestion or FindingKind.OptionalAbsent)
            foreach (var text in index.Texts.Where(t => t.Authority == TextAuthority.Extract))
                caveats.Add(new(StatementKey.ExtractMayHoldMore, new Verbatim(text.Title)));
        foreach (var expression in evidence.Select(e => e.Expression).Distinct())
        {
            var title = new Verbatim(expression.Title);
            if (expression.Authority == TextAuthority.Extract && !caveats.Contains(new(StatementKey.ExtractMayHoldMore, title)))
                caveats.Add(new(StatementKey.SuppliedAsExtract, title));
            if (expression.Authority == TextAuthority.Translation) caveats.Add(new(StatementKey.SuppliedInTranslation, title));
            if (evidence.Any(e => e.Expression == expression && expression.Text?.Recognition?.PagesOf(e.Spans) is { IsEmpty: false }))
                caveats.Add(new(StatementKey.ReadByRecognition, title));
            if (expression.Status == TextStatus.Bill) caveats.Add(new(StatementKey.IsBill, title));
            if (expression.Status == TextStatus.Pending) caveats.Add(new(StatementKey.IsPendingAmendment, title));
            if (expression.Kind == InstrumentKind.Regulation && evidence.All(e => e.Expression.Kind == InstrumentKind.Regulation))
                caveats.Add(new(StatementKey.RuleOnlyBelowStatute));
        }

        return [.. caveats.Distinct()];
    }

    /// <summary>
    /// Each provision once, in the order of strength in which the evaluator gave them; words about another subject
    /// (trafficking) after those that are not.
    /// </summary>
    private ImmutableArray<Evidence> Best(ImmutableArray<Evidence> evidence) =>
    [
        .. evidence
            .OrderBy(e => index.TextSays(e.Expression.Language, e.Quote, Markers.Trafficking) ? 1 : 0)
            .DistinctBy(e => (e.Expression.File, e.Provision.Address)).Take(8),
    ];
}
