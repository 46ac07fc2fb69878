using System.Collections.Immutable;

namespace LawReview.Core.Text;

/// <summary>
/// The decoded text of one file, exactly as it stands there, with the hash of the bytes it came from.
/// All spans of evidence are offsets into <see cref="Content"/>.
/// </summary>
public sealed class SourceText
{
    private readonly Lazy<ImmutableArray<int>> lineStarts;
    private readonly string? content;

    // Of a text that is read again when it is asked for: as long as somebody else needs it.
    private readonly WeakReference<string>? lent;
    private readonly Func<string>? read;

    /// <param name="name">Path relative to the jurisdiction's folder, with forward slashes.</param>
    /// <param name="content">The decoded text, without a byte-order mark.</param>
    /// <param name="sha256">Lower-case hexadecimal SHA-256 of the file's bytes.</param>
    /// <param name="encoding">IANA name of the encoding that was used (utf-8, utf-16, windows-1252), or of the form of a container's text (docx-text, pdftotext).</param>
    /// <param name="byteLength">Size of the file in bytes.</param>
    public SourceText(string name, string content, string sha256 = "", string encoding = "utf-8", long byteLength = 0)
    {
        Name = name;
        this.content = content;
        Sha256 = sha256;
        Encoding = encoding;
        ByteLength = byteLength;
        lineStarts = new(() => FindLines(Content));
    }

    /// <summary>A text of which many are named at once: its characters are kept only as long as somebody uses them.</summary>
    /// <param name="read">Reads the decoded text, the same each time.</param>
    public SourceText(string name, Func<string> read, string sha256, string encoding, long byteLength)
        : this(name, "", sha256, encoding, byteLength)
    {
        content = null;
        lent = new(null!);
        this.read = read;
    }

    public string Name { get; }

    public string Content
    {
        get
        {
            if (content is not null) return content;
            if (lent!.TryGetTarget(out var there)) return there;
            lent.SetTarget(there = read!());
            return there;
        }
    }

    public string Sha256 { get; }

    public string Encoding { get; }

    public long ByteLength { get; }

    public string this[TextSpan span] => Content.Substring(span.Start, span.Length);

    /// <summary>Line and column of an offset; the end of the text is a valid offset.</summary>
    public LinePosition PositionOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Content.Length);
        var index = lineStarts.Value.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new(line + 1, offset - lineStarts.Value[line] + 1);
    }

    /// <summary>The text of a line (counted from 1) without its line break.</summary>
    public string LineText(int line)
    {
        var start = lineStarts.Value[line - 1];
        var end = line < lineStarts.Value.Length ? lineStarts.Value[line] : Content.Length;
        return Content[start..end].TrimEnd('\r', '\n');
    }

    private static ImmutableArray<int> FindLines(string content)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < content.Length; i++)
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
                starts.Add(i + 1);
        return starts.ToImmutable();
    }
}
