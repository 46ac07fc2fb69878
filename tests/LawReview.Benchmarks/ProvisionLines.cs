using System.Text;
using LawReview.Core.Law;
using LawReview.Core.Search;
using LawReview.Reading;

namespace LawReview.Benchmarks;

/// <summary>What LawReview indexes, as lines of "heading TAB words" in the words of the files: for engines that do not read statutes.</summary>
internal static class ProvisionLines
{
    /// <summary>Reads the folder and writes a line for each document of the index.</summary>
    public static void Write(string folder, TextWriter to)
    {
        foreach (var expression in new JurisdictionReader(new HashSet<string>()).Read(folder).Counting())
        {
            if (expression.Text is not { } text) continue;
            foreach (var section in SearchDocument.Sections(text.Provisions))
            {
                var (heading, words) = (new StringBuilder(), new StringBuilder());
                Collect(section, heading, words, !section.IsContainer);
                to.Write(OneLine(heading));
                to.Write('\t');
                to.WriteLine(OneLine(words));
            }
        }
    }

    private static void Collect(Provision node, StringBuilder heading, StringBuilder words, bool below)
    {
        heading.Append(node.Heading.Text).Append(' ');
        words.Append(node.Text.Text).Append(' ');
        if (below)
            foreach (var child in node.Children)
                Collect(child, heading, words, below);
        words.Append(node.Tail.Text).Append(' ');
    }

    private static StringBuilder OneLine(StringBuilder text) => text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
