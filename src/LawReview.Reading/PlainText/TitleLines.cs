using System.Text.RegularExpressions;
using LawReview.Core.Law.Structure;

namespace LawReview.Reading.PlainText;

/// <summary>
/// The lines in which a text without mark-up says what it is called. What gazettes, portals and scanners print above ("Diário da República", "Texto actualizado",
/// "--- página 01") is no title; a code's name says more than the decree that enacts it.
/// </summary>
internal static partial class TitleLines
{
    private const int FarthestLine = 90;
    private const int LongestLine = 200;
    private const int LongestTitle = 320;
    private const int MostLines = 5;

    /// <summary>Empty where no line above the first section names a law.</summary>
    public static string Find(IReadOnlyList<LawLine> lines)
    {
        var (best, rank) = (-1, int.MaxValue);
        for (var i = 0; i < lines.Count && i < FarthestLine; i++)
        {
            var text = lines[i].Text.Text.Trim();
            if (BeginsSection(text)) break;
            if (text.Length is < 3 or > LongestLine || text[^1] is ';' or ':' or ',' || (i > 0 && !lines[i].AfterBreak && GoesOn(lines[i - 1].Text.Text, text))) continue;
            if (RankOf(text) is { } own && own < rank) (best, rank) = (i, own);
        }

        return best < 0 ? "" : WithRest(lines, best);
    }

    /// <summary>Whether a line begins as the title of a law does in a language other than English.</summary>
    public static bool Names(string text) => RankOf(text.Trim()) is not null;

    /// <summary>A code before an act, an act before a decree: the one enacts the other.</summary>
    private static int? RankOf(string text) => Gazette().IsMatch(text) ? null : Code().IsMatch(text) ? 0 : Act().IsMatch(text) ? 1 : Decree().IsMatch(text) ? 2 : null;

    private static bool BeginsSection(string text) => FirstSection().IsMatch(text);

    /// <summary>Within a sentence a law is named, and no title begins.</summary>
    private static bool GoesOn(string before, string text) =>
        before.TrimEnd() is { Length: > 0 } end && (char.IsLower(end[^1]) || end[^1] == ',') && text.Any(char.IsLower);

    private static string WithRest(IReadOnlyList<LawLine> lines, int first)
    {
        var title = Bare(lines[first].Text.Text);
        for (var i = first + 1; i < lines.Count && i < first + MostLines && title.Length < LongestTitle; i++)
        {
            var next = lines[i].Text.Text.Trim();
            if (lines[i].AfterBreak && !EndsOpen(title)) break;
            if (next.Length is 0 or > LongestLine || BeginsSection(next) || LawShape.BeginsProvision(next) || Gazette().IsMatch(next) || !(char.IsLower(next[0]) || EndsOpen(title) || IsCapitals(title) && IsCapitals(next) && RankOf(next) is null)) break;
            title = $"{title} {Bare(next)}";
        }

        return title;
    }

    private static bool IsCapitals(string text) => !text.Any(char.IsLower) && text.Any(char.IsUpper);

    private static bool EndsOpen(string title) => OpenEnd().IsMatch(title);

    /// <summary>Without quotation marks and the number of a footnote: “CÓDIGO PENAL1”.</summary>
    private static string Bare(string line) => FootnoteNumber().Replace(line.Trim().Trim('“', '”', '"', '«', '»', '*', '_', '#', ' '), "");

    [GeneratedRegex(@"^\W*(?:(?:nuevo|nouveau|novo|nuovo|the)\s)?(?:code|código|codigo|codice|кодекс|уголовный кодекс|кримінальний кодекс|مدونة|المدونة|مجلة|قانون العقوبات|القانون الجنائي|قانون الجزاء|(?:\p{L}+\s){0,3}(?:penal|criminal) code|(?:\p{L}+\s){0,2}\p{L}*gesetzbuch)\b(?!\s+(?:of conduct|postal|barre))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\W*(?:(?:loi|ley|lei|legge|gesetz|bundesgesetz|закон|федеральный закон|قانون|القانون|نظام)\b|(?:\p{L}+\s){0,4}\p{L}{3,}gesetz\b|.{1,24}(?:法|條例|条例)$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Act();

    [GeneratedRegex(@"^\W*(?:décret|decreto|ordonnance|dahir|verordnung|reglamento|règlement|regolamento|regulamento|постановление|указ|مرسوم|المرسوم|ظهير|لائحة)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decree();

    [GeneratedRegex(@"gaz(?:ette|eta|zetta)|gaceta|diário d[aoe]|diario oficial|journal officiel|boletín oficial|bundesgesetzblatt|собрание законодательства|الجريدة الرسمية|imprensa|imprenta|suplemento|https?:|www\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gazette();

    [GeneratedRegex(@"^\W*(?:(?:art(?:icle|ículo|iculo|igo|icolo|ikel)?\.?|section|sec\.|§|статья|стаття|المادة|مادة|الفصل)\s*(?:1|premier|primero|primeiro|الأولى|الأول)\b|第一條|第一条)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirstSection();

    [GeneratedRegex(@"(?:^|\s)(?:d[eiou]|de l['’]|de la|des|del|della|da|do|dos|das|of|on|the|y|e|et|and|und|zur?|über|für|à|au|aux|la|le|les|el|los|las|il|al|ao|en|em|sur|sobre|sulla|relative?|relativa?|portant|о|об|по|в|и|في|بشأن|عن|من)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"(?<=\p{L})\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteNumber();
}
