using System.Text.RegularExpressions;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Core.Amendments;

/// <summary>
/// Text that a draft brings: the provisions that its reader saw below the amending words, or the words quoted within them,
/// as nodes that can stand in the law. Quotation marks that only fence the text off stay in the draft.
/// </summary>
internal static partial class Payload
{
    private const int LongestHeading = 160;

    /// <param name="roots">Provisions of the draft in their order.</param>
    /// <param name="shift">Where the draft's file begins in the places of the edited text.</param>
    public static List<DraftNode> Of(IEnumerable<Provision> roots, int shift)
    {
        var nodes = new List<DraftNode>();
        foreach (var root in roots)
        {
            var node = Copy(root, shift);
            if (root.IsInserted && EditedText.IsSection(node) && !node.Designation.Text.Any(char.IsLetterOrDigit))
            {
                // The reader put the section it goes into around a paragraph: only what is below is new.
                if (!node.Text.IsBlank) nodes.Add(new(ProvisionKind.Unnumbered) { Text = node.Text });
                nodes.AddRange(node.Children);
                if (!node.Tail.IsBlank) nodes.Add(new(ProvisionKind.Unnumbered) { Text = node.Tail });
            }
            else nodes.Add(node);
        }

        Unquote(nodes);
        foreach (var node in nodes) Renumbered(node);
        return [.. nodes.Where(n => !IsEmpty(n))];
    }

    /// <summary>Provisions quoted within a sentence; one where the text has no numbers.</summary>
    /// <param name="asSection">Whether the quoted number is that of a section.</param>
    public static List<DraftNode> OfWords(MappedText words, bool asSection)
    {
        var text = words.Text;
        var node = new DraftNode(ProvisionKind.Unnumbered);
        var rest = 0;
        if (HeadingWords.Section(text, allowBare: asSection) is { } head && (head.HasWord || asSection))
        {
            node = new(head.IsArticle ? ProvisionKind.Article : ProvisionKind.Section, head.Number) { Designation = words.Slice(TextSpan.FromBounds(0, head.Rest)).Trim() };
            rest = head.Rest;
        }
        else if (MarkerScanner.AtLineStart(text, 0) is { } marker)
        {
            node = new(ProvisionKind.Paragraph, marker.Number) { Designation = words.Slice(TextSpan.FromBounds(0, marker.End)).Trim() };
            rest = marker.End;
        }

        var body = words.Slice(TextSpan.FromBounds(rest, text.Length)).Trim();
        if (!body.IsBlank) BodyParser.Parse(node, [new LawLine(body, AfterBreak: true)], []);
        return [node];
    }

    public static MappedText Shifted(MappedText text, int shift) => text.Moved(r => r.SourceStart + shift);

    /// <summary>The words of nodes in one line, for text that takes the place of words.</summary>
    public static MappedText Line(IEnumerable<DraftNode> nodes)
    {
        var builder = new MappedText.Builder();
        foreach (var (get, _) in nodes.SelectMany(Fields))
            if (!get().IsBlank) builder.AppendBlank().Append(get().Trim());
        return builder.ToMappedText();
    }

    private static DraftNode Copy(Provision provision, int shift)
    {
        var node = new DraftNode(provision.Kind, provision.Number)
        {
            Designation = Shifted(provision.Designation, shift),
            Heading = Shifted(provision.Heading, shift),
            Text = Shifted(provision.Text, shift),
            Tail = Shifted(provision.Tail, shift),
            Word = provision.Word,
        };
        foreach (var child in provision.Children) node.Add(Copy(child, shift));

        // A sentence in the line of the number that the reader of the draft took for a title.
        if (!node.Heading.IsBlank && EditedText.IsSection(node) && IsSentence(node.Heading.Text))
        {
            if (!node.Text.IsBlank) node.Insert(0, new(ProvisionKind.Unnumbered) { Text = node.Text });
            (node.Text, node.Heading) = (node.Heading, MappedText.Empty);
        }

        return node;
    }

    private static bool IsSentence(string heading)
    {
        var text = heading.AsSpan().Trim("“”«»\"„ \u00a0");
        return text.Length > 0 && text[^1] is '.' or ';' or ':' && text.Count(' ') > 3 && (text.Length > LongestHeading || !Phrases.ReadsAsTitle(text.TrimEnd('.').ToString().ToLowerInvariant()));
    }

