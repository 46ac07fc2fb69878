using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawReview.Reporting.Docx;

/// <summary>
/// Sets a report in a language that is written from the right: its own paragraphs, tables and runs. What stands in another
/// script keeps its own direction: quotations, citations such as "s 25(1)(a)", dates and addresses.
/// </summary>
internal static class RightToLeft
{
    /// <summary>A paragraph that is longer and has no letter of the report's script is a text in another language.</summary>
    private const int LongText = 40;

    /// <summary>A chart has its own direction; programs that mirror it again print its numbers backwards.</summary>
    private const string Figure = "Figure";

    private const string LeftToRightMark = "\u200E";

    public static void Apply(OpenXmlElement root)
    {
        foreach (var table in root.Descendants<TableProperties>()) table.BiDiVisual = new();
        foreach (var section in root.Descendants<SectionProperties>()) section.AppendChild(new BiDi());
        foreach (var paragraph in root.Descendants<Paragraph>().ToList())
        {
            var runs = paragraph.Descendants<Run>().Where(r => r.RunProperties?.Languages is null).ToList();
            if (!IsForeign(paragraph, runs) && StyleOf(paragraph) != Figure)
            {
                paragraph.ParagraphProperties ??= new();
                paragraph.ParagraphProperties.BiDi = new();
                TurnRule(paragraph.ParagraphProperties);
            }

            foreach (var run in runs) Turn(run, held: root is not Footnotes);
        }
    }

    /// <summary>The pieces of a text by their direction, in order; neutral characters at an edge go with the report's direction.</summary>
    public static IEnumerable<(string Text, bool LeftToRight)> Pieces(string text)
    {
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (!Begins(text, at))
            {
                at++;
                continue;
            }

            var end = EndOf(text, at);
            if (!IsWorthAPiece(text.AsSpan(at, end - at)))
            {
                at = end;
                continue;
            }

            if (at > start) yield return (text[start..at], false);
            yield return (text[at..end], true);
            at = start = end;
        }

        if (start < text.Length) yield return (text[start..], false);
    }

    /// <summary>Words of the law in another script, or a long text for which there is no translation.</summary>
    private static bool IsForeign(Paragraph paragraph, List<Run> runs)
    {
        if (paragraph.Descendants<Languages>().Any(l => l.Bidi is null)) return true;
        var text = string.Concat(runs.Select(r => r.InnerText));
        return text.Length > LongText && text.Any(char.IsLetter) && !text.Any(IsRightToLeft);
    }

    /// <param name="held">Whether pieces get marks of direction; a footnote keeps the letters that a quotation is checked against.</param>
    private static void Turn(Run run, bool held)
    {
        if (run.ChildElements.OfType<Text>().SingleOrDefault() is not { } text || run.ChildElements.Any(c => c is not (Text or RunProperties)))
        {
            Mark(run);
            return;
        }

        var pieces = Pieces(text.Text).ToList();
        OpenXmlElement after = run;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = i == 0 ? run : (Run)run.CloneNode(true);
            if (i > 0)
            {
                piece.RunProperties?.RightToLeftText?.Remove();
                after.InsertAfterSelf(piece);
            }

            piece.GetFirstChild<Text>()!.Text = held && pieces[i].LeftToRight ? Held(pieces[i].Text) : pieces[i].Text;
            if (!pieces[i].LeftToRight) Mark(piece);
            after = piece;
        }
    }

    /// <summary>
    /// "3(c)" keeps its order in programs that go by letters alone, too: a digit or bracket at an edge gets a mark of direction, which nobody sees.
    /// </summary>
    private static string Held(string piece) => !piece.Contains('(', StringComparison.Ordinal)
        ? piece
        : (IsLeftToRight(piece[0]) ? "" : LeftToRightMark) + piece + (IsLeftToRight(piece[^1]) ? "" : LeftToRightMark);

    private static string StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";

    /// <summary>The heavy rule beside a paragraph stands where the reader begins. Borders have sides, not beginnings.</summary>
    private static void TurnRule(ParagraphProperties properties)
    {
        properties.ParagraphBorders = properties.ParagraphStyleId?.Val?.Value switch
        {
            "FindingLine" => new() { LeftBorder = new() { Val = BorderValues.Single, Size = 4, Space = 6, Color = "8A97A6" }, RightBorder = new() { Val = BorderValues.Single, Size = 24, Space = 6, Color = "1F3349" } },
            "Drafting" => new() { LeftBorder = new() { Val = BorderValues.Nil }, RightBorder = new() { Val = BorderValues.Dashed, Size = 8, Space = 10, Color = "8A97A6" } },
            _ => properties.ParagraphBorders,
        };
    }

    private static void Mark(Run run)
    {
        run.RunProperties ??= new();
        run.RunProperties.RightToLeftText = new();
    }

    private static bool Begins(string text, int at) => IsLeftToRight(text[at]) || char.IsAsciiDigit(text[at])
        || (text[at] is '[' or '(' && at + 1 < text.Length && (IsLeftToRight(text[at + 1]) || char.IsAsciiDigit(text[at + 1])));

    /// <summary>Behind the last letter or digit before a letter of the other direction, with the brackets that close within.</summary>
    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        var open = text[start] is '[' or '(' ? 1 : 0;
        for (var i = start + 1; i < text.Length && !IsRightToLeft(text[i]); i++)
        {
            if (text[i] is '[' or '(') open++;
            var closes = text[i] is ']' or ')' && open > 0;
            if (closes) open--;
            if (closes || IsLeftToRight(text[i]) || char.IsAsciiDigit(text[i])) end = i + 1;
        }

        return end;
    }

    /// <summary>A single number stands well in either direction.</summary>
    private static bool IsWorthAPiece(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
            if (!char.IsAsciiDigit(c)) return true;
        return false;
    }

    private static bool IsLeftToRight(char c) => char.IsLetter(c) && !IsRightToLeft(c);

    /// <summary>Hebrew, Arabic and the scripts between them, with their presentation forms.</summary>
    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669')) or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
