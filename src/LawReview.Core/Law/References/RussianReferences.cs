using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LawReview.Core.Law.Structure.Scripts;
using LawReview.Core.Text;

namespace LawReview.Core.Law.References;

/// <summary>
/// Russian references, and Ukrainian ones as far as their words are akin: «частью первой настоящей статьи», «статьями 322 и
/// 322.1», «пунктом 2 части 1 статьи 5», «примечание к статье 322»; both orders of citations, п. «а» ч. 2 ст. 322.1 and
/// ст. 322.1 ч. 2 п. «а».
/// </summary>
public sealed partial class RussianReferences : IReferenceLanguage
{
    private const int MostNumbers = 60;
    private const int MostSteps = 5;

    public IReadOnlyList<FoundReference> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<FoundReference>();
        var from = 0;
        while (from < text.Length && Keyword().Match(text, from) is { Success: true } match)
        {
            from = match.Index + match.Length;
            if (Step(text, match) is not var (step, end)) continue;
            var steps = ImmutableArray.CreateBuilder<ReferenceStep>();
            steps.Add(step);
            end = Inner(text, end, steps);
            end = Outer(text, end, steps);
            var (work, workEnd) = WorkAfter(text, end);
            found.Add(new(TextSpan.FromBounds(match.Index, workEnd), steps.ToImmutable(), work));
            from = Math.Max(from, workEnd);
        }

