namespace LawReview.Core.Law.Structure;

/// <summary>
/// How the main clause of a penal provision goes on behind its list of acts ("…, wird mit Freiheitsstrafe bestraft"), and
/// how the lead-in names who commits them. Patterns, to be put into those of <see cref="Phrases"/>.
/// </summary>
internal static class ResumptionWords
{
    public const string English =
        @"(?:(?:he|she|it|they|that person|such person|the person|any such person|every such person)(?: or she)?,? )?(?:shall(?:,[^,;]{1,60},)? be (?:guilty|liable|punish|fined|imprisoned|deemed)|commits? an offen[cs]e|shall commit an offen[cs]e|(?:is|are) guilty|(?:is|are) liable|be (?:fined|punished|imprisoned)|shall,? (?:up)?on conviction|is,? (?:up)?on conviction)";

    public const string Others = German + "|" + French + "|" + Spanish + "|" + Portuguese + "|" + Italian;

    public const string Subjects =
        "wer|qui|quiconque|ceux qui|celui qui|toute personne qui|el que|la persona que|quien|quienes|los que|quem|aquele que|os que|chi|chiunque|coloro che";

    private const string German =
        @"(?:wird|werden|ist|sind) (?:[^.;:]{0,120} )?(?:bestraft|zu bestrafen|strafbar|geahndet|belegt)\b|macht sich (?:[^.;:]{0,40} )?strafbar|begeht (?:[^.;:]{0,60} )?(?:Ordnungswidrigkeit|Vergehen|Verbrechen|Verwaltungsübertretung|Straftat)";

    private const string French =
        @"(?:est|sont|sera|seront) (?:punie?s?|passibles?|condamnée?s?|frappée?s?|sanctionnée?s?)\b|(?:encourt|encourent) (?:une|la|les|des) |(?:commet|commettent) (?:une infraction|un délit|un crime)";

    private const string Spanish =
        @"(?:será|serán) (?:castigad|penad|sancionad|reprimid|punid|condenad)[oa]s?\b|(?:sufrirá|sufrirán|incurrirá|incurrirán en|incurre en|se les? impondrá|se impondrá|se les? aplicará|se les? sancionará) ";

    private const string Portuguese =
        @"(?:é|são|será|serão) (?:punid|condenad|castigad)[oa]s?\b|(?:incorre|incorrem|incorrerá) ";

    private const string Italian =
        @"(?:è|sono|sarà|saranno) (?:punit|condannat|soggett|assoggettat)[oaie]\b";
}
