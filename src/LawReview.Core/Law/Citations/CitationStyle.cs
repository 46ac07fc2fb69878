using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary>How provisions are cited in a language: one style per language, listed in <see cref="CitationStyles"/>.</summary>
public abstract class CitationStyle
{
    /// <summary>The style of a language (BCP 47 tag); the continental short form where the table has none.</summary>
    public static CitationStyle For(string language) => CitationStyles.For(language);

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
}