        return found;
    }

    private static (ReferenceStep Step, int End)? Step(string text, Match match)
    {
        var (level, name) = LevelOf(match.Groups["word"].Value.ToLowerInvariant());
        var end = match.Index + match.Length;
        if (match.Groups["relative"].Success)
        {
            var lower = match.Groups["relative"].Value.ToLowerInvariant();
            var relative = lower.StartsWith("предыд", StringComparison.Ordinal) || lower.StartsWith("поперед", StringComparison.Ordinal) || lower.StartsWith("предше", StringComparison.Ordinal) ? RelativePlace.Preceding
                : lower.StartsWith("следу", StringComparison.Ordinal) || lower.StartsWith("наступ", StringComparison.Ordinal) ? RelativePlace.Following
                : lower.StartsWith("насто", StringComparison.Ordinal) || lower.StartsWith('ц') || lower.StartsWith("данн", StringComparison.Ordinal) ? RelativePlace.This : RelativePlace.Named;
            return HasDigit(text, end) ? null : (new(level, [], relative, name), end);
        }

        if (name == "note" && Numbered().Match(text, end) is not { Success: true }) return (new(level, [new(["примечание"], false)], RelativePlace.None, name), end);
        var (paths, after) = Paths(text, end, name);
        if (!paths.IsEmpty) return (new(level, paths, RelativePlace.None, name), after);
        // "второй абзац": the number stands before.
        return OrdinalBefore(text, match.Index) is > 0 and var value && level == ReferenceLevel.Below
            ? (new(level, [new([Element(value.ToString(CultureInfo.InvariantCulture), name)], false)], RelativePlace.None, name), end) : null;
    }

    private static (ReferenceLevel Level, string Name) LevelOf(string word) => word switch
    {
        ['с', 'т', ..] or ['ч', 'л', ..] => (ReferenceLevel.Section, "article"),
        ['ч', ..] or ['а', 'л', ..] => (ReferenceLevel.Below, "subsection"),
        ['а', 'б', ..] => (ReferenceLevel.Below, Paragraphs.CountedWord),
        ['г', ..] => (ReferenceLevel.Chapter, "chapter"),
        ['р', ..] => (ReferenceLevel.Title, "title"),
        ['§', ..] => (ReferenceLevel.Division, "division"),
        ['п', 'р', 'и', ..] => (ReferenceLevel.Below, "note"),
        _ => (ReferenceLevel.Below, "point"),
    };

    private static bool HasDigit(string text, int end)
    {
        while (end < text.Length && text[end] is ' ' or '\u00a0') end++;
        return end < text.Length && char.IsAsciiDigit(text[end]);
    }

    private static (ImmutableArray<NumberPath> Paths, int End) Paths(string text, int position, string name)
    {
        var paths = ImmutableArray.CreateBuilder<NumberPath>();
        var end = position;
        var upTo = false;
        while (paths.Count < MostNumbers && Number(text, position, name) is var (number, after))
        {
            paths.Add(new([Element(number, name)], upTo));
            end = after;
            var separator = Separator().Match(text, end);
            if (!separator.Success) break;
            upTo = separator.Groups["to"].Success;
            position = separator.Index + separator.Length;
        }

        return (paths.ToImmutable(), end);
    }

    private static (string Number, int End)? Number(string text, int position, string name)
    {
        var match = Digits().Match(text, position);
        if (match.Success) return (CyrillicHeadings.Number(match.Groups["n"].Value), match.Index + match.Length);
        if (name is "chapter" or "title" && Roman().Match(text, position) is { Success: true } roman) return (roman.Groups["n"].Value, roman.Index + roman.Length);
        if (name is "point" or "subsection" && Letter().Match(text, position) is { Success: true } letter) return (letter.Groups["n"].Value.ToLowerInvariant(), letter.Index + letter.Length);
        var start = position;
        while (start < text.Length && text[start] is ' ' or '\u00a0') start++;
        return CyrillicNumbers.Read(text, start) is (> 0 and var value, var end) ? (value.ToString(CultureInfo.InvariantCulture), end) : null;
    }

    // A part is numbered or, in older acts and constitutions, an unnumbered paragraph.
    private static string Element(string number, string name) => name switch
    {
        "subsection" => Paragraphs.CountedOrNumbered(number),
        Paragraphs.CountedWord => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? Paragraphs.Counted(place) : number,
        "note" => $"примечание {number}",
        _ => number,
    };

    private static int OrdinalBefore(string text, int position)
    {
        var end = position;
        while (end > 0 && text[end - 1] is ' ' or '\u00a0') end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return end > start && CyrillicNumbers.Read(text, start) is var (value, stop) && stop == end ? value : 0;
    }

    /// <summary>"ст. 322.1 ч. 2 п. «а»": the wider first.</summary>
    private static int Inner(string text, int end, ImmutableArray<ReferenceStep>.Builder steps)
    {
        while (steps.Count < MostSteps && steps[0] is { Relative: RelativePlace.None, Paths: [{ UpTo: false }] } && (steps[0].Level == ReferenceLevel.Section || (steps.Count > 1 && steps[0].Level == ReferenceLevel.Below)))
        {
            var link = InnerLink().Match(text, end);
            if (!link.Success || Keyword().Match(text, link.Index + link.Length) is not { Success: true } match || match.Index != link.Index + link.Length) return end;
            if (match.Groups["relative"].Success || Step(text, match) is not var (step, after) || step.Level != ReferenceLevel.Below) return end;
            // "статьи 5 и частью второй статьи 6": what follows has an article of its own.
            if (OuterLink().Match(text, after) is { Success: true } own && Keyword().Match(text, own.Index + own.Length) is { Success: true } next && next.Index == own.Index + own.Length
                && Step(text, next) is var (wider, _) && Rank(wider) > Rank(step)) return end;
            steps.Insert(0, step);
            end = after;
        }

        return end;
    }

    private static int Outer(string text, int end, ImmutableArray<ReferenceStep>.Builder steps)
    {
        while (steps.Count < MostSteps && OuterLink().Match(text, end) is { Success: true } link)
        {
            var start = link.Index + link.Length;
            if (Keyword().Match(text, start) is not { Success: true } match || match.Index != start || Step(text, match) is not var (step, after)) return end;
            if (Rank(step) <= Rank(steps[^1])) return end;
            steps.Add(step);
            end = after;
        }

        return end;
    }

    // A paragraph may be one of a point, a part or an article; a point one of a part or a note.
    private static int Rank(ReferenceStep step) => step.Level switch
    {
        ReferenceLevel.Below => step.Word switch { Paragraphs.CountedWord => 0, "point" => 1, "subsection" or "note" => 3, _ => 2 },
        ReferenceLevel.Section => 4,
        _ => 5,
    } + (step is { Level: ReferenceLevel.Below, Word: "point" } && step.Paths is [{ Numbers: [var number] }] && char.IsAsciiDigit(number[0]) ? 1 : 0);

    private static (string Work, int End) WorkAfter(string text, int end)
    {
        var match = OfWork().Match(text, end);
        if (!match.Success) return ("", end);
        var after = match.Index + match.Length;
        if (match.Groups["own"].Success) return ("", after);
        if (match.Groups["code"].Success)
            return (match.Groups["code"].Value switch
            {
                "УК" => "Уголовный кодекс", "УПК" => "Уголовно-процессуальный кодекс", "УИК" => "Уголовно-исполнительный кодекс", "ГК" => "Гражданский кодекс", "КК" => "Кримінальний кодекс",
                "КПК" => "Кримінальний процесуальний кодекс", _ => "Кодекс об административных правонарушениях",
            }, after);
        return (match.Groups["title"].Value.Trim(), after);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])(?:(?<relative>настоящ(?:ая|ей|ую|его|ему|им|ем|ий|их|ими)|ц(?:ієї|ього|ю|ій|ьому)|данн(?:ой|ого|ую)|предыдущ(?:ей|его|ую|ая|ий|им|ем)|попередн(?:ьої|ього)|следующ(?:ей|его)|наступн(?:ої|ого)|указанн(?:ой|ого|ых)|этой(?:\sже)?|этого(?:\sже)?|той\sже|того\sже|названн(?:ой|ого))[\s\u00a0]+)?(?<word>стать(?:я|и|е|ю|ей|ями|ях|ям)|статей|статт(?:я|і|ю|ею|ей|ями|ях)|ст\.[\s\u00a0]?ст\.|ст\.|чл(?:\.|ен[а-я]{0,3})|част(?:ь|и|ью|ей|ями|ях|ям)|частин(?:а|и|ою|і|у|ами|ах)?|ч\.[\s\u00a0]?ч\.|ч\.|ал\.|пункт(?:а|у|ом|е|ы|ов|ами|ах|ам|і|ів|и|ою)?|подпункт(?:а|у|ом|е|ы|ов|ами|ах|ам)?|підпункт(?:а|у|ом|і|ів|ами|ах|и)?|пп\.|п\.[\s\u00a0]?п\.|п\.|т\.(?=[\s\u00a0]?\d)|абзац(?:а|у|ом|ем|е|ы|ев|ами|ах|ам|і|ів)?|абз\.|примечани(?:е|я|ю|ем|и|ям|ях|й)|примітк(?:а|и|ою|ах)|глав(?:а|ы|е|ой|у|ами|ах)|гл\.|раздел(?:а|у|ом|е|ы|ов|ами|ах)?|розділ(?:у|ом|і|ів|ами)?|§)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Keyword();

    [GeneratedRegex(@"\G[\s\u00a0]{0,3}(?:№[\s\u00a0]?)?(?<n>\d{1,4}(?>(?:[.\-\u2011]\d{1,3}(?!\.\d{4})){0,2}(?:[⁰¹²³⁴-⁹]{1,2})?)(?:[а-я](?!\p{L}))?)(?![\p{L}\p{Nd}%]|[\s\u00a0](?:год|лет|дн|раз|руб|мес|часов|%))", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\G[\s\u00a0]{0,3}(?<n>[IVXLC]{1,7}(?>\.\d{1,2})?)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"\G[\s\u00a0]{0,3}(?:[«""“„'](?<n>[а-яіїєґ](?:\.?\d)?)[»""”“']|(?<n>[а-яіїєґ])(?=\)|[\s\u00a0](?:части|статьи|пункта|частини|статті)))\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\G[\s\u00a0]{0,2}\d{1,2}(?=[\s\u00a0]+к[\s\u00a0])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\G(?:[\s\u00a0]{0,2},[\s\u00a0]{0,2}(?:а[\s\u00a0]также[\s\u00a0]|и[\s\u00a0]|или[\s\u00a0])?|[\s\u00a0]{1,2}(?:и|или|либо|та|і|й|або)[\s\u00a0]{1,2}|[\s\u00a0]{0,2}(?<to>[-–—])[\s\u00a0]{0,2}|[\s\u00a0]{1,2}(?<to>по)[\s\u00a0]{1,2})(?=[\d«""“„']|[А-Яа-яЇїІіЄє]{3})", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\G[\s\u00a0]{0,2}(?:,[\s\u00a0]{0,2}|[\s\u00a0])", RegexOptions.CultureInvariant)]
    private static partial Regex InnerLink();

    [GeneratedRegex(@"\G[\s\u00a0]{1,3}(?:к[\s\u00a0]{1,2}|до[\s\u00a0]{1,2})?", RegexOptions.CultureInvariant)]
    private static partial Regex OuterLink();

    [GeneratedRegex(@"\G[\s\u00a0]{1,2}(?:(?<own>(?:[Нн]астоящ(?:его|ей|им|ему|ем)|[Цц]ього|данного|этого)[\s\u00a0]{1,2}(?:(?:Федерального|федерального)[\s\u00a0])?(?:[Кк]одекс|[Зз]акон|[Уу]став|[Пп]оложени|[Пп]равил|[Пп]орядк|[Пп]остановлени)\p{L}{0,4})|(?<code>УК|УПК|УИК|ГК|КоАП|КК|КПК|КУпАП)(?!\p{L})(?:[\s\u00a0][А-Я]{2,3}(?!\p{L}))?|(?<title>(?:[А-ЯІЇЄ][\p{L}\-]{3,}[\s\u00a0]){0,2}(?:[Кк]одекс|[Зз]акон|[Кк]онституци|[Кк]онституці|[Уу]каз|[Пп]остановлени|[Кк]онвенци|[Пп]равил)\p{L}{0,4}(?:[\s\u00a0]{1,2}(?:от[\s\u00a0]\d{1,2}[\s\u00a0.][\p{L}\d]{2,9}[\s\u00a0.]\d{4}(?:[\s\u00a0]?г(?:ода|\.))?|[№N][\s\u00a0]?[\d\-/]{1,8}(?:-?[\p{L}IVX]{1,5})?|[«""“][^»""”]{3,150}[»""”]|об?[\s\u00a0]\p{L}{4,}[\s\u00a0]\p{L}{4,}|[А-ЯІЇЄ][\p{L}\-]{3,})){0,5}))", RegexOptions.CultureInvariant)]
    private static partial Regex OfWork();
}
