using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>What the first and last characters of a line say about its neighbours, and how two lines become one.</summary>
public static class LineEnds
{
    /// <summary>Two texts with a blank between them that stands nowhere in the file.</summary>
    public static MappedText Join(MappedText first, MappedText second)
    {
        if (first.Length == 0) return second;
        // A word that goes on behind the hyphen at a line's end is told by the line break, which stands in no run either.
        var hyphenated = first.Text[^1] is '-' or '\u2010' or '\u00AD' && first.Length > 1 && char.IsLetter(first.Text[^2]) && second.Length > 0 && char.IsLower(second.Text[0]);
        var builder = new MappedText.Builder().Append(first);
        return (hyphenated ? builder.AppendComputed("\n") : builder.AppendBlank()).Append(second).ToMappedText();
    }

    public static int FirstInk(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position;
    }

    public static bool StartsLower(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return char.IsLower(c);
            if (char.IsDigit(c) || c is '"' or '“' or '«' or '(' or '[') return false;
        }

        return false;
    }

    public static bool EndsOpen(string text)
    {
        var end = text.AsSpan().TrimEnd(" _\u00ad\u00a0");
        return end.Length > 0 && end[^1] is ':' or '—' or '–' or '-' or '：' || text.EndsWith('_');
    }

    public static bool EndsClause(string text) =>
        text.AsSpan().TrimEnd() is { Length: > 0 } end && end[^1] is '.' or ';' or ',' or ':' or '—' or '–' or '-' or '”' or '"' or '_';

    public static bool EndsUnfinished(string text)
    {
        var end = text.AsSpan().TrimEnd();
        var space = end.LastIndexOf(' ');
        return space > 0 && end[(space + 1)..] is "and" or "or" or "of" or "the" or "by" or "to" or "in" or "with" or "for" or "a" or "an" or "any" or "under" or "this";
    }
}
