using System.Text.RegularExpressions;
using LawReview.Core.Law.Structure.Scripts;
using LawReview.Core.Text;

namespace LawReview.Core.Law.References;

/// <summary>
/// Definitions in Cyrillic, Arabic and Chinese texts: "под … понимается", "… - это", "термин - значение" in a list of terms;
/// يقصد بـ, يراد بـ, lists below "يقصد بالكلمات الآتية"; 本法所称…，是指…, lists below 下列用语的含义.
/// </summary>
internal static partial class ScriptDefinitions
{
    private const int LongestTerm = 90;

    /// <summary>Terms of one provision's own words, with where in the text the meaning begins.</summary>
    public static IEnumerable<(string Term, int Meaning)> In(Provision provision)
    {
        var text = provision.Text.Text;
        switch (Script.OfFirstLetter(text.AsSpan(0, Math.Min(text.Length, 30))))
        {
            case ScriptKind.Cyrillic:
                foreach (Match match in Cyrillic().Matches(text)) yield return Found(match);
                if (InList(provision, CyrillicList()) && CyrillicEntry().Match(text) is { Success: true } entry) yield return Found(entry);
                break;
            case ScriptKind.Arabic:
                foreach (Match match in Arabic().Matches(text)) yield return Found(match);
                if (InList(provision, ArabicList()) && ArabicEntry().Match(text) is { Success: true } item) yield return Found(item);
                break;
            case ScriptKind.Han:
                foreach (Match match in Chinese().Matches(text)) yield return Found(match);
                if (InList(provision, ChineseList()) && ChineseEntry().Match(text) is { Success: true } line) yield return Found(line);
                break;
        }
    }

    private static (string Term, int Meaning) Found(Match match)
    {
        var term = match.Groups["term"].Value.Trim(' ', '«', '»', '"', '“', '”', '(', ')', '（', '）', ':', '،', ',', '-', '–');
        return (term.Length > LongestTerm ? "" : term, match.Index + match.Length);
    }

    /// <summary>True below words that announce a list of terms, or in an article that is headed as one.</summary>
    private static bool InList(Provision provision, Regex announces)
    {
        var section = provision.Section();
        if (provision == section) return false;
        return announces.IsMatch(section.Heading.Text) || announces.IsMatch(section.Text.Text) || announces.IsMatch(provision.Parent?.Text.Text ?? "");
    }

    [GeneratedRegex(@"\b[Пп]од[\s\u00a0]{1,3}(?<term>[^.;:()]{3,90}?)[\s\u00a0]{1,3}(?:для целей [^.;:]{3,60}? |в (?:настоящ|дан)[^.;:]{3,60}? |в целях [^.;:]{3,60}? )?(?:понима[ею]тся|следует понимать|подразумева[ею]тся)|(?:^|\.[\s\u00a0])(?<term>[А-ЯЁ][^.;:()]{2,80}?)[\s\u00a0]{1,3}(?:(?:в|для целей) (?:статьях |статье |смысле |целях )?(?:настоящ|данн)[^.;:]{3,80}? )?(?:призна[еёю]тся|счита[ею]тся|[-–—][\s\u00a0]{1,3}это)(?![\p{L}])|(?:^|\.[\s\u00a0])(?<term>[А-ЯЁа-яёіїє][^.;:()]{2,80}?)[\s\u00a0]{1,3}[-–—][\s\u00a0]{1,3}це[\s\u00a0]", RegexOptions.CultureInvariant)]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"основны[ех] поняти|использу[ею]тся (?:следующие )?(?:основные )?(?:понятия|термины)|применяются (?:следующие )?(?:основные )?(?:понятия|термины)|следующих значениях|следующие (?:понятия|термины)|понятия и термины|[Вв]изначення термінів|терміни вживаються|в такому значенні|понима[ею]тся\s*:|смисъл на този", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CyrillicList();

    [GeneratedRegex(@"^(?<term>[«""“]?[\p{L}][^.;:—–]{1,90}?)[\s\u00a0]{1,3}[-–—][\s\u00a0]{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex CyrillicEntry();

    [GeneratedRegex(@"(?:يقصد|يراد|ويقصد|ويراد|يعني|يعنى)[\s""«“]+(?:بـ?[\s""«“]*(?:مصطلح|عبارة|تعبير|كلمة|لفظ)?[\s""«“]*|(?:مصطلح|عبارة|تعبير|لفظ)[\s""«“]+)(?!الكلم|المصطلح|العبار|الألفاظ|األلفاظ|التعاب|التعري|ما )(?<term>[\p{IsArabic}-[\d،؛؟]][^.،؛:""»”()]{1,70}?)[\s""»”]*(?=\s(?:في|كل|من|أي|أية|لأغراض|بمفهوم|حسب|:|،)|[:،""»”])", RegexOptions.CultureInvariant)]
    private static partial Regex Arabic();

    [GeneratedRegex(@"(?:الكلمات|المصطلحات|العبارات|األ?لفاظ|الألفاظ|التعابير|التعاريف|تعاريف|تعريفات|التعريفات|المعاني|المعنى|ما يلي|بما يأتي|بما يلي)", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicList();

    [GeneratedRegex(@"^[\s«""“(]{0,3}(?<term>[\p{IsArabic}-[\d،؛؟]][^.،؛:""»”]{1,70}?)[\s""»”)]*(?:\s?:|\s[-–—]\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicEntry();

    [GeneratedRegex(@"(?:本[法条例規规定办辦则則解释章节節编編條]{1,3}|本法律)(?:中)?(?:所)?[称稱謂谓](?<term>[^，。；：、（）的]{1,30}?)(?:（[^）]{1,30}）)?(?:，|,)?(?:是指|系指|係指|指|谓|謂|，包括|包括)|(?:^|。)(?:所[称稱])(?<term>[^，。；：]{1,30}?)，?(?:是指|系指|係指|指)|(?:^|。)(?<term>[^，。；：、（）的之]{2,14}?)(?:，指|，?是指|，?系指|，?係指|，谓|，謂)", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?:下列|以下)?(?:用[语語][的之]?(?:含[义義]|定[义義])|用[词詞]|[术術][语語]|用[词詞][定]?[义義]|名詞定義)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseList();

    [GeneratedRegex(@"^[“「""]?(?<term>[^，。；：、“”「」]{1,30}?)[”」""]?(?:，|：|:)?[\s]?(?:是指|系指|係指|指|谓|謂)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseEntry();
}
