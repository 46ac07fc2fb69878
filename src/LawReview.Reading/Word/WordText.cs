using System.Globalization;
using System.Text;
using System.Xml.Linq;
using LawReview.Core.Text;
using static LawReview.Reading.Word.WordXml;

namespace LawReview.Reading.Word;

/// <summary>
/// The text of a Word file in one line of characters, the same whichever view is read: inserted and deleted words, field
/// instructions, notes, comments, headers and footers, each where it stands. The rules are those of
/// <c>docs/adding-a-reader.md</c>; the quotation check makes the same text by code of its own.
/// </summary>
internal sealed class WordText
{
    /// <summary>Name of this form, in place of an encoding.</summary>
    public const string Form = "docx-text";

    private readonly StringBuilder text = new();
    private readonly Dictionary<XElement, TextSpan> places = [];

    public string Content => text.ToString();

    /// <summary>Where the characters of an element stand; empty for one without.</summary>
    public TextSpan this[XElement element] => places.GetValueOrDefault(element);

    /// <summary>Adds a part behind those already there.</summary>
    /// <returns>Where it stands.</returns>
    public TextSpan Add(XElement part)
    {
        StartLine();
        var start = text.Length;
        Walk(part);
        return TextSpan.FromBounds(start, text.Length);
    }

    /// <summary>Whether the character data of an element is text of the file.</summary>
    public static bool IsText(XElement element) =>
        element.Name == W + "t" || element.Name == W + "delText" || element.Name == W + "instrText" || element.Name == W + "delInstrText" || element.Name == M + "t";

    /// <summary>Of two forms of the same content for newer and older programs, only the first counts.</summary>
    public static bool IsRepeated(XElement element) =>
        element.Name.Namespace == Mc && element.Parent is { } parent && parent.Name == Mc + "AlternateContent"
        && parent.Elements().FirstOrDefault(e => e.Name == Mc + "Choice") is { } choice && choice != element;

    private void Walk(XElement element)
    {
        if (IsRepeated(element)) return;
        var start = text.Length;
        if (IsText(element)) text.Append(element.Value);
        else if (element.Name.Namespace == W && element.Parent?.Name == W + "r") text.Append(Special(element));
        if (text.Length > start)
        {
            places.Add(element, TextSpan.FromBounds(start, text.Length));
            return;
        }

        var isParagraph = element.Name == W + "p";
        if (isParagraph) StartLine();
        foreach (var child in element.Elements()) Walk(child);
        if (isParagraph) text.Append('\n');
    }

    private static string Special(XElement element) => element.Name.LocalName switch
    {
        "tab" or "ptab" => "\t",
        "br" => element.Value("type") is "page" or "column" ? "\f" : "\n",
        "cr" => "\n",
        "noBreakHyphen" => "-",
        "softHyphen" => "\u00AD",
        "sym" => Symbol(element.Value("char")),
        _ => "",
    };

    private static string Symbol(string? code) =>
        int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && number is >= 0x20 and < 0xD800 or >= 0xE000 and <= 0xFFFD
            ? ((char)number).ToString() : "";

    private void StartLine()
    {
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }
}
