using System.Text;
using LawReview.Core.Text;

namespace LawReview.Core.Law;

/// <summary>The tree of a text as Markdown of the regular form that the Markdown reader reads best.</summary>
public static partial class ProvisionOutline
{
    private const int DeepestHeading = 6;

    /// <summary>
    /// Containers and sections as headings, everything below them one paragraph a node, inserted sections as block
    /// quotations. Read again, regular texts give the same tree.
    /// </summary>
    public static string Markdown(LawText law)
    {
        ArgumentNullException.ThrowIfNull(law);
        var text = new StringBuilder();
        foreach (var provision in law.Provisions) Markdown(text, provision, 1);
        return text.ToString();
    }

    private static void Markdown(StringBuilder text, Provision provision, int level)
    {
        if (provision.IsContainer || provision.Kind is ProvisionKind.Preamble or ProvisionKind.Section or ProvisionKind.Article) Top(text, provision, level);
        else Node(text, "", provision);
        var below = provision.IsContainer ? level + 1 : level;
        foreach (var child in provision.Children)
            if (child.IsInserted && child.Kind is ProvisionKind.Section or ProvisionKind.Article) Inserted(text, child);
            else Markdown(text, child, below);
        Paragraph(text, "", MappedText.Empty, provision.Tail);
    }

    private static void Top(StringBuilder text, Provision provision, int level)
    {
        if (provision.Designation.Length > 0 || provision.Heading.Length > 0)
        {
            text.Append('#', Math.Min(level, DeepestHeading)).Append(' ');
            Words(text, provision.Designation, provision.Heading);
            text.Append("\n\n");
        }

        Paragraph(text, "", MappedText.Empty, provision.Text);
    }

    private static void Inserted(StringBuilder text, Provision section)
    {
        text.Append("> **");
        Words(text, section.Designation, section.Heading);
        text.Append("**\n>\n");
        Paragraph(text, "> ", MappedText.Empty, section.Text);
        foreach (var node in section.Children.SelectMany(c => c.SelfAndDescendants())) Node(text, "> ", node);
        Paragraph(text, "> ", MappedText.Empty, section.Tail);
        // The mark of an empty quotation line would join what comes after to the quotation.
        if (text[^2] == '>') text.Length -= 2;
        text.Append('\n');
    }

    // "(1) In general" is a line of its own before its text.
    private static void Node(StringBuilder text, string before, Provision node)
    {
        if (node.Heading.IsBlank) Paragraph(text, before, node.Designation, node.Text);
        else
        {
            Paragraph(text, before, node.Designation, node.Heading);
            Paragraph(text, before, MappedText.Empty, node.Text);
        }
    }

    private static void Paragraph(StringBuilder text, string before, MappedText number, MappedText words)
    {
        if (number.IsBlank && words.IsBlank) return;
        text.Append(before);
        Words(text, number, words);
        text.Append('\n').Append(before.TrimEnd()).Append('\n');
    }

    private static void Words(StringBuilder text, MappedText number, MappedText words)
    {
        Escaped(text, number.Text);
        if (!number.IsBlank && !words.IsBlank) text.Append(' ');
        Escaped(text, words.Text);
    }

    // Every character that Markdown could take for mark-up is escaped; a line break would end the paragraph.
    private static void Escaped(StringBuilder text, string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (c is '\n' or '\r' or '\u2028' or '\u2029') c = ' ';
            if (c is '*' or '_' or '<' or '>' or '[' or ']' or '&' or '`' or '\\' or '#' || (i == 0 && c is '-' or '+')) text.Append('\\');
            text.Append(c);
        }
    }
}
