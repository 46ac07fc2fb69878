namespace LawReview.Core.Statements;

/// <summary>
/// Every sentence that an assessment can say. Wordings call them <c>Statement.Member</c>; the places of a sentence are
/// numbered from 1 in the order of its parts, which the comments name.
/// </summary>
public enum StatementKey
{
    /// <summary>Words as somebody wrote them.</summary>
    AsWritten,

    // --- Why a passage counts, or why it was looked at ---
    /// <summary>A kind of offence.</summary>
    IsOffence,

    /// <summary>What was found.</summary>
    OffenceSays,
    OffenceItselfSays,
    FormOfOffence,
    ReachesPersonMoved,

    /// <summary>The term, and what its definition says.</summary>
    UsesTermThatSays,
    UsesTerm,
    OneMeaningOfTerm,

    /// <summary>The citation, and what the provision says.</summary>
    RefersToWhatSays,
    RefersTo,
    HeavierPunishmentSays,
    HeavierPunishment,
    ReachingProvisionSays,
    ReachingProvision,
    ExemptionSays,
    StatesExemptionAndSays,
    GeneralRuleSays,
    Says,
    ShowsSigns,

    /// <summary>What a passage met, and what failed.</summary>
    MetAndFailed,

    // --- Why a passage does not count ---
    NothingReachesPersonMoved,
    NoHeavierPunishmentForOffence,
    DoesNotReachOffence,
    ReachesOtherActOnly,
    PunishesNothing,
    StatesNoExemption,
    IsNoDefinition,
    LaysDownNoDuty,
    GivesNoPower,
    AttachesNoHeavierPunishment,
    InTextOnOtherSubject,
    ActHoldsNoOffence,
    SectionHoldsNoOffence,
    DoesNotSay,
    HeadingDoesNotSay,
    TitleDoesNotSay,
    AlsoSays,
    NotInOneSentence,
    RefersToNothingThatSays,
    NoPunishmentReachesIt,
    DoesNotNameConduct,
    InTreatyText,
    InExplanatoryText,
    SpeaksToStates,
    IsDefinition,
    InScheduleOfOffences,
    StatesExemption,
    SpeaksOfProceedings,

    // --- Whether a provision of general law reaches the offence ---
    /// <summary>What it says, and how it reaches the offence.</summary>
    SaysAndReaches,

    /// <summary>A kind of offence.</summary>
    NoOffenceToReach,
    RuleOfOffenceItself,
    PartOfAnotherOffence,
    InSectionOfOffence,
    SpeaksOfOtherOffences,
    SpeaksOfOffencesElsewhere,
    RefersToOffenceOrAllOfAct,
    RuleOfOffencesAct,
    TakesInEveryOffence,
    RuleOfGeneralLaw,
    NamesTheOffence,

    /// <summary>The citation.</summary>
    ItsActTakesOffenceIn,

    /// <summary>How another provision of its act takes the offence in, or why it does not.</summary>
    ThroughItsAct,

    /// <summary>The threshold, and the offence's longest imprisonment.</summary>
    ThresholdMet,
    ThresholdNotMet,

    /// <summary>The threshold.</summary>
    ThresholdWithoutMaximum,

    /// <summary>How many.</summary>
    YearsOrMore,
    MoreThanYears,
    NumberOfYears,
    LifeTerm,

    /// <summary>The longest imprisonment.</summary>
    LongestImprisonment,
    NoImprisonmentRead,
    PunishesTheOffence,

    // --- Confidence ---
    EvidenceBothWays,
    TextIsExtract,
    TextIsRecognised,
    FileNotRead,

    /// <summary>How many.</summary>
    SeveralMetSomeConditions,
    OneMetSomeConditions,

    /// <summary>The way.</summary>
    ReachedBy,
    OnlyBelowStatute,
    ManyTakenAsOffence,
    NothingCameNear,
    FoundInOwnWords,
    SaidInPassing,
    BetweenYesAndNo,
    NothingSearched,

    // --- Remarks: whole sentences ---
    /// <summary>The reminder of an obligation.</summary>
    Reminder,

    /// <summary>State and treaty.</summary>
    NotParty,
    ExpectedTextNotSupplied,
    LanguagesNotSearched,
    FilesNotRead,
    NoLexicon,

    /// <summary>Languages.</summary>
    LexiconLacksWords,

    // --- Caveats: whole sentences ---
    ExtractMayHoldMore,
    SuppliedAsExtract,
    SuppliedInTranslation,
    ReadByRecognition,
    IsBill,
    IsPendingAmendment,
    RuleOnlyBelowStatute,
}
