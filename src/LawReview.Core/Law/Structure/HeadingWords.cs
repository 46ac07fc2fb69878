using System.Text.RegularExpressions;
using LawReview.Core.Law.Structure.Scripts;

namespace LawReview.Core.Law.Structure;

/// <summary>A line that begins a part, chapter, schedule …</summary>
/// <param name="Rest">Where the title begins.</param>
internal readonly record struct ContainerHead(ProvisionKind Kind, string Word, string Number, int Rest);

/// <summary>A line that begins a section or article.</summary>
/// <param name="HasWord">True for <c>Article 12</c>, <c>§ 12</c>; false for a bare <c>12.</c></param>
/// <param name="Rest">Where title or text begins.</param>
internal readonly record struct SectionHead(string Number, string Word, bool IsArticle, bool HasWord, int Start, int NumberEnd, int Rest);

/// <summary>The words and numbers that head parts and sections, in the languages the tool reads.</summary>
internal static partial class HeadingWords
{
    private static readonly (string Word, ProvisionKind Kind)[] Containers =
    [
        .. LatinHeadings.Kinds,
        ("section", ProvisionKind.Division),
    ];

    /// <summary>Rank of a container kind: a container ends those of the same or a lower rank.</summary>
    public static int Rank(ContainerHead head) => ScriptHeadings.Rank(head.Word) ?? LatinHeadings.Rank(head.Word) ?? head.Word switch
    {
        _ => head.Kind switch
        {
            ProvisionKind.Part => 2,
            ProvisionKind.Title => 3,
            ProvisionKind.Chapter => 4,
            _ => 5,
        },
    };

    /// <param name="sectionIsContainer">True in texts whose provisions are articles: there a section is a division.</param>
    /// <param name="marked">True where the format says that the line is a heading; otherwise the line must look like one.</param>
    public static ContainerHead? Container(string text, bool sectionIsContainer, bool marked)
    {
        if (ScriptHeadings.Container(text, marked, out var own)) return own;
        var match = ContainerLine().Match(text);
        if (match.Success)
        {
            var word = match.Groups["word"].Value.ToLowerInvariant();
            if (word == "section" && !sectionIsContainer) return null;
            var kind = Kind(word);
            if (kind is null) return null;
            var number = match.Groups["number"].Value;
            var rest = match.Index + match.Length;
            if (number.Length == 0 && OrdinalWords.Read(text, rest) is (> 0 and var value, var stop))
                (number, rest) = (value.ToString(System.Globalization.CultureInfo.InvariantCulture), stop);
            if (number.Length == 0 && kind == ProvisionKind.Part && PartNames.End(text, rest) is var named and > 0)
                (number, rest) = (text[rest..named].Trim().ToLowerInvariant(), named);
            if (!marked && !LooksLikeHeading(text, rest, text[match.Groups["word"].Index])) return null;
            return new(kind.Value, word, Ordinal(number), SkipDress(text, rest));
        }

        match = OrdinalContainer().Match(text);
        if (match.Success && (marked || text.Length < 90 && LooksLikeHeading(text, match.Length, text[match.Groups["word"].Index])))
        {
            var word = match.Groups["word"].Value.ToLowerInvariant();
            if (Kind(word) is { } kind)
            {
                var number = match.Groups["number"].Value;
                if (OrdinalWords.Value(number) is var place and > 0) number = place.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return new(kind, word, Ordinal(number), SkipDress(text, match.Length));
            }
        }

        return null;
    }

    /// <summary>"II. ACCESS": a Roman number and a title in capitals; null for other lines.</summary>
    public static ContainerHead? RomanDivision(string text)
    {
        if (text.Length is < 6 or > 140 || RomanTitle().Match(text) is not { Success: true } match || text.Any(char.IsLower) || text.TrimEnd()[^1] is ';' or ':' or ',') return null;
        var number = match.Groups["number"].Value;
        return Numerals.Roman(number) > 0 ? new(ProvisionKind.Division, Scripts.Script.OfFirstLetter(text.AsSpan(match.Length)) == Scripts.ScriptKind.Cyrillic ? "раздел" : "", number, match.Length) : null;
    }

