using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary><c>s 25A(1)(a)</c>, <c>art. 12(3)</c>, <c>§ 1327(a)</c>.</summary>
internal sealed class EnglishCitations : CitationStyle
{
    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public override string Section(DraftNode node)
    {
        if (node.Designation.Text.Contains('§')) return $"§ {node.Number}";
        return node.Kind == ProvisionKind.Article ? $"art. {Spaced(node.Number)}" : $"s {node.Number}";
    }

    public override string Join(string parent, DraftNode node, int index)
    {
        if (WithSection(parent, node) is { } decimals) return decimals;
        if (node.Kind == ProvisionKind.Section && parent.Length > 0) return $"{parent} para {node.Number}";
        if (node.Number.Length > 0) return parent.Length == 0 ? $"para {node.Number}" : $"{parent}({node.Number})";
        if (node.Kind == ProvisionKind.Definition && DefinitionStarts.TermOf(node.Text.Text) is { Length: > 0 } term)
            return $"{Bare(node, parent)} “{Shorten(term)}”";
        if (node.Kind == ProvisionKind.Unnumbered && index > 0)
            return $"{Bare(node, parent)}, {(index <= Ordinals.Length ? Ordinals[index - 1] : $"{index}th")} paragraph";
        return Bare(node, parent);
    }

    // "L.111-1" is cited with a space after the letter of the series.
    private static string Spaced(string number) =>
        number.Length > 2 && char.IsAsciiLetterUpper(number[0]) && number[1] == '.' ? $"{number[..2]} {number[2..]}" : number;
}
