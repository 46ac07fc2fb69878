using System.Text.RegularExpressions;

namespace LawReview.Core.Law.References;

/// <summary>
/// Definitions by the phrases that languages keep for them: "on entend par", "se entiende por", "si intende per",
/// "entende-se por", "X im Sinne dieses Gesetzes ist", and short names given in passing: "(hereinafter “X”)", « ci-après ».
/// </summary>
internal static partial class StatedDefinitions
{
    /// <summary>The terms defined in a text, each as the group <c>term</c>.</summary>
    public static IEnumerable<Match> Find(string text)
    {
        foreach (var pattern in (Regex[])[Understood(), InTheSense(), CountsAs(), ShortName()])
            for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
                yield return match;
    }

    /// <summary>
    /// Terms for something done, by a sentence that says who does it and not yet what is done to him: "Comete X quien …",
    /// "Commet X celui qui …", "Constitue X le fait de …", "X é o ato de …", "Schlepperei begeht, wer …", "يعد مرتكبا لجريمة X كل من …"; each as the group <c>term</c>.
    /// </summary>
    public static IEnumerable<Match> FindActs(string text)
    {
        foreach (var pattern in (Regex[])[Commits(), Constitutes(), IsTheAct(), CommittedByWhoever(), ArabicActs()])
            for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
                yield return match;
    }

    /// <summary>True for words that lead into a list of definitions: "à los efectos de esta ley se entiende por:".</summary>
    public static bool Introduces(string text) => Lead().IsMatch(text);

    private const string Articles = "el|la|los|las|un|una|todo|toda|cualquier|le|les|l|une|tout|toute|o|a|os|as|um|uma|todo|il|lo|gli|i|uno|ogni|qualsiasi|qualunque|any|quien|aquel|aquella";

