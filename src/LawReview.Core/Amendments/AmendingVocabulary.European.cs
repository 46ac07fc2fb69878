namespace LawReview.Core.Amendments;

internal sealed partial record AmendingVocabulary
{
    private static readonly Lazy<AmendingVocabulary> English = new(() => new()
    {
        Replace = R(@"\b(?:substitut(?:e|es|ed|ing|ion)|replac(?:e|es|ed|ing)|(?:amended|shall|is|are) (?:so as )?to read|shall read)\b"),
        Insert = R(@"\b(?:insert(?:s|ed|ing|ion)?|add(?:s|ed|ing)?|append(?:ed|ing)?)\b"),
        Omit = R(@"\b(?:omit(?:s|ted|ting)?|delet(?:e|es|ed|ing|ion)|repeal(?:s|ed|ing)?|revok(?:e|es|ed|ing)|str(?:ike|ikes|uck|iking)(?: out)?|remov(?:e|es|ed|ing)|cease(?:s)? to have effect)\b"),
        Renumber = R(@"\b(?:re-?number(?:ed|ing|s)?|re-?designat(?:e|ed|ing)|re-?letter(?:ed|ing)?)\b"),
        After = R(@"\b(?:immediately )?after\b"),
        Before = R(@"\b(?:immediately )?before\b"),
        AtEnd = R(@"\bat the end\b"),
        With = R(@"\b(?:by|with|substitut(?:e|ing)|insert(?:ing)?)(?: (?:therefor|instead|in (?:its|their) place|in lieu(?: thereof)?))?,?(?: the)?(?: following)?(?: new)?(?: words?| figures?| expression| phrase| numbers?| letters?| reference)?(?: “?and (?:words?|figures?)”?)?[:—–-]?\s*$"),
        InPlaceOf = R(@"\b(?:substituted for|substituting for|inserted in place of|instead of|in (?:place|lieu) of)(?: the)?(?: words?| figures?| expression| phrase| reference)?(?: and (?:words?|figures?))?\s*$"),
        Amend = R(@"\b(?:amend(?:s|ed|ing|ments?)?|modified)\b"),
        Everywhere = R(@"\b(?:wherever|wheresoever|each place|every place|both places|each time|in each case|throughout|where(?:ver)? (?:it|they) occurs?|each occurrence)\b"),
        Words = R(@"\b(?:words?|figures?|expressions?|phrases?|letters?|references? to|numbers?|full stop|comma)\b"),
        Heading = R(@"\b(?:headings?|side-?notes?|marginal notes?|shoulder notes?|title of|section title)\b"),
        Definition = R(@"\b(?:definitions? of|definition for|interpretation of|the term|the expression)(?: the)?(?: expression| term| words?)?\s*$"),
        New = R(@"\b(?:following|new|as)(?: new| following)*(?: numbered)?\s*$"),
        Part = R(@"\b(?:sentences?|provisos?|words? (?:after|before|from|preceding|following)|opening words|closing words|full-?out|(?:first|second|third|fourth|fifth|last|unnumbered|two|three) paragraphs?)\b"),
        Commencement = R(@"\b(?:(?:comes?|shall come|enters?|shall enter) into (?:force|operation|effect)|commence(?:s|ment)?|takes? effect|has effect from)\b"),
        Transitional = R(@"\b(?:transition(?:al)?|savings?|saving provisions?)\b"),
        Title = R(@"\b(?:may be cited as|short title|this (?:act|bill|law) (?:is|shall be) (?:called|cited))\b"),
        GeneralRepeal = R(@"\b(?:(?:all|any) (?:other )?(?:laws|provisions|enactments|acts)\b[^.]{0,80}\b(?:contrary|inconsistent|conflict)|to the extent of (?:the|any) inconsistency)"),
        Principal = R(@"\bprincipal (?:act|law|ordinance|code|decree|regulations)\b"),
    });

