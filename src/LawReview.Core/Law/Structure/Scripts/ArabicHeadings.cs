using System.Globalization;
using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure.Scripts;

/// <summary>Headings of statutes in Arabic script: المادة and مادة with digits or words, مكرر; الباب, الفصل, القسم, الفرع.</summary>
internal static partial class ArabicHeadings
{
    private const int LongestHeading = 130;

    private static readonly Dictionary<string, (ProvisionKind Kind, int Rank)> Containers = new(StringComparer.Ordinal)
    {
        ["الكتاب"] = (ProvisionKind.Part, 1), ["كتاب"] = (ProvisionKind.Part, 1), ["الجزء"] = (ProvisionKind.Part, 2), ["القسم"] = (ProvisionKind.Part, 2), ["قسم"] = (ProvisionKind.Part, 2),
        ["الباب"] = (ProvisionKind.Title, 3), ["باب"] = (ProvisionKind.Title, 3), ["الفصل"] = (ProvisionKind.Chapter, 4), ["فصل"] = (ProvisionKind.Chapter, 4), ["الفرع"] = (ProvisionKind.Division, 5), ["فرع"] = (ProvisionKind.Division, 5),
        ["المبحث"] = (ProvisionKind.Division, 6), ["المطلب"] = (ProvisionKind.Division, 7),
        ["الملحق"] = (ProvisionKind.Schedule, 1), ["ملحق"] = (ProvisionKind.Schedule, 1), ["المرفق"] = (ProvisionKind.Schedule, 1), ["مرفق"] = (ProvisionKind.Schedule, 1), ["ضميمه"] = (ProvisionKind.Schedule, 1),
        ["بخش"] = (ProvisionKind.Part, 2),
    };

    public static int? Rank(string word) => Containers.TryGetValue(word, out var found) ? found.Rank : null;

    public static SectionHead? Section(string text, int start) => Head(text, start, ArticleWord());

    /// <summary>"(المادة الأولى)": an article in brackets on a line of its own, as acts print it that bring articles of another act.</summary>
    public static SectionHead? InBrackets(string text, int start)
    {
        var word = start + 1;
        while (word < text.Length && char.IsWhiteSpace(text[word])) word++;
        if (Head(text, word, ArticleWord()) is not { } head) return null;
        var end = head.NumberEnd;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        if (text[head.NumberEnd - 1] is not (')' or ']') && (end >= text.Length || text[end++] is not (')' or ']'))) return null;
        if (text.AsSpan(end).Trim() is not ("" or ":" or ".")) return null;
        return head with { Start = start, NumberEnd = text.Length, Rest = text.Length };
    }

