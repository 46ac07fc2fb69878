using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Xml;

/// <summary>The lines of a file whose mark-up tells headings from paragraphs at best: what stands between block elements.</summary>
/// <param name="keepBreaks">True where line breaks of the file are those of the print, and numbers stand again in the text.</param>
internal sealed class XmlLines(XmlDialect dialect, bool keepBreaks = false)
{
    private const int DeepestHeading = 6;

    private MappedText.Builder line = new();
    private MappedText number = MappedText.Empty;

    public List<LawLine> Lines { get; } = [];

    public List<Remainder> Remainders { get; } = [];

    public void Read(XmlElement root)
    {
        Flow(root, 0);
        Flush();
        if (number.Length > 0) Lines.Add(new(number, AfterBreak: true));
    }

    private void Flow(XmlElement element, int depth)
    {
        foreach (var item in element.Items)
        {
            if (item.Text is { } text)
            {
                line.Append(text);
                continue;
            }

            var child = item.Element!;
            var meaning = dialect.MeaningOf(child, new(element, null, false));
            switch (meaning.Role)
            {
                case XmlRole.Inline:
                    Flow(child, depth);
                    break;
                case XmlRole.Break:
                    Flush();
                    Flow(child, depth);
                    break;
                case XmlRole.Leave:
                    Leave(child, meaning.Reason);
                    break;
                case XmlRole.Number:
                    Flush();
                    Flow(child, depth);
                    var printed = Take();
                    number = number.Length == 0 ? printed : LineEnds.Join(number, printed);
                    break;
                case XmlRole.Heading:
                    Flush();
                    Flow(child, depth);
                    Flush(Math.Clamp(depth, 1, DeepestHeading));
                    break;
                default:
                    Flush();
                    Flow(child, meaning.Role == XmlRole.Node ? depth + 1 : depth);
                    Flush();
                    break;
            }
        }
    }

    private void Flush(int headingLevel = 0)
    {
        if (keepBreaks && headingLevel == 0)
        {
            AddLines();
            return;
        }

        var text = Take();
        if (text.IsBlank) return;
        if (number.Length > 0) (text, number) = (LineEnds.Join(number, text), MappedText.Empty);
        Lines.Add(new(text, headingLevel, AfterBreak: true));
    }

    private void AddLines()
    {
        var all = line.ToMappedText();
        line = new();
        var afterBreak = true;
        for (var start = 0; start < all.Length;)
        {
            var end = all.Text.IndexOf('\n', start);
            if (end < 0) end = all.Length;
            var text = XmlTree.Collapse(all.Slice(TextSpan.FromBounds(start, end)));
            start = end + 1;
            if (text.IsBlank) continue;
            if (number.Length > 0 && text.Text.StartsWith(number.Text.Trim(' ', '.'), StringComparison.OrdinalIgnoreCase))
            {
                foreach (var run in number.Runs) Remainders.Add(new(new(run.SourceStart, run.SourceLength), "repeated number"));
                number = MappedText.Empty;
            }

            if (number.Length > 0) Lines.Add(new(number, AfterBreak: true));
            number = MappedText.Empty;
            Lines.Add(new(text, AfterBreak: afterBreak));
            afterBreak = false;
        }
    }

    private MappedText Take()
    {
        var text = XmlTree.Collapse(line.ToMappedText());
        line = new();
        return text;
    }

    private void Leave(XmlElement element, string reason)
    {
        foreach (var item in element.Items)
            if (item.Element is { } child) Leave(child, reason);
            else
                foreach (var run in item.Text!.Runs) Remainders.Add(new(new(run.SourceStart, run.SourceLength), reason));
    }
}
