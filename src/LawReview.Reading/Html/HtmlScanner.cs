using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Html;

/// <summary>
/// Scans a page into elements whose texts are spans of the file. Tag soup is read as browsers do where the text depends
/// on it: tags that imply the end of others, unquoted attributes, misnested emphasis. Depth is bounded, time linear, and
/// nothing is fetched or run. Every tag is a remainder, so that each character of the file is accounted for.
/// </summary>
internal sealed class HtmlScanner
{
    private const int DeepestElement = 200;

    /// <summary>Tags whose quotation marks do not close; after so many, quotation marks no longer count.</summary>
    private const int MostBrokenTags = 50;

    private readonly SourceText source;
    private readonly string content;
    private readonly List<HtmlNode> open = [];
    private readonly Dictionary<string, int> tooDeep = new(StringComparer.Ordinal);
    private readonly HashSet<string> neverClosed = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly int lastTagEnd;
    private readonly int lastCommentEnd;
    private int brokenTags;

    private HtmlScanner(SourceText source)
    {
        this.source = source;
        content = source.Content;
        lastTagEnd = content.LastIndexOf('>');
        lastCommentEnd = content.LastIndexOf("-->", StringComparison.Ordinal);
        open.Add(Root);
    }

    public HtmlNode Root { get; } = new("", null, 0);

    public List<Remainder> Remainders { get; } = [];

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    public static HtmlScanner Scan(SourceText source)
    {
        var scanner = new HtmlScanner(source);
        scanner.Run();
        return scanner;
    }

    private HtmlNode Current => open[^1];

    private void Run()
    {
        var i = 0;
        while (i < content.Length)
        {
            var tag = content.IndexOf('<', i);
            if (tag < 0) tag = content.Length;
            if (tag > i) Text(i, tag);
            if (tag >= content.Length) break;
            i = Markup(tag);
        }

        foreach (var node in open) node.End = content.Length;
    }

    private void Text(int start, int end) => Current.Items.Add(new(null, TextSpan.FromBounds(start, end)));

    private int Markup(int at)
    {
        var next = at + 1 < content.Length ? content[at + 1] : '\0';
        if (char.IsAsciiLetter(next) || (next == '/' && at + 2 < content.Length && char.IsAsciiLetter(content[at + 2]))) return Tag(at);
        if (next is not ('!' or '?' or '/'))
        {
            Text(at, at + 1);
            return at + 1;
        }

        if (Starts(at, "<![CDATA[") && content.IndexOf("]]>", at, StringComparison.Ordinal) is var close and >= 0)
        {
            Leave(at, at + 9);
            Text(at + 9, close);
            Leave(close, close + 3);
            return close + 3;
        }

        var end = Starts(at, "<!--") && lastCommentEnd >= at + 2 ? content.IndexOf("-->", at + 2, StringComparison.Ordinal) + 3 : After(at);
        if (end < 0) return TextOnly(at);
        Leave(at, end);
        return end;
    }

    private int After(int at) => lastTagEnd > at ? content.IndexOf('>', at) + 1 : -1;

    private int TextOnly(int at)
    {
        Text(at, at + 1);
        return at + 1;
    }

    private void Leave(int start, int end) => Remainders.Add(new(TextSpan.FromBounds(start, end), LawTextBuilder.Markup));

    private int Tag(int at)
    {
        var isEnd = content[at + 1] == '/';
        var i = at + (isEnd ? 2 : 1);
        var nameStart = i;
        while (i < content.Length && !char.IsWhiteSpace(content[i]) && content[i] is not ('/' or '>' or '<')) i++;
        var name = content[nameStart..i].ToLowerInvariant();
        // A namespace prefix, as Word writes it (<o:p>), says nothing about the text.
        var node = new HtmlNode(name, Current, at);
        var end = Attributes(node, i, out var selfClosed);
        if (end < 0)
        {
            if (brokenTags++ == 0) diagnostics.Add(ReadingDiagnostics.HtmlBroken(source, new(at, 1)));
            end = After(at);
            if (end < 0) return TextOnly(at);
        }

        Leave(at, end);
        if (isEnd) Close(name, at, end);
        else return Open(node, selfClosed, end);
        return end;
    }

