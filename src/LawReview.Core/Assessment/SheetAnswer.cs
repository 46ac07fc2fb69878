namespace LawReview.Core.Assessment;

/// <summary>What is asked about an offence.</summary>
public enum SheetTopic
{
    Benefit,
    MentalElement,
    Aggravations,
    Exemptions,
    Attempt,
    Complicity,
    Organizing,
    Who,
    Territory,
}

/// <summary>What is answered.</summary>
public enum SheetAnswer
{
    NoneFound,
    NotMentioned,
    NotStated,
    NothingReachesPersonMoved,
    DeclaredIrrelevant,
    ElementOfOffence,
    HeavierTierOnly,
    Stated,
    DangerToLife,
    DeathOrInjury,
    InhumanTreatment,
    Exploitation,
    OrganizedGroup,
    HumanitarianHelp,
    AidServices,
    Rescue,
    Family,
    Refugees,
    PersonSmuggled,
    NamedForOffence,
    ByGeneralRule,
    AsConspiracy,
    PersonMovedCanCommit,
    EntryIntoAnyState,
    EntryIntoCertainStates,
    EntryIntoThisState,
}
