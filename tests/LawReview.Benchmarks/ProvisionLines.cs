using System.Text;
using LawReview.Core.Law;
using LawReview.Core.Search;
using LawReview.Reading;

namespace LawReview.Benchmarks;

/// <summary>What LawReview indexes, as lines of "heading TAB words" in the words of the files: for engines that do not read statutes.</summary>
internal sealed class ProvisionLines : ITextStore
{
    private readonly Lock gate = new();
    private readonly TextWriter? to;

    private ProvisionLines(TextWriter? to) => this.to = to;

    /// <summary>Reads the folder as for an index, keeping no text, and writes a line for each document.</summary>
    /// <param name="to">Null: it is only read.</param>
    public static void Write(string folder, TextWriter? to) => new JurisdictionReader(new HashSet<string>(), store: new ProvisionLines(to)).Read(folder);

    public ReadText Get(TextFile file, Func<ReadText> read)
    {
        var text = read();
        if (to is not null) Write(text);
        return text with { Expression = IndexedFileCodec.Read(IndexedFileCodec.Write(new(text.Expression, "", 0, 0, [], 0, 0, 0, []))).Expression };
    }

    private void Write(ReadText text)
    {
        var lines = new StringBuilder();
        foreach (var section in SearchDocument.Sections(text.Expression.Text?.Provisions ?? []))
        {
            var (heading, words) = (new StringBuilder(), new StringBuilder());
            Collect(section, heading, words, !section.IsContainer);
            lines.Append(OneLine(heading)).Append('\t').Append(OneLine(words)).Append('\n');
        }

        lock (gate) to!.Write(lines);
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
