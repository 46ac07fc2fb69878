using LawReview.Core.Text;

namespace LawReview.Reading;

/// <summary>The lines of a text as spans without their line breaks (LF, CRLF, CR, form feed, U+2028).</summary>
internal static class LineSpans
{
    public static List<TextSpan> Of(string content)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not ('\n' or '\r' or '\f' or '\u2028' or '\u2029')) continue;
            spans.Add(TextSpan.FromBounds(start, i));
            if (content[i] == '\r' && i + 1 < content.Length && content[i + 1] == '\n') i++;
            start = i + 1;
        }

        if (start < content.Length) spans.Add(TextSpan.FromBounds(start, content.Length));
        return spans;
    }
}
