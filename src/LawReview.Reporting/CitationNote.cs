using LawReview.Core.Law;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting;

/// <summary>The full citation of a quotation: work, provision, date and authority of the text, file.</summary>
internal static class CitationNote
{
    public static string Of(ReportQuotation quotation, ReportWording wording) => wording.Fill(
        quotation.Authority == TextAuthority.Official ? "note.citation" : "note.citation.not-official",
        ("work", quotation.Work),
        ("citation", quotation.Citation),
        ("date", quotation.AsOf.Length == 0 ? wording["note.undated"] : wording.Fill("note.as-of", ("date", wording.Date(quotation.AsOf)))),
        ("authority", wording.Name(quotation.Authority)),
        ("file", string.Join(", ", quotation.Pieces.SelectMany(p => p.Places(quotation.File)).Select(p => p.File).Prepend(quotation.File).Distinct(StringComparer.Ordinal)))) + Recognised(quotation, wording);

    /// <summary>A sentence, with a blank before it, on words that were read by text recognition; empty for others.</summary>
    public static string Recognised(ReportQuotation quotation, ReportWording wording) => quotation.RecognisedPages.IsDefaultOrEmpty
        ? "" : " " + wording.Fill("note.recognised", ("pages", RecognisedPagesNote.Numbers(quotation.RecognisedPages, wording)));
}