    private static readonly Lazy<AmendingVocabulary> French = new(() => new()
    {
        Replace = R(@"\b(?:remplac(?:é|ée|és|ées|er|ent|e)|substitu(?:é|ée|és|ées|er)|(?:est|sont|être)(?: ainsi)? (?:ainsi )?rédigée?s?|(?:se lit|se lisent) (?:comme suit|ainsi)|(?:est|sont) (?:modifiée?s? (?:et rédigée?s? )?(?:ainsi qu['’]il suit|comme suit)))"),
        Insert = R(@"\b(?:insér(?:é|ée|és|ées|er)|ajout(?:é|ée|és|ées|er)|complét(?:é|ée|és|ées|er))"),
        Omit = R(@"\b(?:supprim(?:é|ée|és|ées|er)|abrog(?:é|ée|és|ées|er))"),
        Renumber = R(@"\b(?:devien(?:t|nent)|renumérot(?:é|ée|és|ées|er))"),
        After = R(@"\baprès\b"),
        Before = R(@"\bavant\b"),
        AtEnd = R(@"\b(?:in fine|à la fin|complét(?:é|ée|és|ées|er))"),
        With = R(@"\b(?:par|rédigée?s?|insér(?:é|ée|és|ées)|ajout(?:é|ée|és|ées))(?: (?:les?|la|l['’]|des|celui|ceux))?\s*(?:mots?|termes?|expressions?|chiffres?|références?|nombres?|signes?|phrases?)?(?: suivante?s?)?\s*:?\s*$"),
        InPlaceOf = R(@"\b(?:en lieu et place d(?:e|es|u)|au lieu d(?:e|es|u)|à la place d(?:e|es|u))(?: (?:les?|la))?\s*(?:mots?|termes?|expressions?)?\s*:?\s*$"),
        Amend = R(@"\b(?:modifi(?:é|ée|és|ées|ant|cation|er))"),
        Everywhere = R(@"\b(?:partout|chaque fois|à chaque occurrence|aux deux occurrences|dans tou(?:s|tes) )"),
        Words = R(@"\b(?:mots?|termes?|expressions?|chiffres?|références?|nombres?|signes?|montants?)\b"),
        Heading = R(@"\b(?:intitulé|titre de l['’]article|rubrique)"),
        Definition = R(@"\b(?:définition)(?: (?:de|du|des|d['’]))?(?: (?:la|le|les|l['’]))?(?: (?:mot|terme|expression))?\s*:?\s*$"),
        New = R(@"\b(?:un|une|des|les|nouvel(?:le)?s?|nouveaux?|suivante?s?|deux|trois)\s*$"),
        Part = R(@"\b(?:phrases?|membre de phrase|alinéas?|tirets?)\b"),
        Commencement = R(@"\b(?:entr(?:e|era|ent|eront) en vigueur|prend(?:ra)? effet|entrée en vigueur)\b"),
        Transitional = R(@"\b(?:transitoires?|à titre transitoire)\b"),
        Title = R(@"\b(?:la présente loi (?:peut être citée|est intitulée))"),
        GeneralRepeal = R(@"\btoutes?(?: les)? dispositions(?: antérieures)? contraires\b"),
        Principal = R(@"\b(?:la même loi|du même code|le même code|ladite loi|de la loi précitée|loi susvisée)\b"),
    });

    private static readonly Lazy<AmendingVocabulary> German = new(() => new()
    {
        Replace = R(@"\b(?:ersetzt|(?:wie folgt|folgendermaßen) (?:neu )?gefa(?:ss|ß)t|erhält (?:folgende|die folgende) Fassung|erhalten folgende Fassung|lautet(?: wie folgt)?|lauten wie folgt|neu gefasst)"),
        Insert = R(@"\b(?:eingefügt|angefügt|hinzugefügt|ergänzt)\b"),
        Omit = R(@"\b(?:aufgehoben|gestrichen|entf(?:ä|a)ll(?:t|en)|tritt außer Kraft|treten außer Kraft)\b"),
        Renumber = R(@"\b(?:der bisherige|die bisherigen?|das bisherige)\b"),
        After = R(@"\bnach\b"),
        Before = R(@"\bvor\b"),
        AtEnd = R(@"\b(?:angefügt|am Ende)\b"),
        With = R(@"\b(?:durch|(?:folgende|die|das) (?:Wörter|Worte|Wort))(?: (?:die|das|den|der|folgende[rsnm]?))?(?: (?:Wörter|Worte|Wort|Angabe|Zahl|Zeichen|Angaben))?\s*:?\s*$"),
        InPlaceOf = R(@"\b(?:an die Stelle|anstelle|statt)(?: (?:der|des|die))?(?: (?:Wörter|Worte|Wortes|Angabe))?\s*$"),
        Amend = R(@"\b(?:geändert|Änderung(?:en)?)\b"),
        Everywhere = R(@"\b(?:jeweils|überall|an allen Stellen)\b"),
        Words = R(@"\b(?:Wörter|Wörtern|Worte|Worten|Wort|Angaben?|Zahl|Zeichen|Bezeichnung)\b"),
        Heading = R(@"\b(?:Überschrift)\b"),
        Definition = R(@"\b(?:Begriffsbestimmung|Definition)(?: (?:des|der|von))?(?: (?:Begriffs|Wortes))?\s*$"),
        New = R(@"\b(?:folgende[rsnm]?|neue[rsnm]?)\s*$"),
        Part = R(@"\b(?:Satz|Satzes|Sätze|Sätzen|Halbsatz)\b"),
        Commencement = R(@"\b(?:tritt\b[^.]{0,80}\bin Kraft|treten\b[^.]{0,80}\bin Kraft|Inkrafttreten)\b"),
        Transitional = R(@"\b(?:Übergangs\w*)\b"),
        Title = R(@"\b(?:Kurztitel)\b"),
        GeneralRepeal = R(@"\bentgegenstehende[nr]? (?:Vorschriften|Bestimmungen)\b"),
        Principal = R(@"\b(?:dasselbe Gesetz|desselben Gesetzes)\b"),
    });
}
