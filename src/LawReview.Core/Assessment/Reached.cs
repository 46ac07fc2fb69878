namespace LawReview.Core.Assessment;

/// <summary>How a passage that counts was reached.</summary>
public enum Reached
{
    OwnWords,
    SameSection,

    /// <summary>A definition of a term that the offence uses.</summary>
    Definition,

    /// <summary>A provision that refers to the offence, or to which it refers.</summary>
    Reference,

    /// <summary>A rule of the same act for all its offences.</summary>
    ActWideRule,

    /// <summary>A rule of the general criminal law.</summary>
    GeneralPart,

    /// <summary>A rule of another act that takes the offence in.</summary>
    GeneralLaw,
    PunishedInSameSection,
    PunishedByReference,
    PunishedByGeneralPenalty,
}
