using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Xml;

/// <summary>Words of elements: gathered, freed from the file's line breaks, noted as references and terms, or left.</summary>
internal sealed partial class XmlTree
{
    private static readonly char[] Quotes = [.. " “”\"‘’«»„.,;"];

    private MappedText Words(XmlElement element, XmlPlace place)
    {
        var builder = new MappedText.Builder();
        Note(element);
        Gather(element, place, builder);
        return Collapse(builder.ToMappedText());
    }

    private void Gather(XmlElement element, XmlPlace place, MappedText.Builder builder)
    {
        var below = place with { Parent = element };
        foreach (var item in element.Items)
        {
            if (item.Text is { } text)
            {
                builder.Append(text);
                continue;
            }

            var meaning = dialect.MeaningOf(item.Element!, below);
            if (meaning.Role == XmlRole.Leave)
            {
                Leave(item.Element!, meaning.Reason);
                continue;
            }

            if (meaning.Role != XmlRole.Inline) builder.AppendBlank();
            Note(item.Element!);
            Gather(item.Element!, below, builder);
            if (meaning.Role != XmlRole.Inline) builder.AppendBlank();
        }
    }

    private void Note(XmlElement element)
    {
        var target = dialect.TargetOf(element);
        var term = dialect.IsTerm(element);
        var rank = dialect.TitleRank(element);
        if (target.Length == 0 && !term && rank <= titleRank) return;
        var words = Collapse(XmlScanner.TextOf(element));
        if (words.IsBlank) return;
        if (rank > titleRank) (Title, titleRank) = (words.Text.Trim(Quotes), rank);
        var span = TextSpan.FromBounds(words.Runs[0].SourceStart, words.Runs[^1].SourceStart + words.Runs[^1].SourceLength);
        if (target.Length > 0) references.Add(new(span, target));
        if (term) terms.Add(span);
    }

    private void Leave(XmlElement element, string reason)
    {
        var rank = dialect.TitleRank(element);
        if (rank > titleRank && reason is not ("contents list" or "explanatory document")) Note(element);
        foreach (var item in element.Items)
            if (item.Element is { } child) Leave(child, reason);
            else Leave(item.Text!, reason);
    }

    private void Leave(MappedText text, string reason)
    {
        if (text.IsBlank) return;
        foreach (var run in text.Runs) Remainders.Add(new(new(run.SourceStart, run.SourceLength), reason));
    }

    /// <summary>Line breaks and indents of the file's lay-out are one blank.</summary>
    internal static MappedText Collapse(MappedText text)
    {
        text = text.Trim();
        var words = text.Text;
        MappedText.Builder? builder = null;
        var done = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (!char.IsWhiteSpace(words[i])) continue;
            var end = i + 1;
            while (end < words.Length && char.IsWhiteSpace(words[end])) end++;
            if (end > i + 1 || words[i] is '\n' or '\r' or '\t')
            {
                builder ??= new();
                builder.Append(text.Slice(TextSpan.FromBounds(done, i))).AppendBlank();
                done = end;
            }

            i = end - 1;
        }

        return builder is null ? text : builder.Append(text.Slice(TextSpan.FromBounds(done, words.Length))).ToMappedText();
    }

    // "Definitions.—" is the heading "Definitions" with the mark that leads into the text.
    private static MappedText WithoutStop(MappedText heading)
    {
        var end = heading.Length;
        while (end > 0 && heading.Text[end - 1] is '—' or '–' or '-' or ' ' or '\u00a0') end--;
        if (end < heading.Length && end > 0 && heading.Text[end - 1] == '.') end--;
        return heading.Slice(new(0, end)).Trim();
    }

    // "Article 5" / ".- Boats": the mark between a number and its words is neither's.
    private static MappedText WithoutDash(MappedText text)
    {
        var start = 0;
        while (start < text.Length && text.Text[start] is '—' or '–' or '-' or '.' or ' ' or '\u00a0') start++;
        return start == text.Length ? text : text.Slice(TextSpan.FromBounds(start, text.Length));
    }

    private static MappedText Join(MappedText first, MappedText second)
    {
        if (first.Length == 0) return second;
        return second.Length == 0 ? first : new MappedText.Builder().Append(first).AppendBlank().Append(second).ToMappedText();
    }
}