    [GeneratedRegex(@"(?:^|[.;:»] )(?:[Cc]ommet(?:tent)?|[Cc]omete|[Cc]ometen|[Hh]ace|[Rr]ealiza|[Cc]ommette|[Ii]ncurre en|[Ss]e rend coupable) (?:(?:d['’]un|d['’]une|un|une|una|uno|el|la|le|il|o|a|l['’]|d['’])\s?)?(?:delito de |délit de |delitto di |crime de |infraction de |reato di )?(?:[«“""]\s?)?(?<term>(?!(?:infraction|délit|crime|contravention|faute|infracci|delito|falta|crimen|contravenci|reato|delitto|illecito|infração|contravenção|contraordenação)\w{0,6}\b)\p{Ll}[\p{Ll} '’-]{3,60}?)(?:\s?[»”""])?,? (?:celui qui|celle qui|quiconque|toute personne qui|el que|la que|quien|quienes|quien quiera que|toda persona que|la persona que|chi|chiunque|quem|aquele que|todo aquel que|todo el que)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Commits();

    [GeneratedRegex(@"(?:^|[.;:»] )(?:[Cc]onstitue(?:nt)?|[Cc]onstituye|[Cc]onstituyen|[Cc]ostituisce|[Cc]onstitui|[Ii]l y a|[Ee]st qualifié(?:e)?) (?:(?:d['’]un|d['’]une|de|un|une|una|uno|el|la|le|du|des|il|o|a|um|uma|l['’]|d['’])\s?)?(?:delito de |délit de |delitto di |crime de |infraction de |reato di )?(?:[«“""]\s?)?(?<term>(?!(?:infraction|délit|crime|contravention|faute|infracci|delito|falta|crimen|contravenci|reato|delitto|illecito|infração|contravenção|contraordenação)\w{0,6}\b)\p{Ll}[\p{Ll} '’-]{3,60}?)(?:\s?[»”""])?,? (?:le fait (?:de|d['’]|pour|par)|tout acte|lorsque|el hecho de|la acción de|il fatto di|o facto de|quand)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Constitutes();

    [GeneratedRegex(@"(?:^|[.;:»] )(?:(?:O|A|El|La|Le|Il|Lo|Un|Una|Um|Uma) |L['’])?(?<term>\p{L}[\p{Ll}'’-]{4,30}(?: [\p{Ll}'’-]{1,20}){0,5}?) (?:é o (?:ato|acto|fato|facto) de |es el (?:acto|hecho) de |est (?:le fait|l['’]acte) (?:de |d['’])|è (?:il fatto|l['’]atto) (?:di |del |della ))", RegexOptions.CultureInvariant)]
    private static partial Regex IsTheAct();

    [GeneratedRegex(@"(?:^|\s)[وف]?(?:ي|ت)(?:عد|عتبر) (?:مرتكبا|مرتكبًا|مرتكباً|مقترفا|مقترفًا|مقترفاً|فاعلا|فاعلًا|فاعلاً) (?:(?:جريمة|جناية|جنحة|فعل) |ل(?:جريمة|جناية|جنحة|فعل) |ل)?(?<term>[\p{IsArabic}-[\d،؛؟]][^.،؛:""»”()]{2,60}?) (?=كل|من|أي|الشخص|الأشخاص)|(?:^|\s)[وف]?(?:ي|ت)(?:عد|عتبر|شكل) (?:من قبيل |من جرائم |جريمة |فعل )(?<term>[\p{IsArabic}-[\d،؛؟]][^.،؛:""»”()]{2,60}?)(?= (?:كل|أي|قيام|القيام|تدبير|الأفعال)|:)", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicActs();

    [GeneratedRegex(@"(?:^|[.;:] )(?:Eine |Einen |Ein |Die |Den |Der |Das )?(?<term>(?!Verwaltungs|Ordnungs|Straftat|Vergehen|Verbrechen|Übertretung)\p{Lu}[\p{L}-]{3,40}) (?:begeht|verübt|betreibt|treibt), wer\b", RegexOptions.CultureInvariant)]
    private static partial Regex CommittedByWhoever();

    [GeneratedRegex(@"\b(?:[Oo]n entend par|s['’]entend(?:ent)? par|[Ss]e (?:entiende|entienden|entenderá|entenderán) por|[Ee]ntende(?:m)?-se por|[Ss]i intend(?:e|ono) per) (?:[«“""„]\s?)?(?<term>\p{L}[^«»“”""„,;:.]{1,60}?)\s?(?:[»”""]|[,:]| (?=(?:" + Articles + @")\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Understood();

    [GeneratedRegex(@"(?:^|[.;:] |\) )(?:[„»“]\s?)?(?<term>\p{Lu}[\p{L} -]{2,60}?)[“”«]? im Sinne (?:dieses|dieser|des|der) [^.;:,]{3,60}? (?:ist|sind)\b", RegexOptions.CultureInvariant)]
    private static partial Regex InTheSense();

    [GeneratedRegex(@"(?:^|[.;:] )Als (?<term>\p{Lu}[\p{L} -]{2,60}?) (?:im Sinne [^.;:,]{3,60} )?(?:gilt|gelten)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CountsAs();

    [GeneratedRegex(@"\b(?:hereinafter|hereafter|ci-après|en adelante|en lo sucesivo|doravante|di seguito|nachfolgend|im Folgenden|im folgenden)(?:,|:)? (?:(?:referred to as|called|dénommée?s?|désignée?s?|denominad[oa]s?|designad[oa]s?|denominat[oaie]|genannt) )?(?:the |el |la |le |o |a |il )?(?:[«“""„]\s?(?<term>\p{L}[^«»“”""„()]{1,60}?)\s?[»”""“]|(?<term>\p{Lu}[^«»“”""„(),;.]{1,60}?)(?=[),;.]))", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"(?:entend par|s['’]entend(?:ent)? par|entiende[n]? por|entenderán? por|entende(?:m)?-se por|considera(?:m)?-se|intend(?:e|ono) per|bedeutet|bedeuten|im Sinne dieses Gesetzes (?:ist|sind)|siguientes definiciones|définitions suivantes|seguenti definizioni|seguintes definições)\s{0,2}:?\s{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
