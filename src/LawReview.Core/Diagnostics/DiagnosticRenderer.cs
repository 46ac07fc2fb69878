using System.Globalization;
using System.Text;

namespace LawReview.Core.Diagnostics;

/// <summary>
/// Writes diagnostics as plain text for people: the place, the line with a caret below what is meant, the headings it
/// stands under, and what to do. Nothing is wider than the given number of columns, but for a word that is.
/// </summary>
/// <example>
/// <code>
/// 01-offence.md:14:26: error CHK2201: No lexicon has a concept “benefitt”
///   14 | 1. `yes`, **met**: every entry offence requires `benefitt`.
///      |                                                 ^^^^^^^^^^
///   in Criminalization › Material-benefit element › Rules
///   help: did you mean benefit?
/// </code>
/// </example>
public sealed class DiagnosticRenderer(int columns = 80, DiagnosticLabels? labels = null)
{
    private readonly DiagnosticLabels words = labels ?? DiagnosticLabels.English;
    private const int Indent = 2;
    private const int TabStop = 4;

    // However narrow the terminal, some of the line is shown.
    private const int NarrowestExcerpt = 20;

    /// <summary>Several diagnostics, parted by blank lines; ends with a line break unless empty.</summary>
    public string Render(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(Render));

    /// <summary>One diagnostic; ends with a line break.</summary>
    public string Render(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        var place = diagnostic.Location is { } at ? $"{diagnostic.File}:{at.Position}" : diagnostic.File;
        AppendWrapped(text, $"{place}: ", $"{Name(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}", 0, 2 * Indent);
        var noteShown = false;
        if (diagnostic.Location is { } location)
        {
            noteShown = AppendExcerpt(text, location, diagnostic.Note);
            if (location.Trail.Length > 0) AppendWrapped(text, words.In + " ", string.Join(" › ", location.Trail), Indent, 2 * Indent);
        }

        if (diagnostic.Note is { } note && !noteShown) AppendWrapped(text, words.Note + " ", note, Indent, 2 * Indent);
        if (diagnostic.Help is { } help) AppendWrapped(text, words.Help + " ", help, Indent, 2 * Indent);
        return text.ToString();
    }

    private string Name(Severity severity) => severity switch
    {
        Severity.Error => words.Error,
        Severity.Warning => words.Warning,
        _ => words.Info,
    };

    /// <summary>Appends the line and its caret; says whether the note found room beside the caret.</summary>
    private bool AppendExcerpt(StringBuilder text, SourceLocation location, string? note)
    {
        var position = location.Position;
        var cells = Cells(location.Source.LineText(position.Line));
        var first = Math.Min(position.Column - 1, cells.Count);
        var last = Math.Clamp(first + location.Span.Length, first, cells.Count);
        var number = position.Line.ToString(CultureInfo.InvariantCulture);
        var gutter = Indent + number.Length + 3;
        var (from, to) = Window(cells, first, last, Math.Max(NarrowestExcerpt, columns - gutter));

        var cutBefore = from > 0 ? "…" : "";
        var cutAfter = to < cells.Count ? "…" : "";
        var line = cutBefore + string.Concat(cells.GetRange(from, to - from).Select(c => c.Text)) + cutAfter;
        text.Append(' ', Indent).Append(number).Append(" | ").Append(line.TrimEnd()).Append('\n');

        var lead = cutBefore.Length + Width(cells, from, first);
        var carets = Math.Max(1, Width(cells, Math.Max(first, from), Math.Min(last, to)));
        var caretLine = new StringBuilder().Append(' ', Indent + number.Length).Append(" | ").Append(' ', lead).Append('^', carets);
        var fits = note is not null && caretLine.Length + 1 + DisplayWidth(note) <= columns;
        if (fits) caretLine.Append(' ').Append(note);
        text.Append(caretLine).Append('\n');
        return fits;
    }

    /// <summary>The characters to show: all where they fit, otherwise those around the caret.</summary>
    private static (int From, int To) Window(List<Cell> cells, int first, int last, int room)
    {
        if (Width(cells, 0, cells.Count) <= room) return (0, cells.Count);

        // One column on either side is for the sign that something was cut.
        room -= 2;
        var wanted = Math.Min(room, Width(cells, first, last));
        var (from, used) = (first, 0);
        var before = Math.Min((room - wanted) / 2, Width(cells, 0, first));
        while (from > 0 && used + cells[from - 1].Width <= before) used += cells[--from].Width;
        var to = first;
        while (to < cells.Count && used + cells[to].Width <= room) used += cells[to++].Width;
        while (from > 0 && used + cells[from - 1].Width <= room) used += cells[--from].Width;
        return (from, to);
    }

    /// <summary>The line's UTF-16 code units with what is shown for each; the second half of a pair shows nothing.</summary>
    private static List<Cell> Cells(string line)
    {
        var cells = new List<Cell>(line.Length);
        var column = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var cell = line[i] == '\t' ? new Cell(new string(' ', TabStop - (column % TabStop)), TabStop - (column % TabStop))
                : char.IsHighSurrogate(line[i]) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]) ? new Cell(line.Substring(i, 2), 2)
                : char.IsLowSurrogate(line[i]) && i > 0 && char.IsHighSurrogate(line[i - 1]) ? new Cell("", 0)
                : char.IsControl(line[i]) || char.IsSurrogate(line[i]) ? new Cell("\uFFFD", 1)
                : new Cell(line[i].ToString(), WidthOf(line[i]));
            cells.Add(cell);
            column += cell.Width;
        }

        return cells;
    }

    private static int Width(List<Cell> cells, int from, int to)
    {
        var width = 0;
        for (var i = Math.Max(0, from); i < Math.Min(to, cells.Count); i++) width += cells[i].Width;
        return width;
    }

    private static int DisplayWidth(string text)
    {
        var cells = Cells(text);
        return Width(cells, 0, cells.Count);
    }

    private static int WidthOf(char character)
    {
        if (char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        return character is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\u303E') or (>= '\u3041' and <= '\uA4CF')
            or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F')
            or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') ? 2 : 1;
    }

    private void AppendWrapped(StringBuilder text, string prefix, string content, int indent, int hanging)
    {
        text.Append(' ', indent).Append(prefix);
        var column = indent + DisplayWidth(prefix);
        var atStart = true;
        foreach (var word in content.Split(' '))
        {
            var width = DisplayWidth(word);
            if (!atStart && column + 1 + width > columns)
            {
                text.Append('\n').Append(' ', hanging);
                column = hanging;
                atStart = true;
            }

            if (!atStart)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += width;
            atStart = false;
        }

        text.Append('\n');
    }

    /// <summary>What is shown for one code unit, and how many columns it takes.</summary>
    private readonly record struct Cell(string Text, int Width);
}
