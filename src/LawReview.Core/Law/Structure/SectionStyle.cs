using LawReview.Core.Law.Structure.Scripts;

namespace LawReview.Core.Law.Structure;

/// <summary>How a file heads its sections, found by looking at all of it before any line is read.</summary>
internal sealed class SectionStyle
{
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

    /// <summary>Indent of the bare numbers that head sections.</summary>
    public int NumberIndent { get; private init; } = -1;

    public static SectionStyle Of(IReadOnlyList<LawLine> lines)
    {
        var signIsParagraph = SignIsParagraphIn(lines);
        int headings = 0, bareHeadings = 0, words = 0, articles = 0, sectionWords = 0;
        var fasl = ArabicHeadings.CallsArticlesFasl(lines);
        var chains = new Dictionary<int, (string Last, int Length, int Restarts)>();
        foreach (var line in lines)
        {
            var text = line.Text.Text;
            if (text.Length == 0) continue;
            var head = LineHeads.Section(text, allowBare: true) ?? (fasl ? ArabicHeadings.Fasl(text) : null);
            if (head is not { } found || (signIsParagraph && found.Word.StartsWith('§'))) continue;
            if (line.HeadingLevel is > 0 and < 7)
            {
                if (found.HasWord) headings++;
                else bareHeadings++;
                if (found.IsArticle) articles++;
                continue;
            }

            if (found.HasWord)
            {
                if (!Strict(line, found)) continue;
                words++;
                if (found.IsArticle) articles++;
                else if (found.Word.StartsWith("Sec", StringComparison.OrdinalIgnoreCase)) sectionWords++;
                continue;
            }

            var chain = chains.GetValueOrDefault(line.Indent, ("", 0, 0));
            if (chain.Item1.Length == 0 || MarkerOrder.Follows(MarkerClass.Digit, chain.Item1, found.Number, 2)) chains[line.Indent] = (found.Number, chain.Item2 + 1, chain.Item3);
            else if (found.Number == "1") chains[line.Indent] = (found.Number, chain.Item2, chain.Item3 + 1);
        }

        var best = chains.OrderByDescending(c => c.Value.Length).ThenBy(c => c.Key).FirstOrDefault();
        var byHeading = headings + bareHeadings >= 2 || (headings + bareHeadings == 1 && words < 2 && best.Value.Length < 2);
        var byWord = !byHeading && words > 0 && (words >= 2 || best.Value.Length < 2) && words * 2 >= best.Value.Length;
        // Points numbered through from section to section: the sections are divisions.
        var through = !byHeading && words > 0 && sectionWords >= 2 && sectionWords == words && best.Value.Length > sectionWords && best.Value.Restarts == 0;
        return new()
        {
            SignIsParagraph = signIsParagraph,
            ByHeading = byHeading,
            CallsArticlesFasl = fasl,
            ByWord = byWord && !through,
            ByNumber = through || (!byHeading && !byWord && best.Value.Length > 0),
            NumberIndent = best.Value.Length > 0 ? best.Key : -1,
            SectionIsContainer = through || (articles >= 2 && articles > sectionWords),
        };
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

    /// <summary>True where a line with a word form stands alone or goes on as a heading does, not as a sentence.</summary>
    public static bool Strict(LawLine line, SectionHead head)
    {
        var text = line.Text.Text;
        if (line.HeadingLevel is > 0 and < 7 || line.IsBold) return true;
        if (ScriptHeadings.ReadsAsHeading(line, head) is { } decided) return decided;
        if (text.Length > head.Start && char.IsLower(text[head.Start])) return false;
        var rest = text.AsSpan(head.NumberEnd).Trim();
        if (rest.Length == 0 || (rest.Length <= 2 && rest[0] is '.' or ':' or '-')) return true;
        if (rest[0] is ',' or ';' or ')' or '(') return rest[0] == '(' && char.IsUpper(text[head.Start]) && head.Word.Length > 0 && rest.Length > 4 && rest[1] == '1' && rest[2] == ')';
        if (rest[0] is '.' or '-' or '—' or '–' or ':' or 'º' or '°' or 'ª') return true;
        if (line.AfterBreak && char.IsUpper(rest[0]) && head.Word is "Art." or "ART.") return true;
        if (head.Word.StartsWith('§') && (char.IsLower(rest[0]) || NamesPart(rest))) return false;
        if (head.Word is "§" && line.AfterBreak) return true;
        return rest.Length < 100 && char.IsUpper(rest[0]) && rest[^1] is not ('.' or ',' or ';');
    }
}
