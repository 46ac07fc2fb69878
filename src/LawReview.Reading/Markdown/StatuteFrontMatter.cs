using System.Net;
using LawReview.Core.Text;

namespace LawReview.Reading.Markdown;

/// <summary>
/// The block between <c>---</c> lines at the head of a statute file. Only plain <c>key: value</c> lines are understood;
/// the rest is left alone, since a statute's front matter is whatever its publisher wrote.
/// </summary>
public sealed class StatuteFrontMatter
{
    private const int LongestBlock = 300;
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    private StatuteFrontMatter(int start, int end)
    {
        Start = start;
        End = end;
    }

    public int Start { get; }

    /// <summary>Just behind the closing line; equal to <see cref="Start"/> where there is no front matter.</summary>
    public int End { get; }

    /// <summary>The title; where a publisher's own lines above the block begin it, and the block goes on with it in the middle, the whole of it.</summary>
    public string Title => Above.Length > 0 && (this["title"] is not { Length: > 0 } title || char.IsLower(title[0])) ? $"{Above} {this["title"]}".Trim() : this["title"];

    /// <summary>What the lines above the block say, in one line.</summary>
    private string Above { get; init; } = "";

    public string Language => this["language"] is { Length: > 0 } language ? language : this["lang"];

    /// <summary>The value of a key, empty where it has none.</summary>
    /// <remarks>Collections made from pages leave the pages' character references standing (<c>Tr&amp;aacute;fico</c>): here they are letters.</remarks>
    public string this[string key] => values.TryGetValue(key, out var value) ? WebUtility.HtmlDecode(value) : "";

    public static StatuteFrontMatter Read(SourceText source)
    {
        var lines = LineSpans.Of(source.Content);
        var first = 0;
        while (first < lines.Count && first < 5 && source[lines[first]].Trim() != "---") first++;
        if (first >= lines.Count || first >= 5 || source[lines[first]].Trim() != "---") return new(0, 0);
        // Law text above the block stays law text: the block then covers its own lines only.
        var last = first + 1;
        while (last < lines.Count && last < first + LongestBlock && source[lines[last]].TrimEnd() != "---") last++;
        if (last >= lines.Count || source[lines[last]].TrimEnd() != "---") return new(0, 0);
        var front = new StatuteFrontMatter(lines[first].Start, lines[last].End) { Above = string.Join(' ', lines.Take(first).Select(l => source[l].Trim()).Where(l => l.Length > 0)) };
        var key = "";
        var keys = 0;
        for (var i = first + 1; i < last; i++)
        {
            var line = source[lines[i]];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '-')
            {
                key = line[..colon].Trim();
                keys++;
                front.values.TryAdd(key, Unquote(line[(colon + 1)..].Trim()));
            }
            else if (key.Length > 0 && line.Length > 0 && char.IsWhiteSpace(line[0]) && line.TrimStart() is { Length: > 0 } more && more[0] != '-')
            {
                var before = front.values[key];
                front.values[key] = before is ">-" or ">" or "|" or "|-" or "" ? more.Trim() : $"{before} {more.Trim()}";
            }
        }

        return keys == 0 ? new(0, 0) : front;
    }

    private static string Unquote(string value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
}