    /// <summary>الفصل as an article, in the States that call articles so.</summary>
    public static SectionHead? Fasl(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '«' or '"' or '“' || Script.IsMark(text[start]))) start++;
        return Head(text, start, FaslWord());
    }

    /// <summary>
    /// True for a text whose articles are called الفصل: it numbers them with digits that run on, and has hardly any المادة.
    /// </summary>
    public static bool CallsArticlesFasl(IReadOnlyList<LawLine> lines)
    {
        int fasls = 0, articles = 0, last = 0;
        foreach (var line in lines)
        {
            var text = line.Text.Text;
            if (Script.OfFirstLetter(text) != ScriptKind.Arabic) continue;
            if (Section(text, 0) is not null) articles++;
            else if (Fasl(text) is { } head && Numerals.Leading(head.Number) is var number && number > last && number <= last + 40)
            {
                fasls++;
                last = number;
            }
        }

        return fasls >= 3 && fasls > 4 * articles && last > 12 || (fasls >= 2 && articles == 0 && fasls == last && lines.All(l => l.HeadingLevel == 0 || Container(l.Text.Text, true) is null or { Kind: ProvisionKind.Chapter }));
    }

    /// <summary>
    /// The number behind المادة in its many forms, normal: digits, then <c>مكرر</c> and its number; and where it ends.
    /// </summary>
    public static (string Number, int End)? Number(string text, int position)
    {
        var match = Digits().Match(text, position);
        if (match.Success)
        {
            var number = Script.Ascii(match.Groups["n"].Value).Replace(" ", "", StringComparison.Ordinal);
            return Bis(text, match.Index + match.Length, number);
        }

        var at = position;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '(' or '[')) at++;
        if (Only().Match(text, at) is { Success: true } only) return ("وحيدة", only.Index + only.Length);
        var (value, end) = ArabicNumbers.Read(text, at);
        if (value == 0) return null;
        if (at > position && text[at - 1] is '(' or '[' && end < text.Length && text[end] is ')' or ']') end++;
        return Bis(text, end, value.ToString(CultureInfo.InvariantCulture));
    }

    public static ContainerHead? Container(string text, bool marked)
    {
        var match = Unit().Match(text);
        if (!match.Success) return null;
        var word = new string([.. match.Groups["word"].Value.Where(c => !Script.IsMark(c))]);
        if (!Containers.TryGetValue(word, out var found)) return null;
        var end = match.Index + match.Length;
        var number = "";
        if (Number(text, end) is var (value, stop) && value != "وحيدة") (number, end) = (value, stop);
        else if (Introductory().Match(text, end) is { Success: true } intro) (number, end) = (intro.Groups["word"].Value, intro.Index + intro.Length);
        else if (RomanOrLetter().Match(text, end) is { Success: true } other) (number, end) = (other.Groups["n"].Value, other.Index + other.Length);
        else if (found.Kind != ProvisionKind.Schedule) return null;
        var rest = HeadingWords.SkipDress(text, end);
        if (!marked && (text.Length > LongestHeading || IsReference(text, end) || text.AsSpan().TrimEnd()[^1] is '.' or '،' or '؛' or ',')) return null;
        return new(found.Kind, word, number, rest);
    }

    public static bool IsContents(string text) => ContentsWord().IsMatch(text);

    /// <summary>True where the words behind a number make it a reference: "المادة 5 من هذا القانون", "المادة 5 أعلاه".</summary>
    public static bool IsReference(string text, int end) => GoesOn().IsMatch(text.AsSpan(end, Math.Min(40, text.Length - end)));

    private static SectionHead? Head(string text, int start, Regex word)
    {
        var match = word.Match(text, start);
        if (!match.Success || match.Index != start) return null;
        if (Number(text, match.Index + match.Length) is not var (number, end)) return null;
        if (end < text.Length && text[end] is ')' or ']') end++;
        var written = new string([.. match.Value.Where(c => char.IsLetter(c) && c != 'ـ')]);
        return new(number, written, true, true, start, end, HeadingWords.SkipDress(text, end));
    }

    private static (string Number, int End) Bis(string text, int end, string number)
    {
        var match = Repeated().Match(text, end);
        if (!match.Success) return (number, end);
        var which = Script.Ascii(match.Groups["s"].Value);
        end = match.Index + match.Length;
        number += " مكرر";
        if (which.Length > 0) return ($"{number} {which}", end);
        var at = end;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        // "مكرر ثانيا": the second of that number.
        return ArabicNumbers.Read(text, at) is ( > 1 and var value, var stop) && at > end && text[stop - 1] is 'ا' or 'ً' ? ($"{number} {value}", stop) : (number, end);
    }

    [GeneratedRegex(@"\G(?:ال|ا)?(?:لـ*م|مـ*ل|م)ـ*ا[اـ]{0,7}دـ*[ةه](?!\p{L})|\Gماده(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleWord();

    [GeneratedRegex(@"\G(?:ال|ا)?فـ*صـ*ل(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex FaslWord();

    [GeneratedRegex(@"\G[\s\u00a0ـ\u200e\u200f:]{0,3}(?:رقم\s{0,2})?(?>\(\s{0,2}:?\s?[()](?:\s?:)?\s{0,2}|[(\[]?\s{0,2})(?<n>\d{1,4}(?>[-/]\d{1,3})?)(?![\d./]\d)(?>\s{0,2}[)\]])?", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\G\s{0,3}[(\[]?\s?مكرّ?رّ?[اةً\u064B]{0,3}(?!\p{L})\s{0,2}(?:\(\s?(?<s>\d{1,2}|\p{L})ـ?\s?\)|(?<s>\d{1,2})(?![\d\p{L}])|(?<s>[أبجدهوز])(?![\p{L}\d]))?\s?[)\]]?", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"\G(?:ال)?(?:وحيد|فريد)[ةه]?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Only();

    [GeneratedRegex(@"^[\s«“""*_\u200e\u200f\u202a-\u202e]{0,4}(?<word>[كقجبفملاضخ][\p{L}ـ]{2,9})(?!\p{L})[\s\u00a0]*", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\G(?<word>(?:ال)?ا?لت?مهيدي|(?:ال)?تمهيدي|(?:ال)?[اأ]خير|(?:ال)?ختامي)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Introductory();

    [GeneratedRegex(@"\G\(?(?<n>[IVXLC]{1,6}|[أبجدهوز])\)?(?![\p{L}\p{Nd}])", RegexOptions.CultureInvariant)]
    private static partial Regex RomanOrLetter();

    [GeneratedRegex(@"^[\s)\]]{0,3}(?:[،,؛;]|(?:من|في|[أا]عال?ه|[أا]دناه|المذكور|السابق|المشار|وال?ماد|و\s?\d|[أا]و\s|[إا]لى|الفقر|فقر|البند|بند|و?يعاقب\s+عل)(?:\p{L}|\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"^\W*(?:ال)?(?:فهرس|محتويات|فهرست)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex ContentsWord();
}
