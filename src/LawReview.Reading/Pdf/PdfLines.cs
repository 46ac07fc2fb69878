using System.Globalization;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Pdf;

/// <summary>
/// From the pages of a PDF to lines of law: running heads and page numbers set apart because they come back from page to
/// page, words parted by hyphens at line ends joined, paragraphs that go on over a page joined by the structure builder.
/// </summary>
/// <param name="recognition">Pages on which text recognition reads a running head otherwise each time; null where there are none.</param>
internal sealed class PdfLines(SourceText source, TextRecognition? recognition = null)
{
    /// <summary>So many lines at the top and at the foot of a page may be its head and foot.</summary>
    private const int EdgeLines = 3;
    private const double ShareOfPages = 0.4;
    private const int LongestHead = 140;

    private static readonly HashSet<string> PageWords = new(StringComparer.Ordinal)
    {
        "page", "p", "pg", "página", "pagina", "pág", "pag", "seite", "s", "side", "sida", "strona", "str", "стр", "с", "страница", "صفحة", "ص", "第",
    };

    private readonly string content = source.Content;
    private readonly HashSet<TextSpan> heads = [];
    private HashSet<string>? compounds;

    public List<LawLine> Lines { get; } = [];

    public List<Remainder> Remainders { get; } = [];

    /// <summary>The first running head, which may be the title; empty where there is none.</summary>
    public string FirstHead { get; private set; } = "";

    public void Run()
    {
        var pages = Pages();
        FindHeads(pages);
        var afterBreak = true;
        foreach (var span in pages.SelectMany(p => p.Append(default)))
        {
            if (string.IsNullOrWhiteSpace(source[span]))
            {
                afterBreak = true;
                continue;
            }

            if (heads.Contains(span) && FirstHead.Length == 0 && source[span].Any(char.IsLetter)) FirstHead = source[span].Trim();
            if (heads.Contains(span)) Remainders.Add(new(span, source[span].Any(char.IsLetter) ? "running head" : "page number"));
            else
            {
                Line(span, afterBreak);
                afterBreak = false;
            }
        }
    }

    private List<List<TextSpan>> Pages()
    {
        var pages = new List<List<TextSpan>> { new() };
        foreach (var span in LineSpans.Of(content))
        {
            pages[^1].Add(span);
            if (span.End < content.Length && content[span.End] == '\f') pages.Add([]);
        }

        return pages;
    }

    private void FindHeads(List<List<TextSpan>> pages)
    {
        if (pages.Count(p => p.Count > 0) < 2) return;
        var seen = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        var edges = pages.Select(Edges).ToList();
        for (var i = 0; i < edges.Count; i++)
            foreach (var key in edges[i].SelectMany(s => Keys(source[s], i)))
                (seen.TryGetValue(key, out var on) ? on : seen[key] = []).Add(i);
        var needed = Math.Max(2, (int)Math.Ceiling(pages.Count(p => p.Count > 0) * ShareOfPages));
        for (var i = 0; i < edges.Count; i++)
            foreach (var span in edges[i])
                // Two numbers that follow each other may be chance; a third is needed to tell.
                if (Keys(source[span], i).Any(k => seen[k].Count >= (k[0] == '#' ? Math.Max(3, needed) : needed)))
                    heads.Add(span);
        if (recognition is not null) heads.UnionWith(RecognisedHeads.Find(source, recognition, pages, LongestHead));
    }

    private IEnumerable<TextSpan> Edges(List<TextSpan> page)
    {
        var inked = page.Where(s => !string.IsNullOrWhiteSpace(source[s])).ToList();
        return inked.Take(EdgeLines).Concat(inked.TakeLast(EdgeLines)).Distinct().Where(s => s.Length <= LongestHead);
    }

