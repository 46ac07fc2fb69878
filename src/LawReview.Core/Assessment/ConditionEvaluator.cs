using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Statements;

namespace LawReview.Core.Assessment;

/// <summary>
/// Decides conditions of the rule language on one jurisdiction: offences and passages in, verdicts with evidence out.
/// </summary>
/// <param name="resultOf">The value of another obligation of the checklist, and what shows it.</param>
public sealed partial class ConditionEvaluator(
    PassageIndex index, Checklist checklist, AssembledOffences offences, Func<string, (string Value, ImmutableArray<Evidence> Evidence)> resultOf)
{
    private const int MostNearMisses = 6;

    /// <summary>Elisions and attached particles are words of their own, and a conduct may stand between the exemption and its reason.</summary>
    private const int NearExemptionWords = 40;

    private static readonly Statement FormOfOffence = new(StatementKey.FormOfOffence);

    private readonly Linkage linkage = new(index);
    private readonly Lazy<Reach> reach = new(() => new(index, new(index)));
    private readonly Lazy<ElementsForAll> elementsForAll = new(() => new(index, new(index)));
    private readonly Lazy<Telling> telling = new(() => new(index, new(index), offences, SubjectsOf(checklist)));

    public Verdict Evaluate(Condition condition) => condition switch
    {
        Otherwise => Verdict.True,
        AllOf all => All(all),
        AnyOf any => Any(any),
        Not not => Evaluate(not.Inner) is var inner ? new(!inner.Holds, [], inner.Holds ? [] : inner.NearMisses) : Verdict.False,
        OffenceCondition offence => OnOffences(offence),
        CandidateCondition candidate => Candidates(candidate),
        PassageCondition passage => OnPassages(passage),
        ResultCondition result => OnResult(result),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>Ids of the concepts that a condition looks for, each once.</summary>
    public static IEnumerable<string> Concepts(Condition condition) => (condition switch
    {
        AllOf all => all.Parts.SelectMany(Concepts),
        AnyOf any => any.Parts.SelectMany(Concepts),
        Not not => Concepts(not.Inner),
        OffenceCondition { Says: { } says } => SayEvaluator.Concepts(says),
        PassageCondition passage => SayEvaluator.Concepts(passage.Says).Concat(SubjectOf(passage)),
        _ => [],
    }).Distinct();

    /// <summary>The concept that the titles of texts must say, where the scope asks for one.</summary>
    public static IEnumerable<string> SubjectOf(PassageCondition condition) =>
        condition.Scope == PassageScope.TextAbout ? [condition.ScopeKind!] : [];

    /// <summary>What most rules ask of the titles of texts on the checklist's matter.</summary>
    internal static IReadOnlyList<string> SubjectsOf(Checklist checklist) =>
    [
        .. checklist.AllRows.SelectMany(o => o.Rules).SelectMany(r => Concepts(r.Condition, SubjectOf))
            .GroupBy(c => c, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(1).Select(g => g.Key),
    ];

    private static IEnumerable<string> Concepts(Condition condition, Func<PassageCondition, IEnumerable<string>> ofPassage) => condition switch
    {
        AllOf all => all.Parts.SelectMany(p => Concepts(p, ofPassage)),
        AnyOf any => any.Parts.SelectMany(p => Concepts(p, ofPassage)),
        Not not => Concepts(not.Inner, ofPassage),
        PassageCondition passage => ofPassage(passage),
        _ => [],
    };

    public OffenceKind KindNamed(string name) => checklist.OffenceKinds.First(k => k.Name == name);

    private Verdict All(AllOf all)
    {
        var evidence = new List<Evidence>();
        var misses = new List<NearMiss>();
        var holds = true;
        foreach (var part in all.Parts)
        {
            var verdict = Evaluate(part);
            holds &= verdict.Holds;
            evidence.AddRange(verdict.Evidence);
            misses.AddRange(verdict.NearMisses);
        }

        return holds ? Verdict.Of(true, evidence, misses) : Verdict.Of(false, [], misses);
    }

    private Verdict Any(AnyOf any)
    {
        var misses = new List<NearMiss>();
        foreach (var part in any.Parts)
        {
            var verdict = Evaluate(part);
            if (verdict.Holds) return verdict;
            misses.AddRange(verdict.NearMisses);
        }

        return Verdict.Of(false, [], misses);
    }

    /// <summary>What shows the other obligation shows this one too.</summary>
    private Verdict OnResult(ResultCondition condition)
    {
        var (value, evidence) = resultOf(condition.Obligation);
        return condition.Values.Contains(value) ? new(true, evidence, []) : Verdict.False;
    }

    private Verdict Candidates(CandidateCondition condition)
    {
        var found = offences.CandidatesOf(KindNamed(condition.Kind)).Where(c => !c.PunishesNothing).ToList();
        return Verdict.Of(found.Count > 0, [], found.Take(MostNearMisses).Select(NearMissOf));
    }

    private Verdict OnOffences(OffenceCondition condition)
    {
        var kind = KindNamed(condition.Kind);
        var found = offences.OfKind(kind);
        if (condition.Predicate == OffencePredicate.Exists)
        {
            var evidence = found.SelectMany(o => o.Forms).OrderBy(f => f.Liability)
                .Select(f => Quoting.Quote(f.Passage, f.Conduct, new(StatementKey.IsOffence, new KindOfOffence(kind)), ReachedBy(f.Liability)));
            return condition.Quantifier == Quantifier.No
                ? Verdict.Of(found.IsEmpty, [], CandidateMisses(kind).Select(m => m with { IsTelling = m.IsTelling && found.IsEmpty }))
                : Verdict.Of(!found.IsEmpty, evidence, found.IsEmpty ? CandidateMisses(kind) : []);
        }

        var held = new List<Evidence>();
        var misses = new List<NearMiss>();
        var count = 0;
        var holding = 0;
        foreach (var offence in found)
        {
            foreach (var (evidence, miss) in Each(condition, offence))
            {
                count++;
                if (evidence.Count > 0 && (miss is null || condition.Quantifier != Quantifier.Every)) holding++;
                held.AddRange(evidence);
                if (miss is not null) misses.Add(miss);
            }
        }

        // What a form says itself is shown with the form, in the order of the texts; of what reaches an offence the most telling comes first.
        if (condition.Predicate is not (OffencePredicate.Requires or OffencePredicate.Says)) held = [.. held.OrderBy(e => e.Weight)];
        return condition.Quantifier switch
        {
            Quantifier.Every => Verdict.Of(count > 0 && holding == count, held, misses),

            // Where some form has what is asked for, that others lack it is no near miss; where none has it, two show it.
            Quantifier.Some => Verdict.Of(holding > 0, held, misses.Select((m, i) => m with { IsTelling = m.IsTelling && holding == 0 && (!m.IsFormWithout || i < 2) })),
            _ => Verdict.Of(holding == 0, [], misses),
        };
    }

    /// <summary>For each form (or for the offence as a whole, where the predicate is about what reaches it): evidence, or a near miss.</summary>
    private IEnumerable<(List<Evidence> Evidence, NearMiss? Miss)> Each(OffenceCondition condition, Offence offence)
    {
        switch (condition.Predicate)
        {
            case OffencePredicate.Requires:
                foreach (var form in offence.Forms) yield return Requires(form, condition.Says!);
                break;
            case OffencePredicate.Says:
                foreach (var form in offence.Forms) yield return OwnWords(form, condition.Says!);
                break;
            case OffencePredicate.CanBeCommittedByMigrant:
                foreach (var form in offence.Forms)
                    yield return CommittedByMigrant(form, condition);
                break;
            case OffencePredicate.IsAggravatedBy:
                yield return Among(offence, offence.Tiers, condition.Says!, new(StatementKey.HeavierPunishmentSays, StatementKey.HeavierPunishment, StatementKey.NoHeavierPunishmentForOffence));
                break;
            case OffencePredicate.Exempts:
                yield return Exempts(offence, condition.Says!);
                break;
            case OffencePredicate.ExtendsTo:
                yield return Among(offence, [.. offence.Forms.Select(f => f.Passage), .. offence.Attached.Where(p => !linkage.IsExemptionOnly(p, []) && !IsOfGeneralPart(offence, p))],
                    condition.Says!, new(StatementKey.ReachingProvisionSays, StatementKey.ReachingProvision, StatementKey.DoesNotReachOffence));
                break;
            case OffencePredicate.IsPunishableByAtLeast:
                yield return Punishable(offence, condition.Years);
                break;
            case OffencePredicate.ExtendsThroughGeneralLawTo:
                yield return GeneralLaw(offence, condition.Says!);
                break;
            default:
                throw new NotSupportedException(condition.Predicate.ToString());
        }
    }

    /// <summary>What the general part of a code says of all crimes is asked for as general law.</summary>
    private bool IsOfGeneralPart(Offence offence, Passage passage) =>
        linkage.IsOfGeneralPart(passage, [.. offence.Forms.Select(f => f.Passage)], OffenceAssembler.LabelsOf(offence.Kind));

    private static (List<Evidence>, NearMiss?) Punishable(Offence offence, int years)
    {
        var words = offence.Maximum is { Years: > 0 } most ? new Statement(StatementKey.LongestImprisonment, Reach.Longest(most)) : new(StatementKey.NoImprisonmentRead);
        var where = offence.Penalties.IsEmpty ? offence.Forms[0].Passage : offence.Penalties[0];
        var evidence = Quoting.Quote(where, [], words, Reached.OwnWords);
        return offence.Maximum?.Years >= years ? ([evidence], null) : ([], new(evidence, new(StatementKey.PunishesTheOffence), words));
    }

    private (List<Evidence>, NearMiss?) OwnWords(OffenceForm form, SayCondition says)
    {
        var result = SayEvaluator.Evaluate(index, form.Passage, says);
        return result.Holds
            ? ([Quoting.Quote(form.Passage, result.Matches, new(StatementKey.OffenceSays, Found(says, result.Matches)), Reached.OwnWords)], null)
            : ([], new(Quoting.Quote(form.Passage, form.Conduct, FormOfOffence, Reached.OwnWords), FormOfOffence, result.Failed!));
    }

    private (List<Evidence>, NearMiss?) CommittedByMigrant(OffenceForm form, OffenceCondition condition)
    {
        var result = SayEvaluator.Evaluate(index, form.Passage, new SaysConcept(Markers.Oneself, condition.Location));
        return result.Holds
            ? ([Quoting.Quote(form.Passage, result.Matches, new(StatementKey.ReachesPersonMoved), Reached.OwnWords)], null)
            : ([], new(Quoting.Quote(form.Passage, form.Conduct, FormOfOffence, Reached.OwnWords), FormOfOffence, new(StatementKey.NothingReachesPersonMoved)) { IsTelling = false });
    }

    private (List<Evidence>, NearMiss?) Among(Offence offence, IEnumerable<Passage> passages, SayCondition says, Reaching reaching)
    {
        var evidence = new List<Evidence>();
        NearMiss? miss = null;
        var tried = new HashSet<Passage>();
        foreach (var passage in passages)
        {
            if (!tried.Add(passage)) continue;
            var result = SayEvaluator.Evaluate(index, passage, says);
            if (result.Holds)
                evidence.Add(Extending(passage, result, new(KeyOf(offence, passage, reaching), Found(says, result.Matches)), ReachedIn(offence, passage)));
            else if (miss is null && !result.Matches.IsEmpty)
                miss = new(Quoting.Quote(passage, result.Matches, new(reaching.Is), ReachedIn(offence, passage)), new(reaching.Is), result.Failed!);
        }

        if (evidence.Count > 0) return (evidence, null);
        miss ??= index.ThatMayMeet(says)
            .Select(p => (Passage: p, Result: SayEvaluator.Evaluate(index, p, says)))
            .Where(x => x.Result.Holds)
            .Select(x => NearMissOf(x.Passage, x.Result.Matches, new(StatementKey.Says, Found(says, x.Result.Matches)), new(reaching.Failed)))
            .FirstOrDefault();
        return ([], miss);
    }

    private Evidence Weighed(Passage passage, SayResult result, Statement why, Reached reached) =>
        Quoting.Quote(passage, result.Matches, why, reached) with { Weight = telling.Value.Weigh(passage, result.Matches), IsInPassing = telling.Value.IsInPassing(passage, result.Matches) };

    private Evidence Extending(Passage passage, SayResult result, Statement why, Reached reached) =>
        Quoting.Quote(passage, result.Matches, why, reached) with { Weight = telling.Value.WeighExtension(passage, result.Matches), IsInPassing = telling.Value.IsInPassing(passage, result.Matches) };

    private (List<Evidence>, NearMiss?) Exempts(Offence offence, SayCondition says)
    {
        var own = offence.Forms.Select(f => f.Passage).ToHashSet();
        var evidence = new List<Evidence>();
        foreach (var passage in offence.Exemptions.Distinct())
        {
            var result = SayEvaluator.Evaluate(index, passage, says);
            if (!result.Holds || !NearExemption(passage, result.Matches)) continue;
            evidence.Add(Weighed(passage, result, new(StatementKey.ExemptionSays, Found(says, result.Matches)), ReachedIn(offence, passage)));
        }

        if (evidence.Count > 0) return (evidence, null);
        var elsewhere = index.ThatMayMeet(says)
            .Where(p => !own.Contains(p) && linkage.IsExemption(p))
            .Select(p => (Passage: p, Result: SayEvaluator.Evaluate(index, p, says)))
            .FirstOrDefault(x => x.Result.Holds);
        return ([], elsewhere.Passage is null ? null : NearMissOf(
            elsewhere.Passage, elsewhere.Result.Matches,
            new(StatementKey.StatesExemptionAndSays, Found(says, elsewhere.Result.Matches)), new(StatementKey.DoesNotReachOffence)));
    }

    private bool NearExemption(Passage passage, IEnumerable<ConceptMatch> matches)
    {
        var markers = index.Matches(passage, Markers.Exemption).Concat(index.Matches(passage, Markers.NotLiable)).Concat(index.Matches(passage, Markers.Defence)).ToList();
        return matches.Any(m => markers.Any(x => Math.Abs(x.FirstToken - m.FirstToken) <= NearExemptionWords * (passage.Tokens.WordAt(m.FirstToken)[0] >= '\u2E80' ? 2 : 1)));
    }

    private (List<Evidence>, NearMiss?) GeneralLaw(Offence offence, SayCondition says)
    {
        var evidence = new List<Evidence>();
        NearMiss? miss = null;
        foreach (var passage in index.ThatMayMeet(says))
        {
            var result = SayEvaluator.Evaluate(index, passage, says);
            if (!result.Holds || linkage.RecitesAnOffence(passage, result.Matches)) continue;
            var same = passage.Expression.WorkId == offence.Expression.WorkId;
            var reaches = same || (IsGeneralLaw(passage.Expression) && (!index.Says(passage, Markers.OffenceOfAct) || passage.Expression.Kind == InstrumentKind.Code));
            if (reaches)
                evidence.Add(Extending(passage, result, new(StatementKey.GeneralRuleSays, Found(says, result.Matches)), same ? Reached.ActWideRule : Reached.GeneralPart));
            else
                miss ??= NearMissOf(passage, result.Matches, new(StatementKey.Says, Found(says, result.Matches)), new(StatementKey.ReachesOtherActOnly));
        }

        return (evidence, evidence.Count > 0 ? null : miss);
    }

    private bool IsGeneralLaw(Expression expression) => TitleSays(expression, Markers.GeneralLaw);

    private Reached ReachedIn(Offence offence, Passage passage) =>
        offence.Forms.Any(f => f.Passage == passage) ? Reached.OwnWords
        : passage.Section == offence.Section ? Reached.SameSection
        : index.ReferencesFrom(passage).SelectMany(r => r.Targets).Any(t => t.Provision.Section() == offence.Section) ? Reached.Reference
        : Reached.ActWideRule;

    private static Reached ReachedBy(LiabilityLink link) => link switch
    {
        LiabilityLink.SamePassage => Reached.OwnWords,
        LiabilityLink.SameSection => Reached.PunishedInSameSection,
        LiabilityLink.Reference => Reached.PunishedByReference,
        _ => Reached.PunishedByGeneralPenalty,
    };

    private IEnumerable<NearMiss> CandidateMisses(OffenceKind kind) =>
        offences.CandidatesOf(kind).OrderByDescending(c => c.Signs.Length).Take(MostNearMisses).Select(NearMissOf);

    /// <summary>A candidate that is a definition, an exemption or a power of officials comes near to nothing.</summary>
    private NearMiss NearMissOf(OffenceCandidate candidate) => new(
        Quoting.Quote(candidate.Passage, candidate.Signs, new(StatementKey.ShowsSigns, new KindOfOffence(candidate.Kind)), Reached.OwnWords),
        new(StatementKey.ShowsSigns, new KindOfOffence(candidate.Kind)), candidate.Lacks)
    {
        IsTelling = !linkage.IsDefinition(candidate.Passage) && !linkage.IsExemptionOnly(candidate.Passage, candidate.Signs)
            && !candidate.Kind.Not.Any(not => SayEvaluator.Evaluate(index, candidate.Passage, not).Holds),
    };

    private NearMiss NearMissOf(Passage passage, IEnumerable<ConceptMatch> matches, Statement met, Statement failed) =>
        new(Quoting.Quote(passage, matches, met, Reached.OwnWords), met, failed) { IsTelling = !linkage.IsDefinition(passage) };

    private StatementKey KeyOf(Offence offence, Passage passage, Reaching reaching) =>
        ReachedIn(offence, passage) == Reached.OwnWords && !offence.Tiers.Contains(passage) ? StatementKey.OffenceItselfSays : reaching.Says;

    private static StatementPart Found(SayCondition says, IEnumerable<ConceptMatch> matches) => SayEvaluator.Found(says, matches);

    /// <summary>What is said of provisions that may reach an offence: of one that says what is asked for, of one that does not, and of one elsewhere.</summary>
    private readonly record struct Reaching(StatementKey Says, StatementKey Is, StatementKey Failed);
}
