using System.Collections.Immutable;
using LawReview.Core.Diagnostics;

namespace LawReview.Core.Checklists;

/// <summary>A condition of the closed rule language; <c>docs/checklist-format.md</c> lists every form.</summary>
public abstract record Condition;

/// <summary><c>otherwise</c>: always true.</summary>
public sealed record Otherwise : Condition;

public sealed record AllOf(ImmutableArray<Condition> Parts) : Condition;

public sealed record AnyOf(ImmutableArray<Condition> Parts) : Condition;

public sealed record Not(Condition Inner) : Condition;

public enum Quantifier
{
    /// <summary>Holds for each one, and there is at least one.</summary>
    Every,
    Some,
    No,
}

public enum OffencePredicate
{
    /// <summary><c>there is an entry offence</c>.</summary>
    Exists,

    /// <summary>The words of the base offence, a definition it uses or a provision it refers to say it.</summary>
    Requires,

    /// <summary>The provision's own words, with lead-in and tail, say it.</summary>
    Says,

    /// <summary>A heavier tier or an aggravating circumstance that reaches the offence says it.</summary>
    IsAggravatedBy,

    /// <summary>An exemption or defence that reaches the offence says it.</summary>
    Exempts,

    /// <summary>The offence itself, its section, or a general rule that reaches it says it (attempt, participation).</summary>
    ExtendsTo,

    /// <summary>A general rule of another provision, reaching the offence only because it reaches every offence, says it.</summary>
    ExtendsThroughGeneralLawTo,

    /// <summary>The longest imprisonment of the base tier is at least so many years.</summary>
    IsPunishableByAtLeast,

    /// <summary>The person who is moved can commit it too ("himself or another", "whoever enters or brings in").</summary>
    CanBeCommittedByMigrant,
}

/// <summary>
/// <c>every|some|no KIND offence PREDICATE `concept`</c>. Quantifies over the forms of the base offence
/// (the paragraphs that can each be committed on their own).
/// </summary>
public sealed record OffenceCondition(
    Quantifier Quantifier,
    string Kind,
    OffencePredicate Predicate,
    SayCondition? Says,
    SourceLocation Location) : Condition
{
    /// <summary>For <see cref="OffencePredicate.IsPunishableByAtLeast"/>.</summary>
    public int Years { get; init; }
}

/// <summary><c>there is a candidate KIND offence</c>: signs were found that were not enough for an offence.</summary>
public sealed record CandidateCondition(string Kind, SourceLocation Location) : Condition;

public enum PassageRole
{
    Any,
    Offence,
    Exemption,
    Definition,
    Duty,
    Power,
    Aggravation,

    /// <summary>A norm whose breach the law punishes: there, in its section, by reference or by the act's general penalty.</summary>
    Sanctioned,
}

public enum PassageScope
{
    Jurisdiction,

    /// <summary>In an act that holds an offence of the kind.</summary>
    ActOfOffence,

    /// <summary>In the section or article of an offence of the kind.</summary>
    SectionOfOffence,

    /// <summary>A provision that holds for an offence of the kind: by list, threshold, reference or generality.</summary>
    ReachingOffence,

    /// <summary>Anywhere but in an act whose subject is another one (trafficking, approval of a treaty).</summary>
    OutsideOtherSubjects,

    /// <summary>In a text on the checklist's matter: its title says so, or it holds an offence; of a code of all crimes, the chapter. Or where one is named.</summary>
    OnTheMatter,

    /// <summary>In a text whose title says a concept.</summary>
    TextAbout,
}

/// <summary><c>some|no [ROLE] provision [SCOPE] says …</c>.</summary>
/// <param name="ScopeKind">The kind of offence, or for <see cref="PassageScope.TextAbout"/> the concept.</param>
public sealed record PassageCondition(
    Quantifier Quantifier,
    PassageRole Role,
    PassageScope Scope,
    string? ScopeKind,
    SayCondition Says,
    SourceLocation Location) : Condition;

/// <summary><c>`other-obligation` is `value` or `value`</c>.</summary>
public sealed record ResultCondition(string Obligation, ImmutableArray<string> Values, SourceLocation Location) : Condition;

/// <summary>
/// What a passage must say: <c>`a`</c>, <c>`a` near `b`</c> (one sentence, at most <see cref="NearWords"/> words apart),
/// <c>`a` with `b`</c> (anywhere in the passage), <c>`a` or `b`</c>, <c>… without `c`</c>.
/// </summary>
public abstract record SayCondition
{
    /// <summary>The most words that may stand between two matches that are "near".</summary>
    public const int NearWords = 20;
}

public sealed record SaysConcept(string Concept, SourceLocation Location) : SayCondition;

public sealed record SaysNear(ImmutableArray<SayCondition> Parts) : SayCondition;

/// <summary><c>`a` before `b`</c>: near, and the match of each part starts before the next.</summary>
public sealed record SaysBefore(ImmutableArray<SayCondition> Parts) : SayCondition;

/// <summary><c>referring to `a`</c>: a provision that the passage refers to says it.</summary>
public sealed record SaysByReference(SayCondition Target) : SayCondition;

/// <summary><c>meaning `a`</c>: the passage says it, or uses a term whose definition says it.</summary>
public sealed record SaysByMeaning(string Concept, SourceLocation Location) : SayCondition;

/// <summary><c>under heading `a`</c>: a heading above the passage says it. Headings prove nothing alone; they tell what a rule is about.</summary>
public sealed record SaysUnderHeading(string Concept, SourceLocation Location) : SayCondition;

public sealed record SaysWith(ImmutableArray<SayCondition> Parts) : SayCondition;

public sealed record SaysAnyOf(ImmutableArray<SayCondition> Parts) : SayCondition;

public sealed record SaysWithout(SayCondition Base, SayCondition Excluded) : SayCondition;
