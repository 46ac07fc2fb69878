using LawReview.Core.Law.References;
using LawReview.Core.Text;

namespace LawReview.Core.Amendments;

/// <summary>What a clause of an amending act orders, in the draft's own terms: nothing has been looked up in the law yet.</summary>
/// <param name="Span">The clause in its text.</param>
internal sealed record Order(AmendmentKind Kind, TextSpan Span)
{
    /// <summary>Provisions that the clause names, outside quotations and without the number new text will have.</summary>
    public IReadOnlyList<FoundReference> Targets { get; init; } = [];

    /// <summary>The provision after or before which new text goes; for a new number the reference that names it.</summary>
    public FoundReference? Anchor { get; init; }

    public bool Before { get; init; }

    public bool AtEnd { get; init; }

    /// <summary>Words to be found; null where whole provisions are meant.</summary>
    public Quoted? Old { get; init; }

    /// <summary>Words, or provisions in the same sentence, that it brings.</summary>
    public Quoted? New { get; init; }

    /// <summary>Whether new text must follow in paragraphs of its own.</summary>
    public bool NeedsText { get; init; }

    public bool Everywhere { get; init; }

    public bool InHeading { get; init; }

    /// <summary>It orders something, and what is not clear; else an order without a kind only names a place.</summary>
    public bool NotUnderstood { get; init; }

    /// <summary>The defined term whose entry is meant; empty for none.</summary>
    public string Term { get; init; } = "";
}
