using LawReview.Core.Law;
using LawReview.Core.Law.References;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Xml;

/// <summary>Text that an amending act inserts: provisions of the act it goes into, read below the words that insert it.</summary>
internal sealed partial class XmlTree
{
    private void Insert(XmlElement element, Open at)
    {
        var holder = new Open(new(ProvisionKind.Unnumbered), new(element, null, false), at);
        Flow(element, holder);
        Flush(holder, last: true);
        foreach (var paragraph in holder.Paragraphs) holder.Node!.Add(new(ProvisionKind.Unnumbered) { Text = paragraph });
        Unfold(holder.Node!);
        if (holder.Node!.Children.Count == 0) return;
        DraftNode? into = null;
        foreach (var child in holder.Node.Children.ToList())
        {
            if (child.Kind is ProvisionKind.Section or ProvisionKind.Article || IsContainer(child.Kind))
            {
                into = null;
                child.IsInserted = true;
                Add(at, child);
                continue;
            }

            if (into is null && Target(at) is { } target)
            {
                into = new(target.IsArticle ? ProvisionKind.Article : ProvisionKind.Section, target.Number) { IsInserted = true };
                Add(at, into);
            }

            if (into is not null) into.Add(child);
            else
            {
                child.IsInserted = true;
                Add(at, child);
            }
        }
    }

    /// <summary>Words, number and heading that stand in the quotation itself become nodes beside those it holds.</summary>
    internal static void Unfold(DraftNode quotation)
    {
        if (!quotation.Designation.IsBlank || !quotation.Heading.IsBlank || !quotation.Text.IsBlank)
            quotation.Children.Insert(0, new(ProvisionKind.Unnumbered, quotation.Number) { Designation = quotation.Designation, Heading = quotation.Heading, Text = quotation.Text });
        if (!quotation.Tail.IsBlank) quotation.Add(new(ProvisionKind.Unnumbered) { Text = quotation.Tail });
    }

    /// <summary>The section the amending words name last: "in section 12, after subsection (3) insert".</summary>
    private (string Number, bool IsArticle)? Target(Open at)
    {
        if (ReferenceLanguages.For(language) is not { } words) return null;
        for (var open = at; open?.Node is { } node; open = open.Outer)
        {
            var text = node.Text;
            foreach (var paragraph in open.Paragraphs) text = Join(text, paragraph);
            var found = words.Find(text.Text).LastOrDefault(r => r.Steps[^1] is { Level: ReferenceLevel.Section, Relative: RelativePlace.None, Paths.IsEmpty: false }
                || r.Steps[^1] is { Level: ReferenceLevel.Below, Paths: [{ Bare: true, Numbers.Length: > 1 }, ..] });
            if (found is not null) return (found.Steps[^1].Paths[0].Numbers[0], found.Steps[^1].Word.StartsWith("art", StringComparison.Ordinal));
        }

        return null;
    }
}
