using System.Globalization;
using System.Text;
using System.Xml.Linq;
using static LawReview.Reading.Word.WordXml;

namespace LawReview.Reading.Word;

/// <summary>The number that Word shows before a paragraph, though it stands nowhere in the file.</summary>
/// <param name="Text">Empty for a bullet.</param>
/// <param name="Level">From 0.</param>
internal sealed record WordLabel(string Text, int Level, bool IsBullet);

/// <summary>
/// Counts numbered paragraphs as Word does: lists with up to nine levels, their formats, starts and restarts, lists
/// that go on with another's count, numbers that belong to a style.
/// </summary>
/// <remarks>One for each view of a file: a deleted paragraph is not counted.</remarks>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const int LongestLabel = 60;

    private readonly Dictionary<string, XElement> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> abstracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly WordStyles styles;

    public WordNumbering(XElement? part, WordStyles styles)
    {
        this.styles = styles;
        foreach (var list in part?.Elements(W + "num") ?? [])
            if (list.Value("numId") is { } id) lists.TryAdd(id, list);
        foreach (var definition in part?.Elements(W + "abstractNum") ?? [])
            if (definition.Value("abstractNumId") is { } id) abstracts.TryAdd(id, definition);
    }

    /// <summary>Counts a paragraph; null where it has no number.</summary>
    public WordLabel? Next(XElement? properties, string styleId)
    {
        var own = properties?.Element(W + "numPr");
        var fromStyle = styles.Numbering(styleId);
        var listId = own?.Element(W + "numId").Value() ?? fromStyle?.Numbering.Element(W + "numId").Value();
        if (listId is null or "0" || !lists.TryGetValue(listId, out var list) || Definition(list) is not { } definition) return null;
        var level = Number(own?.Element(W + "ilvl"))
            ?? definition.Elements(W + "lvl").Where(l => fromStyle is { } f && l.Element(W + "pStyle").Value() == f.Style).Select(l => LevelOf(l)).FirstOrDefault()
            ?? Number(fromStyle?.Numbering.Element(W + "ilvl")) ?? 0;
        if (level is < 0 or >= Levels) return null;
        var key = definition.Value("abstractNumId")!;
        if (!counts.TryGetValue(key, out var count)) counts.Add(key, count = new int?[Levels]);
        if (used.Add(listId)) Override(list, count);
        Advance(list, definition, count, level);
        return Label(list, definition, count, level);
    }

    /// <summary>The definition of a list; where it only names a style, that of the list which the style belongs to.</summary>
    private XElement? Definition(XElement list)
    {
        for (var i = 0; i < 5; i++)
        {
            if (list.Element(W + "abstractNumId").Value() is not { } id || !abstracts.TryGetValue(id, out var definition)) return null;
            if (definition.Element(W + "numStyleLink").Value() is not { } link) return definition;
            if (abstracts.Values.FirstOrDefault(a => a.Element(W + "styleLink").Value() == link) is { } linked) return linked;
            if (styles.Numbering(link)?.Numbering.Element(W + "numId").Value() is not { } next || !lists.TryGetValue(next, out var other)) return definition;
            list = other;
        }

        return null;
    }

    /// <summary>A list that starts anew does so with its first paragraph.</summary>
    private static void Override(XElement list, int?[] count)
    {
        foreach (var level in list.Elements(W + "lvlOverride"))
            if (LevelOf(level) is { } i and >= 0 and < Levels && level.Element(W + "startOverride") is not null)
                Array.Clear(count, i, Levels - i);
    }

    private static void Advance(XElement list, XElement definition, int?[] count, int level)
    {
        count[level] = count[level] is { } last ? last + 1 : Start(list, definition, level);
        for (var below = level + 1; below < Levels; below++)
        {
            var restart = Number(Level(list, definition, below)?.Element(W + "lvlRestart"));
            // 0: never; n: only behind a paragraph of level n (counted from 1) or higher.
            if (restart is null || level < restart) count[below] = null;
        }
    }

    private static WordLabel Label(XElement list, XElement definition, int?[] count, int level)
    {
        var properties = Level(list, definition, level);
        var format = Format(properties);
        if (format == "bullet") return new("", level, true);
        var pattern = properties?.Element(W + "lvlText").Value() ?? "";
        var decimals = properties.Switch("isLgl") ?? false;
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length && text.Length < LongestLabel; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var shown = pattern[++i] - '1';
                var number = count[shown] ?? Start(list, definition, shown);
                text.Append(NumberFormats.Write(number, decimals ? "decimal" : Format(Level(list, definition, shown))));
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        return new(text.ToString().Trim(), level, false);
    }

    private static string Format(XElement? level)
    {
        var format = level?.Element(W + "numFmt") ?? level?.Element(Mc + "AlternateContent")?.Descendants(W + "numFmt").LastOrDefault();
        return format.Value() ?? "decimal";
    }

    private static int Start(XElement list, XElement definition, int level) =>
        Number(list.Elements(W + "lvlOverride").FirstOrDefault(o => LevelOf(o) == level)?.Element(W + "startOverride"))
        ?? Number(Level(list, definition, level)?.Element(W + "start")) ?? 0;

    private static XElement? Level(XElement list, XElement definition, int level) =>
        list.Elements(W + "lvlOverride").FirstOrDefault(o => LevelOf(o) == level)?.Element(W + "lvl")
        ?? definition.Elements(W + "lvl").FirstOrDefault(l => LevelOf(l) == level);

    private static int? LevelOf(XElement element) => Parse(element.Value("ilvl"));

    private static int? Number(XElement? element) => Parse(element.Value());

    private static int? Parse(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is > -1_000_000 and < 1_000_000 ? number : null;
}
