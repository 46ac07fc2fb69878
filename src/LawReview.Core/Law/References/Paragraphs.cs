using System.Globalization;

namespace LawReview.Core.Law.References;

/// <summary>
/// Paragraphs that have no number and are counted: <c>абзац второй</c>, <c>الفقرة الثانية</c>, <c>第二款</c>. In a path of
/// numbers <c>¶2</c> is the second, and <c>2¶</c> the one numbered 2, or else the second.
/// </summary>
internal static class Paragraphs
{
    private const char Sign = '¶';

    public static string Counted(int place) => Sign + place.ToString(CultureInfo.InvariantCulture);

    public static string NumberedOrCounted(string number) => number + Sign;

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
}
