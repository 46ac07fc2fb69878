namespace LawReview.Core.Lexicons;

/// <summary>
/// Concepts with a meaning to the engine itself: they give a passage its role and say how offences, exemptions and
/// general rules reach each other. Every lexicon must have them.
/// </summary>
public static class Markers
{
    public const string Offence = "offence-marker";
    public const string Punishment = "punishment";
    public const string Imprisonment = "imprisonment";
    public const string Fine = "fine";
    public const string Prohibition = "prohibition";
    public const string Contravention = "contravention-clause";
    public const string GeneralPenalty = "general-penalty";
    public const string Duty = "duty";
    public const string Power = "power";
    public const string Definition = "definition-marker";
    public const string Exemption = "exemption-marker";
    public const string Defence = "defence-marker";
    public const string NotLiable = "not-liable";
    public const string Aggravation = "aggravation-marker";
    public const string TreatyText = "treaty-text";

    /// <summary>Words that speak of an offence already committed: proceedings, conviction, confiscation.</summary>
    public const string Recital = "recital";

    /// <summary>"an offence under this Act", "the offences of this chapter": what reaches every offence of the act.</summary>
    public const string OffenceOfAct = "offence-of-act";

    /// <summary>Words in a title that show that an act is about something else.</summary>
    public const string OtherSubject = "other-subject";

    /// <summary>Words in a title that show that an act holds the general criminal law.</summary>
    public const string GeneralLaw = "general-criminal-law";

    /// <summary>Nouns by which a definition says that its term is something done.</summary>
    public const string ActNoun = "act-noun";

    /// <summary>Nouns by which a definition says that its term is a person, a thing or a place.</summary>
    public const string ThingNoun = "thing-noun";

    /// <summary>Words before a reference that make it an exception ("subject to", "notwithstanding"), not a recital.</summary>
    public const string ExceptReference = "except-reference";

    /// <summary>"This section applies where …": what the subsection says of its reach holds for the whole section.</summary>
    public const string SectionApplies = "section-applies";

    /// <summary>"Only a person who … is guilty": what the provision says is an element of the offences it speaks of.</summary>
    public const string OnlyWho = "only-who";

    /// <summary>"under the same conditions": what the paragraph before requires is required here too.</summary>
    public const string SameConditions = "same-conditions";

    /// <summary>Words that limit a definition to its own section.</summary>
    public const string SectionOnly = "section-only";

    /// <summary>Headings of what is printed with an act and is no law: statements of reasons, reports, notes.</summary>
    public const string ExplanatoryHeading = "explanatory-heading";

    /// <summary>What an act is for, in its opening provisions.</summary>
    public const string Purpose = "purpose-clause";

    /// <summary>Trafficking in persons: another offence, whose tiers and exemptions stand beside those of smuggling.</summary>
    public const string Trafficking = "trafficking";

    /// <summary>Names of other offences, such as trafficking in persons or in drugs.</summary>
    public const string OtherOffences = "other-offences";

    /// <summary>"the deed", "the offender": words that go on about the offence told just before.</summary>
    public const string TheDeed = "the-deed";

    /// <summary>Words that point at the earlier items of the same list.</summary>
    public const string Foregoing = "foregoing";

    /// <summary>"such a document", "the said passport": a thing that an earlier passage of the section describes.</summary>
    public const string BackReference = "back-reference";

    /// <summary>How a norm names its addressee: "whoever", "a person who".</summary>
    public const string Subject = "w-whoever";

    /// <summary>A norm towards an officer or an authority: what it may issue, refuse or require.</summary>
    public const string Official = "official-subject";

    /// <summary>The person acted upon can be the offender too.</summary>
    public const string Oneself = "oneself";

    public static readonly IReadOnlyList<string> All =
    [
        Offence, Punishment, Imprisonment, Fine, Prohibition, Contravention, GeneralPenalty, Duty, Power, Definition,
        Exemption, Defence, NotLiable, Aggravation, TreatyText, Recital, OffenceOfAct, OtherSubject, GeneralLaw, Oneself,
    ];
}
