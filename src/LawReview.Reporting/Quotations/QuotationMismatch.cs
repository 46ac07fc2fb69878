namespace LawReview.Reporting.Quotations;

public enum MismatchKind
{
    /// <summary>The file could not be read again, or was never among those read.</summary>
    FileMissing,

    /// <summary>The file's bytes are not those that were assessed.</summary>
    FileChanged,

    /// <summary>The encoding that was recorded is not one that can be decoded.</summary>
    EncodingUnknown,

    /// <summary>A quotation names characters that the file does not have, or none at all.</summary>
    SpanOutside,

    /// <summary>The file says something else at that place.</summary>
    WordsDiffer,

    /// <summary>A written report sets words as a quotation that are not among those verified.</summary>
    NotVerified,

    /// <summary>A written report gives a quotation another source than the one verified.</summary>
    SourceDiffers,

    /// <summary>A written report leaves out a quotation.</summary>
    Missing,
}

/// <summary>A quotation that is not what it should be. One is enough to stop a report.</summary>
/// <param name="File">The law's file, relative to the jurisdiction's folder.</param>
/// <param name="Citation">The provision; empty where the mismatch is about the file as a whole.</param>
/// <param name="Expected">What was quoted or recorded, around the first difference.</param>
/// <param name="Found">What stands there instead.</param>
public sealed record QuotationMismatch(MismatchKind Kind, string File, string Citation, string Expected, string Found)
{
    public override string ToString() => Citation.Length == 0
        ? $"{File}: {Kind}: expected “{Expected}”, found “{Found}”"
        : $"{File}, {Citation}: {Kind}: expected “{Expected}”, found “{Found}”";
}
