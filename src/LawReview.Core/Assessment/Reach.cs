using System.Globalization;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Statements;

namespace LawReview.Core.Assessment;

/// <summary>How a provision comes to hold for an offence, the closest first.</summary>
public enum ReachKind
{
    /// <summary>It stands in the offence's section, refers to it, or speaks of all offences of its act.</summary>
    Attached,

    /// <summary>Its own words name the offence.</summary>
    Named,

    /// <summary>It takes offences by their punishment, and the offence meets that.</summary>
    Threshold,

    /// <summary>A rule of the offence's own act.</summary>
    SameAct,

    /// <summary>Its own words take any offence.</summary>
    AnyOffence,

    /// <summary>A definition, list or schedule of its act takes the offence in.</summary>
    ThroughItsAct,

    /// <summary>A rule of a code or of the general criminal law.</summary>
    GeneralLaw,
}

/// <param name="Kind">Null where the provision does not reach the offence.</param>
/// <param name="Words">How it reaches it, or why not.</param>
/// <param name="Through">The other provision that makes the link, where there is one.</param>
public sealed record ReachResult(ReachKind? Kind, Statement Words, Passage? Through = null);

/// <summary>
/// Whether a clause of general law (on forfeiture, jurisdiction, extradition …) holds for an offence: by list, by threshold, by
/// reference or by generality. It knows no subject; what the clause says is for the rule that asks.
/// </summary>
public sealed class Reach(PassageIndex index, Linkage linkage)
{
    /// <summary>Words that take offences by their punishment: "an offence punishable by imprisonment for three years or more".</summary>
    public const string ThresholdConcept = "offence-threshold";

    /// <summary>Words in a title that show that an act is about offences of every kind: extradition, proceeds of crime, witnesses.</summary>
    public const string ForAllOffencesConcept = "for-all-offences";

    /// <summary>Words that take every offence.</summary>
    public const string AnyOffenceConcept = "any-offence";

    /// <summary>Names of other offences, such as trafficking in persons or in drugs: what speaks of these is about them.</summary>
    public const string OtherOffencesConcept = Markers.OtherOffences;

    /// <summary>Words that say which offences an act is about: "predicate offence means", "extradition offence".</summary>
    public const string ScopeConcept = "offence-scope";

    /// <summary>Words that limit a rule to offences of the provisions it names.</summary>
    public const string OfProvisionConcept = "offence-of-provision";

    /// <summary>The concepts by which reach is decided; a lexicon that lacks one decides without it.</summary>
    public static readonly IReadOnlyList<string> Concepts =
        [ThresholdConcept, ForAllOffencesConcept, AnyOffenceConcept, OtherOffencesConcept, ScopeConcept, OfProvisionConcept];

    private readonly Dictionary<ConceptMatcher, PenaltyReader> readers = [];
    private readonly Dictionary<(Offence, Expression), ReachResult> acts = [];
    private readonly Dictionary<Expression, List<Passage>> texts = [];

    public ReachResult Of(Offence offence, Passage passage)
    {
        if (offence.Forms.Any(f => f.Passage == passage)) return new(ReachKind.Attached, new(StatementKey.RuleOfOffenceItself));
        if (passage.Section == offence.Section && IsBesideAll(offence, passage)) return new(null, new(StatementKey.PartOfAnotherOffence));
        if (passage.Section == offence.Section) return new(ReachKind.Attached, new(StatementKey.InSectionOfOffence));
        if (passage.Expression.Kind is InstrumentKind.Treaty or InstrumentKind.ApprovalAct) return new(null, new(StatementKey.InTreatyText));
        if (OwnWords(offence, passage) is { } own) return own;
        if (index.Says(passage, OtherOffencesConcept) && !index.Says(passage, Markers.OffenceOfAct)) return new(null, new(StatementKey.SpeaksOfOtherOffences));
        if (offence.Attached.Contains(passage)) return new(ReachKind.Attached, new(StatementKey.RefersToOffenceOrAllOfAct));
        if (OfOthersOnly(offence, passage) is { } others) return new(null, new(others));
        if (passage.Expression.WorkId == offence.Expression.WorkId)
            return IsOffenceOfItsOwn(passage) ? new(null, new(StatementKey.PartOfAnotherOffence)) : new(ReachKind.SameAct, new(StatementKey.RuleOfOffencesAct));
        if (IsGeneral(passage.Expression) && index.Says(passage, AnyOffenceConcept)) return new(ReachKind.AnyOffence, new(StatementKey.TakesInEveryOffence));
        var act = OfAct(offence, passage.Expression);
        if (act.Kind is not null) return act;
        return IsCriminalLaw(passage.Expression) && !IsOffenceOfItsOwn(passage) && (!index.Says(passage, Markers.OffenceOfAct) || passage.Expression.Kind == InstrumentKind.Code)
            ? new(ReachKind.GeneralLaw, new(StatementKey.RuleOfGeneralLaw))
            : new(null, act.Words);
    }

    /// <summary>An item of the same list of offences as each form, which tells a conduct of its own.</summary>
    private bool IsBesideAll(Offence offence, Passage passage) =>
        offence.Forms.All(f => Linkage.AreSiblings(passage, f.Passage)) && linkage.Punishes(passage) && index.Says(passage, Markers.Subject)
        && !index.ReferencesFrom(passage).SelectMany(r => r.Targets).Any(t => offence.Forms.Any(f => f.Passage.Provision == t.Provision || f.Passage.Provision.Ancestors().Contains(t.Provision)));