    /// <summary>What a head has in common with that of other pages: its words, or its words and how far its number is from the page's.</summary>
    private static IEnumerable<string> Keys(string line, int page)
    {
        var words = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        if (words.Count(char.IsLetter) >= 4) yield return "=" + words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!char.IsDigit(words[i])) continue;
            var end = i;
            var value = 0;
            for (; end < words.Length && char.IsDigit(words[end]) && end < i + 5; end++) value = (value * 10) + (int)CharUnicodeInfo.GetNumericValue(words[end]);
            // "Article 5" on every page counts up as page numbers do.
            if (words[..i].TrimEnd() is { Length: > 0 } one && !one.Contains(' ', StringComparison.Ordinal) && one.Any(char.IsLetter) && words[end..].All(c => !char.IsLetterOrDigit(c)) && !PageWords.Contains(one.Trim('.', '-', '–', '—')))
                yield break;
            yield return $"#{words[..i]}{(value - page).ToString(CultureInfo.InvariantCulture)}#{words[end..]}";
            i = end;
        }
    }

    private void Line(TextSpan span, bool afterBreak)
    {
        var text = Words(span).Trim();
        if (text.Length == 0) return;
        var first = text.Text[0];
        if (Lines.Count > 0 && Lines[^1].Text.Text is { } before && char.IsLower(first))
        {
            if (EndsInHyphen(before) && Hyphenated(before, text.Text) is { } drop)
            {
                Join(text, drop);
                return;
            }

            // A gap in the print, or a page's end, within a sentence.
            if (before[^1] is not ('.' or ';' or ':')) afterBreak = false;
        }

        Lines.Add(new(text, AfterBreak: afterBreak, Indent: text.Runs.IsEmpty ? 0 : text.Runs[0].SourceStart - span.Start));
    }

    private MappedText Words(TextSpan span)
    {
        var words = new MappedText.Builder();
        var plain = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            if (content[i] is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\uFEFF')) continue;
            words.Append(source, TextSpan.FromBounds(plain, i));
            Remainders.Add(new(new(i, 1), Unseen.DirectionMark));
            plain = i + 1;
        }

        return words.Append(source, TextSpan.FromBounds(plain, span.End)).ToMappedText();
    }

    private static bool EndsInHyphen(string line) => line.Length > 2 && line[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(line[^2]);

    /// <summary>Whether the hyphen parts syllables (true) or belongs to the word (false): "non-refoulement" stands elsewhere with it.</summary>
    private bool? Hyphenated(string before, string after)
    {
        var start = before.Length - 1;
        while (start > 0 && char.IsLetter(before[start - 1])) start--;
        var end = 0;
        while (end < after.Length && char.IsLetter(after[end])) end++;
        if (end == 0) return null;
        compounds ??= FindCompounds();
        return !compounds.Contains($"{before[start..^1]}-{after[..end]}".ToLowerInvariant());
    }

    private HashSet<string> FindCompounds()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = content.IndexOf('-', StringComparison.Ordinal); i >= 0; i = content.IndexOf('-', i + 1))
        {
            var (start, end) = (i, i + 1);
            while (start > 0 && char.IsLetter(content[start - 1])) start--;
            while (end < content.Length && char.IsLetter(content[end])) end++;
            if (start < i && end > i + 1) found.Add(content[start..end].ToLowerInvariant());
        }

        return found;
    }

    private void Join(MappedText text, bool dropHyphen)
    {
        var last = Lines[^1];
        var joined = new MappedText.Builder();
        if (dropHyphen)
        {
            var hyphen = last.Text.Runs[^1].SourceStart + last.Text.Runs[^1].SourceLength - 1;
            // With the line break, so that nothing is left between the two halves of the word.
            Remainders.Add(new(HasNothingBetween(hyphen + 1, text.Runs[0].SourceStart) ? TextSpan.FromBounds(hyphen, text.Runs[0].SourceStart) : new(hyphen, 1), Unseen.SoftHyphen));
            joined.Append(last.Text.Slice(new(0, last.Text.Length - 1)));
        }
        else
        {
            joined.Append(last.Text);
        }

        Lines[^1] = last with { Text = joined.Append(text).ToMappedText() };
    }

    private bool HasNothingBetween(int from, int to) => from <= to && string.IsNullOrWhiteSpace(content[from..to]);
}
