using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Markdown;

/// <summary>Statutes as Markdown, as collections on the web publish them: front matter, headings, lists, emphasis.</summary>
public sealed class MarkdownReader : ILawReader
{
    public string Name => "Markdown";

    public bool CanRead(string fileName, string start) =>
        fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    public LawText Read(SourceText source)
    {
        var front = StatuteFrontMatter.Read(source);
        if (MarkedTree.IsIn(source, front.End)) return MarkedTree.Read(source, front);
        var scanner = new MarkdownLines(source, front.End);
        scanner.Run();
        var language = front.Language.Length > 0 ? front.Language : LanguageGuess.Of(source.Content);
        return OutlineBuilder.Build(
            source,
            scanner.Lines,
            front.End > front.Start ? scanner.Remainders.Prepend(new(TextSpan.FromBounds(front.Start, front.End), "front matter")) : scanner.Remainders,
            front.Title,
            language,
            []);
    }
}
