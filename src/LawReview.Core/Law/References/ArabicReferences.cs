using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LawReview.Core.Law.Structure;
using LawReview.Core.Law.Structure.Scripts;
using LawReview.Core.Text;

namespace LawReview.Core.Law.References;

/// <summary>
/// Arabic references: المادتين 51 و52, المواد من 50 إلى 53, الفقرة الأولى من المادة 6, المادة السابقة, هذا الباب; and the order of
/// citations, المادة 52، الفقرة 2، البند أ. Alef and lam may stand in either order, as texts taken from PDF have them.
/// </summary>
public sealed partial class ArabicReferences : IReferenceLanguage
{
    private const int MostNumbers = 40;
    private const int MostSteps = 4;

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
        var word = ArabicNumbers.Fold(match.Groups["word"].Value);
        var end = match.Index + match.Length;
        var (level, name) = LevelOf(word);
        if (match.Groups["this"].Success)
        {
            var same = ArabicNumbers.Fold(match.Groups["this"].Value) is "نفس" or "ذات" or "تلك" or "ذلك";
            return name == "item" || HasNumber(text, end) ? null : (new(level, [], same ? RelativePlace.Named : RelativePlace.This, name), end);
        }

        if (Place().Match(text, end) is { Success: true } place)
        {
            var relative = place.Groups["next"].Success ? RelativePlace.Following : RelativePlace.Preceding;
            ImmutableArray<NumberPath> many = word.EndsWith("تين", StringComparison.Ordinal) || word.EndsWith("تان", StringComparison.Ordinal) ? [new(["2"], false)] : [];
            return (new(level, many, relative, name), place.Index + place.Length);
        }

