using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Law;
using LawReview.Core.Offences;

namespace LawReview.Core.Comparing;

/// <summary>How a form of an offence comes to require an element.</summary>
public enum RequiredBy
{
    Nothing,

    /// <summary>The words of the form, with lead-in and tail.</summary>
    OwnWords,

    /// <summary>The definition of a term that the form uses.</summary>
    Definition,

    /// <summary>A provision that the form refers to.</summary>
    Reference,

    /// <summary>A rule for all offences of its act, or of a part of it.</summary>
    ActWideRule,

    /// <summary>One of several meanings of a term that the form uses: it can be committed without the element.</summary>
    OneMeaning,

    /// <summary>One of several acts that the words of the form name: it can be committed without the element.</summary>
    OneAct,
}

/// <summary>What an element is to the offences of a jurisdiction.</summary>
public enum ElementRole
{
    /// <summary>Every form of the offence requires it.</summary>
    Required,

    /// <summary>Some forms require it, others do not.</summary>
    RequiredInSome,

    /// <summary>No form requires it; a heavier tier says it.</summary>
    MakesHeavier,

    /// <summary>No form requires it and no tier says it.</summary>
    NotRequired,
}

/// <summary>One form of an offence, and how it comes to require the element.</summary>
/// <param name="Evidence">The words that require it; null where none do.</param>
public sealed record FormStanding(Offence Offence, FormPlace Form, RequiredBy By, Evidence? Evidence)
{
    /// <summary>Whether the form stands in a provision that only says what the conduct is, and another one punishes it.</summary>
    public bool StandsApart { get; init; }

    /// <summary>Whether whoever commits the offence in this form must fulfil the element.</summary>
    public bool Requires => By is RequiredBy.OwnWords or RequiredBy.Definition or RequiredBy.Reference or RequiredBy.ActWideRule;
}

/// <summary>A form by the provision it stands in.</summary>
public sealed record FormPlace(Expression Expression, Provision Provision)
{
    public string Citation => Provision.Citation;
}

/// <summary>Where an element of an offence stands in one jurisdiction's law: in which forms, by what, in which tier.</summary>
/// <param name="Element">The element's concept; lexicons give its name.</param>
/// <param name="Forms">Every form of the offences of the kind that the finding was decided on.</param>
/// <param name="Tiers">Heavier tiers that say the element.</param>
/// <param name="Exemptions">Exemptions that reach the offence and say the element.</param>
/// <param name="SetAside">Words of the offence, or of its section, that name the element and say that it does not matter.</param>
public sealed record ElementStanding(
    string Element,
    ImmutableArray<FormStanding> Forms,
    ImmutableArray<Evidence> Tiers,
    ImmutableArray<Evidence> Exemptions,
    ImmutableArray<Evidence> SetAside)
{
    public ElementRole Role => Forms.All(f => f.Requires) ? ElementRole.Required
        : Forms.Any(f => f.By != RequiredBy.Nothing) ? ElementRole.RequiredInSome
        : Tiers.IsEmpty ? ElementRole.NotRequired : ElementRole.MakesHeavier;
}
