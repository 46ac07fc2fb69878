using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure;

/// <summary>The formula under a law that says where and when it was signed; names and offices follow it.</summary>
internal static partial class Closing
{
    private const string English = @"(?:[Gg]iven|GIVEN) under (?:my|our|the) hand|(?:[Dd]one|DONE|[Mm]ade|MADE|[Ss]igned|SIGNED|[Dd]ated|DATED|[Gg]iven|GIVEN)(?: at [^,;.]{2,60},?)?(?: on)?,? this (?:the )?(?:\d|\p{L}+(?:-\p{L}+)? day of)";
    private const string French = @"(?:[Ff]ait|FAIT|[Dd]onné|DONNÉ) à [^,;.]{2,60}, le \d";
    private const string Spanish = @"(?:[Dd]ad[oa]|DAD[OA]) en [^;.]{2,80}, a (?:los )?\w|(?:Regístrese|Comuníquese|Publíquese)(?:,| y ) ?\w";
    private const string Portuguese = @"\p{Lu}[\p{L} ]{2,30}, \d{1,2}\.?º? de \p{L}{4,10} de \d{4}(?:; \d{2,3}º|\.?$)";
    private const string Italian = @"(?:Dato|Data) a \p{L}+,? addì";
    private const string German = @"(?:Gegeben zu \p{Lu}|\p{Lu}\p{L}{2,20}, den \d{1,2}\. ?\p{L}+)";
    private const string Russian = @"Президент \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$";
    private const string Arabic = @"(?:صدر|حرر) (?:ب|في )\p{L}+.{0,40}(?:في|بتاريخ) ";

    [GeneratedRegex(@"^\W{0,3}(?:" + English + "|" + French + "|" + Spanish + "|" + Portuguese + "|" + Italian + "|" + German + "|" + Russian + "|" + Arabic + ")", RegexOptions.CultureInvariant)]
    public static partial Regex Formula();
}
