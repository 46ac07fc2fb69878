using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Core.Amendments;

/// <summary>What an instruction of an amending act does.</summary>
public enum AmendmentKind
{
    /// <summary>The instruction was not understood.</summary>
    Unknown,
    Insert,
    Substitute,
    Repeal,
    ReplaceWords,
    InsertWords,
    OmitWords,
    Renumber,
    RepealAct,
}

/// <summary>Why an instruction could not be applied.</summary>
public enum AmendmentProblem
{
    None,
    NotUnderstood,

    /// <summary>No act is named, and more than one was supplied.</summary>
    ActNotNamed,

    /// <summary>The act that is named is not among the texts supplied.</summary>
    ActNotSupplied,

    /// <summary>No provision is named, here or above.</summary>
    TargetNotNamed,
    TargetNotFound,
    WordsNotFound,
    WordsFoundTwice,

    /// <summary>The words announce a text that does not follow.</summary>
    TextMissing,

    /// <summary>A provision with the number stands there already.</summary>
    NumberTaken,
}

/// <summary>One instruction of a draft, with what became of it.</summary>
/// <param name="Host">The provision of the draft that gives it.</param>
/// <param name="Words">Its words, mapped to the draft's file.</param>
/// <param name="Act">The text that it amends; null where none was found.</param>
/// <param name="Target">Citation of the provision it amends, as the act had it, or as the draft names it where it was not found; empty where none is named.</param>
/// <param name="Addresses">Addresses, in the amended text, of the provisions that it inserted or changed.</param>
/// <param name="OldWords">The words to be found; empty for whole provisions.</param>
/// <param name="NewWords">The words, or the first words of the provisions, that it brings.</param>
public sealed record Amendment(
    ProvisionIn Host,
    MappedText Words,
    AmendmentKind Kind,
    AmendmentProblem Problem,
    Expression? Act,
    string Target,
    ImmutableArray<string> Addresses,
    string OldWords,
    string NewWords)
{
    public bool IsApplied => Problem == AmendmentProblem.None;
}

/// <summary>Why a provision of a draft changes no other text and is no law that the assessment reads.</summary>
public enum SetAsideKind
{
    Title,
    Commencement,
    Transitional,

    /// <summary>"All provisions contrary to this Act are repealed": no provision is named.</summary>
    GeneralRepeal,
}

/// <summary>A provision of an amending act that is listed and not applied because there is nothing to apply.</summary>
public sealed record SetAside(ProvisionIn Host, SetAsideKind Kind);

public enum DraftKind
{
    /// <summary>It amends texts of the law; what it says besides is added.</summary>
    AmendingAct,

    /// <summary>It is added to the law as it stands.</summary>
    StandAloneAct,

    /// <summary>It is a copy of a text of the law with changes in it, and takes the text's place.</summary>
    MarkedCopy,
}

/// <summary>The law as it would be with a draft, and what was done to make it.</summary>
/// <param name="Law">Today's law.</param>
/// <param name="WithDraft">The same with the draft's amendments, in memory.</param>
/// <param name="Instructions">In the order of the draft, applied or not.</param>
/// <param name="Replaced">Files of texts whose place the draft takes, or that it repeals.</param>
public sealed record AmendedLaw(
    Jurisdiction Law,
    Jurisdiction WithDraft,
    Expression Draft,
    DraftKind Kind,
    ImmutableArray<Amendment> Instructions,
    ImmutableArray<SetAside> SetAside,
    ImmutableArray<Expression> Replaced)
{
    public IEnumerable<Amendment> Applied => Instructions.Where(i => i.IsApplied);

    public IEnumerable<Amendment> NotApplied => Instructions.Where(i => !i.IsApplied);

    /// <summary>Whether something the draft orders is missing from <see cref="WithDraft"/>.</summary>
    public bool IsIncomplete => Instructions.Any(i => !i.IsApplied);
}
