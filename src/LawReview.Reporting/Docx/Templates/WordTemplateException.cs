namespace LawReview.Reporting.Docx.Templates;

/// <summary>Why a Word file cannot be a template.</summary>
public enum TemplateProblem
{
    /// <summary>No ZIP package with a Word document in it.</summary>
    NotWord,

    /// <summary>A package with a password, or a file of Word 97–2003.</summary>
    OldOrLocked,

    /// <summary>It holds macros or controls.</summary>
    Macros,

    /// <summary>It takes in a picture, file or frame from elsewhere; the detail names it.</summary>
    ExternalLink,

    /// <summary>Larger, packed or unpacked, than a template needs to be.</summary>
    TooLarge,

    /// <summary>A part that should be there cannot be read; the detail names it.</summary>
    Broken,

    /// <summary>Words in {{braces}} that nothing fills; the detail has them.</summary>
    UnknownPlaceholder,
}

/// <summary>A template that is refused. Messages for people are the caller's.</summary>
public sealed class WordTemplateException(TemplateProblem problem, string detail = "", Exception? inner = null)
    : Exception($"{problem} {detail}", inner)
{
    public TemplateProblem Problem => problem;

    public string Detail => detail;
}