    /// <summary>Takes the marks off that open and close the quoted text, and those that open each of its paragraphs.</summary>
    private static void Unquote(List<DraftNode> nodes)
    {
        var parts = nodes.SelectMany(Fields).Where(f => !f.Get().IsBlank).ToList();
        if (parts.Count == 0) return;
        var fenced = parts[0].Get().Trim() is var first && QuotedWords.Opens(first.Text[0]) && !IsTerm(first.Text);
        for (var i = 0; i < parts.Count; i++)
        {
            var text = parts[i].Get().Trim();
            if (fenced && QuotedWords.Opens(text.Text[0]) && !IsTerm(text.Text) && (i == 0 || text.Text[0] == first.Text[0]))
                text = text.Slice(TextSpan.FromBounds(1, text.Length)).Trim();
            if (text.Length > 0 && (i == parts.Count - 1 || (fenced && text.Text[^1] is '»' or '”'))) text = WithoutClose(text);
            parts[i].Set(text);
        }
    }

    /// <summary>Quotation marks that fence off a word at the beginning, not the text: “boat” means a thing that floats.</summary>
    public static bool IsTerm(string text) =>
        QuotedWords.Find(text) is [{ Closed: true, Outer: { Start: 0, End: var end } }, ..] && text[end..].Any(char.IsLetterOrDigit);

    /// <summary>“… for life.”. – the mark that closes, and what the amending sentence sets behind it.</summary>
    private static MappedText WithoutClose(MappedText text)
    {
        var end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text.Text[end - 1]) || text.Text[end - 1] is '.' or ';' or ',' or '；' or '。')) end--;
        if (end > 0 && QuotedWords.Closes(text.Text[end - 1]) && text.Text[end - 1] != '’' && !Balanced(text.Text[..end])) return text.Slice(TextSpan.FromBounds(0, end - 1)).Trim();
        return text;
    }

    private static bool Balanced(string text) => QuotedWords.Find(text) is [.., { Closed: true } last] && last.Outer.End == text.Length;

    /// <summary>A number that stood behind an opening mark, where the reader does not look for one.</summary>
    private static void Renumbered(DraftNode node)
    {
        if (node.Number.Length > 0 || node.Kind != ProvisionKind.Unnumbered || MarkerScanner.AtLineStart(node.Text.Text, 0) is not { } marker || marker.End >= node.Text.Length) return;
        node.Kind = ProvisionKind.Paragraph;
        node.Number = marker.Number;
        node.Designation = node.Text.Slice(TextSpan.FromBounds(0, marker.End)).Trim();
        node.Text = node.Text.Slice(TextSpan.FromBounds(marker.End, node.Text.Length)).Trim();
    }

    /// <summary>"62A Travel documents": number and title of a section in a line of their own, above its subsections.</summary>
    public static void AsSections(List<DraftNode> nodes, ProvisionKind kind)
    {
        foreach (var node in nodes.Where(n => n is { Kind: ProvisionKind.Unnumbered, Number.Length: 0, Children.Count: > 0 }))
        {
            if (SectionLine().Match(node.Text.Text) is not { Success: true } match || !Phrases.ReadsAsTitle(match.Groups["title"].Value)) continue;
            node.Kind = kind;
            node.Number = match.Groups["number"].Value;
            node.Designation = node.Text.Slice(new(match.Groups["number"].Index, match.Groups["number"].Length));
            node.Heading = node.Text.Slice(new(match.Groups["title"].Index, match.Groups["title"].Length));
            node.Text = MappedText.Empty;
        }
    }

    [GeneratedRegex(@"^(?<number>\d{1,4}[A-Z]{0,3})\.?[ \u00a0\t]{1,4}(?<title>\p{Lu}[^.:;]{1,100})$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionLine();

    private static bool IsEmpty(DraftNode node) => node.Number.Length == 0 && Fields(node).All(f => f.Get().IsBlank);

    /// <summary>The texts of a node and all below it, in the order of the text.</summary>
    private static IEnumerable<(Func<MappedText> Get, Action<MappedText> Set)> Fields(DraftNode node)
    {
        yield return (() => node.Designation, t => node.Designation = t);
        yield return (() => node.Heading, t => node.Heading = t);
        yield return (() => node.Text, t => node.Text = t);
        foreach (var child in node.Children)
            foreach (var field in Fields(child))
                yield return field;
        yield return (() => node.Tail, t => node.Tail = t);
    }
}
