using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Word;

/// <summary>From paragraphs and table rows to the lines that the structure builder takes.</summary>
internal sealed class WordLines(SourceText source)
{
    private const int LongestHeading = 120;

    /// <summary>A cell so short beside others is a number or a mark, and begins the text of the next cell.</summary>
    private const int LongestMark = 15;

    public List<LawLine> Lines { get; } = [];

    public List<Remainder> Remainders { get; } = [];

    public void Add(IEnumerable<WordBlock> blocks) => Lines.AddRange(blocks.SelectMany(LinesOf));

    private List<LawLine> LinesOf(WordBlock block) => block is WordRow row ? Row(row) : Paragraph((WordParagraph)block);

    private List<LawLine> Row(WordRow row)
    {
        var cells = row.Cells.Select(c => c.SelectMany(LinesOf).ToList()).Where(c => c.Count > 0).ToList();
        if (cells.Count < 2) return [.. cells.SelectMany(c => c)];
        if (cells.All(c => c.Count == 1)) return [cells.Select(c => c[0]).Aggregate(Beside)];
        if (cells[0] is not [{ Text.Length: <= LongestMark } mark]) return [.. cells.SelectMany(c => c)];
        return [Beside(mark, cells[1][0]), .. cells[1].Skip(1), .. cells.Skip(2).SelectMany(c => c)];
    }

    private static LawLine Beside(LawLine left, LawLine right) => left with
    {
        Text = new MappedText.Builder().Append(left.Text).AppendBlank().Append(right.Text).ToMappedText(),
        IsBold = left.IsBold && right.IsBold,
        HeadingLevel = Math.Max(left.HeadingLevel, right.HeadingLevel),
    };

    private List<LawLine> Paragraph(WordParagraph paragraph)
    {
        var lines = new List<LawLine>();
        if (paragraph.IsContents)
        {
            foreach (var piece in paragraph.Pieces) Remainders.Add(new(piece.Span, "contents list"));
            return lines;
        }

        var words = new MappedText.Builder();
        if (paragraph.Label is { Text.Length: > 0 } label) words.AppendComputed(Stopped(label.Text) + " ");
        var parts = paragraph.Pieces.Where(p => !string.IsNullOrWhiteSpace(source[p.Span])).ToList();
        var isBold = parts.Count > 0 && parts.All(p => p.IsBold);
        var isItalic = parts.Count > 0 && parts.All(p => p.IsItalic);
        foreach (var piece in paragraph.Pieces)
        {
            if (piece.Span.Length == 1 && source.Content[piece.Span.Start] is '\n' or '\f')
            {
                End();
                words = new();
                continue;
            }

            if (piece.IsRaised && IsRaisedNumber(words, piece)) words.AppendComputed(".");
            words.Append(source, piece.Span);
        }

        End();
        return lines;

        void End()
        {
            var text = words.ToMappedText().Trim();
            if (text.Length == 0 || (text.Runs.IsEmpty && !StandsAlone(paragraph))) return;
            var isHeading = text.Length <= LongestHeading && (isItalic || (paragraph.IsCentred && text.Text[^1] is not ('.' or ';' or ',')));
            lines.Add(new(
                text, paragraph.HeadingLevel, paragraph.Indent, isBold || isHeading, paragraph.Label?.IsBullet == true, lines.Count == 0, paragraph.IsQuoted));
        }
    }

    /// <summary>A bare "3" in a list is followed by white space only; the full stop makes plain that it numbers the paragraph.</summary>
    private static string Stopped(string label) => label.All(char.IsLetterOrDigit) ? label + "." : label;

    /// <summary>"Article 3", computed, on a line of its own heads what follows; an empty item "(b)" is a slip of typing.</summary>
    private static bool StandsAlone(WordParagraph paragraph) =>
        paragraph.HeadingLevel > 0 || paragraph.Label?.Text.Count(char.IsLetter) > 3 || paragraph.IsCentred;

    /// <summary>A raised figure behind the number that begins a line is part of it: 12¹ is read 12.1.</summary>
    private bool IsRaisedNumber(MappedText.Builder before, WordPiece piece)
    {
        var raised = source[piece.Span];
        if (raised.Length is 0 or > 2 || !raised.All(char.IsAsciiDigit) || before.Length is 0 or > 30) return false;
        var text = before.ToMappedText().Text;
        if (!char.IsAsciiDigit(text[^1])) return false;
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 2 && words[^1].All(char.IsAsciiDigit) && (words.Length == 1 || words[0] == "§" || words[0].TrimEnd('.').All(char.IsLetter));
    }
}
