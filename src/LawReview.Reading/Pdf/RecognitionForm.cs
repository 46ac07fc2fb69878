using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LawReview.Reading.Pdf;

/// <summary>
/// Name of the form of a text that was recognised in whole or in part, in place of an encoding: it says all that is needed to make
/// the text again, and so a text can be made again long after it was read.
/// </summary>
/// <param name="Version">Of tesseract.</param>
/// <param name="Data">Names of the data of languages and scripts, joined by '+'.</param>
/// <param name="Failed">Pages without text that could not be recognised, counted from 1.</param>
internal sealed partial record RecognitionForm(string Version, string Data, ImmutableArray<int> Failed)
{
    public string Program => $"tesseract {Version}";

    /// <summary>Name of the folder in which texts made in this way are kept.</summary>
    public string Folder => $"tesseract-{Version}-{Data.Replace('/', '_')}-{PageRecognition.LongSide}-{PageRecognition.Segmentation}";

    public static bool Is(string form) => Pattern().IsMatch(form);

    public static RecognitionForm? Parse(string form) => Pattern().Match(form) is { Success: true } m
        ? new(m.Groups["version"].Value, m.Groups["data"].Value, [.. m.Groups["failed"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => int.Parse(p, CultureInfo.InvariantCulture))])
        : null;

    public override string ToString() => $"{PdfText.Form}, {Program} {Data}{(Failed.IsEmpty ? "" : $" without {string.Join(',', Failed)}")}";

    [GeneratedRegex(@"^pdftotext, tesseract (?<version>[0-9A-Za-z.-]+) (?<data>[A-Za-z_+/]+)(?: without (?<failed>[0-9,]{1,4000}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
