using System.Text;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;

namespace LawReview.Core.Search;

/// <summary>
/// A section or article (or text that stands in none) as an engine indexes it: each field as its normalised words, parted
/// by one blank. Every word of every passage of the section stands in <see cref="Text"/>, so that what a passage says can
/// be looked for here.
/// </summary>
public sealed record SearchDocument(
    Provision Section, string Heading, string Text, string Definition, string Citation, string Work, string Language, string Jurisdiction, string Kind)
{
    public string this[SearchField field] => field switch
    {
        SearchField.Heading => Heading,
        SearchField.Text => Text,
        SearchField.Definition => Definition,
        SearchField.Citation => Citation,
        SearchField.Work => Work,
        SearchField.Language => Language,
        SearchField.Jurisdiction => Jurisdiction,
        SearchField.Kind => Kind,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "It stands for several fields."),
    };

    public static IEnumerable<SearchDocument> Of(Expression expression, string jurisdiction)
    {
        if (expression.Text is not { } text) yield break;
        foreach (var section in Sections(text.Provisions)) yield return Of(expression, section, jurisdiction);
    }

    /// <param name="jurisdiction">Name and code.</param>
    public static SearchDocument Of(Expression expression, Provision section, string jurisdiction)
    {
        var work = Words($"{expression.Title} {expression.WorkId} {Path(expression.File)}");
        var language = Words(expression.Language);
        var state = Words(jurisdiction);
        var kind = expression.Kind.ToString().ToLowerInvariant();
        var heading = new StringBuilder();
        var body = new StringBuilder();
        var definition = new StringBuilder();
        Collect(section, heading, body, definition, !section.IsContainer);
        return new(
            section, Words(heading.ToString()), Words(body.ToString()), Words(definition.ToString()), Words(section.Citation), work, language, state, kind);
    }

    /// <summary>What is one document each: sections and articles, containers with words of their own, text beside sections.</summary>
    public static IEnumerable<Provision> Sections(IEnumerable<Provision> provisions)
    {
        foreach (var provision in provisions)
        {
            if (!provision.IsContainer)
            {
                yield return provision;
                continue;
            }

            if (!provision.Text.IsBlank || !provision.Tail.IsBlank) yield return provision;
            foreach (var section in Sections(provision.Children)) yield return section;
        }
    }

    /// <summary>The provision of the document that a provision stands in.</summary>
    public static Provision SectionOf(Provision provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        return provision.Ancestors().TakeWhile(a => !a.IsContainer).LastOrDefault() ?? provision;
    }

    /// <summary>A text as its normalised words, parted by one blank.</summary>
    public static string Words(string text)
    {
        var tokens = TokenisedText.Of(text);
        var words = new StringBuilder(text.Length);
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (i > 0) words.Append(' ');
            words.Append(tokens.WordAt(i));
        }

        return words.ToString();
    }

    private static void Collect(Provision node, StringBuilder heading, StringBuilder body, StringBuilder definition, bool below)
    {
        Append(heading, node.Heading.Text);
        Append(body, node.Text.Text);
        if (node.Kind == ProvisionKind.Definition) Append(definition, node.Text.Text);
        if (below)
            foreach (var child in node.Children)
                Collect(child, heading, body, definition, below);
        Append(body, node.Tail.Text);
    }

    private static void Append(StringBuilder to, string words)
    {
        if (words.Length == 0) return;
        if (to.Length > 0) to.Append(' ');
        // Trimmed as passages are: a hyphen at the end of one provision joins nothing to the next.
        to.Append(words.AsSpan().Trim());
    }

    private static string Path(string file) => file.Replace('_', ' ').Replace('/', ' ');
}
