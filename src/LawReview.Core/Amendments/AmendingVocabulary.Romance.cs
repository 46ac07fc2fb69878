namespace LawReview.Core.Amendments;

internal sealed partial record AmendingVocabulary
{
    private static readonly Lazy<AmendingVocabulary> Spanish = new(() => new()
    {
        Replace = R(@"\b(?:su(?:b)?stit(?:úy[ae](?:n)?se|úyense|uye|uyen|uir|uid[oa]s?|uyéndose)|reempl(?:aza|ázase|ázanse|azar|azad[oa]s?|azan)|(?:queda|quedan|quedará|quedarán)(?: redactad[oa]s?| modificad[oa]s?)? (?:de la siguiente (?:manera|forma)|como sigue|en los siguientes términos|así|del siguiente modo|redactad[oa]s?)|tendrán? (?:la siguiente redacción|el siguiente tenor)|pasan? a tener la siguiente redacción|donde (?:dice|diga))"),
        Insert = R(@"\b(?:insért[ae]n?se|inserta(?:n|r|d[oa]s?)?|añád[ae]n?se|añad(?:e|en|ir|id[oa]s?)|agr(?:é|e)g[aeu]{1,2}n?se|agreg(?:a|an|ar|ad[oa]s?)|adici(?:ó|o)n[ae]n?se|adicion(?:a|an|ar|ad[oa]s?)|incorp(?:ó|o)r[ae]n?se|incorpor(?:a|an|ar|ad[oa]s?)|introd(?:ú|u)ce(?:n|se)?|intercál[ae]n?se|intercala)"),
        Omit = R(@"\b(?:supr(?:í|i)m[ae]n?se|suprim(?:e|en|ir|id[oa]s?)|der(?:ó|o)g[aeu]{1,2}n?se|derog(?:a|an|ar|ad[oa]s?)|elim(?:í|i)n[ae]n?se|elimin(?:a|an|ar|ad[oa]s?)|abrog(?:a|an|ad[oa]s?)|deja(?:n)? sin efecto)"),
        Renumber = R(@"\b(?:pasa(?:n|rá|rán)? a ser|renumér[ae]n?se|renumera(?:n)?)"),
        After = R(@"\b(?:después de(?:l)?|a continuación de(?:l)?|tras|luego de(?:l)?)(?:\b|\s)"),
        Before = R(@"\b(?:antes de(?:l)?)\b"),
        AtEnd = R(@"\b(?:al final|in fine)\b"),
        With = R(@"\b(?:por|debe decir|dirá|inserta(?:n|r)?|añad(?:e|en|ir)|agrega(?:n|r)?|intercál[ae]n?se|añád[ae]n?se|agrégu?[ae]n?se)(?: (?:la|el|las|los|l[ao] de))?(?: siguientes?)?(?: (?:expresión|expresiones|palabras?|frase|frases|términos?|locución|vocablos?|cifras?|voz|guarismo))?(?: siguientes?)?\s*:?\s*$"),
        InPlaceOf = R(@"\b(?:en lugar de|en vez de)(?: (?:la|el|las|los))?(?: (?:expresión|palabras?|frase|términos?))?\s*$"),
        Amend = R(@"\b(?:modif(?:í|i)c[aoqu]{1,2}[ae]?n?(?:se)?|modific(?:a|an|ación|aciones|ad[oa]s?|atoria)|reform(?:a|an|as|ad[oa]s?)|refórm[ae]n?se|enmienda(?:s|n)?)"),
        Everywhere = R(@"\b(?:todas las veces|cada vez|dondequiera|donde(?:quiera)? (?:diga|aparezca)|en tod[oa]s? )"),
        Words = R(@"\b(?:expresi(?:ón|ones)|palabras?|frases?|términos?|locuci(?:ón|ones)|vocablos?|cifras?|voz|guarismos?)\b"),
        Heading = R(@"\b(?:epígrafe|rúbrica|título del artículo|denominación|rubro)\b"),
        Definition = R(@"\b(?:definición)(?: (?:de|del))?(?: (?:la|el))?(?: (?:término|expresión|palabra))?\s*$"),
        New = R(@"\b(?:un|una|unos|nuev[oa]s?|los siguientes|las siguientes|el siguiente|la siguiente|siguientes?|como)\s*$"),
        Part = R(@"\b(?:frases?|oración|oraciones|inciso final|párrafos?)\b"),
        Commencement = R(@"\b(?:entra(?:rá|rán|n)? en vig(?:or|encia)|entrada en vig(?:or|encia)|regirá (?:a partir|desde)|vigencia)\b"),
        Transitional = R(@"\b(?:transitori[oa]s?|régimen transitorio)\b"),
        Title = R(@"\b(?:podrá citarse como)\b"),
        GeneralRepeal = R(@"\b(?:todas|cuantas|demás|las)(?: las)? (?:disposiciones|normas|leyes)\b[^.]{0,60}\b(?:se opongan|contrari[oae]s?|contravengan)"),
        Principal = R(@"\b(?:la misma ley|de la referida ley|dicha ley|de la citada ley|mencionada ley)\b"),
    });

