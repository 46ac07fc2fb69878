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

    /// <summary>True for words that lead into a list of definitions: "à los efectos de esta ley se entiende por:".</summary>
    public static bool Introduces(string text) => Lead().IsMatch(text);

    private const string Articles = "el|la|los|las|un|una|todo|toda|cualquier|le|les|l|une|tout|toute|o|a|os|as|um|uma|todo|il|lo|gli|i|uno|ogni|qualsiasi|qualunque|any|quien|aquel|aquella";

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