    /// <param name="allowBare">True where a number with a full stop or a dash behind it counts without a word.</param>
    /// <param name="titled">True where a number counts that only a blank parts from its title: "5 Boats".</param>
    public static SectionHead? Section(string text, bool allowBare, bool titled = false)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '“' or '"' or '«' or '„' or '「' or '*' or '_' or '\'' or '‘')) start++;
        if (ScriptHeadings.Section(text, start, allowBare, out var own)) return own;
        var match = SectionLine().Match(text, start);
        if (match.Success && match.Index == start)
        {
            var word = match.Groups["word"].Value;
            var number = Clean(match.Groups["number"].Value);
            var end = match.Groups["number"].Index + match.Groups["number"].Length;
            // "Article (5) Boats"
            if (IsArticleWord(word) && end < text.Length && text[end] == ')' && text[match.Groups["number"].Index - 1] == '(') end++;
            return new(number, word, IsArticleWord(word), true, start, end, SkipDress(text, SkipOrdinalSign(text, end)));
        }

        match = BehindTitle().Match(text, start);
        if (match.Success)
            return new(match.Groups["number"].Value, match.Groups["word"].Value, false, true, start, match.Groups["number"].Index + match.Groups["number"].Length, text.Length);

        if (!allowBare) return null;
        match = BareNumber().Match(text, start);
        if (!match.Success && titled) match = TitledNumber().Match(text, start);
        if (!match.Success || match.Index != start) return null;
        var bare = match.Groups["number"];
        return new(Clean(bare.Value), "", false, false, start, bare.Index + bare.Length, SkipDress(text, bare.Index + bare.Length));
    }

    /// <summary>"5 Boats": a number that only a blank parts from the title behind it.</summary>
    public static bool IsTitledNumber(string text) => TitledNumber().IsMatch(text) && !BareNumber().IsMatch(text);

    /// <summary>A line that begins a list of contents.</summary>
    public static bool IsContents(string text) => text.Length < 60 && (ScriptHeadings.IsContents(text) || ContentsLine().IsMatch(text));

    /// <summary>A line that begins explanatory matter.</summary>
    public static bool IsExplanatory(string text) => text.Length < 80 && ExplanatoryLine().IsMatch(text);

    /// <summary>A line with which the law itself begins: long title or enacting words.</summary>
    public static bool IsEnacting(string text) => EnactingLine().IsMatch(text);

    // "Art. 1º", "Artigo 5.º", "Art. 20.°".
    private static int SkipOrdinalSign(string text, int position)
    {
        var sign = position < text.Length && text[position] == '.' ? position + 1 : position;
        return sign < text.Length && text[sign] is 'º' or '°' or 'ª' ? sign + 1 : position;
    }

    private static string Clean(string number)
    {
        if (char.IsLetter(number[0]) && number.Length > 2 && !OrdinalWords.IsOnly(number) && OrdinalWords.Value(number) is var value and > 0)
            return value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (number is "1er") return "1";
        // "Art. 1o" for "1º", "5.º-A" for "5-A".
        if (number.Length is 2 or 3 && number[^1] == 'o') number = number[..^1];
        return Joined(number.Replace(".º", "", StringComparison.Ordinal).Replace("º", "", StringComparison.Ordinal).Replace("°", "", StringComparison.Ordinal));
    }

    private static string Joined(string number) => number.Replace(" ", "", StringComparison.Ordinal) is var joined && number.Length > 2 && !char.IsLetter(number[0])
        && LatinSuffix().IsMatch(number)
        ? number.Trim().Replace("  ", " ", StringComparison.Ordinal)
        : joined.TrimEnd('.');

    private static bool IsArticleWord(string word) => word.Length > 0 && char.ToLowerInvariant(word[0]) is 'a';

    private static ProvisionKind? Kind(string word)
    {
        foreach (var (name, kind) in Containers)
            if (string.Equals(name, word, StringComparison.Ordinal))
                return kind;
        return null;
    }

    private static string Ordinal(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower is "the" or "") return "";
        if (OrdinalWords.IsOnly(lower) || OrdinalWords.IsPreliminary(lower)) return lower;
        return OrdinalWords.Value(lower) is var value and > 0 ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : word.TrimEnd('.');
    }

    private static bool LooksLikeHeading(string text, int rest, char wordStart)
    {
        if (text.Length > 140 || !char.IsUpper(wordStart) && wordStart < 'Ѐ') return false;
        var after = text[rest..].TrimStart();
        if (after.Length == 0 || after[0] is '.' or ':' or '—' or '–' or '-' or '[' or '*' or '(') return !text.TrimEnd().EndsWith(';');
        return char.IsUpper(after[0]) && !text.TrimEnd().EndsWith('.');
    }

    internal static int SkipDress(string text, int position)
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] is '.' or '-' or '—' or '–' or ':' or '_' or '*' or '\u00ad' or '：')) position++;
        return position;
    }

    [GeneratedRegex(@"^(?>[\s“""«„*_]*)(?<word>" + LatinHeadings.Containers + @")(?:(?>[\s:.]+)(?<number>[IVXLCivxlc]{1,7}(?:er|[A-Z]{1,2})?(?:[ -]?(?:bis|ter|quater)|-[A-Z]{1,2}(?!\p{L}))?|\d{1,4}[A-Za-z]{0,2}(?:-\d+|\.\d+)*(?: (?:bis|ter|quater))?|[A-Z]|" + LatinHeadings.ContainerOrdinals + @")(?:\.?[ªº°])?)?(?:$|[\s.:—–\-*\]\[(])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ContainerLine();

    [GeneratedRegex(@"^(?>[\s“""*_]*)(?:(?:the)(?>\s+))?(?:(?<number>" + LatinHeadings.OrdinalsBefore + @"|\d{1,2}\.)(?>\s+))?(?<word>" + LatinHeadings.ContainersAfterOrdinal + @")(?:$|[\s.:—–\-*(])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OrdinalContainer();

    [GeneratedRegex(@"\G(?<word>§{1,2}|[Ss]ection|SECTION|[Ss]ec\.|[Aa]rticle|ARTICLE|[Aa]rt\.|ART\.|[Aa]rt(?= \d)|[Aa]rtículo|[Aa]rticulo|ARTÍCULO|ARTICULO|[Aa]rtigo|ARTIGO|[Aa]rticolo|ARTICOLO|[Aa]rtikel|ARTIKEL|[Rr]egulation|[Rr]ule|[Cc]lause)(?>\s*\**_*\s*)\(?(?<number>[LRDA]\.?[ ]?\*{0,2}\d{1,4}(?:[-.]\d{1,3})*(?:[ -][A-Z])?|\d{1,4}(?:\.?[º°ª](?=-[A-Z]))?(?:[A-Za-z]{1,3}(?![a-zà-ÿ])|[ ][A-Z](?=\.|[ ](?!\p{Ll})))?(?:[-.][A-ZÑ0-9]{1,4}(?!\p{Ll}))*(?:[ -](?i:" + LatinHeadings.LatinNumbers + @")\b)?|1er|unique|único|única|ÚNICO|unico|[IVXLC]{1,7}|(?i:" + LatinHeadings.Ordinals + @"))(?=$|[\s.,:;—–\-*_)º°ª\u00ad(\[])")]
    private static partial Regex SectionLine();

    // "FERRIES ACT 1958 - SECT 12A": how institutes that publish law head the page of each section.
    [GeneratedRegex(@"\G\p{Lu}[^\r\n]{3,120}?\s[-–—]\s{0,2}(?<word>SECT|SECTION|REG|REGULATION|Sect|Section|Regulation)\.?\s(?<number>\d{1,4}[A-Z]{0,5}(?:\.\d{1,3})?)\s{0,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex BehindTitle();

    [GeneratedRegex(@"\G(?<number>\d{1,4}(?:[A-Za-z]{1,3}| [A-Z](?= ?\.))?(?:[ ](?:bis|ter|quater))?(?:-[A-Z]{1,2})?)(?:\s?\.(?=$|[\s(—–\-_\u00ad*]|[A-Z“])|\s*[—–]|\s*$)")]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"^\s{0,9}(?<number>[IVX]{1,6})\s?[.\-–—]{1,2}\s{1,3}(?=\p{Lu}[\p{Lu} ])", RegexOptions.CultureInvariant)]
    private static partial Regex RomanTitle();

    [GeneratedRegex(@"\G(?<number>\d{1,3}[A-Z]{0,2}(?>(?:\.\d{1,3}){0,2}))[ \u00a0\t]{1,4}(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex TitledNumber();

    [GeneratedRegex(@"\d\s(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)$")]
    private static partial Regex LatinSuffix();

    [GeneratedRegex(@"^\W{0,40}(?:(?:arrangement|table|list) of (?:sections|articles|regulations|clauses|contents|provisions)|contents|sommaire|table des matières|índice|indice|índice sistemático|sumário|sommario|indice sistematico|inhaltsübersicht|inhaltsverzeichnis)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentsLine();

    [GeneratedRegex(@"^\W{0,40}(?:explanatory (?:memorandum|statement|notes?|report)|objects and reasons|statement of objects and reasons|memorandum of objects and reasons|exposé des motifs|begründung|пояснительная записка)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExplanatoryLine();

    [GeneratedRegex(@"^\W{0,40}(?:An? (?:Act|Ordinance|Bill|Law|Decree|Regulation)s? (?:to|respecting|for|relating|entitled|making)|AN ACT|A BILL|BE IT ENACTED|Be it enacted|ENACTED|WHEREAS|Whereas|IT IS HEREBY|NOW THEREFORE|A Bill entitled)", RegexOptions.CultureInvariant)]
    private static partial Regex EnactingLine();
}
