using LawReview.Core.Law.Structure.Scripts;

namespace LawReview.Core.Law.Structure;

/// <summary>How a file heads its sections, found by looking at all of it before any line is read.</summary>
internal sealed class SectionStyle
{
    private const int FewestAlone = 3;
    private const int RisesToAFall = 10;
    private const int MostArticlesOfADivision = 4;

    private SectionStyle()
    {
    }

    /// <summary>Sections are headings of the format (<c>## 12. Title</c>).</summary>
    public bool ByHeading { get; private init; }

    /// <summary>Sections begin lines with a word or sign (<c>Article 12</c>, <c>§ 12</c>).</summary>
    public bool ByWord { get; private init; }

    /// <summary>Sections begin lines with a bare number (<c>12. (1) A person</c>).</summary>
    public bool ByNumber { get; private init; }

    /// <summary>"Section 1" heads a division that holds articles or numbered points.</summary>
    public bool SectionIsContainer { get; private init; }

    /// <summary>Articles are called الفصل, which heads chapters elsewhere.</summary>
    public bool CallsArticlesFasl { get; private init; }

    /// <summary>"§ 1º" numbers the paragraphs of articles, not sections.</summary>
    public bool SignIsParagraph { get; private init; }

    /// <summary>"§ II." with a Roman number heads a division of articles.</summary>
    public bool SignIsDivision { get; private init; }

    /// <summary>Among sections that are headings some are lines of their own: <c>Art. 12.</c> and nothing else.</summary>
    public bool AlsoByLine { get; private init; }

    /// <summary>Headings of the format number sections with nothing but a blank behind the number (<c>### 12 Title</c>).</summary>
    public bool ByTitledNumber { get; private init; }

    /// <summary>Divisions are headed by a Roman number and a title in capitals (<c>II. ACCESS</c>), which run on from I.</summary>
    public bool HasRomanDivisions { get; private init; }

    /// <summary>Most sections have a line with their title above them.</summary>
    public bool TitlesAbove { get; private init; }

    /// <summary>Indent of the bare numbers that head sections.</summary>
    public int NumberIndent { get; private init; } = -1;

    public static SectionStyle Of(IReadOnlyList<LawLine> lines)
    {
        var signIsDivision = SignIsDivisionIn(lines);
        var signIsParagraph = !signIsDivision && SignIsParagraphIn(lines);
        var headed = new HashSet<string>(StringComparer.Ordinal);
        var alone = new HashSet<string>(StringComparer.Ordinal);
        int headings = 0, bareHeadings = 0, words = 0, articles = 0, sectionWords = 0, titlesAbove = 0, headedArticles = 0, articlesInLines = 0, headedFirst = 0;
        var titled = TitledNumbers(lines);
        var fasl = ArabicHeadings.CallsArticlesFasl(lines);
        var chains = new Dictionary<int, (string Last, int Length, int Restarts)>();
        LawLine? before = null;
        foreach (var line in lines)
        {
            var above = before;
            before = line;
            var text = line.Text.Text;
            if (text.Length == 0) continue;
            if (line.HeadingLevel is > 0 and < 7 && IsOrdinalContainer(text)) continue;
            var head = LineHeads.Section(text, allowBare: true, titled && line.HeadingLevel is > 0 and < 7) ?? (fasl ? ArabicHeadings.Fasl(text) : null);
            if (head is not { } found || ((signIsParagraph || signIsDivision) && found.Word.StartsWith('§'))) continue;
            if (line.HeadingLevel is > 0 and < 7)
            {
                headed.Add(found.Number);
                if (found.HasWord) headings++;
                else bareHeadings++;
                if (found.IsArticle) articles++;
                if (found.IsArticle) headedArticles++;
                else if (found.HasWord && found.Number == "1") headedFirst++;
                continue;
            }

            if (found.HasWord)
            {
                if (!Strict(line, found)) continue;
                words++;
                if (StandsAlone(text, found)) alone.Add(found.Number);
                if (above is not null && MayBeTitle(above, line)) titlesAbove++;
                if (found.IsArticle) articles++;
                if (found.IsArticle) articlesInLines++;
                else if (found.Word.StartsWith("Sec", StringComparison.OrdinalIgnoreCase)) sectionWords++;
                continue;
            }

            var chain = chains.GetValueOrDefault(line.Indent, ("", 0, 0));
            // A count that begins anew is a list of one section; the sections' own count goes on behind it.
            if (chain.Item1.Length == 0 || MarkerOrder.Follows(MarkerClass.Digit, chain.Item1, found.Number, 2)) chains[line.Indent] = (found.Number, chain.Item2 + 1, chain.Item3);
            else if (found.Number == "1") chains[line.Indent] = (chain.Item1, chain.Item2, chain.Item3 + 1);
        }

        var best = chains.OrderByDescending(c => c.Value.Length).ThenBy(c => c.Key).FirstOrDefault();
        // "## Section 1 : …" again and again among articles that are lines: the headings are divisions.
        var headsAreDivisions = headedArticles + bareHeadings == 0 && articlesInLines >= FewestAlone && (headedFirst >= 2 || articlesInLines > MostArticlesOfADivision * headings);
        var byHeading = !headsAreDivisions && (headings + bareHeadings >= 2 || (headings + bareHeadings == 1 && words < 2 && best.Value.Length < 2));
        var byWord = !byHeading && words > 0 && (words >= 2 || best.Value.Length < 2) && words * 2 >= best.Value.Length;
        // Points numbered through from section to section: the sections are divisions.
        var through = !byHeading && words > 0 && sectionWords >= 2 && sectionWords == words && best.Value.Length > sectionWords && best.Value.Restarts == 0;
        return new()
        {
            SignIsParagraph = signIsParagraph,
            SignIsDivision = signIsDivision,
            AlsoByLine = byHeading && alone.Count(n => !headed.Contains(n)) >= FewestAlone,
            ByHeading = byHeading,
            CallsArticlesFasl = fasl,
            ByTitledNumber = titled,
            HasRomanDivisions = RomanDivisions(lines),
            TitlesAbove = titlesAbove >= 2 && titlesAbove * 2 >= words,
            ByWord = byWord && !through,
            ByNumber = through || (!byHeading && !byWord && best.Value.Length > 0),
            NumberIndent = best.Value.Length > 0 ? best.Key : -1,
            SectionIsContainer = through || (articles >= 2 && articles > sectionWords),
        };
    }

