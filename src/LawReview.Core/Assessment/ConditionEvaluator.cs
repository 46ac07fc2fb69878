using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;

namespace LawReview.Core.Assessment;

/// <summary>
/// Decides conditions of the rule language on one jurisdiction: offences and passages in, verdicts with evidence out.
/// </summary>
/// <param name="valueOf">The value of another obligation of the checklist.</param>
public sealed partial class ConditionEvaluator(
    PassageIndex index, Checklist checklist, AssembledOffences offences, Func<string, string> valueOf)
{
    private const int MostNearMisses = 6;

    private readonly Linkage linkage = new(index);
    private readonly Lazy<Reach> reach = new(() => new(index, new(index)));

    public Verdict Evaluate(Condition condition) => condition switch
    {
        Otherwise => Verdict.True,
        AllOf all => All(all),
        AnyOf any => Any(any),
        Not not => Evaluate(not.Inner) is var inner ? new(!inner.Holds, [], inner.Holds ? [] : inner.NearMisses) : Verdict.False,
        OffenceCondition offence => OnOffences(offence),
        CandidateCondition candidate => Candidates(candidate),
        PassageCondition passage => OnPassages(passage),
        ResultCondition result => new(result.Values.Contains(valueOf(result.Obligation)), [], []),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>Ids of the concepts that a condition looks for, each once.</summary>
    public static IEnumerable<string> Concepts(Condition condition) => (condition switch
    {
        AllOf all => all.Parts.SelectMany(Concepts),
        AnyOf any => any.Parts.SelectMany(Concepts),
        Not not => Concepts(not.Inner),
        OffenceCondition { Says: { } says } => SayEvaluator.Concepts(says),
        PassageCondition passage => SayEvaluator.Concepts(passage.Says),
        _ => [],
    }).Distinct();

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

    private Verdict Candidates(CandidateCondition condition)
    {
        var found = offences.CandidatesOf(KindNamed(condition.Kind)).ToList();
        return Verdict.Of(found.Count > 0, [], found.Take(MostNearMisses).Select(NearMissOf));
    }

    private Verdict OnOffences(OffenceCondition condition)
    {
        var kind = KindNamed(condition.Kind);
        var found = offences.OfKind(kind);
        if (condition.Predicate == OffencePredicate.Exists)
        {
            var evidence = found.SelectMany(o => o.Forms).OrderBy(f => f.Liability)
                .Select(f => Quoting.Quote(f.Passage, f.Conduct, $"it is {WithArticle(kind.Title)}", ReachedBy(f.Liability)));
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
                yield return Among(offence, offence.Tiers, condition.Says!, "a provision that attaches a heavier punishment", "it attaches no heavier punishment to the offence");
                break;
            case OffencePredicate.Exempts:
                yield return Exempts(offence, condition.Says!);
                break;
            case OffencePredicate.ExtendsTo:
                yield return Among(offence, [.. offence.Forms.Select(f => f.Passage), .. offence.Attached.Where(p => !linkage.IsExemptionOnly(p, []))],
                    condition.Says!, "a provision that reaches the offence", "it does not reach the offence");
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

    private static (List<Evidence>, NearMiss?) Punishable(Offence offence, int years)
    {
        var words = offence.Maximum is { Years: > 0 } most ? $"its longest imprisonment is {(most.IsLife ? "for life" : $"{most} years")}" : "no imprisonment for it could be read";
        var where = offence.Penalties.IsEmpty ? offence.Forms[0].Passage : offence.Penalties[0];
        var evidence = Quoting.Quote(where, [], words, "own words");
        return offence.Maximum?.Years >= years ? ([evidence], null) : ([], new(evidence, "it punishes the offence", words));
    }

    private (List<Evidence>, NearMiss?) OwnWords(OffenceForm form, SayCondition says)
    {
        var result = SayEvaluator.Evaluate(index, form.Passage, says);
        return result.Holds
            ? ([Quoting.Quote(form.Passage, result.Matches, $"the offence says {SayWords.Found(index, says, result.Matches)}", "own words")], null)
            : ([], new(Quoting.Quote(form.Passage, form.Conduct, "the offence can be committed in this form", "own words"), "the offence can be committed in this form", result.Failed ?? ""));
    }

    private (List<Evidence>, NearMiss?) CommittedByMigrant(OffenceForm form, OffenceCondition condition)
    {
        var result = SayEvaluator.Evaluate(index, form.Passage, new SaysConcept(Markers.Oneself, condition.Location));
        const string Met = "the offence can be committed in this form";
        return result.Holds
            ? ([Quoting.Quote(form.Passage, result.Matches, "its words reach the person who is moved, too", "own words")], null)
            : ([], new(Quoting.Quote(form.Passage, form.Conduct, Met, "own words"), Met, "nothing in it says that the person who is moved can commit it") { IsTelling = false });
    }

    private (List<Evidence>, NearMiss?) Requires(OffenceForm form, SayCondition says)
    {
        var own = OwnWords(form, says);
        if (own.Item1.Count > 0) return own;
        own = (own.Item1, own.Item2! with { IsFormWithout = true });

        var seen = new HashSet<Provision>();
        var queue = new Queue<(Passage Passage, int Depth)>([(form.Passage, 0)]);
        while (queue.TryDequeue(out var next))
        {
            foreach (var definition in index.DefinitionsUsedBy(next.Passage))
            {
                foreach (var passage in index.Under(definition.Where.Provision))
                {
                    if (!seen.Add(passage.Provision)) continue;
                    var result = SayEvaluator.Evaluate(index, passage, says);
                    if (result.Holds)
                    {
                        // One item of a list of meanings is one way among several of falling under the term.
                        var items = index.Under(definition.Where.Provision).Where(p => p.Provision.Children.IsEmpty).ToList();
                        var alternative = items.Count > 1 && !items.All(p => SayEvaluator.Evaluate(index, p, says).Holds);
                        return ([
                            Quoting.Quote(passage, result.Matches, $"the offence uses the term “{definition.Term}”, whose definition says {SayWords.Found(index, says, result.Matches)}", "definition"),
                            Quoting.Quote(form.Passage, form.Conduct, $"the offence uses the term “{definition.Term}”", "own words"),
                        ], alternative ? new(Quoting.Quote(items[0], [], "definition", "definition"), $"it is one of the meanings of “{definition.Term}”", $"it does not say {SayWords.Of(index, says)}") : null);
                    }

                    if (next.Depth < 2) queue.Enqueue((passage, next.Depth + 1));
                }
            }

            if (next.Depth > 0) continue;
            foreach (var target in index.ReferencesFrom(next.Passage).SelectMany(r => r.Targets).DistinctBy(t => t.Provision))
            {
                if (target.Provision == form.Passage.Section || target.Provision.SelfAndDescendants().Contains(form.Passage.Provision)) continue;
                foreach (var passage in index.Under(target.Provision))
                {
                    if (!seen.Add(passage.Provision) || linkage.IsExemption(passage) || linkage.NamesPunishment(passage)) continue;
                    var result = SayEvaluator.Evaluate(index, passage, says);
                    if (result.Holds)
                        return ([
                            Quoting.Quote(passage, result.Matches, $"the offence refers to {target.Citation}, which says {SayWords.Found(index, says, result.Matches)}", "reference"),
                            Quoting.Quote(form.Passage, form.Conduct, $"the offence refers to {target.Citation}", "own words"),
                        ], null);
                }
            }
        }

        return own;
    }

    private (List<Evidence>, NearMiss?) Among(Offence offence, IEnumerable<Passage> passages, SayCondition says, string what, string failed)
    {
        var evidence = new List<Evidence>();
        NearMiss? miss = null;
        var tried = new HashSet<Passage>();
        foreach (var passage in passages)
        {
            if (!tried.Add(passage)) continue;
            var result = SayEvaluator.Evaluate(index, passage, says);
            if (result.Holds)
                evidence.Add(Quoting.Quote(passage, result.Matches, Reaching(offence, passage, what, SayWords.Found(index, says, result.Matches)), ReachedIn(offence, passage)));
            else if (miss is null && !result.Matches.IsEmpty)
                miss = new(Quoting.Quote(passage, result.Matches, what, ReachedIn(offence, passage)), $"it is {what}", result.Failed ?? "");
        }

        if (evidence.Count > 0) return (evidence, null);
        miss ??= index.Passages
            .Select(p => (Passage: p, Result: SayEvaluator.Evaluate(index, p, says)))
            .Where(x => x.Result.Holds)
            .Select(x => NearMissOf(x.Passage, x.Result.Matches, $"it says {SayWords.Found(index, says, x.Result.Matches)}", failed))
            .FirstOrDefault();
        return (evidence, miss);
    }

    private (List<Evidence>, NearMiss?) Exempts(Offence offence, SayCondition says)
    {
        var own = offence.Forms.Select(f => f.Passage).ToHashSet();
        var evidence = new List<Evidence>();
        foreach (var passage in offence.Exemptions.Distinct())
        {
            var result = SayEvaluator.Evaluate(index, passage, says);
            if (!result.Holds || !NearExemption(passage, result.Matches)) continue;
            evidence.Add(Quoting.Quote(passage, result.Matches, $"an exemption that says {SayWords.Found(index, says, result.Matches)}", ReachedIn(offence, passage)));
        }

        if (evidence.Count > 0) return (evidence, null);
        var elsewhere = index.Passages
            .Where(p => !own.Contains(p) && linkage.IsExemption(p))
            .Select(p => (Passage: p, Result: SayEvaluator.Evaluate(index, p, says)))
            .FirstOrDefault(x => x.Result.Holds);
        return (evidence, elsewhere.Passage is null ? null : NearMissOf(
            elsewhere.Passage, elsewhere.Result.Matches,
            $"it states an exemption and says {SayWords.Found(index, says, elsewhere.Result.Matches)}", "it does not reach the offence"));
    }

    private bool NearExemption(Passage passage, IEnumerable<ConceptMatch> matches)
    {
        var markers = index.Matches(passage, Markers.Exemption).Concat(index.Matches(passage, Markers.NotLiable)).Concat(index.Matches(passage, Markers.Defence)).ToList();
        return matches.Any(m => markers.Any(x => Math.Abs(x.FirstToken - m.FirstToken) <= 25));
    }

    private (List<Evidence>, NearMiss?) GeneralLaw(Offence offence, SayCondition says)
    {
        var evidence = new List<Evidence>();
        NearMiss? miss = null;
        foreach (var passage in index.Passages)
        {
            var result = SayEvaluator.Evaluate(index, passage, says);
            if (!result.Holds || linkage.RecitesAnOffence(passage, result.Matches)) continue;
            var same = passage.Expression.WorkId == offence.Expression.WorkId;
            var reaches = same || (IsGeneralLaw(passage.Expression) && (!index.Says(passage, Markers.OffenceOfAct) || passage.Expression.Kind == InstrumentKind.Code));
            if (reaches)
                evidence.Add(Quoting.Quote(passage, result.Matches, $"a rule for all offences says {SayWords.Found(index, says, result.Matches)}", same ? "act-wide rule" : "general part"));
            else
                miss ??= NearMissOf(passage, result.Matches, $"it says {SayWords.Found(index, says, result.Matches)}", "it reaches the offences of another act only");
        }

        return (evidence, evidence.Count > 0 ? null : miss);
    }

    private bool IsGeneralLaw(Expression expression) =>
        expression.Kind == InstrumentKind.Code || TitleSays(expression, Markers.GeneralLaw);

    private string ReachedIn(Offence offence, Passage passage) =>
        offence.Forms.Any(f => f.Passage == passage) ? "own words"
        : passage.Section == offence.Section ? "same section"
        : index.ReferencesFrom(passage).SelectMany(r => r.Targets).Any(t => t.Provision.Section() == offence.Section) ? "reference"
        : "act-wide rule";

    private static string ReachedBy(LiabilityLink link) => link switch
    {
        LiabilityLink.SamePassage => "own words",
        LiabilityLink.SameSection => "punished in the same section",
        LiabilityLink.Reference => "punished in a provision that refers to it",
        _ => "punished by the act's general penalty clause",
    };

    private IEnumerable<NearMiss> CandidateMisses(OffenceKind kind) =>
        offences.CandidatesOf(kind).OrderByDescending(c => c.Signs.Length).Take(MostNearMisses).Select(NearMissOf);

    /// <summary>A candidate that is a definition, an exemption or a power of officials comes near to nothing.</summary>
    private NearMiss NearMissOf(OffenceCandidate candidate) => new(
        Quoting.Quote(candidate.Passage, candidate.Signs, $"it shows signs of {WithArticle(candidate.Kind.Title)}", "own words"),
        $"it shows signs of {WithArticle(candidate.Kind.Title)}", candidate.Lacks)
    {
        IsTelling = !linkage.IsDefinition(candidate.Passage) && !linkage.IsExemptionOnly(candidate.Passage, candidate.Signs)
            && !candidate.Kind.Not.Any(not => SayEvaluator.Evaluate(index, candidate.Passage, not).Holds),
    };

    private NearMiss NearMissOf(Passage passage, IEnumerable<ConceptMatch> matches, string met, string failed) =>
        new(Quoting.Quote(passage, matches, met, "own words"), met, failed) { IsTelling = !linkage.IsDefinition(passage) };

    private string Reaching(Offence offence, Passage passage, string what, string found) =>
        ReachedIn(offence, passage) == "own words" && !offence.Tiers.Contains(passage) ? $"the offence itself says {found}" : $"{what} says {found}";

    private static string WithArticle(string title)
    {
        var name = char.ToLowerInvariant(title[0]) + title[1..];
        return ("aeiou".Contains(name[0]) ? "an " : "a ") + name;
    }
}
