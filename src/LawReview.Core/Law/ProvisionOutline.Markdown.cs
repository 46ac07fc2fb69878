using System.Globalization;
using System.Text;
using LawReview.Core.Text;

namespace LawReview.Core.Law;

/// <summary>The tree of a text as Markdown that reads back as the same tree.</summary>
public static partial class ProvisionOutline
{
    private const int DeepestHeading = 6;

    /// <summary>
    /// A text as Markdown for people (containers and sections as headings, everything below them one paragraph a node,
    /// inserted text as block quotations), with a <see cref="ProvisionMark"/> before each provision in comments that no
    /// viewer shows. Read again, it gives the same tree: kinds, numbers, addresses, headings, texts, tails.
    /// </summary>
    /// <param name="only">A provision of the text, to write it and what is below alone.</param>
    public static string Markdown(LawText law, Provision? only = null)
    {
        ArgumentNullException.ThrowIfNull(law);
        var writer = new MarkdownWriter();
        writer.Title(law);
        foreach (var provision in only is null ? law.Provisions : [only]) writer.Write(provision, 1, insertedAbove: false);
        return writer.ToString();
    }

    private sealed class MarkdownWriter
    {
        private readonly StringBuilder text = new();
        private string quotation = "";

        public void Title(LawText law)
        {
            Line(ProvisionMark.Comment(ProvisionMark.Form, ("language", law.Language.Length > 0 ? law.Language : ProvisionMark.UnknownLanguage)));
            if (law.Title.Length > 0)
            {
                text.Append("# ");
                Escaped(law.Title);
                text.Append('\n');
            }

            text.Append('\n');
        }

        public void Write(Provision provision, int depth, bool insertedAbove)
        {
            var outer = quotation;
            if (provision.IsInserted) quotation = "> ";
            Line(ProvisionMark.Of(provision, depth, insertedAbove).ToString());
            Words(provision, depth);
            foreach (var child in provision.Children) Write(child, depth + 1, provision.IsInserted);
            if (!provision.Tail.IsBlank)
            {
                Line(ProvisionMark.Comment("tail", ("depth", depth.ToString(CultureInfo.InvariantCulture))));
                Paragraph(provision.Tail);
            }

            quotation = outer;
        }

        public override string ToString() => text.ToString();

        private void Words(Provision provision, int depth)
        {
            var heads = provision.IsContainer || provision.Kind is ProvisionKind.Preamble or ProvisionKind.Section or ProvisionKind.Article;
            if (heads && !(provision.Designation.IsBlank && provision.Heading.IsBlank))
            {
                text.Append(quotation).Append('#', Math.Min(depth + 1, DeepestHeading)).Append(' ');
                Escaped(provision.Designation.Text);
                if (!provision.Heading.IsBlank)
                {
                    text.Append(ProvisionMark.Comment("heading")).Append(' ');
                    Escaped(provision.Heading.Text);
                }

                Break();
                if (provision.Text.IsBlank) return;
                Line(ProvisionMark.Comment("text"));
                Paragraph(provision.Text);
                return;
            }

            Field(provision.Designation, provision.Heading.IsBlank ? provision.Text : provision.Heading, provision.Heading.IsBlank ? "text" : "heading");
            if (provision.Heading.IsBlank || provision.Text.IsBlank) return;
            Line(ProvisionMark.Comment("text"));
            Paragraph(provision.Text);
        }

        // "(1)" and its words in one line; a comment that began the line would make the line mark-up for viewers.
        private void Field(MappedText number, MappedText words, string name)
        {
            if (number.IsBlank && words.IsBlank) return;
            if (number.IsBlank) Line(ProvisionMark.Comment(name));
            text.Append(quotation);
            Escaped(number.Text);
            if (!number.IsBlank && !words.IsBlank) text.Append(ProvisionMark.Comment(name)).Append(' ');
            Escaped(words.Text);
            Break();
        }

        private void Paragraph(MappedText words)
        {
            text.Append(quotation);
            Escaped(words.Text);
            Break();
        }

        private void Line(string line) => text.Append(quotation).Append(line).Append('\n');

        private void Break() => text.Append('\n').Append(quotation.TrimEnd()).Append('\n');

        // Every character that Markdown could take for mark-up is escaped; a line break would end the paragraph.
        private void Escaped(string words)
        {
            var first = true;
            foreach (var c in words.AsSpan().Trim())
            {
                if (c is '*' or '_' or '<' or '>' or '[' or ']' or '&' or '`' or '\\' or '#' || (first && c is '-' or '+')) text.Append('\\');
                text.Append(c is '\n' or '\r' or '\u2028' or '\u2029' ? ' ' : c);
                first = false;
            }
        }
    }
}
