using LawReview.Core.Text;

namespace LawReview.Core.Amendments;

/// <summary>Words in quotation marks.</summary>
/// <param name="Outer">With the marks.</param>
/// <param name="Inner">Without them and the white space beside them.</param>
/// <param name="Closed">False where the mark that would close it does not stand in the text.</param>
internal readonly record struct Quoted(TextSpan Outer, TextSpan Inner, bool Closed);

/// <summary>Finds what an amending sentence quotes, so that the sentence can be read without it.</summary>
internal static class QuotedWords
{
    /// <summary>Stands for each quoted character in a masked text; offsets stay.</summary>
    public const char Mask = '\uE000';

    private const string Openers = "“\"«„‘「『‹";

    public static IReadOnlyList<Quoted> Find(string text)
    {
        var found = new List<Quoted>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Openers.Contains(text[i], StringComparison.Ordinal)) continue;
            if (text[i] == '‘' && i > 0 && char.IsLetterOrDigit(text[i - 1])) continue;
            var end = Close(text, i);
            var closed = end >= 0;
            if (!closed) end = text.Length;
            var (start, stop) = (i + 1, end);
            while (start < stop && char.IsWhiteSpace(text[start])) start++;
            while (stop > start && char.IsWhiteSpace(text[stop - 1])) stop--;
            found.Add(new(TextSpan.FromBounds(i, closed ? end + 1 : end), TextSpan.FromBounds(start, stop), closed));
            i = end;
        }

        return found;
    }

    public static string Masked(string text, IReadOnlyList<Quoted> quotes)
    {
        if (quotes.Count == 0) return text;
        var masked = text.ToCharArray();
        foreach (var quote in quotes) Array.Fill(masked, Mask, quote.Outer.Start, quote.Outer.Length);
        return new(masked);
    }

    /// <summary>True for a mark that opens a quotation.</summary>
    public static bool Opens(char mark) => Openers.Contains(mark, StringComparison.Ordinal);

    public static bool Closes(char mark) => mark is '”' or '"' or '»' or '“' or '’' or '」' or '』' or '›';

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (text[open] == '"' ? c == '"' || (c == '”' && depth == 0)
                : text[open] == '„' ? c is '“' or '”' or '"'
                : text[open] == '‘' ? c == '’' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
                : c == Closer(text[open]))
            {
                if (depth == 0) return i;
                depth--;
            }
            else if (c == text[open] && text[open] is '“' or '«' or '「' or '『' && c == text[open]) depth++;
        }

        return -1;
    }

    private static char Closer(char open) => open switch { '“' => '”', '«' => '»', '「' => '」', '『' => '』', '‹' => '›', _ => '"' };
}
