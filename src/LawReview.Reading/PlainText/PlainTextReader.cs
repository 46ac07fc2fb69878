using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.PlainText;

/// <summary>Text without any mark-up: typed, copied from a web page, or taken from a PDF.</summary>
public sealed class PlainTextReader : ILawReader
{
    public string Name => "plain text";

    public bool CanRead(string fileName, string start) =>
        fileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".text", StringComparison.OrdinalIgnoreCase);

    public LawText Read(SourceText source)
    {
        var lines = new List<LawLine>();
        var afterBreak = true;
        var title = "";
        foreach (var span in LineSpans.Of(source.Content))
        {
            var text = MappedText.FromSource(source, span).Trim();
            if (text.Length == 0)
            {
                afterBreak = true;
                continue;
            }

            var indent = text.Runs[0].SourceStart - span.Start;
            if (title.Length == 0 && !text.Text.Contains(':', StringComparison.Ordinal)) title = text.Text;
            lines.Add(new(text, 0, indent, false, false, afterBreak));
            afterBreak = false;
        }

        return OutlineBuilder.Build(source, lines, [], TitleOf(lines, title), LanguageGuess.Of(source.Content), []);
    }

    /// <summary>The first lines in capitals, up to the first blank line after them; else the first line.</summary>
    private static string TitleOf(List<LawLine> lines, string first)
    {
        foreach (var line in lines.Take(12))
        {
            var words = line.Text.Text;
            if (words.Length is < 8 or > 160) continue;
            foreach (var word in (ReadOnlySpan<string>)[" act", " law", " code", " ordinance", " regulation", " decree", " bill"])
                if ((" " + words).Contains(word, StringComparison.OrdinalIgnoreCase) && !words.EndsWith('.'))
                    return words;
        }

        return first.Length > 160 ? "" : first;
    }
}
