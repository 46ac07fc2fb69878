namespace LawReview.Core.Checklists;

/// <summary>What a finding says about an obligation. The tool never says "non-compliant": people determine that.</summary>
public enum FindingKind
{
    /// <summary>All elements found, each with evidence.</summary>
    Met,

    /// <summary>Found in a general part or another act.</summary>
    MetThroughGeneralLaw,

    /// <summary>Some elements found; the missing ones are named.</summary>
    InPart,

    /// <summary>Nothing found, the row is mandatory, a statute can prove it, and the texts that would hold it were supplied.</summary>
    Gap,

    /// <summary>The law reaches further than the treaty; Protocol art. 6(4) does not forbid it.</summary>
    Wider,

    /// <summary>The law does what a safeguard (Protocol arts 5, 16, 18, 19) excludes.</summary>
    Conflict,

    /// <summary>A limit that the law respects.</summary>
    Aligned,

    /// <summary>A "may" or "shall consider" with nothing found: never a gap.</summary>
    OptionalAbsent,

    /// <summary>A recommended item with nothing found.</summary>
    Suggestion,

    /// <summary>A statute cannot prove it.</summary>
    PracticeEvidence,

    /// <summary>Text not supplied or unreadable, no lexicon, or the offence it hangs on was not found.</summary>
    NotAssessable,

    /// <summary>Not party, or no object.</summary>
    NotApplicable,

    /// <summary>Evidence points both ways; a person must look.</summary>
    NeedsReview,
}

/// <summary>The findings' names as checklists write them and reports print them.</summary>
public static class FindingNames
{
    public static readonly IReadOnlyDictionary<string, FindingKind> ByName = new Dictionary<string, FindingKind>(StringComparer.Ordinal)
    {
        ["met"] = FindingKind.Met,
        ["met through general law"] = FindingKind.MetThroughGeneralLaw,
        ["in part"] = FindingKind.InPart,
        ["gap"] = FindingKind.Gap,
        ["wider"] = FindingKind.Wider,
        ["conflict"] = FindingKind.Conflict,
        ["aligned"] = FindingKind.Aligned,
        ["optional, absent"] = FindingKind.OptionalAbsent,
        ["suggestion"] = FindingKind.Suggestion,
        ["evidence of practice needed"] = FindingKind.PracticeEvidence,
        ["not assessable"] = FindingKind.NotAssessable,
        ["not applicable"] = FindingKind.NotApplicable,
        ["needs review"] = FindingKind.NeedsReview,
    };

    public static string NameOf(FindingKind kind) => ByName.First(p => p.Value == kind).Key;
}
