using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// Finds, before the tree is built, the lines that are about the text and not of it: contents lists, explanatory
/// memoranda, editorial notes, page numbers, running heads, rules.
/// </summary>
internal sealed partial class NonLaw
{
    public const string PageNumber = "page number";
    public const string Footnote = "footnote";
    private const int LongestDress = 3;
    private const string HistoryNote = "editorial note";
    private const string Signature = "signature";
    private const string RunningHead = "running head";
    private const int FewestPages = 4;
    private const int LinesOfHead = 5;
    private const int MostSignatureLines = 16;
    private const int LongestSignatureLine = 240;

    private readonly string?[] reasons;
    private readonly IReadOnlyList<LawLine> lines;

    private readonly InducedHeads? induced;

    /// <param name="induced">Lines known to head sections, which are law whatever they look like: a number alone, the same short words again.</param>
    public NonLaw(IReadOnlyList<LawLine> lines, string title, InducedHeads? induced = null)
    {
        this.lines = lines;
        this.induced = induced;
        reasons = new string?[lines.Count];
        Regions();
        RunningHeads(title);
        Signatures();
        for (var i = 0; i < lines.Count; i++) reasons[i] ??= Single(i);
        HeadsOfPages();
        Footnotes();
    }

    public string? Reason(int index) => induced?.At(index) is null ? reasons[index] : null;

