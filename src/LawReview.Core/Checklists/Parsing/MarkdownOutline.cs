using System.Collections.Immutable;
using LawReview.Core.Text;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>A heading with the blocks below it, up to the next heading of any level.</summary>
/// <param name="Level">1 to 6; 0 for what stands above the first heading.</param>
/// <param name="Heading">The heading's line, with its number signs.</param>
/// <param name="Title">Without number signs and id.</param>
internal sealed record OutlineSection(
    int Level,
    TextSpan Heading,
    string Title,
    string Id,
    TextSpan IdSpan,
    ImmutableArray<Block> Blocks);

/// <summary>
/// A Markdown file as a flat run of headings with their blocks. Markdig finds the blocks; what stands inside a line is read
/// from the source by the readers of rules, tables and fences, which so know exactly where everything is.
/// </summary>
internal static class MarkdownOutline
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <exception cref="ArgumentException">Blocks are nested more deeply than Markdig reads.</exception>
    public static ImmutableArray<OutlineSection> Read(SourceText source)
    {
        var document = Markdown.Parse(source.Content, Pipeline);
        var sections = ImmutableArray.CreateBuilder<OutlineSection>();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var section = new OutlineSection(0, new(0, 0), "", "", new(0, 0), []);
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                sections.Add(section with { Blocks = blocks.ToImmutable() });
                blocks.Clear();
                section = Start(source, heading);
            }
            else if (block is not (YamlFrontMatterBlock or LinkReferenceDefinitionGroup or HtmlBlock { Type: HtmlBlockType.Comment }))
            {
                blocks.Add(block);
            }
        }

        sections.Add(section with { Blocks = blocks.ToImmutable() });
        return sections.ToImmutable();
    }

    /// <summary>The characters of a block; white space at its end is left out.</summary>
    public static TextSpan SpanOf(SourceText source, Block block)
    {
        var start = Math.Clamp(block.Span.Start, 0, source.Content.Length);
        var end = Math.Clamp(block.Span.End + 1, start, source.Content.Length);
        while (end > start && char.IsWhiteSpace(source.Content[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The Markdown of some blocks that follow each other.</summary>
    public static string TextOf(SourceText source, IReadOnlyList<Block> blocks) =>
        blocks.Count == 0 ? "" : source[TextSpan.FromBounds(SpanOf(source, blocks[0]).Start, SpanOf(source, blocks[^1]).End)];

    private static OutlineSection Start(SourceText source, HeadingBlock heading)
    {
        var span = SpanOf(source, heading);
        var start = span.Start;
        while (start < span.End && source.Content[start] == '#') start++;
        var (title, id, idSpan) = HeadingId.Split(source, TextSpan.FromBounds(start, span.End));
        return new(heading.Level, span, title, id, id.Length > 0 ? idSpan : span, []);
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePreciseSourceLocation();
        builder.InlineParsers.Clear();
        return builder.Build();
    }
}
