using System.Collections.Immutable;

namespace LawReview.Core.Text;

/// <summary>A value of front matter with the place it stands at.</summary>
public readonly record struct FrontMatterValue(string Text, TextSpan Span);

/// <summary>One <c>key: value</c> line.</summary>
/// <param name="Value">As written, without blanks and quotation marks around it.</param>
/// <param name="Items">The items where the value is a list in square brackets; otherwise the value alone.</param>
public sealed record FrontMatterEntry(string Key, TextSpan KeySpan, FrontMatterValue Value, ImmutableArray<FrontMatterValue> Items);

/// <summary>
/// The block between two lines of three hyphens at the head of a Markdown file: <c>key: value</c> lines, lists in square
/// brackets, comments after <c>#</c> at the start of a line. The rest of YAML is deliberately not read.
/// </summary>
/// <param name="Span">From the first hyphen to the end of the closing line.</param>
/// <param name="Malformed">Lines that are not of this form.</param>
public sealed record FrontMatter(TextSpan Span, ImmutableArray<FrontMatterEntry> Entries, ImmutableArray<TextSpan> Malformed)
{
    /// <summary>Reads the front matter, or gives null where the file does not begin with any or it is not closed.</summary>
    public static FrontMatter? Read(SourceText source)
    {
        var lines = new LineReader(source.Content);
        if (!lines.Next() || lines.Current.TrimEnd() is not "---") return null;
        var entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
        var malformed = ImmutableArray.CreateBuilder<TextSpan>();
        while (lines.Next())
        {
            var line = lines.Current;
            if (line.TrimEnd() is "---") return new(new(0, lines.End), entries.ToImmutable(), malformed.ToImmutable());
            if (line.IsWhiteSpace() || line[0] == '#') continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || char.IsWhiteSpace(line[0]))
                malformed.Add(new(lines.Start, line.TrimEnd().Length));
            else
                entries.Add(ReadEntry(source.Content, lines.Start, colon, line.Length));
        }

        return null;
    }

    public FrontMatterEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);

    private static FrontMatterEntry ReadEntry(string content, int start, int colon, int length)
    {
        var key = Trimmed(content, start, start + colon);
        var value = Trimmed(content, start + colon + 1, start + length);
        if (value.Text is not ['[', .., ']']) return new(key.Text, key.Span, Unquoted(value), [Unquoted(value)]);
        var items = ImmutableArray.CreateBuilder<FrontMatterValue>();
        var from = value.Span.Start + 1;
        var end = value.Span.End - 1;
        while (from < end)
        {
            var comma = content.IndexOf(',', from, end - from);
            if (comma < 0) comma = end;
            var item = Unquoted(Trimmed(content, from, comma));
            if (item.Text.Length > 0) items.Add(item);
            from = comma + 1;
        }

        return new(key.Text, key.Span, value, items.ToImmutable());
    }

    private static FrontMatterValue Trimmed(string content, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(content[start])) start++;
        while (end > start && char.IsWhiteSpace(content[end - 1])) end--;
        return new(content[start..end], TextSpan.FromBounds(start, end));
    }

    private static FrontMatterValue Unquoted(FrontMatterValue value) =>
        value.Text is ['"', .., '"'] or ['\'', .., '\''] && value.Text.Length >= 2
            ? new(value.Text[1..^1], TextSpan.FromBounds(value.Span.Start + 1, value.Span.End - 1))
            : value;
}
