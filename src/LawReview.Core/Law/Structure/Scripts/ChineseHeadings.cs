using System.Globalization;
using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure.Scripts;

/// <summary>Headings of statutes in Chinese, simplified and traditional: 第三百一十八条, 第十二條之一, 第 12-1 條; 编 章 节, 附件; 一、 in decisions.</summary>
internal static partial class ChineseHeadings
{
    private const int LongestHeading = 60;

    private static readonly Dictionary<string, (ProvisionKind Kind, int Rank)> Units = new(StringComparer.Ordinal)
    {
        ["编"] = (ProvisionKind.Part, 1), ["編"] = (ProvisionKind.Part, 1), ["卷"] = (ProvisionKind.Part, 1), ["部"] = (ProvisionKind.Part, 2), ["分编"] = (ProvisionKind.Title, 3), ["分編"] = (ProvisionKind.Title, 3), ["篇"] = (ProvisionKind.Title, 3),
        ["章"] = (ProvisionKind.Chapter, 4), ["节"] = (ProvisionKind.Division, 5), ["節"] = (ProvisionKind.Division, 5), ["目"] = (ProvisionKind.Division, 7), ["分節"] = (ProvisionKind.Division, 6), ["分节"] = (ProvisionKind.Division, 6), ["款"] = (ProvisionKind.Division, 6),
        ["附件"] = (ProvisionKind.Schedule, 1), ["附表"] = (ProvisionKind.Schedule, 1), ["附录"] = (ProvisionKind.Schedule, 1), ["附錄"] = (ProvisionKind.Schedule, 1),
    };

    public static int? Rank(string word) => Units.TryGetValue(word, out var found) ? found.Rank : null;

    public static SectionHead? Section(string text, int start)
    {
        var match = Article().Match(text, start);
        if (!match.Success) return null;
        var end = match.Index + match.Length;
        return new(Number(match), "条", true, true, start, end, SkipBlanks(text, end));
    }

    /// <summary>一、 as the number of a point; null where the line begins otherwise.</summary>
    public static SectionHead? Point(string text, int start)
    {
        var match = PointNumber().Match(text, start);
        if (!match.Success) return null;
        var number = match.Groups["n"];
        return new(Numerals.Chinese(number.Value).ToString(CultureInfo.InvariantCulture), "", false, false, start, number.Index + number.Length, SkipBlanks(text, match.Index + match.Length));
    }

    /// <summary>The number of an article: digits, a hyphen and digits for 之一, capital letters as printed.</summary>
    public static string Number(Match match)
    {
        var number = Value(match.Groups["n"].Value);
        if (match.Groups["of"].Success) number += "-" + Value(match.Groups["of"].Value);
        return number;
    }

    /// <summary>A number in Chinese numerals or digits of any width, as ASCII digits with the letters behind them.</summary>
    public static string Value(string printed)
    {
        var plain = Script.Ascii(printed.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal));
        return plain.Length > 0 && char.IsAsciiDigit(plain[0]) ? plain.Replace('－', '-').Replace('–', '-') : Numerals.Chinese(plain).ToString(CultureInfo.InvariantCulture);
    }

    public static ContainerHead? Container(string text, bool marked)
    {
        var match = Unit().Match(text);
        if (!match.Success) match = Annex().Match(text);
        if (!match.Success) return null;
        var end = match.Index + match.Length;
        if (!marked && (text.Length > LongestHeading || text.AsSpan().TrimEnd()[^1] is '。' or '；' or '，' or '：' or ';' or ':')) return null;
        var word = match.Groups["unit"].Value;
        var number = match.Groups["n"].Value;
        return new(Units[word].Kind, word, number.Length == 0 ? "" : Value(number), HeadingWords.SkipDress(text, end));
    }

    /// <summary>
    /// True where a line that begins with an article's number is its heading and not a sentence about it: a blank, a bracket
    /// or the end stands behind the number, or words that no reference goes on with.
    /// </summary>
    public static bool ReadsAsHeading(LawLine line, SectionHead head)
    {
        var text = line.Text.Text;
        if (head.NumberEnd >= text.Length || text[head.NumberEnd] is ' ' or '\u3000' or '\u00a0' or '\t' or '【' or '〔' or '[') return true;
        if (text[head.NumberEnd] is '（' or '(' or '：' or ':') return line.AfterBreak;
        return line.AfterBreak && text[head.NumberEnd] is not ('第' or '规' or '規' or '的' or '款' or '项' or '項' or '至' or '、' or '和' or '或' or '及' or '与' or '與' or '中' or '所' or '，' or '之' or '关' or '關' or '修' or '增' or '删' or '刪' or '改' or '前' or '后' or '後' or '各' or '准' or '準');
    }

    public static bool IsContents(string text) => ContentsWord().IsMatch(text);

    private static int SkipBlanks(string text, int i)
    {
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] is '：' or ':')) i++;
        return i;
    }

    [GeneratedRegex(@"\G第[ \u3000]?(?<n>[〇零○一二三四五六七八九十百千两兩廿卅]{1,9}|\d{1,4}(?:[ ]?[-－–][ ]?\d{1,3}|[A-Z]{1,2})?)[ \u3000]?[条條](?:[ \u3000]?之[ \u3000]?(?<of>[一二三四五六七八九十]{1,3}|\d{1,2}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"\G(?<n>[一二三四五六七八九十百]{1,5})、", RegexOptions.CultureInvariant)]
    private static partial Regex PointNumber();

    [GeneratedRegex(@"^[\s\u3000“""*_]{0,4}第[ \u3000]?(?<n>[〇零一二三四五六七八九十百千廿卅]{1,8}|\d{1,3}[A-Z]?)[ \u3000]?(?<unit>分编|分編|分节|分節|[编編卷部篇章节節目款])(?=$|[\s\u3000：:—-])", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^[\s\u3000]{0,4}(?<unit>附件|附表|附录|附錄)[ \u3000]?(?<n>[一二三四五六七八九十]{1,3}|\d{1,2})?(?=$|[\s\u3000：:])", RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^[\s\u3000]*目[\s\u3000]*[录錄次][\s\u3000]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ContentsWord();
}
