using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Xml;

/// <summary>An element of a scanned file with its place in the source.</summary>
internal sealed class XmlElement(string name, string attributes)
{
    /// <summary>Local name, without a namespace prefix.</summary>
    public string Name { get; } = name;

    public List<XmlItem> Items { get; } = [];

    public IEnumerable<XmlElement> Elements => Items.Where(i => i.Element is not null).Select(i => i.Element!);

    public XmlElement? First(string child) => Elements.FirstOrDefault(e => string.Equals(e.Name, child, StringComparison.Ordinal));

    /// <summary>Value of an attribute by local name, empty where it has none.</summary>
    public string Attribute(string attribute)
    {
        for (var at = attributes.IndexOf(attribute + "=", StringComparison.Ordinal); at >= 0; at = attributes.IndexOf(attribute + "=", at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && !char.IsWhiteSpace(attributes[at - 1]) && attributes[at - 1] != ':') continue;
            var open = at + attribute.Length + 1;
            if (open >= attributes.Length || attributes[open] is not ('"' or '\'')) return "";
            var close = attributes.IndexOf(attributes[open], open + 1);
            return close < 0 ? "" : attributes[(open + 1)..close];
        }

        return "";
    }
}

/// <summary>Invariant: exactly one of the two is set.</summary>
internal readonly record struct XmlItem(XmlElement? Element, MappedText? Text);