    /// <summary>Reads attributes up to the end of the tag; -1 where the file ends first.</summary>
    private int Attributes(HtmlNode node, int i, out bool selfClosed)
    {
        selfClosed = false;
        if (lastTagEnd < i) return -1;
        while (i < content.Length)
        {
            var c = content[i];
            if (c == '>') return i + 1;
            if (char.IsWhiteSpace(c) || c == '/')
            {
                selfClosed = c == '/' && i + 1 < content.Length && content[i + 1] == '>';
                i++;
                continue;
            }

            // A tag that begins inside a tag: the first one was never closed.
            if (c == '<') return -1;
            var start = i;
            i++;
            while (i < content.Length && content[i] is not ('=' or '>' or '/' or '<') && !char.IsWhiteSpace(content[i])) i++;
            var attribute = content[start..i].ToLowerInvariant();
            var equals = i;
            while (equals < content.Length && char.IsWhiteSpace(content[equals])) equals++;
            if (equals >= content.Length || content[equals] != '=')
            {
                node.AddAttribute(attribute, "");
                continue;
            }

            i = equals + 1;
            while (i < content.Length && char.IsWhiteSpace(content[i])) i++;
            if (i >= content.Length) return -1;
            if (content[i] is '"' or '\'' && brokenTags < MostBrokenTags)
            {
                var close = content.IndexOf(content[i], i + 1);
                if (close < 0) return -1;
                node.AddAttribute(attribute, CharacterReferences.Decode(content[(i + 1)..close]));
                i = close + 1;
                continue;
            }

            start = i;
            while (i < content.Length && content[i] != '>' && !char.IsWhiteSpace(content[i])) i++;
            node.AddAttribute(attribute, CharacterReferences.Decode(content[start..i].Trim('"', '\'')));
        }

        return -1;
    }

    private int Open(HtmlNode read, bool selfClosed, int end)
    {
        var name = read.Name;
        if (name is "html" or "body" or "head" && open.Exists(n => string.Equals(n.Name, name, StringComparison.Ordinal))) return end;

        // What does not belong into the head ends it, said or not (HTML Standard, 13.2.6.4.4 "in head").
        if (!HtmlElements.MayStandInHead(name) && open.FindIndex(n => n.Name == "head") is > 0 and var head) Pop(head, read.Start);
        if (HtmlElements.EndsOpenParagraph(name)) CloseImplied(["p"], ["td", "th", "table", "caption"], read.Start);
        var (closes, within) = HtmlElements.Implied(name);
        if (closes.Length > 0) CloseImplied(closes, within, read.Start);
        if (HtmlElements.IsHeading(name) && HtmlElements.IsHeading(Current.Name)) Pop(open.Count - 1, read.Start);
        var node = ReferenceEquals(read.Parent, Current) ? read : Moved(read);
        Current.Items.Add(new(node, default));
        if (selfClosed || HtmlElements.IsVoid(name))
        {
            node.End = end;
            return end;
        }

        if (HtmlElements.IsRaw(name)) return RawText(node, end);
        if (open.Count > DeepestElement)
        {
            // It parts the text as it stands; what is in it goes to the element above.
            node.End = end;
            tooDeep[name] = tooDeep.GetValueOrDefault(name) + 1;
            return end;
        }

        open.Add(node);
        return end;
    }

    // The parent is known only when all that the tag closes is closed.
    private HtmlNode Moved(HtmlNode read)
    {
        var node = new HtmlNode(read.Name, Current, read.Start);
        read.CopyAttributesTo(node);
        return node;
    }

    private int RawText(HtmlNode node, int start)
    {
        if (neverClosed.Contains(node.Name)) return start;
        var close = content.IndexOf("</" + node.Name, start, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            neverClosed.Add(node.Name);
            return start;
        }

        if (close > start) node.Items.Add(new(null, TextSpan.FromBounds(start, close)));
        var end = After(close);
        if (end < 0) end = content.Length;
        node.End = end;
        Leave(close, end);
        return end;
    }

    private void CloseImplied(string[] names, string[] within, int at)
    {
        for (var i = open.Count - 1; i > 0; i--)
        {
            if (Array.IndexOf(names, open[i].Name) >= 0)
            {
                Pop(i, at);
                if (names.Length < 3) return;
            }
            else if (Array.IndexOf(within, open[i].Name) >= 0)
            {
                return;
            }
        }
    }

    private void Close(string name, int at, int end)
    {
        if (tooDeep.GetValueOrDefault(name) is > 0 and var deep)
        {
            tooDeep[name] = deep - 1;
            Current.Items.Add(new(new(name, Current, at) { End = end }, default));
            return;
        }

        if (name is "html" or "body") return;
        var inline = !HtmlElements.IsBlock(name);
        var acrossBlock = false;
        for (var i = open.Count - 1; i > 0; i--)
        {
            var node = open[i];
            if (string.Equals(node.Name, name, StringComparison.Ordinal) || (HtmlElements.IsHeading(name) && HtmlElements.IsHeading(node.Name)))
            {
                if (inline && node.EffectEnd < int.MaxValue) continue;
                if (inline && acrossBlock) node.EffectEnd = at;
                else
                {
                    Pop(i + 1, at);
                    Pop(i, end);
                }

                return;
            }

            if (HtmlElements.Holds(node.Name, name)) break;
            acrossBlock |= HtmlElements.IsBlock(node.Name);
        }

        // An end tag without a start tag parts the text where it is </p> or </br>.
        if (name is "p" or "br") Current.Items.Add(new(new(name, Current, at) { End = end }, default));
    }

    private void Pop(int index, int end)
    {
        for (var i = open.Count - 1; i >= index; i--) open[i].End = end;
        if (index < open.Count) open.RemoveRange(index, open.Count - index);
    }

    private bool Starts(int at, string text) => string.CompareOrdinal(content, at, text, 0, text.Length) == 0;
}
