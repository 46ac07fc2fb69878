using LawReview.Core.Text;
using Markdig.Syntax;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>The items of a list, each of which is to be one paragraph.</summary>
internal static class ListItems
{
    public static IEnumerable<TextSpan> Of(ParseContext context, ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (item.Count > 0 && item[0] is ParagraphBlock paragraph) yield return MarkdownOutline.SpanOf(context.Source, paragraph);
            if (item.Count == 1 && item[0] is ParagraphBlock) continue;
            var span = MarkdownOutline.SpanOf(context.Source, item.Count > 1 ? item[1] : item);
            context.Report(ChecklistDiagnostics.UnexpectedText(context.Location(FirstLine(context.Source, span)), "an item is one paragraph, without lists inside"));
        }
    }

    private static TextSpan FirstLine(SourceText source, TextSpan span)
    {
        var end = source.Content.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n');
        return end < 0 ? span : new(span.Start, end);
    }
}
