using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law;

/// <summary>How provisions are cited in a language. English is complete; other languages have the usual short form.</summary>
public abstract class CitationStyle
{
    private static readonly CitationStyle English = new EnglishCitations();
    private static readonly CitationStyle Continental = new ContinentalCitations();

    public static CitationStyle For(string language) =>
        language.Length == 0 || language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Continental;

    /// <summary>A section or article: <c>s 25A</c>, <c>art. 318 bis</c>, <c>§ 96</c>.</summary>
    public abstract string Section(DraftNode node);

    /// <summary>A node below a section: what comes behind <paramref name="parent"/>.</summary>
    /// <param name="index">For an unnumbered node, its place among the paragraphs of its parent.</param>
    public abstract string Join(string parent, DraftNode node, int index);

    public virtual string Container(DraftNode node)
    {
        var word = node.Word.Length > 0 ? char.ToUpperInvariant(node.Word[0]) + node.Word[1..] : node.Kind.ToString();
        if (node.Number.Length > 0) return $"{word} {node.Number}";
        return node.Kind == ProvisionKind.Schedule || node.Heading.IsBlank ? word : Shorten(node.Heading.Text);
    }

    public virtual string Inserted(string citation, string by) => $"{citation} (inserted by {by})";

    /// <summary>"49.1" below "s 49" is "s 49.1"; null for numbers that do not repeat the one above.</summary>
    protected static string? WithSection(string parent, DraftNode node) =>
        node.Number.LastIndexOf('.') is var dot and > 0 && node.Number[..dot] is var above && parent.EndsWith(" " + above, StringComparison.Ordinal)
            ? parent[..^above.Length] + node.Number
            : null;

    protected static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";

    protected static string Bare(DraftNode node, string parent) => node.Kind switch
    {
        ProvisionKind.Preamble => "Preamble",
        _ when parent.Length == 0 => "Text",
        _ => parent,
    };

    private sealed class EnglishCitations : CitationStyle
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

    private sealed class ContinentalCitations : CitationStyle
    {
        public override string Section(DraftNode node) =>
            node.Designation.Text.Contains('§') ? $"§ {node.Number}"
            : node.Designation.Text.Contains('条') ? node.Designation.Text.Trim()
            : node.Designation.Text.Contains("Стать", StringComparison.OrdinalIgnoreCase) ? $"ст. {node.Number}"
            : node.Designation.Text.Contains("مادة", StringComparison.Ordinal) ? $"المادة {node.Number}"
            : $"art. {node.Number}";

        public override string Join(string parent, DraftNode node, int index)
        {
            if (WithSection(parent, node) is { } decimals) return decimals;
            if (node.Number.Length > 0)
            {
                var printed = node.Designation.Text.Trim().TrimEnd('.').TrimStart('-', '*', ' ');
                return parent.Length == 0 ? printed : $"{parent}, {printed}";
            }

            if (node.Kind == ProvisionKind.Definition && DefinitionStarts.TermOf(node.Text.Text) is { Length: > 0 } term)
                return $"{Bare(node, parent)} “{Shorten(term)}”";
            return node.Kind == ProvisionKind.Unnumbered && index > 0 ? $"{Bare(node, parent)} ¶ {index}" : Bare(node, parent);
        }
    }
}
