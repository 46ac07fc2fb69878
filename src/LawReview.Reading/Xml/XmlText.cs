using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Xml;

/// <summary>The last step of the readers of XML: the tree, or, where the mark-up has no sections, what its lines show.</summary>
internal static class XmlText
{
    /// <param name="searchLines">False for texts that have no sections by their kind.</param>
    /// <param name="described">What the file states about itself; references and terms are added here.</param>
    public static LawText Build(SourceText source, XmlScanner scan, XmlDialect dialect, string language, StatedData described, bool searchLines = true)
    {
        if (language.Length == 0) language = LanguageGuess.Of(source.Content);
        var tree = new XmlTree(dialect, language);
        tree.Read(scan.Root);
        var title = tree.Title;
        described = described with { References = [.. tree.References], Terms = [.. tree.Terms] };
        // A conversion put whole articles, numbers and line breaks of the print included, into one paragraph each.
        var whole = HoldsWholeArticles(tree.Top);
        if (searchLines && (whole || !tree.Top.Exists(HasSection)))
        {
            var lines = new XmlLines(dialect, keepBreaks: whole);
            lines.Read(scan.Root);
            var flat = OutlineBuilder.Build(source, lines.Lines, scan.Remainders.Concat(lines.Remainders), title, language, scan.Diagnostics);
            if (flat.AllProvisions().Any(p => p.Kind is ProvisionKind.Section or ProvisionKind.Article)) return flat with { Stated = described };
        }

        return LawTextBuilder.Build(source, tree.Top, scan.Remainders.Concat(tree.Remainders), title, language, scan.Diagnostics) with { Stated = described };
    }

    private static bool HoldsWholeArticles(IEnumerable<DraftNode> top)
    {
        var (repeating, all) = (0, 0);
        var left = new Stack<DraftNode>(top);
        while (left.TryPop(out var node))
        {
            if (node.Kind is not (ProvisionKind.Section or ProvisionKind.Article))
            {
                foreach (var child in node.Children) left.Push(child);
                continue;
            }

            all++;
            var first = node.Text.IsBlank && node.Children is [var only, ..] ? only.Text : node.Text;
            if (node.Designation.Length > 2 && first.Text.StartsWith(node.Designation.Text.Trim(' ', '.'), StringComparison.OrdinalIgnoreCase)) repeating++;
        }

        return repeating * 2 > all && all > 0;
    }

    private static bool HasSection(DraftNode node) => node.Kind is ProvisionKind.Section or ProvisionKind.Article || node.Children.Exists(HasSection);
}
