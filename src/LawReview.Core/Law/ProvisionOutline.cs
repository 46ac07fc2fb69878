using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LawReview.Core.Law.Citations;

namespace LawReview.Core.Law;

/// <summary>Text for people who want to see what a law was read as: the tree, one provision whole, or its references.</summary>
public static partial class ProvisionOutline
{
    /// <summary>Fewer letters than these say nothing.</summary>
    private const int FewestWords = 8;

    /// <summary>The tree of a text, one line a provision: citation, address, and as many of the first words as fit.</summary>
    /// <param name="width">Columns of a line; a long address may go beyond.</param>
    public static string Tree(LawText law, int width)
    {
        ArgumentNullException.ThrowIfNull(law);
        var text = new StringBuilder();
        foreach (var provision in law.AllProvisions())
        {
            var name = $"{new string(' ', 2 * provision.Ancestors().Count())}{provision.Citation}  [{provision.Address}]";
            var words = string.Join(": ", new[] { provision.Heading, provision.Text }.Where(w => !w.IsBlank).Select(w => w.Text.ReplaceLineEndings(" ").Trim()));
            var left = width - name.Length - 2;
            text.Append(name);
            if (words.Length > 0 && left >= FewestWords) text.Append("  ").Append(words.Length <= left ? words : words[..(left - 1)].TrimEnd() + "…");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The provision with an address, or with a citation in any of the forms lawyers write; null where the text has none.</summary>
    public static Provision? Find(LawText law, string addressOrCitation)
    {
        ArgumentNullException.ThrowIfNull(law);
        return law.AllProvisions().FirstOrDefault(p => string.Equals(p.Address, addressOrCitation, StringComparison.Ordinal)
                || (p.Identifier.Length > 0 && string.Equals(p.Identifier, addressOrCitation, StringComparison.Ordinal)))
            ?? law.AllProvisions().FirstOrDefault(p => string.Equals(p.Citation, addressOrCitation, StringComparison.OrdinalIgnoreCase))
            ?? CitationFinder.Find(law, addressOrCitation);
    }

    /// <summary>A provision whole: the lead-ins above it, its own words and all below, the tails after it.</summary>
    public static string Whole(Provision provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{provision.Citation}  [{provision.Address}]\n");
        var section = provision.Section();
        if (!section.Heading.IsBlank) text.Append(section.Heading.Text).Append('\n');
        text.Append('\n');
        var above = provision.Ancestors().TakeWhile(a => !a.IsContainer).ToList();
        for (var i = above.Count - 1; i >= 0; i--)
            if (!above[i].Text.IsBlank)
                Line(text, above.Count - 1 - i, above[i].Designation.Text, above[i].Text.Text);
        Below(text, provision, above.Count);
        foreach (var (node, depth) in above.Select((a, i) => (a, above.Count - 1 - i)))
            if (!node.Tail.IsBlank)
                Line(text, depth, "", node.Tail.Text);
        return text.ToString();
    }

    private static void Below(StringBuilder text, Provision provision, int depth)
    {
        if (!provision.Text.IsBlank || provision.Number.Length > 0) Line(text, depth, provision.Designation.Text, provision.Text.Text);
        foreach (var child in provision.Children) Below(text, child, depth + 1);
        if (!provision.Tail.IsBlank) Line(text, depth, "", provision.Tail.Text);
    }

    private static void Line(StringBuilder text, int depth, string number, string words)
    {
        text.Append(' ', 2 * depth);
        if (number.Length > 0) text.Append(number).Append(' ');
        text.Append(words).Append('\n');
    }
}
