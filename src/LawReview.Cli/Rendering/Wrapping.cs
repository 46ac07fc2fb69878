using System.Text;

namespace LawReview.Cli.Rendering;

/// <summary>
/// Breaks text into lines at blanks; a word longer than a line, and text without blanks, at any character. A single line
/// break in the text is a blank.
/// </summary>
public static class Wrapping
{
    /// <param name="keepWords">Whether a word longer than a line stays whole: a path is copied from the screen.</param>
    public static IReadOnlyList<string> Wrap(string text, int width, bool keepWords = false)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n")) WrapParagraph(paragraph, width, keepWords, lines);
        return lines;
    }

    /// <summary>Writes a sentence of the program's own, in which paths may stand.</summary>
    public static void Say(TextWriter to, string text, int width)
    {
        foreach (var line in Wrap(text, width, keepWords: true)) to.WriteLine(line);
    }

    /// <summary>Writes wrapped text with <paramref name="first"/> before its first line and as many blanks before the others.</summary>
    public static void Write(TextWriter to, string first, string text, int width)
    {
        var indent = new string(' ', DisplayWidth.Of(first));
        var lead = first;
        foreach (var line in Wrap(text, Math.Max(20, width - indent.Length)))
        {
            to.WriteLine((lead + line).TrimEnd());
            lead = indent;
        }
    }

    private static void WrapParagraph(string paragraph, int width, bool keepWords, List<string> lines)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in paragraph.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var length = DisplayWidth.Of(word);
            if (used > 0 && used + 1 + length > width) Break();
            if (used > 0)
            {
                line.Append(' ');
                used++;
            }

            foreach (var rune in word.EnumerateRunes())
            {
                var columns = DisplayWidth.Of(rune);
                if (!keepWords && used > 0 && used + columns > width) Break();
                line.Append(rune.ToString());
                used += columns;
            }
        }

        Break();

        void Break()
        {
            lines.Add(line.ToString());
            line.Clear();
            used = 0;
        }
    }
}
