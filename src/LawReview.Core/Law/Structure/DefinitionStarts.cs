using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure;

/// <summary>Where an entry of a list of definitions begins, and the term it defines.</summary>
public readonly record struct DefinitionStart(int Start, string Term);

/// <summary>Finds “term” means … in running text, several in one line too.</summary>
public static partial class DefinitionStarts
{
    private const int LongestTerm = 140;
    private const int LongestAside = 260;

    public static List<DefinitionStart> Find(string text)
    {
        var found = new List<DefinitionStart>();
        for (var i = 0; i < text.Length; i++)
        {
            var close = ClosingQuotes(text[i]);
            if (close.Length == 0 || !AtStart(text, i)) continue;
            var limit = Math.Min(text.Length, i + 1 + LongestTerm);
            var end = text.AsSpan(i + 1, limit - i - 1).IndexOfAny(close);
            if (end < 0) continue;
            end += i + 1;
            var term = text[(i + 1)..end].Trim();
            if (term.Length == 0 || !char.IsLetter(term[0]) || !Verb(text, end + 1)) continue;
            found.Add(new(i, term));
            i = end;
        }

        return found;
    }

    /// <summary>As <see cref="Find(string)"/>, with a term that the line prints in bold or italics before the words that define it.</summary>
    internal static List<DefinitionStart> Find(LawLine line)
    {
        var text = line.Text.Text;
        var found = Find(text);
        if (line.TermLength is > 0 and < LongestTerm && line.AfterBreak && found is not [{ Start: < 3 }, ..] && char.IsLetter(text[0])
            && !text.AsSpan(0, line.TermLength).ContainsAny(".:;()") && (Verb(text, line.TermLength) || ListBehind().IsMatch(text.AsSpan(line.TermLength))))
            found.Insert(0, new(0, text[..line.TermLength].Trim()));
        return found;
    }

    /// <summary>The term a definition defines: in quotation marks, or the first words up to "means" or a dash; empty where unclear.</summary>
    public static string TermOf(string text)
    {
        if (Find(text) is [{ Start: < 4 } first, ..]) return first.Term;
        var match = Unquoted().Match(text);
        return match.Success ? WithoutAside(match.Groups["term"].Value).Trim() : "";
    }

    // "carrier, in relation to a craft,"
    private static string WithoutAside(string term) =>
        term.IndexOf(", in re", StringComparison.Ordinal) is var aside and > 0 ? term[..aside] : term.TrimEnd(',');

    /// <summary>True where the words from <paramref name="position"/> define what stands before them.</summary>
    public static bool Verb(string text, int position)
    {
        var length = Math.Min(LongestAside, text.Length - position);
        if (length <= 0) return false;
        return DefiningWords().IsMatch(text.AsSpan(position, length));
    }

    private static string ClosingQuotes(char open) => open switch
    {
        '“' or '„' or '"' => "”\"“",
        '‘' or '\'' => "’'",
        '«' => "»",
        _ => "",
    };

    private static bool AtStart(string text, int position)
    {
        var i = position - 1;
        while (i >= 0 && (char.IsWhiteSpace(text[i]) || text[i] is '_' or '\u00ad')) i--;
        return i < 0 || text[i] is ';' or ':' or '—' or '–' or '-' or '.' or ']' or ')' || (text[i] == ',' && i + 1 < position);
    }

    // "craft---", where what it means stands in a list.
    [GeneratedRegex(@"^[\s_]{0,3}(?:---?|—)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ListBehind();

    [GeneratedRegex(@"^\W{0,3}(?:[Tt]he (?:term|expression|word)s? )?(?<term>[\p{L}][\p{L}\p{Nd} ,'’\-]{1,80}?)(?:\s{0,9}:\s|\s{0,3}---?(?:\s|$)|[»”""]\s{0,9},\s|\s{0,9}[—–]\s|\s-\s|\s{1,9}(?:means?|includes?|has the|have the|shall mean|denotes?|refers to|is understood|shall be understood|désigne|s’entend)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Unquoted();

    [GeneratedRegex(@"^(?>[\s_]*)(?:\([^()]{1,120}\)(?>[\s_]*))?(?:,[^;.—]{1,240})?(?:(?:and|or)[\s,]+[“""‘][^”""’]{1,80}[”""’](?>[\s,]*)){0,20}(?>[\s_,]*)\b(?:means?|includes?|has the|have the|has a|have a|shall have|shall mean|shall include|shall be|denotes?|refers? to|is to be|designates?|désigne|désignent|signifie|signifient|s['’]entend|significa|se entiende|bedeutet|in relation to)\b|^\s{0,2}:\s(?:le fait (?:de|d['’]|pour)|tout acte |toute action |l['’]acte |l['’]action |el hecho de |la acción de |todo acto )", RegexOptions.CultureInvariant)]
    private static partial Regex DefiningWords();
}