/// <summary>
/// Scans XML and keeps the offset of every character, which <c>XmlReader</c> does not (it gives a line and column for
/// the start of a node only, and joins character references and CDATA into one text). It has nothing that could load
/// or expand: entities other than the five of XML and character references stay as they stand in the file, with a
/// diagnostic; a document type is skipped; what is broken is read as far as possible.
/// </summary>
internal sealed class XmlScanner
{
    private const int DeepestElement = 256;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>\"'");

    private readonly SourceText source;
    private readonly string content;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Stack<XmlElement> open = new();
    private int skippedDepth;
    private bool entityReported;
    private readonly HashSet<string> declared = new(StringComparer.Ordinal);

    private XmlScanner(SourceText source)
    {
        this.source = source;
        content = source.Content;
    }

    public List<Remainder> Remainders { get; } = [];

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    public XmlElement Root { get; } = new("", "");

    public static XmlScanner Scan(SourceText source)
    {
        var scanner = new XmlScanner(source);
        scanner.Run();
        return scanner;
    }

    /// <summary>Local name of the outermost element; empty where the text begins with none.</summary>
    public static string RootName(string start)
    {
        for (var at = start.IndexOf('<'); at >= 0 && at + 1 < start.Length; at = start.IndexOf('<', at + 1))
        {
            if (string.CompareOrdinal(start, at, "<!--", 0, 4) == 0 && start.IndexOf("-->", at, StringComparison.Ordinal) is var close and > 0) at = close;
            if (!char.IsLetter(start[at + 1]) && start[at + 1] != '_') continue;
            var end = start.AsSpan(at + 1).IndexOfAny(NameEnds);
            return end < 0 ? "" : LocalName(start.Substring(at + 1, end));
        }

        return "";
    }

    /// <summary>All text below an element in order.</summary>
    public static MappedText TextOf(XmlElement element, Func<XmlElement, bool>? leaveOut = null)
    {
        var builder = new MappedText.Builder();
        Gather(element, builder, leaveOut);
        return builder.ToMappedText().Trim();
    }

    private static void Gather(XmlElement element, MappedText.Builder builder, Func<XmlElement, bool>? leaveOut)
    {
        foreach (var item in element.Items)
            if (item.Text is { } text) builder.Append(text);
            else if (leaveOut is null || !leaveOut(item.Element!)) Gather(item.Element!, builder, leaveOut);
    }

    private void Run()
    {
        open.Push(Root);
        var i = 0;
        while (i < content.Length)
        {
            var tag = content.IndexOf('<', i);
            if (tag < 0) tag = content.Length;
            if (tag > i) Text(i, tag);
            if (tag >= content.Length) break;
            i = Markup(tag);
        }

        if (open.Count > 1) diagnostics.Add(ReadingDiagnostics.XmlBroken(source, new(content.Length, 0), $"the element <{open.Peek().Name}> is not closed."));
    }

    private int Markup(int at)
    {
        if (Starts(at, "<!--")) return Skip(at, "-->");
        if (Starts(at, "<![CDATA["))
        {
            var close = content.IndexOf("]]>", at, StringComparison.Ordinal);
            var end = close < 0 ? content.Length : close;
            Remainders.Add(new(new(at, 9), LawTextBuilder.Markup));
            open.Peek().Items.Add(new(null, MappedText.FromSource(source, TextSpan.FromBounds(at + 9, end))));
            if (close >= 0) Remainders.Add(new(new(close, 3), LawTextBuilder.Markup));
            return close < 0 ? content.Length : close + 3;
        }

        if (Starts(at, "<?")) return Skip(at, "?>");
        if (Starts(at, "<!")) return DocumentType(at);
        var tagEnd = TagEnd(at);
        if (tagEnd < 0)
        {
            diagnostics.Add(ReadingDiagnostics.XmlBroken(source, new(at, 1), "a tag is not closed."));
            open.Peek().Items.Add(new(null, MappedText.FromSource(source, new(at, 1))));
            return at + 1;
        }

        Remainders.Add(new(TextSpan.FromBounds(at, tagEnd), LawTextBuilder.Markup));
        Tag(content[(at + 1)..(tagEnd - 1)], at);
        return tagEnd;
    }

    private void Tag(string inner, int at)
    {
        if (inner.StartsWith('/'))
        {
            Close(LocalName(inner[1..].Trim()), at);
            return;
        }

        var selfClosed = inner.EndsWith('/');
        var space = inner.AsSpan().IndexOfAny(" \t\r\n/");
        var name = LocalName(space < 0 ? inner : inner[..space]);
        if (skippedDepth > 0 || open.Count > DeepestElement)
        {
            if (!selfClosed) skippedDepth++;
            return;
        }

        var element = new XmlElement(name, space < 0 ? "" : inner[space..]);
        open.Peek().Items.Add(new(element, null));
        if (!selfClosed) open.Push(element);
    }

    private void Close(string name, int at)
    {
        if (skippedDepth > 0)
        {
            skippedDepth--;
            return;
        }

        if (open.Count > 1 && string.Equals(open.Peek().Name, name, StringComparison.Ordinal))
        {
            open.Pop();
            return;
        }

        if (!open.Any(e => string.Equals(e.Name, name, StringComparison.Ordinal))) return;
        diagnostics.Add(ReadingDiagnostics.XmlBroken(source, new(at, 1), $"</{name}> closes <{open.Peek().Name}>."));
        while (open.Count > 1 && !string.Equals(open.Peek().Name, name, StringComparison.Ordinal)) open.Pop();
        if (open.Count > 1) open.Pop();
    }

    private void Text(int start, int end)
    {
        var builder = new MappedText.Builder();
        var plain = start;
        for (var i = content.IndexOf('&', start, end - start); i >= 0 && i < end; i = i + 1 < end ? content.IndexOf('&', i + 1, end - i - 1) : -1)
        {
            var close = content.IndexOf(';', i, Math.Min(end - i, 12));
            if (close < 0) continue;
            var name = content[(i + 1)..close];
            // The names of HTML (&nbsp;, &eacute;) are decoded as well: law texts use them without declaring them.
            var decoded = WebUtility.HtmlDecode(content[i..(close + 1)]);
            if (decoded.Length > 2 || declared.Contains(name))
            {
                ReportEntity(new(i, close + 1 - i), name);
                continue;
            }

            builder.Append(source, TextSpan.FromBounds(plain, i));
            builder.AppendDecoded(decoded, TextSpan.FromBounds(i, close + 1));
            // A blank or a dash that no provision takes is mark-up, though its name has letters.
            if (!decoded.Any(char.IsLetterOrDigit)) Remainders.Add(new(TextSpan.FromBounds(i, close + 1), LawTextBuilder.Markup));
            plain = close + 1;
        }

        builder.Append(source, TextSpan.FromBounds(plain, end));
        open.Peek().Items.Add(new(null, builder.ToMappedText()));
    }

    private void ReportEntity(TextSpan span, string name)
    {
        if (entityReported) return;
        entityReported = true;
        diagnostics.Add(ReadingDiagnostics.EntityLeftAlone(source, span, $"The entity '&{name};'"));
    }

    private int DocumentType(int at)
    {
        var depth = 0;
        var i = at;
        for (; i < content.Length; i++)
        {
            if (content[i] == '[') depth++;
            else if (content[i] == ']') depth--;
            else if (content[i] == '>' && depth <= 0) break;
        }

        var end = Math.Min(content.Length, i + 1);
        Remainders.Add(new(TextSpan.FromBounds(at, end), LawTextBuilder.Markup));
        var declaration = content.AsSpan(at, end - at);
        Declare(declaration);
        if (declaration.Contains("<!ENTITY", StringComparison.Ordinal) || declaration.Contains("SYSTEM", StringComparison.Ordinal))
            diagnostics.Add(ReadingDiagnostics.EntityLeftAlone(source, TextSpan.FromBounds(at, Math.Min(end, at + 40)), "A document type with entities or an outside address"));
        return end;
    }

    // What the file declares is its own affair and never expanded, whatever name it takes.
    private void Declare(ReadOnlySpan<char> declaration)
    {
        const string start = "<!ENTITY";
        for (var at = declaration.IndexOf(start, StringComparison.Ordinal); at >= 0; at = declaration.IndexOf(start, StringComparison.Ordinal))
        {
            declaration = declaration[(at + start.Length)..].TrimStart();
            var end = declaration.IndexOfAny(NameEnds);
            if (end > 0) declared.Add(declaration[..end].ToString());
        }
    }

    private int TagEnd(int at)
    {
        var quote = '\0';
        for (var i = at + 1; i < content.Length; i++)
        {
            if (quote != '\0')
            {
                if (content[i] == quote) quote = '\0';
            }
            else if (content[i] is '"' or '\'') quote = content[i];
            else if (content[i] == '>') return i + 1;
            else if (content[i] == '<') return -1;
        }

        return -1;
    }

    private int Skip(int at, string close)
    {
        var end = content.IndexOf(close, at, StringComparison.Ordinal);
        end = end < 0 ? content.Length : end + close.Length;
        Remainders.Add(new(TextSpan.FromBounds(at, end), LawTextBuilder.Markup));
        return end;
    }

    private bool Starts(int at, string text) => string.CompareOrdinal(content, at, text, 0, text.Length) == 0;

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
