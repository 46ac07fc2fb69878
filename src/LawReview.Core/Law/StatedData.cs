using System.Collections.Immutable;
using LawReview.Core.Text;

namespace LawReview.Core.Law;

/// <summary>A reference that the file itself marks as one, with what it points at.</summary>
/// <param name="Span">Where its words stand in the file, from the first character to the last.</param>
/// <param name="Target">The address as the file writes it: <c>#sec_12</c>, <c>/akn/xx/act/2001/4#sec_3</c>, <c>/us/usc/t8/s1324</c>.</param>
public sealed record StatedReference(TextSpan Span, string Target);

/// <summary>
/// What a file with mark-up of its own states about itself, beside its words. Everything is empty or null where the file
/// states nothing.
/// </summary>
/// <param name="Uri">The work's own address, which references from other texts begin with.</param>
/// <param name="AsOf">The date of the text: of the consolidation where there is one.</param>
/// <param name="References">Stated references in the order of the file.</param>
/// <param name="Terms">Where defined terms stand in the words that define them, in the order of the file.</param>
public sealed record StatedData(
    string Uri,
    string AsOf,
    string Country,
    string Number,
    InstrumentKind? Kind,
    TextStatus? Status,
    ImmutableArray<StatedReference> References,
    ImmutableArray<TextSpan> Terms)
{
    public static readonly StatedData None = new("", "", "", "", null, null, [], []);
}
