using System.Globalization;

namespace LawReview.Core.Law.References;

/// <summary>
/// Paragraphs that have no number and are counted: <c>абзац второй</c>, <c>الفقرة الثانية</c>, <c>第二款</c>. In a path of
/// numbers <c>¶2</c> is the second, and <c>2¶</c> the second, or, where there are not so many, the one numbered 2.
/// </summary>
internal static class Paragraphs
{
    private const char Sign = '¶';

    /// <summary>The word of a step that speaks of counted paragraphs.</summary>
    public const string CountedWord = "paragraph¶";

    /// <summary>The element for "the last paragraph".</summary>
    public const string Last = "¶0";

    public static string Counted(int place) => Sign + place.ToString(CultureInfo.InvariantCulture);

    public static string CountedOrNumbered(string number) => number + Sign;

    /// <summary>What a path's element asks for: a number to look for (null for none) and a count (0 for none).</summary>
    public static (string? Number, int Place) Read(string element)
    {
        if (element.Length > 1 && element[0] == Sign) return (null, int.Parse(element.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture));
        if (element.Length > 1 && element[^1] == Sign)
        {
            var number = element[..^1];
            return (number, int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0);
        }

        return (element, 0);
    }

    /// <summary>The paragraph at a place below a node: the node itself where its own words are that paragraph; null where there are fewer.</summary>
    public static Provision? At(Provision below, int place)
    {
        if (place == 0) return below.Children.LastOrDefault(c => c.Kind == ProvisionKind.Unnumbered) ?? (below.Children.IsEmpty ? below : below.Children[^1]);
        var count = below.Text.IsBlank ? 0 : 1;
        if (count == place) return below;
        var counted = false;
        foreach (var child in below.Children)
        {
            if (child.Kind != ProvisionKind.Unnumbered || child.Number.Length > 0) continue;
            counted = true;
            if (++count == place) return child;
        }

        // Where all paragraphs have numbers, the second is the one numbered 2.
        return counted || !below.Text.IsBlank ? null : below.Children.FirstOrDefault(c => c.Number == place.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The paragraphs just before the one in which a node stands, nearest last; empty where it stands in the first.</summary>
    public static List<Provision> Before(Provision from, int many)
    {
        var section = from.Section();
        var top = from;
        while (top.Parent is { } up && top != section && up != section) top = up;
        var found = new List<Provision>();
        if (top == section) return found;
        var numbered = top.Number.Length > 0 && section.Text.IsBlank;
        var before = section.Children.TakeWhile(c => c != top).Where(c => numbered ? c.Number.Length > 0 : c.Kind == ProvisionKind.Unnumbered && c.Number.Length == 0).ToList();
        // An item of the article's own words stands in its first paragraph.
        if (!numbered && top.Number.Length > 0) return found;
        if (!section.Text.IsBlank) before.Insert(0, section);
        found.AddRange(before.TakeLast(many));
        return found;
    }
}
