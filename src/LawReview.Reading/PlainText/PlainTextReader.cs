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
            if (title.Length == 0 && !text.Text.Contains(':', StringComparison.Ordinal) && char.IsLetterOrDigit(text.Text[0])) title = text.Text;
            lines.Add(new(text, 0, indent, false, false, afterBreak));
            afterBreak = false;
        }

        return OutlineBuilder.Build(source, lines, [], TitleOf(lines, title), LanguageGuess.Of(source.Content), []);
    }

    /// <summary>The first line that names a law in English, else the lines that do so in another language; else the first line.</summary>
    internal static string TitleOf(IReadOnlyList<LawLine> lines, string first)
    {
        for (var i = 0; i < lines.Count && i < 15; i++)
        {
            var words = lines[i].Text.Text;
            if (words.Length > 160 || words[0] == '(' || words.EndsWith('.') || words.StartsWith("LAWS OF", StringComparison.Ordinal)) continue;
            foreach (var word in (ReadOnlySpan<string>)[" act", " law", " code", " ordinance", " regulation", " decree", " bill"])
                if (HasWord(" " + words + " ", word))
                    return TitleLines.Names(words) ? TitleLines.Find(lines) : words.Contains(' ', StringComparison.Ordinal) ? words : JoinFollowing(lines, i);
        }

        if (TitleLines.Find(lines) is { Length: > 0 } named) return named;
        return first.Length > 160 ? "" : first;
    }

    private static bool HasWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && !char.IsLower(text[at + word.Length]) && (at + word.Length + 1 >= text.Length || !char.IsLetter(text[at + word.Length]));
    }

    // "LAW" / "ON THE STATE FRONTIER": a title over several lines in capitals.
    private static string JoinFollowing(IReadOnlyList<LawLine> lines, int index)
    {
        var title = lines[index].Text.Text;
        for (var i = index + 1; i < lines.Count && i < index + 5 && !lines[i].Text.Text.Any(char.IsLower); i++) title += " " + lines[i].Text.Text;
        return title;
    }
}
