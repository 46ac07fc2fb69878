using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// Heads of sections in a form that no rule knows, found by what such heads have in common in any language and print: lines that begin alike, with numbers that
/// run on, through most of the text ("SEC. 5. Carriers. - …", "5 Carriers", "Pasal 5", "Article No. (5)", "Article 5 [Carriers]").
/// Takes the lines of a file; gives the heads of the longest such run, or nothing. It is asked where the known forms find next to nothing.
/// </summary>
internal sealed partial class InducedHeads
{
    private const int FewestWithWord = 3;
    private const int FewestBare = 5;

    /// <summary>How many lines that begin alike a run may pass over between two of its heads: references at the beginning of a line, lists.</summary>
    private const int Back = 60;
    private const int MostSkippedNumbers = 3;

    /// <summary>Between two heads stands law, on average at least so many characters: a list of contents has titles only.</summary>
    private const int LeastBetween = 60;

    /// <summary>What is numbered through in a text and heads no section of it.</summary>
    private static readonly HashSet<string> OfOtherThings = new(StringComparer.Ordinal)
    {
        "page", "pages", "p", "pg", "pp", "seite", "página", "pagina", "pág", "pag", "стр", "страница", "صفحة", "act", "law", "no", "nr", "form", "table", "figure", "note", "footnote",
        "annex", "annexe", "anexo", "allegato", "anlage", "schedule", "appendix", "part", "chapter", "title", "book", "division", "volume", "vol", "tome", "gazette", "issue", "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "para", "paragraph", "alinéa", "inciso", "item", "point",
    };

    private readonly Dictionary<int, SectionHead> heads;

    private InducedHeads(Dictionary<int, SectionHead> heads) => this.heads = heads;

    public int Count => heads.Count;

    /// <summary>The head that the line is; null for all other lines.</summary>
    public SectionHead? At(int index) => heads.TryGetValue(index, out var head) ? head : null;

    public static InducedHeads? Of(IReadOnlyList<LawLine> lines)
    {
        var starts = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++) starts[i + 1] = starts[i] + lines[i].Text.Length;
        List<Candidate>? best = null;
        foreach (var alike in Candidates(lines).GroupBy(c => c.Form, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            if (LongestRun([.. alike], starts) is { } run && (best is null || run.Count > best.Count))
                best = run;
        return best is null ? null : new(best.ToDictionary(c => c.Line, c => c.Head));
    }

    /// <param name="Form">What heads of one form have in common: word, brackets and the sign behind the number.</param>
    private readonly record struct Candidate(int Line, string Form, SectionHead Head);

    private static IEnumerable<Candidate> Candidates(IReadOnlyList<LawLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.Text;
            if (text.Length == 0 || Head().Match(text) is not { Success: true } match) continue;
            var word = match.Groups["word"].Value;
            var name = word.TrimEnd('.').ToLowerInvariant();
            if (OfOtherThings.Contains(name)) continue;

            // "(1)" numbers what stands below a section, and so does the letter of a list before it.
            if (word.Length == 0 && (match.Groups["no"].Length > 0 || match.Groups["open"].Length > 0)) continue;
            var number = match.Groups["number"];
            var rest = match.Index + match.Length;
            if (rest < text.Length && (char.IsLower(text[rest]) || text[rest] is ',' or ';' or ')' or '%' || char.IsAsciiDigit(text[rest]))) continue;
            if (word.Length == 0 && rest < text.Length && !char.IsLetter(text[rest]) && text[rest] is not ('(' or '[' or '“' or '"' or '«')) continue;
            if (word.Length == 0 && rest >= text.Length && !StandsAboveTitle(lines, i)) continue;
            var end = number.Index + number.Length + match.Groups["close"].Length;
            var sign = match.Groups["sign"].Value.Trim();
            var form = $"{name}|{match.Groups["no"].Length > 0}|{match.Groups["open"].Value}|{(sign.Length > 0 ? sign[..1] : rest >= text.Length && word.Length == 0 ? "alone" : "")}";
            yield return new(i, form, new(number.Value, word, name.StartsWith("art", StringComparison.Ordinal), word.Length > 0, match.Groups["dress"].Length, end, rest));
        }
    }

    /// <summary>A number alone heads a section where a sentence has ended before it and a title stands below; a page number stands anywhere.</summary>
    private static bool StandsAboveTitle(IReadOnlyList<LawLine> lines, int index)
    {
        int before = index - 1, below = index + 1;
        while (before >= 0 && lines[before].Text.IsBlank) before--;
        while (below < lines.Count && lines[below].Text.IsBlank) below++;
        if (below >= lines.Count || lines[below].Text.Text.Trim() is not { Length: < 110 } title || !char.IsUpper(title[0]) || title[^1] is '.' or ';' or ',') return false;
        return before < 0 || before == 0 || lines[before].Text.Text.AsSpan().TrimEnd()[^1] is '.' or ';' or ':' or ')' or ']' || lines[before].Text.Length < 60;
    }

    /// <summary>The longest sequence of numbers that run on; of equally long ones the one with most text between, which is no list of contents.</summary>
    private static List<Candidate>? LongestRun(Candidate[] all, int[] starts)
    {
        var fewest = all[0].Head.HasWord ? FewestWithWord : FewestBare;
        if (all.Length < fewest) return null;
        var (length, before, first) = (new int[all.Length], new int[all.Length], new int[all.Length]);
        var last = -1;
        for (var i = 0; i < all.Length; i++)
        {
            (length[i], before[i], first[i]) = (1, -1, i);
            for (var k = i - 1; k >= 0 && k >= i - Back; k--)
                if (length[k] + 1 > length[i] && MarkerOrder.Follows(MarkerClass.Digit, all[k].Head.Number, all[i].Head.Number, MostSkippedNumbers)) (length[i], before[i], first[i]) = (length[k] + 1, k, first[k]);
            if (last < 0 || length[i] > length[last] || (length[i] == length[last] && Between(i) > Between(last))) last = i;
        }

        // The body comes behind its list of contents, which has the same numbers.
        for (var i = 0; i < all.Length; i++)
            if (length[i] * 10 >= length[last] * 9 && Between(i) > 2 * Between(last)) last = i;
        var run = new List<Candidate>();
        for (var at = last; at >= 0; at = before[at]) run.Add(all[at]);
        run.Reverse();
        var text = starts[^1];
        var covered = text - starts[run[0].Line];
        var spanned = starts[run[^1].Line] - starts[run[0].Line];
        return run.Count >= fewest && covered * 2 >= text && spanned * 3 >= text && spanned / (run.Count - 1) >= LeastBetween ? run : null;

        int Between(int end) => starts[all[end].Line] - starts[all[first[end]].Line];
    }

    [GeneratedRegex(@"^(?<dress>[\s*_•·\-–—#>“""«]{0,8})(?<word>(?:\p{L}{1,14}|§)\.?)?(?:(?<=[\s*_•·\-–—#>“""«]|^)|\s{0,3}(?<=\s|\.|§|\p{Lo}))(?<no>(?:[Nn][°ºo]\.?|[Nn]r\.?|№)\s?)?(?<open>[(\[]?)\s?(?<number>\d{1,4}(?:[A-Z]{1,2}(?!\p{L}))?(?:[-–]\d{1,2})?)\s?(?<close>[)\]]?)(?<sign>[.:,/°º\-–—]{0,3})(?=\s|$|\p{Lo}|[(\[“""«*_]|\p{Lu}|\p{Ll})[\s*_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
