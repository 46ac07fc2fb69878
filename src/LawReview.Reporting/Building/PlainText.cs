using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LawReview.Reporting.Building;

/// <summary>Turns the little Markdown of checklists (paragraphs, list items, inline marks) into plain sentences.</summary>
internal static partial class PlainText
{
    /// <summary>Paragraphs and list items, each on one line, without marks. Blank text gives none.</summary>
    public static ImmutableArray<string> Paragraphs(string markdown)
    {
        var result = ImmutableArray.CreateBuilder<string>();
        var current = new List<string>();
        foreach (var line in markdown.Split('\n').Select(l => l.Trim()))
        {
            if (line.Length == 0 || ListMark().IsMatch(line)) Flush();
            if (line.Length > 0) current.Add(ListMark().Replace(line, ""));
        }

        Flush();
        return result.ToImmutable();

        void Flush()
        {
            if (current.Count > 0) result.Add(Inline(string.Join(' ', current)));
            current.Clear();
        }
    }

    /// <summary>One line without inline marks.</summary>
    public static string Inline(string markdown)
        => WhiteSpace.Collapse(Mark().Replace(Link().Replace(markdown, "$1"), ""));

    /// <summary>
    /// A rule's condition for a reader: the names between backticks become words between quotation marks
    /// (<c>`illegal-entry`</c> → ‘illegal entry’), or what <paramref name="titleOf"/> gives for them.
    /// </summary>
    public static string Condition(string sentence, Func<string, string?> titleOf)
        => Inline(Code().Replace(sentence, m => $"‘{titleOf(m.Groups[1].Value) ?? InWords(m.Groups[1].Value)}’"));

    /// <summary>Single letters ("n-a") are no words.</summary>
    private static string InWords(string name) => name.Split('-').All(w => w.Length == 1) ? name : name.Replace('-', ' ');

    [GeneratedRegex(@"^(?:[-*+]|\d+[.)])\s+")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*|__|`|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])")]
    private static partial Regex Mark();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
