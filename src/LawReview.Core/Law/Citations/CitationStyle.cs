using System.Globalization;
using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary>How provisions are cited in a language: one style per language, listed in <see cref="CitationStyles"/>.</summary>
public abstract class CitationStyle
{
    /// <summary>The style of a language (BCP 47 tag); the continental short form where the table has none.</summary>
    public static CitationStyle For(string language) => CitationStyles.For(language);

    /// <summary>
    /// The words that citations of this language put before numbers, in small letters, and what they say. The parser
    /// knows those of all languages at once, so that a citation is understood whatever the language of the text.
    /// </summary>
    public abstract IReadOnlyDictionary<string, CitationLevel> Words { get; }

    /// <summary>True where an unnumbered paragraph is counted among all lines of the provision, numbered ones included (French alinéas).</summary>
    public virtual bool CountsNumberedLines => false;

    /// <summary>A section or article: <c>s 25A</c>, <c>art. 318 bis</c>, <c>§ 96</c>.</summary>
    public abstract string Section(DraftNode node);

    /// <summary>A node below a section: what comes behind <paramref name="parent"/>.</summary>
    /// <param name="index">For an unnumbered node, its place among the paragraphs of its parent.</param>
    public abstract string Join(string parent, DraftNode node, int index);

    public virtual string Container(DraftNode node)
    {
        var word = node.Word.Length > 0 ? char.ToUpperInvariant(node.Word[0]) + node.Word[1..] : node.Kind.ToString();
        if (node is { Kind: ProvisionKind.Division, Word.Length: 0 } && Numerals.Roman(node.Number) > 0) return node.Number;
        if (node.Number.Length > 0) return $"{word} {node.Number}";
        return node.Kind == ProvisionKind.Schedule || node.Heading.IsBlank ? word : Shorten(node.Heading.Text);
    }

    /// <summary>What stands between inserted text, cited as what it will be, and the provision that inserts it.</summary>
    public virtual string InsertedBy => " (inserted by ";

    /// <summary>Inserted text as what it will be, with the provision that inserts it.</summary>
    public virtual string Inserted(string citation, string by) => $"{citation}{InsertedBy}{by})";

    /// <summary>"49.1" below "s 49" is "s 49.1"; null for numbers that do not repeat the one above.</summary>
    protected static string? WithSection(string parent, DraftNode node) =>
        node.Number.LastIndexOf('.') is var dot and > 0 && node.Number[..dot] is var above && parent.EndsWith(" " + above, StringComparison.Ordinal)
            ? parent[..^above.Length] + node.Number
            : null;

    protected static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";

    /// <summary>What stands before the first provision.</summary>
    protected virtual string Preamble => "Preamble";

    /// <summary>Words of a text without any provision.</summary>
    protected virtual string Loose => "Text";

    protected string Bare(DraftNode node, string parent) => node.Kind switch
    {
        ProvisionKind.Preamble => Preamble,
        _ when parent.Length == 0 => Loose,
        _ => parent,
    };

    /// <summary>The citation of a definition by its term; null for other nodes.</summary>
    protected string? Definition(string parent, DraftNode node) =>
        node.Kind == ProvisionKind.Definition && node.Number.Length == 0 && DefinitionStarts.TermOf(node.Text.Text) is { Length: > 0 } term
            ? $"{Bare(node, parent)} “{Shorten(term)}”"
            : null;

    /// <summary>An unnumbered paragraph, counted from 1 with the parent's own text; the parent itself where it is not counted.</summary>
    protected string Counted(string parent, DraftNode node, int index, string word) =>
        node.Kind is ProvisionKind.Unnumbered or ProvisionKind.Definition && index > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Bare(node, parent)}{word}{index}")
            : Bare(node, parent);

    /// <summary>Letters and Roman numerals, as opposed to Arabic digits.</summary>
    protected static bool IsLetter(DraftNode node) => node.Number.Length > 0 && char.IsLetter(node.Number[0]);

    /// <summary>"L.111-1" is cited with a blank after the letter of the series, whatever the text prints.</summary>
    protected static string Spaced(string number) =>
        number.Length > 2 && number[0] is 'L' or 'R' or 'D' or 'A' && (number[1] == '.' || char.IsAsciiDigit(number[1]))
            ? $"{number[0]}. {number[1..].TrimStart('.', ' ', '*')}"
            : number;

    /// <summary>Final, transitional and additional provisions, which are counted apart: <c>DA 10.ª</c>.</summary>
    protected static string? Closing(DraftNode node) =>
        ClosingProvisions.Split(node.Number) is var (kind, count) ? $"{kind} {count}.ª" : null;
}
