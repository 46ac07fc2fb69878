using System.Buffers;
using System.Net;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Markdown;

/// <summary>
/// Takes the mark-up off the lines of a Markdown file. Deliberately not a Markdown parser: a statute's "1." is a
/// section and not an ordered list, and every character must keep its place.
/// </summary>
internal sealed partial class MarkdownLines(SourceText source, int from)
{
    private const int LongestHead = 60;

    private static readonly SearchValues<char> MarkupStarts = SearchValues.Create("*_<[\\&`");

    private readonly string content = source.Content;
    private bool inComment;

    public List<LawLine> Lines { get; } = [];

    public List<Remainder> Remainders { get; } = [];

    public void Run()
    {
        var afterBreak = true;
        foreach (var span in LineSpans.Of(content))
        {
            if (span.Start < from && span.End <= from && from > 0 && span.Start >= 0 && IsFrontMatter(span)) continue;
            if (string.IsNullOrWhiteSpace(source[span]))
            {
                afterBreak = true;
                continue;
            }

            if (inComment || content.AsSpan(span.Start, span.Length).TrimStart().StartsWith("<!--"))
            {
                Comment(span);
                continue;
            }

            if (Row(span))
            {
                afterBreak = true;
                continue;
            }

            var count = Lines.Count;
            Line(span, afterBreak);
            // A line of mark-up only (">" in a quotation) parts paragraphs as a blank line does.
            afterBreak = Lines.Count == count;
        }
    }

    private bool IsFrontMatter(TextSpan span)
    {
        var front = FrontMatterStart ??= StatuteFrontMatter.Read(source).Start;
        return span.Start >= front;
    }

    private int? FrontMatterStart { get; set; }

    private void Comment(TextSpan span)
    {
        inComment = true;
        var close = content.IndexOf("-->", span.Start, span.Length, StringComparison.Ordinal);
        if (close >= 0) inComment = false;
        Remainders.Add(new(close >= 0 ? TextSpan.FromBounds(span.Start, close + 3) : span, LawTextBuilder.Markup));
        if (close >= 0 && close + 3 < span.End) Line(TextSpan.FromBounds(close + 3, span.End), true);
    }

    private void Line(TextSpan span, bool afterBreak)
    {
        var i = span.Start;
        var indent = 0;
        var quoted = false;
        while (i < span.End && (content[i] is ' ' or '\t' or '>' or '\u00a0'))
        {
            indent += content[i] == '\t' ? 4 : 1;
            quoted |= content[i] == '>';
            i++;
        }

        var isItem = i + 1 < span.End && content[i] is '-' or '*' or '+' && char.IsWhiteSpace(content[i + 1]);
        if (isItem)
        {
            i++;
            while (i < span.End && char.IsWhiteSpace(content[i])) i++;
        }

        var level = 0;
        while (i + level < span.End && content[i + level] == '#') level++;
        if (level > 0 && level <= 10 && i + level < span.End && (content[i + level] is ' ' or '*' or '\t' || !char.IsLetterOrDigit(content[i + level]))) i += level;
        else if (level > 0 && i + level == span.End) return;
        else level = 0;

        var bold = IsBold(i, span.End);
        var text = Inline(i, span.End, level > 0 || bold).Trim();
        if (text.Length > 0) Lines.Add(new(text, level, indent, bold, isItem, afterBreak, quoted, IsHeadBold: !bold && level == 0 && BeginsBold(i, span.End), TermLength: bold || level > 0 ? 0 : TermLength(i, span.End)));
    }

    private bool IsBold(int start, int end)
    {
        while (end > start && (char.IsWhiteSpace(content[end - 1]) || content[end - 1] is '.' or ':')) end--;
        return end - start > 4 && (content[start] is '*' or '_') && content[start + 1] is '*' or '_' && content[end - 1] is '*' or '_' && content[end - 2] is '*' or '_'
            || (end - start > 2 && content[start] is '*' or '_' && content[end - 1] == content[start] && content.IndexOf(content[start], start + 1, end - start - 2) < 0 && char.IsLetter(content[start + 1]));
    }

    // "**Art. 2.** The miller", "**Art. 2** — ".
    private bool BeginsBold(int start, int end) =>
        end - start > 5 && content[start] is '*' or '_' && content[start + 1] == content[start] && content.IndexOf(content.Substring(start, 2), start + 2, Math.Min(end - start - 2, LongestHead), StringComparison.Ordinal) > 0;

    // "_craft_ means", "**crew**, in relation to a craft,".
    private int TermLength(int start, int end)
    {
        if (end - start < 4 || content[start] is not ('*' or '_')) return 0;
        var marks = content[start + 1] == content[start] ? 2 : 1;
        var close = content.IndexOf(content.Substring(start, marks), start + marks, Math.Min(end - start - marks, LongestHead), StringComparison.Ordinal);
        return close > 0 && close + marks < end && char.IsLetter(content[start + marks]) ? Inline(start + marks, close, true).Length : 0;
    }

    private MappedText Inline(int start, int end, bool heading)
    {
        if (content.AsSpan(start, end - start).IndexOfAny(MarkupStarts) < 0) return MappedText.FromSource(source, TextSpan.FromBounds(start, end));
        var builder = new MappedText.Builder();
        var plain = start;
        var i = start;
        while (i < end)
        {
            var skip = Skip(builder, i, end, heading, ref plain);
            i += skip > 0 ? skip : 1;
        }

        Flush(builder, plain, end);
        return builder.ToMappedText();
    }

