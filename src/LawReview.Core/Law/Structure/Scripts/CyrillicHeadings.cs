using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure.Scripts;

/// <summary>Headings of statutes in Cyrillic: статья, стаття, член, модда; раздел, глава, §, приложение.</summary>
internal static partial class CyrillicHeadings
{
    private const int LongestHeading = 220;

    private static readonly Dictionary<string, (ProvisionKind Kind, int Rank)> Containers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["книга"] = (ProvisionKind.Part, 1), ["часть"] = (ProvisionKind.Part, 2), ["частина"] = (ProvisionKind.Part, 2), ["част"] = (ProvisionKind.Part, 2), ["частка"] = (ProvisionKind.Part, 2),
        ["дял"] = (ProvisionKind.Part, 2), ["раздел"] = (ProvisionKind.Title, 3), ["розділ"] = (ProvisionKind.Title, 3), ["раздзел"] = (ProvisionKind.Title, 3), ["бөлім"] = (ProvisionKind.Title, 3), ["бўлим"] = (ProvisionKind.Title, 3),
        ["подраздел"] = (ProvisionKind.Division, 3), ["підрозділ"] = (ProvisionKind.Division, 3), ["глава"] = (ProvisionKind.Chapter, 4), ["тарау"] = (ProvisionKind.Chapter, 4), ["боб"] = (ProvisionKind.Chapter, 4),
        ["параграф"] = (ProvisionKind.Division, 5), ["§"] = (ProvisionKind.Division, 5),
        ["приложение"] = (ProvisionKind.Schedule, 1), ["додаток"] = (ProvisionKind.Schedule, 1), ["дадатак"] = (ProvisionKind.Schedule, 1),
    };

    public static int? Rank(string word) => Containers.TryGetValue(word, out var found) ? found.Rank : null;

    public static SectionHead? Section(string text, int start)
    {
        var match = Article().Match(text, start);
        if (!match.Success) match = NumberFirst().Match(text, start);
        if (!match.Success) return null;
        var end = match.Groups["number"].Index + match.Groups["number"].Length;
        if (match.Groups["after"].Success) end = match.Index + match.Length;
        return new(Number(match.Groups["number"].Value), match.Groups["word"].Value, true, true, start, end, HeadingWords.SkipDress(text, end));
    }

    /// <summary><c>322¹</c>, <c>322 1</c> and <c>322–1</c> as they are cited: 322.1, 322-1.</summary>
    public static string Number(string printed)
    {
        var number = new System.Text.StringBuilder(printed.Length);
        var raised = false;
        foreach (var c in printed.Trim())
        {
            var digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal);
            if (digit >= 0)
            {
                if (!raised) number.Append('.');
                number.Append((char)('0' + digit));
            }
            else number.Append(c switch { '–' or '\u2011' => '-', ' ' or '\u00a0' => '.', _ => c });

            raised = digit >= 0;
        }

        return number.ToString();
    }

    public static ContainerHead? Container(string text, bool marked)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '«' or '"' or '*' or '_')) start++;
        if (GeneralPart().Match(text, start) is { Success: true } part)
            return new(ProvisionKind.Part, "часть", "", part.Index + part.Length >= text.Length ? start : HeadingWords.SkipDress(text, part.Index + part.Length));
        var match = Unit().Match(text, start);
        if (!match.Success) return null;
        var word = match.Groups["word"].Value.ToLowerInvariant();
        var end = match.Index + match.Length;
        var number = match.Groups["number"].Value;
        if (number.Length == 0)
        {
            var (value, stop) = CyrillicNumbers.Read(text.ToLowerInvariant(), Skip(text, end));
            if (value > 0) (number, end) = (value.ToString(System.Globalization.CultureInfo.InvariantCulture), stop);
            else if (Containers[word].Kind != ProvisionKind.Schedule && word is not ("глава" or "раздел")) return null;
        }

        var rest = HeadingWords.SkipDress(text, end);
        if (!marked && !ReadsAsHeading(text, start, end, rest, number.Length > 0)) return null;
        return new(Containers[word].Kind, word, Roman(Number(number)), rest);
    }

    public static bool IsContents(string text) => ContentsWord().IsMatch(text);

    /// <summary>A heading begins with a capital letter, and so does its title; a sentence goes on in small letters.</summary>
    private static bool ReadsAsHeading(string text, int start, int end, int rest, bool hasNumber)
    {
        if (text.Length > LongestHeading || char.IsLower(text[start])) return false;
        if (end < text.Length && char.IsLetterOrDigit(text[end])) return false;
        if (rest >= text.Length) return hasNumber || text.Length < 20;
        if (text.AsSpan().TrimEnd()[^1] is ';' or ',' or ':') return false;
        return char.IsUpper(text[rest]) || text[rest] is '«' or '"' || (!hasNumber && text[start..end] is ['П' or 'Д', ..] && text.Length < 160);
    }

    // Cyrillic letters that look like Roman numerals.
    private static string Roman(string number) =>
        number.Length > 0 && !char.IsDigit(number[0]) ? number.Replace('І', 'I').Replace('Х', 'X').Replace('С', 'C').Replace('М', 'M') : number;

    private static int Skip(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    [GeneratedRegex(@"\G(?<word>[Сс]татья|СТАТЬЯ|[Сс]таття|СТАТТЯ|[Аа]ртыкул|АРТЫКУЛ|Член|ЧЛЕН|Члан|ЧЛАН|Чл\.|Ст\.|Моддаи|МОДДАИ)[\s\u00a0]*(?:№[\s\u00a0]*)?(?<number>\d{1,4}(?>(?:[.\-–\u2011]|[\s\u00a0](?=\d{1,2}[\s\u00a0]?(?:\.|$)))\d{1,3}){0,3}(?>[⁰¹²³⁴-⁹]{0,3})(?:-?[а-яѓѕјљњќџ](?![\p{L}\p{Nd}]))?)(?=$|[\s.,:;—–\-(\[*_])", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"\G(?<number>\d{1,4}(?>[-.]\d{1,2})?)(?<after>[ ]?-[ ]?(?<word>бап|модда|берене)\.?)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex NumberFirst();

    [GeneratedRegex(@"\G(?:(?<word>раздел|розділ|раздзел|подраздел|підрозділ|глава|параграф|книга|частина|частка|часть|част|дял|приложение|додаток|дадатак|бөлім|тарау|бўлим|боб)(?!\p{L})|(?<word>§)(?=[\s\d\u00a0.]{1,12}[-\d.\s]*\p{IsCyrillic}))[\s\u00a0]*(?:№[\s\u00a0]*)?(?<number>[IVXLCІХСМ]{1,7}(?>[.\-]\d{1,2}|[¹²³⁴-⁹]{1,2})?(?!\p{L})|\d{1,3}(?>[.\-]\d{1,2}|[\s\u00a0]\d{1,2}(?=\.)|[¹²³⁴-⁹]{1,2})?(?![\p{L}\p{Nd}]))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\G(?:общая|особенная|специальная|загальна|особлива|обща|особена|агульная|асаблівая)[\s\u00a0]+(?:часть|частина|част|частка)\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GeneralPart();

    [GeneratedRegex(@"^\W*(?:оглавление|содержание|зміст|змест|съдържание|садржај|мазмұны)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentsWord();
}