        if (Last().Match(text, end) is { Success: true } last && level == ReferenceLevel.Below) return (new(level, [new([Paragraphs.Last], false)], RelativePlace.None, name), last.Index + last.Length);
        var (paths, after) = Paths(text, end, name, ref level);
        return paths.IsEmpty ? null : (new(level, paths, RelativePlace.None, name), after);
    }

    private static (ReferenceLevel Level, string Name) LevelOf(string word)
    {
        if (word.Contains("ماد", StringComparison.Ordinal) || word.Contains("مواد", StringComparison.Ordinal)) return (ReferenceLevel.Section, "article");
        if (word.Contains("فصل", StringComparison.Ordinal) || word.Contains("فصول", StringComparison.Ordinal)) return (ReferenceLevel.Chapter, "fasl");
        if (word.Contains("فقر", StringComparison.Ordinal)) return (ReferenceLevel.Below, Paragraphs.CountedWord);
        if (word.Contains("باب", StringComparison.Ordinal) || word.Contains("بواب", StringComparison.Ordinal)) return (ReferenceLevel.Title, "title");
        if (word.Contains("قسم", StringComparison.Ordinal) || word.Contains("كتاب", StringComparison.Ordinal)) return (ReferenceLevel.Part, "part");
        return word.Contains("فرع", StringComparison.Ordinal) ? (ReferenceLevel.Division, "division") : (ReferenceLevel.Below, "item");
    }

    private static bool HasNumber(string text, int position) => ArabicHeadings.Number(text, position) is not null;

    private static (ImmutableArray<NumberPath> Paths, int End) Paths(string text, int position, string name, ref ReferenceLevel level)
    {
        var paths = ImmutableArray.CreateBuilder<NumberPath>();
        var end = position;
        if (FromWord().Match(text, position) is { Success: true } range) position = range.Index + range.Length;
        var upTo = false;
        while (paths.Count < MostNumbers)
        {
            var (number, after) = Number(text, position, name, paths.Count > 0);
            if (number.Length == 0) break;
            // الفصل 294 is an article where articles are called so; الفصل الثاني is a chapter.
            if (name == "fasl" && paths.Count == 0) level = text[position..after].Any(char.IsDigit) ? ReferenceLevel.Section : ReferenceLevel.Chapter;
            paths.Add(new([level == ReferenceLevel.Below && name == Paragraphs.CountedWord && number != Paragraphs.Last ? Paragraphs.CountedOrNumbered(number) : number], upTo));
            end = after;
            var separator = Separator().Match(text, end);
            if (!separator.Success) break;
            upTo = separator.Groups["to"].Success;
            position = separator.Index + separator.Length;
        }

        return (paths.ToImmutable(), end);
    }

    private static (string Number, int End) Number(string text, int position, string name, bool further)
    {
        if (name == "item" || name == Paragraphs.CountedWord)
        {
            var letter = Letter().Match(text, position);
            if (letter.Success && string.Concat(letter.Groups["n"].Value.Where(c => !Script.IsMark(c))) is { Length: 1 } plain && Numerals.Letter(plain[0]) > 0)
                return (plain is "ا" or "إ" ? "أ" : plain, letter.Index + letter.Length);
        }

        if (ArabicHeadings.Number(text, position) is not var (number, end) || number == "وحيدة") return ("", position);
        // "المادة 5 و خمسة أيام": a number in words goes on with a list only with its article.
        if (further && !number.Any(char.IsAsciiDigit)) return ("", position);
        return (number, end);
    }

    /// <summary>The order of citations: the wider first, parted by commas.</summary>
    private static int Inner(string text, int end, ImmutableArray<ReferenceStep>.Builder steps)
    {
        while (steps.Count < MostSteps && steps[0] is { Relative: RelativePlace.None, Paths: [{ UpTo: false }] } && steps[0].Level is ReferenceLevel.Section or ReferenceLevel.Below)
        {
            var comma = Comma().Match(text, end);
            if (!comma.Success || Keyword().Match(text, comma.Index + comma.Length) is not { Success: true } match || match.Index != comma.Index + comma.Length) return end;
            if (Step(text, match) is not var (step, after) || step.Level != ReferenceLevel.Below || step.Relative != RelativePlace.None) return end;
            if (steps[0].Level == ReferenceLevel.Below && string.Equals(step.Word, steps[0].Word, StringComparison.Ordinal) && step.Word != "item") return end;
            steps.Insert(0, step);
            end = after;
        }

        return end;
    }

    private static int Outer(string text, int end, ImmutableArray<ReferenceStep>.Builder steps)
    {
        while (steps.Count < MostSteps && OfLink().Match(text, end) is { Success: true } link)
        {
            var start = link.Index + link.Length;
            if (Keyword().Match(text, start) is not { Success: true } match || match.Index != start || Step(text, match) is not var (step, after)) return end;
            if (step.Level == ReferenceLevel.Below && steps[^1].Level == ReferenceLevel.Section) return end;
            steps.Add(step);
            end = after;
        }

        return end;
    }

    private static (string Work, int End) WorkAfter(string text, int end)
    {
        var match = OfWork().Match(text, end);
        if (!match.Success) return ("", end);
        if (match.Groups["own"].Success) return ("", match.Index + match.Length);
        return (match.Groups["title"].Value.Trim(), match.Index + match.Length);
    }

    [GeneratedRegex(@"(?<![\p{IsArabic}-[\d،؛؟]])(?:(?<this>هذ[اه]|نفس|ذات|تلك|ذلك)\s+)?(?<word>[وفبكل]{0,2}(?:ال?|ل|ا)?(?:لـ?)?(?:ماد(?:[ةه]|تين|تان)|مواد|فقر(?:[ةه]|تين|تان|ات)|بند|بندين|بندان|بنود|مقطع|حرف|فصل|فصلين|فصول|باب|بابين|[أا]بواب|قسم|فرع|كتاب))(?![\p{IsArabic}-[\d،؛؟]])", RegexOptions.CultureInvariant)]
    private static partial Regex Keyword();

    [GeneratedRegex(@"\G\s+(?:(?:السابق|ال?متقدم|السالف|المذكور[ةه]?\s+[أا]عال?|ال?سالف)[ةه]?(?:تين|ين|تان|ان)?(?:\s+(?:ذكرها|الذكر))?|(?<next>التالي[ةه]?|اللاحق[ةه]?|الال?حق[ةه]?|الآتي[ةه]?|الموالي[ةه]?)(?:تين|ين)?)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\G\s+ا?ل?[أا]?ل?[أا]خير[ةه]?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    [GeneratedRegex(@"\G\s+من\s+(?=[\d(])", RegexOptions.CultureInvariant)]
    private static partial Regex FromWord();

    [GeneratedRegex(@"\G(?:\s{0,2}(?<to>[إا][لى][ىل]|حتى|لغاية)\s{0,2}(?:غاية\s+)?(?:المادة\s+)?|\s{0,2}(?:[،,]\s{0,2}و?|و\s{0,2}|[أا]و\s{1,2})(?:المادة\s+)?|\s{0,2}(?<to>[-–])\s{0,2})(?=[\s(]{0,3}(?:\d|[أابجدهوز]ـ?\s?(?:[)،.]|$|و?\s)|ال|ا))", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\G[\s«(""“]{0,3}(?<n>[أابجدهوزحطيكلمن]ـ?)(?=[\s)»""”،,.]|$)[)»""”]?", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\G\s{0,2}[،,]\s{0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"\G\s{0,2}(?:من|في)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex OfLink();

    [GeneratedRegex(@"\G(?:\s{0,2}(?:[أا]عال?ه|[أا]عل[اآ]ه|[أا]دناه))?\s{0,2}من\s+(?:(?<own>هذ[اه]\s+(?:القانون|المرسوم|النظام|القرار|التشريع|الظهير|اللائحة|المدونة))|(?<title>(?:(?:ال|ا)?(?:قانون|نظام|مرسوم|ظهير|دستور|ل?[اا]?ئحة|مدونة|مجلة|قرار|تشريع))(?:\s+(?!المشار|السالف|المذكور|الصادر|على|في|كل|أن|التي|الذي|إذا|أو|من|بعقوب|يعاقب)(?:رقم\s+)?(?:\(?\d[\d./\-]*\d\)?|[\p{IsArabic}-[\d،؛؟]]{2,14})){0,5}))", RegexOptions.CultureInvariant)]
    private static partial Regex OfWork();
}
