using System.Collections.Immutable;
using LawReview.Core.Text;

namespace LawReview.Core.Law.References;

/// <summary>What kind of provision a reference names, as far as its word tells.</summary>
public enum ReferenceLevel
{
    /// <summary>Sections, articles, regulations, rules: found by number anywhere in the text.</summary>
    Section,

    /// <summary>Subsections, paragraphs, points, items: found from where the reference stands.</summary>
    Below,

    Part,
    Title,
    Chapter,
    Schedule,
    Division,
}

/// <summary>One number of a reference with the numbers in brackets behind it: <c>25(1)(a)</c> is 25, 1, a.</summary>
/// <param name="UpTo">True where this number ends a range that the number before it begins.</param>
/// <param name="Bare">True where it begins without a bracket: "subsection 99(3)" is subsection (3) of section 99.</param>
public sealed record NumberPath(ImmutableArray<string> Numbers, bool UpTo, bool Bare = false);

/// <summary>"this section", "the preceding article": a place seen from where the words stand.</summary>
public enum RelativePlace
{
    None,
    This,
    Preceding,
    Following,

    /// <summary>"that subsection", "those sections": what the reference before it names.</summary>
    Named,
}

/// <summary>One step of a reference; "paragraph (a) of subsection (2)" has two, innermost first.</summary>
/// <param name="Word">The word of the reference in small letters and the singular, for places that have no number.</param>
public sealed record ReferenceStep(ReferenceLevel Level, ImmutableArray<NumberPath> Paths, RelativePlace Relative, string Word = "");

/// <summary>Words of a text that point at provisions, not yet resolved.</summary>
/// <param name="Work">Title of the other instrument as the words name it; empty for the text itself.</param>
public sealed record FoundReference(TextSpan Span, ImmutableArray<ReferenceStep> Steps, string Work);

/// <summary>Finds references in the words of one language.</summary>
public interface IReferenceLanguage
{
    IReadOnlyList<FoundReference> Find(string text);
}
