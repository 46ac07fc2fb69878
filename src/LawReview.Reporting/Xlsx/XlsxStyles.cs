using DocumentFormat.OpenXml.Spreadsheet;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Xlsx;

/// <summary>The few looks that cells have, by their place in the workbook's list of formats.</summary>
internal static class XlsxStyles
{
    public const uint Text = 1;
    public const uint RightToLeft = 2;
    public const uint Header = 3;
    public const uint Name = 4;
    private const uint FirstFinding = 5;

    private static readonly string[] Shades = ["EDF4EE", "FCF5E1", "FAEAE6", "F6E6EC", "E8EEF7", "F3F4F5"];

    /// <summary>Shaded like in the Word report; the name in the cell says the same.</summary>
    public static uint Of(FindingKind kind) => FirstFinding + (uint)Array.IndexOf(Shades, Docx.DocxContent.Shade(kind));

    /// <param name="turned">Whether the report itself is written from the right; otherwise a text keeps to the left whatever it begins with.</param>
    public static Stylesheet Sheet(bool turned) => new(
        new Fonts(Font(), Font(new Bold()), Font(new Bold(), "FFFFFF")) { Count = 3 },
        new Fills([
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("1F4A63"), .. Shades.Select(Solid),
        ])
        { Count = (uint)Shades.Length + 3 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(new Color { Rgb = "FFD5D1C7" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder()))
        { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats([
            new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
            Format(0, 0, turned ? new() { Vertical = VerticalAlignmentValues.Top, WrapText = true } : new() { Vertical = VerticalAlignmentValues.Top, WrapText = true, Horizontal = HorizontalAlignmentValues.Left, ReadingOrder = 1 }),
            Format(0, 0, new() { Vertical = VerticalAlignmentValues.Top, WrapText = true, Horizontal = HorizontalAlignmentValues.Right, ReadingOrder = 2 }),
            Format(2, 2, new() { Vertical = VerticalAlignmentValues.Center, WrapText = true }),
            Format(1, 0, new() { Vertical = VerticalAlignmentValues.Top, WrapText = true }),
            .. Shades.Select((_, i) => Format(1, (uint)i + 3, new() { Vertical = VerticalAlignmentValues.Top, WrapText = true })),
        ])
        { Count = (uint)Shades.Length + FirstFinding },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    /// <summary>Number format 49 is text: what is typed or corrected in such a cell stays text, too.</summary>
    private static CellFormat Format(uint font, uint fill, Alignment alignment) => new(alignment)
    {
        NumberFormatId = 49, FontId = font, FillId = fill, BorderId = 1, FormatId = 0,
        ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
    };

    private static Font Font(Bold? bold = null, string? colour = null)
    {
        var font = new Font();
        if (bold is not null) font.AppendChild(bold);
        font.AppendChild(new FontSize { Val = 10 });
        if (colour is not null) font.AppendChild(new Color { Rgb = "FF" + colour });
        font.AppendChild(new FontName { Val = "Calibri" });
        font.AppendChild(new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = "FF" + colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });
}