    private static readonly Lazy<AmendingVocabulary> Portuguese = new(() => new()
    {
        Replace = R(@"\b(?:substitu(?:i|em|ir|íd[oa]s?|a-se|am-se|i-se|em-se)|passa(?:m)? a (?:vigorar (?:com (?:a seguinte redação|as seguintes alterações)|acrescid)|ter a seguinte redação)|(?:com|tem|têm) a seguinte redação|é alterado para|onde se lê)"),
        Insert = R(@"\b(?:inser(?:e|em|ir|id[oa]s?|e-se|em-se)|acresc(?:e|em|enta|entam|entar|entad[oa]s?|ente-se|id[oa]s?)|adita(?:d[oa]s?|r|-se|m-se)?|inclu(?:i|em|ir|íd[oa]s?|a-se))\b"),
        Omit = R(@"\b(?:revog(?:a|am|ar|ad[oa]s?|a-se|am-se)|suprim(?:e|em|ir|id[oa]s?|a-se|e-se)|elimina(?:d[oa]s?|-se|m-se)?)\b"),
        Renumber = R(@"\b(?:passa(?:m)? a ser|renumera(?:d[oa]s?|-se|m-se|ndo-se)?)\b"),
        After = R(@"\b(?:após|depois d[eoa]s?|a seguir a[os]?)(?:\b|\s)"),
        Before = R(@"\bantes d[eoa]s?\b"),
        AtEnd = R(@"\b(?:ao final|no final|in fine)\b"),
        With = R(@"\b(?:por|leia-se|pel[oa]s?|inser(?:e|ir)|acrescent(?:a|ar|e-se))(?: [oa]s?)?(?: seguintes?)?(?: (?:expressão|expressões|palavras?|termos?|locução|número))?\s*:?\s*$"),
        InPlaceOf = R(@"\b(?:em vez de|em lugar de)(?: [oa]s?)?(?: (?:expressão|palavras?|termos?))?\s*$"),
        Amend = R(@"\b(?:alter(?:a|am|ar|ad[oa]s?|ação|ações|a-se)|modific(?:a|am|ação|ad[oa]s?))\b"),
        Everywhere = R(@"\b(?:sempre que|em tod[oa]s? |onde se lê|todas as vezes)"),
        Words = R(@"\b(?:express(?:ão|ões)|palavras?|termos?|locução|números?)\b"),
        Heading = R(@"\b(?:epígrafe|rubrica|ementa|título do artigo)\b"),
        Definition = R(@"\b(?:definição)(?: d[eoa])?(?: (?:termo|expressão))?\s*$"),
        New = R(@"\b(?:um|uma|nov[oa]s?|[oa]s? seguintes?|seguintes?|d[oa]s? seguintes?)\s*$"),
        Part = R(@"\b(?:frases?|períodos?|caput|parágrafo único)\b"),
        Commencement = R(@"\b(?:entra(?:rá|m)? em vigor|entrada em vigor|vigência)\b"),
        Transitional = R(@"\b(?:transitóri[oa]s?)\b"),
        Title = None,
        GeneralRepeal = R(@"\b(?:revogam-se as )?disposições em contrário\b"),
        Principal = R(@"\b(?:a mesma lei|da referida lei|do mesmo código|dita lei)\b"),
    });

    private static readonly Lazy<AmendingVocabulary> Italian = new(() => new()
    {
        Replace = R(@"\b(?:(?:è|sono|sia|siano) sostituit[oaie]|sostituit[oaie]|sostituire|(?:è|sono) così (?:modificat|riformulat)[oaie]|(?:è|sono) riscritt[oaie])"),
        Insert = R(@"\b(?:inserit[oaie]|inserire|aggiunt[oaie]|aggiungere)\b"),
        Omit = R(@"\b(?:abrogat[oaie]|soppress[oaie]|eliminat[oaie]|sopprimere)\b"),
        Renumber = R(@"\b(?:diventa(?:no)?|assum[eo](?:no)? (?:il numero|la numerazione)|rinumerat[oaie])\b"),
        After = R(@"\b(?:dopo)\b"),
        Before = R(@"\b(?:prima d(?:i|el|ella|ell['’]))"),
        AtEnd = R(@"\b(?:in fine|alla fine)\b"),
        With = R(@"\b(?:da(?:l|lla|lle|i|gli|ll['’])?|inserit[oaie]|aggiunt[oaie]|con)(?: (?:le|la|il|i))?(?: seguent[ei])?(?: (?:parol[ae]|espression[ei]|cifr[ae]))?(?: seguent[ei])?\s*:?\s*$"),
        InPlaceOf = R(@"\b(?:in luogo d(?:i|elle|ella|el)|al posto d(?:i|elle|ella|el))(?: parol[ae])?\s*:?\s*$"),
        Amend = R(@"\b(?:modificat[oaie]|modific(?:a|he|azioni))\b"),
        Everywhere = R(@"\b(?:ovunque ricorr\w+|ogni volta|dovunque)\b"),
        Words = R(@"\b(?:parol[ae]|espression[ei]|cifr[ae])\b"),
        Heading = R(@"\b(?:rubrica)\b"),
        Definition = R(@"\b(?:definizione)(?: d(?:i|el|ella))?\s*:?\s*$"),
        New = R(@"\b(?:i seguenti|il seguente|la seguente|le seguenti|un|uno|una|seguent[ei]|dal seguente|dai seguenti)\s*$"),
        Part = R(@"\b(?:periodo|periodi|capoverso)\b"),
        Commencement = R(@"\b(?:entra(?:no)? in vigore|entrata in vigore)\b"),
        Transitional = R(@"\b(?:transitori[eao]?)\b"),
        Title = None,
        GeneralRepeal = R(@"\bdisposizioni (?:contrarie|incompatibili)\b"),
        Principal = R(@"\b(?:la medesima legge|della medesima legge|del medesimo codice|predetta legge)\b"),
    });
}
