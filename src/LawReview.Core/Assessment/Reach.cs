using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;

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
public sealed record Reached(ReachKind? Kind, string Words, Passage? Through = null);

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
    public const string OtherOffencesConcept = "other-offences";

    /// <summary>Words that say which offences an act is about: "predicate offence means", "extradition offence".</summary>
    public const string ScopeConcept = "offence-scope";

    /// <summary>Words that limit a rule to offences of the provisions it names.</summary>
    public const string OfProvisionConcept = "offence-of-provision";

    /// <summary>The concepts by which reach is decided; a lexicon that lacks one decides without it.</summary>
    public static readonly IReadOnlyList<string> Concepts =
        [ThresholdConcept, ForAllOffencesConcept, AnyOffenceConcept, OtherOffencesConcept, ScopeConcept, OfProvisionConcept];

    private readonly Dictionary<ConceptMatcher, PenaltyReader> readers = [];
    private readonly Dictionary<(Offence, Expression), Reached> acts = [];
    private readonly Dictionary<Expression, List<Passage>> texts = [];

    public Reached Of(Offence offence, Passage passage)
    {
        if (offence.Forms.Any(f => f.Passage == passage)) return new(ReachKind.Attached, "it is a rule of the offence itself");
        if (passage.Section == offence.Section && IsBesideAll(offence, passage)) return new(null, "it is part of another offence");
        if (passage.Section == offence.Section) return new(ReachKind.Attached, "it stands in the section of the offence");
        if (passage.Expression.Kind is InstrumentKind.Treaty or InstrumentKind.ApprovalAct) return new(null, "it is the text of a treaty");
        if (OwnWords(offence, passage) is { } own) return own;
        if (index.Says(passage, OtherOffencesConcept) && !index.Says(passage, Markers.OffenceOfAct)) return new(null, "it speaks of other offences");
        if (offence.Attached.Contains(passage)) return new(ReachKind.Attached, "it refers to the offence, or to all offences of its act");
        if (OfOthersOnly(offence, passage) is { } others) return new(null, others);
        if (passage.Expression.WorkId == offence.Expression.WorkId)
            return IsOffenceOfItsOwn(passage) ? new(null, "it is part of another offence") : new(ReachKind.SameAct, "it is a rule of the offence’s act");
        if (IsGeneral(passage.Expression) && index.Says(passage, AnyOffenceConcept)) return new(ReachKind.AnyOffence, "it takes in every offence");
        var act = OfAct(offence, passage.Expression);
        if (act.Kind is not null) return act;
        return IsCriminalLaw(passage.Expression) && !IsOffenceOfItsOwn(passage) && (!index.Says(passage, Markers.OffenceOfAct) || passage.Expression.Kind == InstrumentKind.Code)
            ? new(ReachKind.GeneralLaw, "it is a rule of general law")
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
    private Reached? OwnWords(Offence offence, Passage passage)
    {
        if (Names(offence, passage)) return new(ReachKind.Named, "it names the offence");
        if (!index.Says(passage, ThresholdConcept) || Threshold(passage) is not { } least) return null;
        var words = least.IsStrict ? $"more than {least.Years:0.##} years" : $"{least.Years:0.##} years or more";
        if (offence.Maximum is not { } most) return new(null, $"it takes offences punishable with {words}, and the punishment of the offence could not be read");
        return (least.IsStrict ? most.Years > least.Years : most.Years >= least.Years)
            ? new(ReachKind.Threshold, $"it takes offences punishable with {words}; the offence has up to {most}")
            : new(null, $"it takes offences punishable with {words}; the offence has up to {most} only");
    }

    /// <summary>"An offence under section 12" takes the offences of section 12 only.</summary>
    private string? OfOthersOnly(Offence offence, Passage passage)
    {
        if (!index.Says(passage, OfProvisionConcept) || index.Says(passage, Markers.OffenceOfAct)) return null;
        var targets = index.ReferencesFrom(passage).SelectMany(r => r.Targets).Select(t => t.Provision).ToList();
        return targets.Count > 0 && !targets.Any(t => t == offence.Section || t.SelfAndDescendants().Contains(offence.Section) || t.Ancestors().Contains(offence.Section))
            ? "it speaks of the offences of other provisions" : null;
    }

    /// <summary>What a text says of the offences it is about: a list or schedule, a definition, a threshold.</summary>
    private Reached OfAct(Offence offence, Expression expression)
    {
        if (acts.TryGetValue((offence, expression), out var known)) return known;
        if (!IsGeneral(expression) && index.TextSays(expression.Language, expression.Title, Markers.OtherSubject))
            return acts[(offence, expression)] = new(null, "it stands in a text about another subject");
        Reached? found = null;
        string? why = null;
        foreach (var passage in PassagesOf(expression))
        {
            if (Linkage.InSchedule(passage) || index.Says(passage, ScopeConcept))
            {
                var own = OwnWords(offence, passage);
                if (own is { Kind: { } kind } && (found?.Kind is null || kind < found.Kind)) found = own with { Through = passage };
                else if (own is null && found is null && IsGeneral(expression) && index.Says(passage, AnyOffenceConcept)) found = new(ReachKind.AnyOffence, "it takes in every offence", passage);
                else if (own is { Kind: null }) why ??= own.Words.Replace("it takes", "its act takes", StringComparison.Ordinal);
            }
        }

        return acts[(offence, expression)] = found is null
            ? new(null, why ?? "it reaches the offences of another act only")
            : new(ReachKind.ThroughItsAct, $"its act takes the offence in ({found.Through!.Provision.Citation})", found.Through);
    }

    private List<Passage> PassagesOf(Expression expression)
    {
        if (texts.TryGetValue(expression, out var known)) return known;
        return texts[expression] = [.. index.Passages.Where(p => p.Expression == expression)];
    }

    /// <summary>It tells and punishes a conduct of its own: what it says holds for that offence.</summary>
    private bool IsOffenceOfItsOwn(Passage passage) =>
        linkage.Punishes(passage) && index.Says(passage, Markers.Subject) && !index.Says(passage, Markers.OffenceOfAct)
        && !index.Says(passage, Markers.Recital) && !index.Says(passage, AnyOffenceConcept);

    /// <summary>A text about offences of every kind: elsewhere "an offence" is one of the text's own.</summary>
    private bool IsGeneral(Expression expression) =>
        IsCriminalLaw(expression) || index.TextSays(expression.Language, expression.Title, ForAllOffencesConcept);

    private bool IsCriminalLaw(Expression expression) =>
        expression.Kind == InstrumentKind.Code || index.TextSays(expression.Language, expression.Title, Markers.GeneralLaw);

    private PenaltyThreshold? Threshold(Passage passage)
    {
        var matcher = index.MatcherOf(passage);
        if (!readers.TryGetValue(matcher, out var reader)) readers.Add(matcher, reader = new(matcher));
        return index.Matches(passage, ThresholdConcept).Select(m => reader.ThresholdAt(passage.Tokens, m.FirstToken)).FirstOrDefault(t => t is not null);
    }
}
