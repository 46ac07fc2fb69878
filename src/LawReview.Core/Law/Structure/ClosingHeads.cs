using System.Text.RegularExpressions;
using LawReview.Core.Law.Citations;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// The provisions that Spanish-language statutes put behind their articles: "Disposición adicional décima. Title", or
/// "DISPOSICIONES COMPLEMENTARIAS FINALES" with "PRIMERA.- Title" below.
/// </summary>
internal static partial class ClosingHeads
{
    /// <summary>A line that begins one closing provision; null for others.</summary>
    /// <param name="kind">Kind that the heading above gives ("complementarias finales"); empty where none stands above.</param>
    public static SectionHead? Section(string text, string kind, bool marked)
    {
        var own = Single().Match(text);
        if (own.Success)
        {
            var words = own.Groups["number"].Value;
            if (!marked && !(text.Length > own.Length && text[own.Length..].TrimStart() is { Length: > 0 } rest && (rest[0] is '.' or ':' or '-' or '–' or '—' || char.IsUpper(rest[0])) || text.Length == own.Length)) return null;
            return Value(words) is var value and > 0 ? Head(own, own.Groups["kind"].Value, value, text) : null;
        }

        if (kind.Length == 0) return null;
        var under = UnderHeading().Match(text);
        return under.Success && Value(under.Groups["number"].Value) is var count and > 0 ? Head(under, kind, count, text) : null;
    }

    /// <summary>The kind that a heading over closing provisions names: "adicionales"; empty for other lines.</summary>
    public static string Kind(string text) => text.Length < 90 && Plural().Match(text) is { Success: true } match ? match.Groups["kind"].Value : "";

    private static SectionHead Head(Match match, string kind, int value, string text)
    {
        var number = match.Groups["number"];
        var end = number.Index + number.Length;
        var rest = end;
        while (rest < text.Length && (char.IsWhiteSpace(text[rest]) || text[rest] is '.' or '-' or '–' or '—' or ':' or 'ª' or 'º' or '*' or '_')) rest++;
        return new(ClosingProvisions.Number(kind, value), "disposición", true, true, match.Groups["start"].Index, end, rest);
    }

    private static int Value(string words) =>
        int.TryParse(words, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits) ? digits : OrdinalWords.Value(words);

    private const string Kinds = @"(?:adicional|transitoria|derogatoria|complementaria|modificatoria|final)(?:es|s)?";
    private const string Numbers = @"(?:(?:décim[oa]|decim[oa]|vigésim[oa]|DÉCIM[OA]|VIGÉSIM[OA]) )?[\p{L}]{4,16}|\d{1,3}";

    [GeneratedRegex(@"^[\s“""«*_]*(?<start>)(?:Disposición|DISPOSICIÓN|Disposicion|DISPOSICION) (?<kind>" + Kinds + @"(?:(?:, | y | )" + Kinds + @"){0,3})(?-i: )(?<number>" + Numbers + @")(?: bis| ter| quater)?(?=$|[\s.:\-–—ªº])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    [GeneratedRegex(@"^[\s“""«*_]*(?:Disposiciones|Disposición|Disposicion) (?<kind>" + Kinds + @"(?:(?:, | y | )" + Kinds + @"){0,3})[\s.:*_]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    [GeneratedRegex(@"^[\s“""«*_]*(?<start>)(?<number>[Úú]nica|[Úú]NICA|(?:(?:Décima|Vigésima|DÉCIMA|VIGÉSIMA) )?[A-ZÁÉÍÓÚ][\p{L}]{4,16})\s*(?=\.-|\.\s|\.$|\.–|-\s|:|–)")]
    private static partial Regex UnderHeading();
}
