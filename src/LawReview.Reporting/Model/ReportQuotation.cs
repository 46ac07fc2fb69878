using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Reporting;

/// <summary>
/// Words of the law as the report prints them, with the place they come from. Nothing in a report is set as a quotation
/// that does not stand here, and <see cref="Quotations.QuotationCheck"/> reads each piece again from its file.
/// </summary>
/// <param name="AsOf">Point in time of the text; empty where unknown.</param>
/// <param name="Address">Machine address of the provision.</param>
/// <param name="Pieces">In the order of the text; […] stands between two.</param>
/// <param name="Passage">The provision whole, with the lead-in above and the tail below.</param>
public sealed record ReportQuotation(
    int Number,
    string File,
    string Work,
    string Citation,
    string Address,
    string AsOf,
    TextAuthority Authority,
    string Language,
    ImmutableArray<QuotedPiece> Pieces,
    ImmutableArray<PassagePart> Passage)
{
    /// <summary>What stands between two pieces, and where words were left out.</summary>
    public const string Omission = "[…]";

    /// <summary>Pages of the file on which these words were read by text recognition; none where they are the file's own characters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<int> RecognisedPages { get; init; }

    /// <summary>Whether the quotation begins within a sentence.</summary>
    public bool CutBefore { get; init; }

    /// <summary>Whether the quotation ends within a sentence.</summary>
    public bool CutAfter { get; init; }

    /// <summary>The quotation on one line, white space collapsed.</summary>
    public string Line() => Opening
        + string.Join($" {Omission} ", Pieces.Select(p => WhiteSpace.Collapse(p.Text)))
        + (CutAfter ? $" {Omission}" : "");

    /// <summary>
    /// The quotation, cut between words where it is longer than <paramref name="length"/>. Where a long lead-in stands before the words of
    /// an item, both begin, so that what the item says is not cut off.
    /// </summary>
    public string Shortened(int length)
    {
        var line = Line();
        if (line.Length <= length) return line;
        var whole = Opening + WhiteSpace.Collapse(Pieces[0].Text);
        var leadIn = length * 2 / 5;
        if (Pieces.Length == 1 || whole.Length <= leadIn) return Cut(line, length);
        var head = Cut(whole, leadIn);
        return $"{head} {Cut(line[(whole.Length + Omission.Length + 2)..], length - head.Length - 1)}";
    }

    private string Opening => CutBefore ? $"{Omission} " : "";

    private static string Cut(string words, int length)
    {
        if (words.Length <= length) return words;
        var cut = words.LastIndexOf(' ', length - 1);
        if (cut < length / 2) cut = char.IsHighSurrogate(words[length - 1]) ? length - 1 : length;
        var kept = words[..cut].TrimEnd();
        return kept.EndsWith(Omission, StringComparison.Ordinal) ? kept : $"{kept} {Omission}";
    }
}

/// <summary>Characters of a file: the text as quoted and the spans it was taken from.</summary>
public sealed record QuotedPiece(string Text, ImmutableArray<TextSpan> Spans)
{
    /// <summary>The file of each span, where they are not all of the quotation's: amended law has words of the act and of the draft.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<string> Files { get; init; }

    /// <summary>The spans with their files.</summary>
    public IEnumerable<(string File, TextSpan Span)> Places(string file) =>
        Spans.Select((s, i) => (Files.IsDefaultOrEmpty ? file : Files[i], s));
}

/// <summary>What a part of a passage is to the provision that is quoted.</summary>
public enum PassagePartRole
{
    Heading,
    LeadIn,
    Own,
    Tail,
}

/// <param name="Label">Number as printed; empty where there is none. A label, not part of the quoted words.</param>
/// <param name="Depth">How deep it stands in the passage, counted from 0.</param>
public sealed record PassagePart(PassagePartRole Role, string Label, int Depth, QuotedPiece Words);

/// <summary>One file that was supplied.</summary>
/// <param name="Encoding">IANA name of the encoding it was read with, or of the form of a container's text (docx-text, pdftotext); empty where it was not read.</param>
/// <param name="NotRead">Why it could not be read; null where it was.</param>
/// <param name="Excluded">Why it does not count; null where it does.</param>
/// <param name="Inferred">Names of the values that the tool inferred.</param>
/// <param name="Provisions">How many provisions were read in it.</param>
public sealed record ReportSource(
    string File,
    string Title,
    InstrumentKind Kind,
    string Language,
    TextStatus Status,
    string AsOf,
    TextAuthority Authority,
    string Origin,
    string Sha256,
    long ByteLength,
    string Encoding,
    int Provisions,
    bool Counts,
    string? NotRead,
    string? Excluded,
    ImmutableArray<string> Inferred)
{
    /// <summary>What recognised the text of pages that are pictures; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? RecognisedBy { get; init; }

    /// <summary>Pages that are pictures, counted from 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<int> RecognisedPages { get; init; }

    /// <summary>Its provisions that do not count, since a later act that was supplied replaces them, each in a few words.</summary>
    public ImmutableArray<string> Replaced { get; init; } = [];
}
