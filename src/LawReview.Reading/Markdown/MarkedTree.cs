using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Markdown;

/// <summary>
/// Reads the Markdown form that <see cref="ProvisionOutline.Markdown"/> writes: comments say where each provision begins and
/// which of its words are number, heading, text and tail. Takes any text; what stands before the first provision is the
/// title, and a comment that says nothing known parts nothing.
/// </summary>
internal sealed class MarkedTree
{
    private const string Open = "<!--";
    private const string Close = "-->";
    private const int DeepestNode = 200;

    private readonly SourceText source;
    private readonly string content;
    private readonly List<DraftNode> top = [];
    private readonly List<DraftNode> open = [];
    private readonly List<Remainder> remainders = [];
    private string title = "";
    private string language = "";
    private Part part = Part.Title;

    private MarkedTree(SourceText source)
    {
        this.source = source;
        content = source.Content;
    }

    private enum Part
    {
        Title,
        Designation,
        Heading,
        Text,
        Tail,
    }

    /// <summary>True where the first thing behind the front matter says that the file is of this form.</summary>
    public static bool IsIn(SourceText source, int from) =>
        source.Content.AsSpan(from).TrimStart() is var start && start.StartsWith(Open) && start[Open.Length..].TrimStart().StartsWith(ProvisionMark.Form);

    public static LawText Read(SourceText source, StatuteFrontMatter front)
    {
        var tree = new MarkedTree(source);
        if (front.End > front.Start) tree.remainders.Add(new(TextSpan.FromBounds(front.Start, front.End), "front matter"));
        tree.Run(front.End);
        var language = front.Language.Length > 0 ? front.Language
            : tree.language.Length == 0 ? LanguageGuess.Of(source.Content)
            : tree.language == ProvisionMark.UnknownLanguage ? "" : tree.language;
        return LawTextBuilder.Build(source, tree.top, tree.remainders, front.Title.Length > 0 ? front.Title : tree.title, language, []);
    }

    private void Run(int from)
    {
        var at = from;
        while (at < content.Length)
        {
            var comment = NextComment(at);
            Words(at, comment);
            if (comment >= content.Length) break;
            var close = content.IndexOf(Close, comment, StringComparison.Ordinal);
            var end = close < 0 ? content.Length : close + Close.Length;
            remainders.Add(new(TextSpan.FromBounds(comment, end), LawTextBuilder.Markup));
            Comment(content[(comment + Open.Length)..Math.Max(comment + Open.Length, close < 0 ? content.Length : close)]);
            at = end;
        }
    }

    private int NextComment(int at)
    {
        for (var i = content.IndexOf(Open, at, StringComparison.Ordinal); i >= 0; i = content.IndexOf(Open, i + 1, StringComparison.Ordinal))
            if (!IsEscaped(i, at))
                return i;
        return content.Length;
    }

    private bool IsEscaped(int at, int from)
    {
        var first = at;
        while (first > from && content[first - 1] == '\\') first--;
        return (at - first) % 2 == 1;
    }

    private void Comment(string comment)
    {
        if (ProvisionMark.Parse(comment) is { } mark)
        {
            Begin(mark);
            part = Part.Designation;
        }
        else if (ProvisionMark.IsNamed(comment, ProvisionMark.Form))
        {
            open.Clear();
            part = Part.Title;
            if (language.Length == 0) language = ProvisionMark.Attribute(comment, "language");
        }
        else if (open.Count == 0) return;
        else if (ProvisionMark.IsNamed(comment, "heading")) part = Part.Heading;
        else if (ProvisionMark.IsNamed(comment, "text")) part = Part.Text;
        else if (ProvisionMark.IsNamed(comment, "tail"))
        {
            if (int.TryParse(ProvisionMark.Attribute(comment, "depth"), out var depth) && depth >= 1 && depth < open.Count) open.RemoveRange(depth, open.Count - depth);
            part = Part.Tail;
        }
    }

    private void Begin(ProvisionMark mark)
    {
        var depth = Math.Min(Math.Min(mark.Depth, open.Count + 1), DeepestNode);
        open.RemoveRange(depth - 1, open.Count - (depth - 1));
        var node = new DraftNode(mark.Kind, mark.Number) { Address = mark.Address, Word = mark.Word, Identifier = mark.Identifier, IsInserted = mark.IsInserted };
        if (open.Count == 0) top.Add(node);
        else open[^1].Add(node);
        open.Add(node);
    }

    /// <summary>Words between two comments, without the marks of headings and quotations at line starts.</summary>
    private void Words(int start, int end)
    {
        var words = new MappedText.Builder();
        var i = start;
        // Behind a comment within a line there is no line start.
        var lineStart = start == 0 || content[start - 1] is '\n' or '\r';
        while (i < end)
        {
            if (lineStart)
                while (i < end && (content[i] is '#' or '>' || char.IsWhiteSpace(content[i]))) i++;
            var plain = i;
            while (i < end && content[i] is not ('\n' or '\r'))
            {
                if (content[i] == '\\' && i + 1 < end && char.IsAscii(content[i + 1]) && (char.IsPunctuation(content[i + 1]) || char.IsSymbol(content[i + 1])))
                {
                    words.Append(source, TextSpan.FromBounds(plain, i));
                    plain = i + 1;
                    i++;
                }

                i++;
            }

            words.Append(source, TextSpan.FromBounds(plain, i));
            words.AppendBlank();
            i++;
            lineStart = true;
        }

        if (words.ToMappedText().Trim() is { Length: > 0 } found) Take(found);
    }

    private void Take(MappedText words)
    {
        if (open.Count == 0)
        {
            if (title.Length == 0) title = words.Text;
            foreach (var run in words.Runs) remainders.Add(new(new(run.SourceStart, run.SourceLength), "title"));
            return;
        }

        var node = open[^1];
        switch (part)
        {
            case Part.Heading:
                node.Heading = LineEnds.Join(node.Heading, words);
                break;
            case Part.Text:
                node.Text = LineEnds.Join(node.Text, words);
                break;
            case Part.Tail:
                node.Tail = LineEnds.Join(node.Tail, words);
                break;
            default:
                node.Designation = LineEnds.Join(node.Designation, words);
                break;
        }
    }
}