    /// <summary>"## 6. Kapitel": the number is the chapter's.</summary>
    public static bool IsOrdinalContainer(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && HeadingWords.Container(text, sectionIsContainer: true, marked: true) is not null;

    // "### 1 Short title", "### 2 Meaning of bell": at least two that rise; a schedule or a note at the end may count anew.
    private static bool TitledNumbers(IReadOnlyList<LawLine> lines)
    {
        int count = 0, last = 0, falls = 0;
        var levels = lines.Where(l => l.HeadingLevel is > 0 and < 7 && HeadingWords.IsTitledNumber(l.Text.Text)).Select(l => l.HeadingLevel).ToHashSet();
        foreach (var line in lines)
        {
            if (!levels.Contains(line.HeadingLevel) || !(HeadingWords.IsTitledNumber(line.Text.Text) || IsNumberAlone(line.Text.Text))) continue;
            var number = Numerals.Leading(line.Text.Text);
            if (number < last) falls++;
            if (number > last) count++;
            last = number;
        }

        return count >= 2 && falls * RisesToAFall <= count;
    }

    /// <summary>"## 11", beside "## 40 Lamps": a section without a title among those that have one.</summary>
    private static bool IsNumberAlone(string text) => text.AsSpan().Trim() is { Length: > 0 and < 5 } number && number.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool RomanDivisions(IReadOnlyList<LawLine> lines)
    {
        var last = 0;
        foreach (var line in lines)
            if (HeadingWords.RomanDivision(line.Text.Text) is { } head && Numerals.Roman(head.Number) == last + 1)
                last++;
        return last >= 2;
    }

    // A short line between blank lines that ends as no sentence does.
    private static bool MayBeTitle(LawLine line, LawLine below)
    {
        var text = line.Text.Text.AsSpan().Trim();
        return line is { HeadingLevel: 0, AfterBreak: true } && below.AfterBreak && text.Length is > 3 and < 110 && char.IsUpper(text[0]) && char.IsLetter(text[^1])
            && HeadingWords.Section(line.Text.Text, allowBare: false) is null && HeadingWords.Container(line.Text.Text, true, false) is null;
    }

    // "§ 96 Absatz 1 wird wie folgt geändert": a sentence about a section.
    private static bool NamesPart(ReadOnlySpan<char> rest) =>
        rest.StartsWith("Abs") || rest.StartsWith("Nr.") || rest.StartsWith("Nummer ") || rest.StartsWith("Satz ");

    // Articles with signs that begin anew below them, or that bear an ordinal sign.
    private static bool SignIsParagraphIn(IReadOnlyList<LawLine> lines)
    {
        int articles = 0, first = 0, ordinal = 0, signs = 0;
        foreach (var line in lines)
        {
            if (HeadingWords.Section(line.Text.Text, allowBare: false) is not { } head) continue;
            if (head.IsArticle) articles++;
            if (!head.Word.StartsWith('§')) continue;
            signs++;
            if (head.Number == "1") first++;
            if (head.NumberEnd < line.Text.Length && line.Text.Text[head.NumberEnd] is 'º' or '°' || line.Text.Text[..head.NumberEnd].EndsWith('o')) ordinal++;
        }

        return articles > 0 && signs > 0 && (first >= 2 || ordinal * 2 > signs);
    }

    // Roman numbers behind the sign, in a text of articles.
    private static bool SignIsDivisionIn(IReadOnlyList<LawLine> lines)
    {
        int articles = 0, signs = 0, roman = 0;
        foreach (var line in lines)
        {
            if (HeadingWords.Section(line.Text.Text, allowBare: false) is not { } head) continue;
            if (head.IsArticle) articles++;
            else if (head.Word == "§")
            {
                signs++;
                if (Numerals.Roman(head.Number) > 0) roman++;
            }
        }

        return articles > signs && roman >= 2 && roman * 2 > signs;
    }

    /// <summary>"Art. 12." and nothing else but dress.</summary>
    public static bool StandsAlone(string text, SectionHead head) =>
        head.IsArticle && head.Start == 0 && char.IsUpper(text[0]) && text.AsSpan(head.NumberEnd).IndexOfAnyExceptInRange('\0', '/') < 0;

    /// <summary>True where a line with a word form stands alone or goes on as a heading does, not as a sentence.</summary>
    public static bool Strict(LawLine line, SectionHead head)
    {
        var text = line.Text.Text;
        if (line.HeadingLevel is > 0 and < 7 || line.IsBold) return true;
        if (ScriptHeadings.ReadsAsHeading(line, head) is { } decided) return decided;
        if (text.Length > head.Start && char.IsLower(text[head.Start])) return false;
        var rest = text.AsSpan(head.NumberEnd).Trim();
        if (rest.Length == 0 || (rest.Length <= 2 && rest[0] is '.' or ':' or '-')) return true;
        if (rest[0] == '[' && head.Word.Length > 0 && TitleInBrackets(rest) > 0) return true;
        if (rest[0] == '(') return char.IsUpper(text[head.Start]) && head.Word.Length > 0 && (rest.StartsWith("(1)") && rest.Length > 4 || TitleInBrackets(rest) > 0);
        if (rest[0] is ',' or ';' or ')') return false;
        if (rest[0] is '.' or '-' or '—' or '–' or ':' or 'º' or '°' or 'ª') return true;
        if (line.AfterBreak && char.IsUpper(rest[0]) && head.Word is "Art." or "ART.") return true;
        if (head.Word.StartsWith('§') && (char.IsLower(rest[0]) || NamesPart(rest))) return false;
        if (head.Word is "§" && line.AfterBreak) return true;
        return rest.Length < 100 && char.IsUpper(rest[0]) && rest[^1] is not ('.' or ',' or ';');
    }

    /// <summary>
    /// End of a title in brackets behind the number, with its text or nothing behind it: "Article 2 (Definitions)", as East Asia drafts, in translation too;
    /// -1 where there is none. "(Deleted)" is all that is left of the text.
    /// </summary>
    internal static int TitleInBrackets(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 5 || rest[0] is not ('(' or '[') || !char.IsUpper(rest[1]) || !char.IsLower(rest[2])) return -1;
        var closing = rest[0] == '(' ? ')' : ']';
        if (rest.IndexOf(closing) is not (> 3 and var close)) return -1;
        if (rest[1..close].Contains(rest[0]) && rest[(close + 1)..].IndexOf(closing) is >= 0 and var outer) close += outer + 1;
        if (rest[..close].EndsWith("ed") && rest[1..close].IndexOf(' ') < 0) return -1;
        var behind = rest[(close + 1)..].TrimStart();
        return behind.Length == 0 || char.IsUpper(behind[0]) || behind[0] is '(' or '<' or '[' or '.' or ':' or '-' or '–' or '—' || char.IsAsciiDigit(behind[0]) ? close + 1 : -1;
    }
}