    /// <summary>A concept that alone makes the kind's conduct, or a sign of it, is a name of the offence.</summary>
    private bool Names(Offence offence, Passage passage) =>
        offence.Kind.Conduct.Concat(offence.Kind.Signs).OfType<SaysConcept>().Any(c => index.Says(passage, c.Concept));

    /// <summary>The offence by name, or by its punishment.</summary>
    private ReachResult? OwnWords(Offence offence, Passage passage)
    {
        if (Names(offence, passage)) return new(ReachKind.Named, new(StatementKey.NamesTheOffence));
        if (!index.Says(passage, ThresholdConcept) || Threshold(passage) is not { } least) return null;
        var threshold = new Statement(least.IsStrict ? StatementKey.MoreThanYears : StatementKey.YearsOrMore, Years(least.Years));
        if (offence.Maximum is not { } most) return new(null, new(StatementKey.ThresholdWithoutMaximum, threshold));
        return (least.IsStrict ? most.Years > least.Years : most.Years >= least.Years)
            ? new(ReachKind.Threshold, new(StatementKey.ThresholdMet, threshold, Longest(most)))
            : new(null, new(StatementKey.ThresholdNotMet, threshold, Longest(most)));
    }

    /// <summary>The longest imprisonment, as a part of a sentence.</summary>
    internal static Statement Longest(PenaltyMaximum most) =>
        most.IsLife ? new(StatementKey.LifeTerm) : new(StatementKey.NumberOfYears, Years(most.Years));

    private static Verbatim Years(double years) => new(years.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>"An offence under section 12" takes the offences of section 12 only.</summary>
    private StatementKey? OfOthersOnly(Offence offence, Passage passage)
    {
        if (!index.Says(passage, OfProvisionConcept) || index.Says(passage, Markers.OffenceOfAct)) return null;
        var targets = index.ReferencesFrom(passage).SelectMany(r => r.Targets).Select(t => t.Provision).ToList();
        return targets.Count > 0 && !targets.Any(t => t == offence.Section || t.SelfAndDescendants().Contains(offence.Section) || t.Ancestors().Contains(offence.Section))
            ? StatementKey.SpeaksOfOffencesElsewhere : null;
    }

    /// <summary>What a text says of the offences it is about: a list or schedule, a definition, a threshold.</summary>
    private ReachResult OfAct(Offence offence, Expression expression)
    {
        if (acts.TryGetValue((offence, expression), out var known)) return known;
        if (!IsGeneral(expression) && TitleSays(Markers.OtherSubject) && !OffenceAssembler.LabelsOf(offence.Kind).Any(TitleSays))
            return acts[(offence, expression)] = new(null, new(StatementKey.InTextOnOtherSubject));
        ReachResult? found = null;
        Statement? why = null;
        foreach (var passage in PassagesOf(expression))
        {
            if (Linkage.InSchedule(passage) || index.Says(passage, ScopeConcept))
            {
                var own = OwnWords(offence, passage);
                if (own is { Kind: { } kind } && (found?.Kind is null || kind < found.Kind)) found = own with { Through = passage };
                else if (own is null && found is null && IsGeneral(expression) && index.Says(passage, AnyOffenceConcept)) found = new(ReachKind.AnyOffence, new(StatementKey.TakesInEveryOffence), passage);
                else if (own is { Kind: null }) why ??= new(StatementKey.ThroughItsAct, own.Words);
            }
        }

        return acts[(offence, expression)] = found is null
            ? new(null, why ?? new(StatementKey.ReachesOtherActOnly))
            : new(ReachKind.ThroughItsAct, new(StatementKey.ItsActTakesOffenceIn, new Verbatim(found.Through!.Provision.Citation)), found.Through);

        bool TitleSays(string concept) => index.TextSays(expression.Language, expression.Title, concept);
    }

    private List<Passage> PassagesOf(Expression expression)
    {
        if (texts.TryGetValue(expression, out var known)) return known;
        return texts[expression] = [.. index.OfWork(expression.WorkId).Where(p => p.Expression == expression)];
    }

    /// <summary>It tells and punishes a conduct of its own: what it says holds for that offence.</summary>
    private bool IsOffenceOfItsOwn(Passage passage) =>
        linkage.Punishes(passage) && index.Says(passage, Markers.Subject) && !index.Says(passage, Markers.OffenceOfAct)
        && !index.Says(passage, Markers.Recital) && !index.Says(passage, AnyOffenceConcept);

    /// <summary>A text about offences of every kind: elsewhere "an offence" is one of the text's own.</summary>
    private bool IsGeneral(Expression expression) =>
        IsCriminalLaw(expression) || index.TextSays(expression.Language, expression.Title, ForAllOffencesConcept);

    private bool IsCriminalLaw(Expression expression) =>
        index.TextSays(expression.Language, expression.Title, Markers.GeneralLaw);

    private PenaltyThreshold? Threshold(Passage passage)
    {
        var matcher = index.MatcherOf(passage);
        if (!readers.TryGetValue(matcher, out var reader)) readers.Add(matcher, reader = new(matcher));
        return index.Matches(passage, ThresholdConcept).Select(m => reader.ThresholdAt(passage.Tokens, m.FirstToken)).FirstOrDefault(t => t is not null);
    }
}