    private void Regions()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.Text;
            if (HeadingWords.IsContents(text)) i = Mark(i, ContentsEnd(i), "contents list") - 1;
            else if (lines[i].HeadingLevel == 0 && HistoryNotes.IsListHead(text)) i = Mark(i, NoteListEnd(i), HistoryNote) - 1;
            else if (HeadingWords.IsExplanatory(text)) i = Mark(i, ExplanatoryEnd(i), "explanatory text") - 1;
            else if (lines[i].HeadingLevel == 0 && HistoryNotes.OpensNote(text) && NoteEnd(i) is > 0 and var end && !OnlyTextOfSection(i, end - 1)) i = Mark(i, end, HistoryNote) - 1;
        }
    }

    /// <summary>
    /// Behind the line on which the bracket of a note closes that was printed over several lines; a note cut short ends with its paragraph.
    /// 0 where the bracket holds more than a note.
    /// </summary>
    private int NoteEnd(int start)
    {
        int open = 0, length = 0;
        for (var i = start; i < lines.Count && length < HistoryNotes.LongestNote && (i == start || lines[i].HeadingLevel == 0); i++)
        {
            var text = lines[i].Text.Text.Trim();
            if (text.Length == 0 || (i > start && HeadingWords.Section(text, allowBare: false) is { HasWord: true })) return i;
            foreach (var c in text) open += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            length += text.Length;
            if (open <= 0) return text.TrimEnd('.', ';', ' ', '*', '_').EndsWith(')') || text.TrimEnd('.', ';', ' ', '*', '_').EndsWith(']') ? i + 1 : 0;
        }

        return 0;
    }

    private int NoteListEnd(int start)
    {
        var end = start + 1;
        for (var i = start + 1; i < lines.Count; i++)
        {
            if (lines[i].Text.IsBlank) continue;
            if (lines[i].HeadingLevel > 0 || !HistoryNotes.IsListEntry(lines[i].Text.Text)) break;
            end = i + 1;
        }

        return end;
    }

    private int Mark(int from, int to, string reason)
    {
        for (var i = from; i < to; i++) reasons[i] = reason;
        return Math.Max(to, from + 1);
    }

    /// <summary>The list ends where law begins: enacting words, its own first entry again, a heading of the format, a long sentence.</summary>
    private int ContentsEnd(int start)
    {
        string? first = null;
        for (var i = start + 1; i < lines.Count; i++)
        {
            var text = lines[i].Text.Text.Trim();
            if (text.Length == 0) continue;
            if (HeadingWords.IsEnacting(text)) return i;
            if (lines[i].HeadingLevel is > 0 and < 7 && !lines[i].IsListItem && lines[start].HeadingLevel > 0
                && HeadingWords.Section(text, true) is null && HeadingWords.Container(text, true, true) is null) return i;
            if (lines[i].HeadingLevel is > 0 and < 7 && (first is not null || lines[start].HeadingLevel == 0)) return i;
            if (first is null) first = text;
            else if (Normal(first) is { Length: > 2 } entry && string.Equals(entry, Normal(text), StringComparison.Ordinal)) return i;
            if (text.Length > 170 || (text.Length > 70 && text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal))) return i;
            if (HeadingWords.IsExplanatory(text)) return i;
        }

        return first is null ? start + 1 : lines.Count;
    }

    private int ExplanatoryEnd(int start)
    {
        var level = lines[start].HeadingLevel;
        for (var i = start + 1; i < lines.Count; i++)
        {
            var text = lines[i].Text.Text.Trim();
            if (text.Length == 0) continue;
            if (level > 0 && lines[i].HeadingLevel > 0 && lines[i].HeadingLevel <= level) return i;
            if (HeadingWords.IsContents(text) || (HeadingWords.IsEnacting(text) && level == 0)) return i;
        }

        return lines.Count;
    }

    // "Immigration Act 17" on every page: the same short line but for the page number, three times or as the title.
    private void RunningHeads(string title)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var pass = 0; pass < 2; pass++)
            for (var i = 0; i < lines.Count; i++)
            {
                if (reasons[i] is not null || lines[i].HeadingLevel > 0) continue;
                var text = lines[i].Text.Text.Trim();
                if (text.Length is < 12 or > 110 || !(char.IsAsciiDigit(text[^1]) || char.IsAsciiDigit(text[0]))) continue;
                if (!EndsInPageNumber(text) || char.IsLower(text[0]) || EndsInMidSentence(text)) continue;
                var normal = Normal(text);
                if (normal.Length < 10) continue;
                if (pass == 0) seen[normal] = seen.GetValueOrDefault(normal) + 1;
                else if (seen[normal] >= 3 || (seen[normal] >= 2 && SameWords(normal, Normal(title)))) reasons[i] = RunningHead;
            }
    }

    /// <summary>
    /// "47 of 72" / "IMMIGRATION ACT" / "Office of Publications": lines that stand beside a page's number and are the same on most pages.
    /// </summary>
    private void HeadsOfPages()
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        var beside = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (HeadOfPage(i) is { } head) all[head] = all.GetValueOrDefault(head) + 1;
            if (reasons[i] != PageNumber) continue;
            foreach (var near in BesidePageNumber(i))
                if (HeadOfPage(near) is { } known) beside[known] = beside.GetValueOrDefault(known) + 1;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (reasons[i] != PageNumber) continue;
            foreach (var near in BesidePageNumber(i))
                if (HeadOfPage(near) is { } head && beside[head] >= FewestPages && beside[head] * 10 >= all[head] * 8) reasons[near] = RunningHead;
        }
    }

    private string? HeadOfPage(int index) =>
        reasons[index] is null && lines[index] is { HeadingLevel: 0 } line && line.Text.Text.Trim() is { Length: >= 4 and <= 110 } text && Normal(text) is { Length: >= 4 } normal ? normal : null;

    private IEnumerable<int> BesidePageNumber(int index)
    {
        for (var k = 1; k <= LinesOfHead && index + k < lines.Count && !lines[index + k].AfterBreak; k++) yield return index + k;
        for (var k = 1; k <= LinesOfHead && index - k >= 0 && !lines[index - k + 1].AfterBreak; k++) yield return index - k;
    }

    /// <summary>Notes at the foot of a page, up to its number.</summary>
    private void Footnotes()
    {
        const int longest = 12;
        for (var i = 0; i < lines.Count; i++)
        {
            if (reasons[i] is not null || lines[i].HeadingLevel > 0 || !Phrases.Footnote().IsMatch(lines[i].Text.Text)) continue;
            var end = i + 1;
            while (end < lines.Count && end < i + longest && reasons[end] is null && lines[end] is { AfterBreak: false, HeadingLevel: 0 }) end++;
            for (var k = i; k < (end < lines.Count && reasons[end] == PageNumber ? end : i + 1); k++) reasons[k] = Footnote;
        }
    }

    /// <summary>"Given under my hand …" and the names below it, up to the next heading or provision.</summary>
    private void Signatures()
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (reasons[i] is not null || lines[i] is not { HeadingLevel: 0, AfterBreak: true, IsQuoted: false } || !Closing.Formula().IsMatch(lines[i].Text.Text)) continue;
            var end = i;
            for (var k = i; k < lines.Count && k < i + MostSignatureLines && IsOfSignature(k, i); k++)
                if (!lines[k].Text.IsBlank) end = k + 1;
            // A clause that only begins so has law behind it.
            if (end < lines.Count && end == i + MostSignatureLines) continue;
            i = Mark(i, end, Signature) - 1;
        }
    }

    private bool IsOfSignature(int index, int start)
    {
        var text = lines[index].Text.Text.Trim();
        return reasons[index] is null && lines[index].HeadingLevel == 0 && text.Length <= LongestSignatureLine
            && (index == start || text.Length == 0 || (HeadingWords.Container(text, true, false) is null && HeadingWords.Section(text, allowBare: true) is null && (BeginsWithInitial(text) || MarkerScanner.AtLineStart(text, 0) is null)));
    }

    /// <summary>"J. Smith, Minister": the initial of a name, and no item.</summary>
    private static bool BeginsWithInitial(string text) => text.Length is > 4 and < 80 && char.IsUpper(text[0]) && text[1] == '.' && text[2] == ' ' && char.IsUpper(text[3]);

    private static bool SameWords(string head, string title) => title.Length > 8 && head.Contains(title[..Math.Min(title.Length, 16)], StringComparison.Ordinal);

    private static bool EndsInPageNumber(string text)
    {
        var last = text.LastIndexOf(' ');
        var first = text.IndexOf(' ', StringComparison.Ordinal);
        return (last > 0 && text.Length - last <= 5 && text.AsSpan(last + 1).IndexOfAnyExceptInRange('0', '9') < 0)
            || (first is > 0 and < 5 && text.AsSpan(0, first).IndexOfAnyExceptInRange('0', '9') < 0 && !text.EndsWith('.'));
    }

    // "…, wobei Geldstrafen bis zu 50": a sentence goes on behind the number.
    private static bool EndsInMidSentence(string text)
    {
        var last = text.LastIndexOf(' ');
        var before = last > 0 ? text.LastIndexOf(' ', last - 1) : -1;
        return before > 0 && last - before <= 4 && char.IsLower(text[before + 1]);
    }

    private static string Normal(string text)
    {
        var letters = text.Where(char.IsLetter).Select(char.ToLowerInvariant).ToArray();
        return new(letters);
    }

    private string? Single(int index)
    {
        var line = lines[index];
        var text = line.Text.Text.Trim();
        if (text.Length == 0) return null;
        if (IsRule(text)) return "rule";
        if (line.HeadingLevel > 0) return null;
        if (text.Length <= 4 && text.All(char.IsAsciiDigit)) return PageNumber;
        if (text.Length <= 10 && IsPageNumber(text)) return PageNumber;
        if (text.Length <= 24 && OneOfMany().IsMatch(text)) return PageNumber;
        if ((line.IsNote || (text.Length < 400 && Phrases.EditorialNote().IsMatch(text))) && !OnlyTextOfSection(index)) return HistoryNote;
        if (HistoryNotes.IsNote(text) && !OnlyTextOfSection(index)) return HistoryNote;
        return text.Length <= LongestDress && line.HeadingLevel == 0 && text.All(c => c is '(' or ')' or '[' or ']' or ';' or ',' or ' ') && IsBesideNote(index) ? HistoryNote : null;
    }

    /// <summary>The bracket about a note, on a line of its own.</summary>
    private bool IsBesideNote(int index)
    {
        int before = index - 1, after = index + 1;
        while (before >= 0 && lines[before].Text.IsBlank) before--;
        while (after < lines.Count && lines[after].Text.IsBlank) after++;
        return (before >= 0 && HistoryNotes.IsNote(lines[before].Text.Text)) || (after < lines.Count && HistoryNotes.IsNote(lines[after].Text.Text));
    }

    // "[Repealed by section 5]" below a bare heading is all that section says: it stays its text.
    private bool OnlyTextOfSection(int index) => OnlyTextOfSection(index, index);

    private bool OnlyTextOfSection(int index, int last)
    {
        var before = index - 1;
        while (before >= 0 && lines[before].Text.IsBlank) before--;
        var after = last + 1;
        while (after < lines.Count && lines[after].Text.IsBlank) after++;
        return before >= 0 && reasons[before] is null && HeadingWords.Section(lines[before].Text.Text, true) is { } head && (head.HasWord || lines[before].HeadingLevel > 0)
            && (after >= lines.Count || HeadingWords.Section(lines[after].Text.Text, allowBare: !head.HasWord) is not null || lines[after].HeadingLevel > 0);
    }

    // "- 12 -", "-١٢-".
    private static bool IsPageNumber(string text)
    {
        var number = text.AsSpan().Trim("-–— \u00a0\u200e\u200f");
        if (number.Length is 0 or > 4 || text[0] is not ('-' or '–' or '—') || text[^1] is not ('-' or '–' or '—')) return false;
        foreach (var c in number)
            if (!char.IsDigit(c))
                return false;
        return true;
    }

    private static bool IsRule(string text)
    {
        foreach (var c in text)
            if (c is not ('-' or '_' or '*' or '=' or '—' or ' ' or '~'))
                return false;
        return true;
    }

    // "47 de 72", "Page 3 of 10", "Seite 4 von 9".
    [GeneratedRegex(@"^(?:\p{L}{3,7}\.?\s)?\d{1,4}\s?(?:of|de|sur|von|di|из|من|/)\s?\d{1,4}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OneOfMany();
}
