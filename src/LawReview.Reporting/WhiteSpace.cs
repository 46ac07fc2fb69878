using System.Text;

namespace LawReview.Reporting;

/// <summary>
/// How white space is treated when law is quoted: runs of it are one blank, and it never decides a comparison. Control
/// characters, which no report can print, count as white space.
/// </summary>
internal static class WhiteSpace
{
    /// <summary>One blank for each run of white space, none at either end.</summary>
    public static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsBlank(c)) result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        if (result.Length > 0 && result[^1] == ' ') result.Length--;
        return result.ToString();
    }

    /// <summary>The text without any white space.</summary>
    /// <param name="alsoWithout">Other characters to leave out.</param>
    public static string Remove(string text, string alsoWithout = "")
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!IsBlank(c) && !alsoWithout.Contains(c)) result.Append(c);
        return result.ToString();
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}