    /// <summary>Handles mark-up at a position and tells how many characters it took; 0 where there is none.</summary>
    private int Skip(MappedText.Builder builder, int i, int end, bool heading, ref int plain)
    {
        var length = content[i] switch
        {
            '*' or '`' => 1,
            '_' => i > 0 && i + 1 < end && char.IsLetterOrDigit(content[i - 1]) && char.IsLetterOrDigit(content[i + 1]) ? 0 : 1,
            '\\' => i + 1 < end && char.IsPunctuation(content[i + 1]) ? 1 : 0,
            '<' => TagLength(i, end),
            '[' => IsLink(i, end) ? 1 : 0,
            ']' => LinkTarget(i, end),
            '&' => EntityLength(i, end),
            _ => 0,
        };
        if (length == 0) return 0;
        Flush(builder, plain, i);
        var span = new TextSpan(i, length);
        switch (content[i])
        {
            case '&':
                builder.AppendDecoded(WebUtility.HtmlDecode(source[span]), span);
                break;
            case '<' when Superscript(builder, i, end, heading) is var whole and > 0:
                length = whole;
                break;
            case '<':
                Remainders.Add(new(span, LawTextBuilder.Markup));
                if (length > 2 && content[i + 1] is 'b' or 'B' && content[i + 2] is 'r' or 'R') builder.AppendBlank();
                break;
            case ']':
                Remainders.Add(new(span, LawTextBuilder.Markup));
                break;
            default:
                // An escaped character is text itself, whatever it is.
                if (content[i] == '\\') length = 1;
                break;
        }

        plain = i + length;
        if (content[i] == '\\' && plain < end)
        {
            builder.Append(source, new(plain, 1));
            plain++;
            return 2;
        }

        return length;
    }

    private void Flush(MappedText.Builder builder, int from, int to)
    {
        if (to > from) builder.Append(source, TextSpan.FromBounds(from, to));
    }

    /// <summary><c>322&lt;sup&gt;1&lt;/sup&gt;</c> is number 322.1; elsewhere a raised number is a note mark.</summary>
    private int Superscript(MappedText.Builder builder, int i, int end, bool heading)
    {
        if (i + 5 >= end || !content.AsSpan(i, 5).Equals("<sup>", StringComparison.OrdinalIgnoreCase)) return 0;
        var close = content.IndexOf("</sup>", i, end - i, StringComparison.OrdinalIgnoreCase);
        if (close < 0 || close - i > 12 || content.AsSpan(i + 5, close - i - 5).IndexOfAnyExceptInRange('0', '9') >= 0) return 0;
        var length = close + 6 - i;
        if (BeginsParagraph(i, close + 6, end))
        {
            builder.AppendDecoded(content[(i + 5)..close], new(i, length));
            if (!char.IsWhiteSpace(content[close + 6])) builder.AppendBlank();
        }
        else if (heading && i > 0 && char.IsAsciiDigit(content[i - 1])) builder.AppendDecoded("." + content[(i + 5)..close], new(i, length));
        else Remainders.Add(new(new(i, length), "note mark"));
        return length;
    }

    // "<sup>1</sup> Wer einen Brunnen": the number of the paragraph, as Swiss laws print it.
    private bool BeginsParagraph(int start, int after, int end)
    {
        for (var i = start - 1; i >= 0 && content[i] is not ('\n' or '\r'); i--)
            if (content[i] is not (' ' or '\t' or '>' or '\u00a0')) return false;
        while (after < end && char.IsWhiteSpace(content[after])) after++;
        return after < end && char.IsUpper(content[after]);
    }

    private int TagLength(int i, int end)
    {
        if (i + 2 >= end || !(char.IsAsciiLetter(content[i + 1]) || content[i + 1] is '/' or '!')) return 0;
        var close = content.IndexOf('>', i, Math.Min(end - i, 400));
        return close < 0 ? 0 : close + 1 - i;
    }

    private bool IsLink(int i, int end)
    {
        var close = content.IndexOf(']', i, Math.Min(end - i, 500));
        return close > 0 && LinkTarget(close, end) > 1;
    }

    /// <summary><c>](target)</c>: its length with the bracket; 0 where the bracket belongs to the text.</summary>
    private int LinkTarget(int i, int end)
    {
        if (i + 1 >= end || content[i + 1] != '(') return 0;
        var close = content.IndexOf(')', i, Math.Min(end - i, 600));
        if (close < 0) return 0;
        var target = content.AsSpan(i + 2, close - i - 2);
        return target.Length > 3 && target.IndexOfAny(" \t") < 0 && (target.IndexOfAny("/#") >= 0 || target.StartsWith("http")) ? close + 1 - i : 0;
    }

    private int EntityLength(int i, int end)
    {
        var close = content.IndexOf(';', i, Math.Min(end - i, 12));
        if (close < 0 || close - i < 3) return 0;
        var entity = content[i..(close + 1)];
        return WebUtility.HtmlDecode(entity) is var decoded && !string.Equals(decoded, entity, StringComparison.Ordinal) ? entity.Length : 0;
    }
}
