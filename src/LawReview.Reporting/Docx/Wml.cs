using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawReview.Reporting.Docx;

/// <summary>The few forms of runs and paragraphs that reports are made of.</summary>
internal static class Wml
{
    private static readonly HashSet<string> EastAsian = new(StringComparer.Ordinal) { "ja", "ko", "zh" };

    /// <param name="language">Language of the words where it is not the report's.</param>
    public static Run Text(string text, string? language = null, bool bold = false, string? style = null)
    {
        var run = new Run();
        if (bold || style is not null || !string.IsNullOrEmpty(language))
            run.RunProperties = Properties(language, bold, style);
        run.AppendChild(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    public static Run Bold(string text) => Text(text, bold: true);

    public static Run Tab() => new(new TabChar());

    public static Run LineBreak() => new(new Break());

    /// <summary>A field whose result stands there already: <c>SEQ</c>, <c>PAGE</c>, <c>PAGEREF</c>.</summary>
    public static IEnumerable<Run> Field(string code, string result, string? style = null)
    {
        yield return FieldChar(FieldCharValues.Begin);
        yield return new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve });
        yield return FieldChar(FieldCharValues.Separate);
        yield return Text(result, style: style);
        yield return FieldChar(FieldCharValues.End);
    }

    public static Run FieldChar(FieldCharValues type) => new(new FieldChar { FieldCharType = type });

    /// <summary>A link to a bookmark of the same document.</summary>
    public static Hyperlink Link(string bookmark, params OpenXmlElement[] runs) => new(runs) { Anchor = bookmark, History = true };

    public static Hyperlink Link(string bookmark, string text) => Link(bookmark, Text(text, style: "Hyperlink"));

    public static Paragraph Paragraph(string style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph { ParagraphProperties = new() { ParagraphStyleId = new() { Val = style } } };
        foreach (var child in content) paragraph.AppendChild(child);
        return paragraph;
    }

    public static Paragraph Paragraph(string style, string text) => Paragraph(style, [Text(text)]);

    /// <summary>A paragraph in the words of the law: tagged with its language and set from the right where that is the script's way.</summary>
    public static Paragraph InLanguage(string style, string language, params OpenXmlElement[] content)
    {
        var paragraph = Paragraph(style, content);
        if (!WritingDirection.IsRightToLeft(language)) return paragraph;
        paragraph.ParagraphProperties!.BiDi = new();

        // The rule of quotations stands where the reader begins.
        if (style == "Quote")
            paragraph.ParagraphProperties.ParagraphBorders = new()
            {
                LeftBorder = new() { Val = BorderValues.Nil },
                RightBorder = new() { Val = BorderValues.Single, Size = 18, Space = 10, Color = "8A97A6" },
            };
        return paragraph;
    }

    private static RunProperties Properties(string? language, bool bold, string? style)
    {
        var properties = new RunProperties();
        if (style is not null) properties.RunStyle = new() { Val = style };
        if (bold)
        {
            properties.Bold = new();
            properties.BoldComplexScript = new();
        }

        if (string.IsNullOrEmpty(language)) return properties;
        if (WritingDirection.IsRightToLeft(language))
        {
            properties.RightToLeftText = new();
            properties.Languages = new() { Bidi = language };
        }
        else if (IsWide(language))
        {
            properties.Languages = new() { Val = language, EastAsia = language };
        }
        else
        {
            properties.Languages = new() { Val = language };
        }

        return properties;
    }

    /// <summary>Whether a letter of the language takes the room of two of ours.</summary>
    public static bool IsWide(string language) => EastAsian.Contains(language.Split('-')[0]);

    /// <summary>XML 1.0 has no form for most control characters; a text that holds one shows a blank there.</summary>
    private static string Clean(string text) => text.All(IsAllowed) ? text : string.Concat(text.Select(c => IsAllowed(c) ? c : ' '));

    private static bool IsAllowed(char c) => c is >= ' ' and not ('\uFFFE' or '\uFFFF') or '\t' or '\n' or '\r';
}
