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
        foreach (var pattern in (Regex[])[Understood(), UnderstoodBehind(), InTheSense(), CountsAs(), ToBeUnderstood(), Denotes(), ShortName()])
            for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
                yield return match;
    }

    /// <summary>
    /// Terms for something done, by a sentence that says who does it and not yet what is done to him: "Comete X quien …",
    /// "Commet X celui qui …", "Constitue X le fait de …", "X é o ato de …", "Schlepperei begeht, wer …", "يعد مرتكبا لجريمة X كل من …"; each as the group <c>term</c>.
    /// </summary>
    public static IEnumerable<Match> FindActs(string text)
    {
        foreach (var pattern in (Regex[])[Commits(), Constitutes(), IsTheAct(), IsSomethingDone(), CommittedByWhoever(), CommitsTheOffence(), ArabicActs(), RussianActs()])
            for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
                yield return match;
    }

    /// <summary>True for words that lead into a list of definitions: "à los efectos de esta ley se entiende por:".</summary>
    public static bool Introduces(string text) => Lead().IsMatch(text);

    // What a definition of something done begins with, in the Romance languages.
    private const string RomanceAct = "tout acte|toute action|tout fait|l['’]action|l['’]acte|l['’]aide|l['’]assistance|l['’]organisation|l['’]introduction|le transport|le passage|la facilitation|le procédé|l['’]opération|el hecho|la acción|el acto|todo acto|toda acción|toda conducta|la conducta|la facilitación|la promoción|la captación|el traslado|el transporte|la introducción|la organización|la ayuda|la intermediación|il fatto|l['’]atto|ogni atto|la condotta|il procurare|il favorire|l['’]attività|il favoreggiamento|il trasporto|l['’]introduzione|o facto|o fato|o acto|o ato|todo o acto|todo o ato|a acção|a ação|a conduta|a promoção|a facilitação|o transporte|a organização|o auxílio|a introdução";

    private const string Articles = "el|la|los|las|un|una|todo|toda|cualquier|le|les|l|une|tout|toute|o|a|os|as|um|uma|todo|il|lo|gli|i|uno|ogni|qualsiasi|qualunque|any|quien|aquel|aquella";

    [GeneratedRegex(@"(?:^|[.;:»] )(?:[Cc]ommet(?:tent)?|[Cc]omete|[Cc]ometen|[Hh]ace|[Rr]ealiza|[Cc]ommette|[Ii]ncurre en|[Ss]e rend coupable) (?:(?:d['’]un|d['’]une|un|une|una|uno|el|la|le|il|o|a|l['’]|d['’])\s?)?(?:delito de |délit de |delitto di |crime de |infraction de |reato di )?(?:[«“""]\s?)?(?<term>(?!(?:infraction|délit|crime|contravention|faute|infracci|delito|falta|crimen|contravenci|reato|delitto|illecito|infração|contravenção|contraordenação)\w{0,6}\b)\p{Ll}[\p{Ll} '’-]{3,60}?)(?:\s?[»”""])?,? (?:celui qui|celle qui|quiconque|toute personne qui|el que|la que|quien|quienes|quien quiera que|toda persona que|la persona que|chi|chiunque|quem|aquele que|todo aquel que|todo el que)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Commits();

    [GeneratedRegex(@"(?:^|[.;:»] )(?:[Cc]onstitue(?:nt)?|[Cc]onstituye|[Cc]onstituyen|[Cc]onstituirá|[Cc]ostituisce|[Cc]onstitui|[Ii]l y a|[Hh]ay|[Hh]abrá|[Hh]á|[Ee]st (?:qualifié|considéré|réputé|regardé|défini)(?:e)?(?: comme| de)?|[Ss]e (?:considera|considerará|entiende|reputa|define como)|[Cc]onsidera-se|[Ss]i considera) (?:(?:d['’]un|d['’]une|de|un|une|una|uno|el|la|le|du|des|il|o|a|um|uma|l['’]|d['’])\s?)?(?:delito de |délit de |delitto di |crime de |infraction de |reato di )?(?:[«“""]\s?)?(?<term>(?!(?:infraction|délit|crime|contravention|faute|infracci|delito|falta|crimen|contravenci|reato|delitto|illecito|infração|contravenção|contraordenação)\w{0,6}\b)\p{Ll}[\p{Ll} '’-]{3,60}?)(?:\s?[»”""])?,? (?:le fait (?:de\b|d['’]|pour\b|par\b)|(?:" + RomanceAct + @")(?![\p{L}])|lorsqu(?:e\b|['’])|quand\b|cuando\b|quando\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Constitutes();

    [GeneratedRegex(@"(?:^|[.;:»] )(?:(?:O|A|El|La|Le|Il|Lo|Un|Una|Um|Uma) |L['’])?(?<term>\p{L}[\p{Ll}'’-]{4,30}(?: [\p{Ll}'’-]{1,20}){0,5}?) (?:é o (?:ato|acto|fato|facto) de |es el (?:acto|hecho) de |est (?:le fait|l['’]acte) (?:de |d['’])|è (?:il fatto|l['’]atto) (?:di |del |della ))", RegexOptions.CultureInvariant)]
    private static partial Regex IsTheAct();

    // "Le trafic de migrants s'entend du fait …", "… désigne l'action …", "… consiste en la facilitación …", "smuggling is the procurement …", "refers to any act".
    [GeneratedRegex(@"(?:^|[.;:»] |, )(?:[Ll]e terme |[Ll]['’]expression |[Ee]l término |[Ll]a expresión |[Aa] expressão |[Tt]he (?:term|expression) )?(?:(?:O|A|El|La|Le|Il|Lo|Un|Una|Um|Uma|The|o|a|el|la|le|il|lo|the) |L['’])?(?:[«“""„]\s?)?(?<term>\p{L}[\p{Ll}'’-]{4,30}(?: [\p{L}'’-]{1,20}){0,6}?)(?:\s?[»”""])?,? (?:(?:s['’]entend(?:ent)?|est|désigne|signifie|vise|recouvre|consiste)(?: dans| en| à| de)? (?:du fait|le fait|" + RomanceAct + @")|(?:consiste en|es|significa|designa|se refiere a|comprende|abarca|consiste em|é|consiste) (?:" + RomanceAct + @")|consiste (?:nel|nell['’]|nella|no|na)(?![\p{L}])|(?:è|significa|indica|designa) (?:" + RomanceAct + @")|(?:is|are|consists? (?:of|in)|shall be deemed to be|is deemed to be|refers? to|shall mean|comprises) (?:the (?:procurement|facilitation|act|acts|conduct|transport|transportation|bringing|promotion|arranging|smuggling|assistance)|any (?:act|conduct|arrangement)|an act|acts|procuring|facilitating|assisting|bringing|transporting))(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex IsSomethingDone();

    // "A person commits the offence of X if he …".
    [GeneratedRegex(@"(?:^|[.;:] |\) )(?:[Aa] person|[Aa]ny person|[Aa]nyone|[Ee]very person|[Oo]ne) (?:commits|is guilty of|shall be guilty of) (?:an? |the )?(?:offence|crime|felony) of (?<term>\p{L}[\p{L}' \-]{3,60}?),? (?:if|when|where|who|by)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CommitsTheOffence();

    // "Незаконный ввоз мигрантов — обеспечение …", "… означает", "Незаконным ввозом мигрантов является …".
    [GeneratedRegex(@"(?:^|\.[\s\u00a0])(?<term>[А-ЯЁ][А-Яа-яЁё \u00a0-]{5,80}?)(?:[\s\u00a0]{1,3}[-–—][\s\u00a0]{1,3}|[\s\u00a0]{1,3}(?:означает|является|представляет собой|есть|включает)[\s\u00a0]{1,3})(?=(?:умышленн|любы|незаконн)?\p{Ll}{0,4}[\s\u00a0]?(?:обеспечени|организаци|действи|деяни|перемещени|оказани|содействи|перевозк|совершени|пособничеств))", RegexOptions.CultureInvariant)]
    private static partial Regex RussianActs();

    [GeneratedRegex(@"(?:^|\s)[وف]?(?:ي|ت)(?:عد|عتبر) (?:مرتكبا|مرتكبًا|مرتكباً|مقترفا|مقترفًا|مقترفاً|فاعلا|فاعلًا|فاعلاً) (?:(?:جريمة|جناية|جنحة|فعل) |ل(?:جريمة|جناية|جنحة|فعل) |ل)?(?<term>[\p{IsArabic}-[\d،؛؟]][^.،؛:""»”()]{2,60}?) (?=كل|من|أي|الشخص|الأشخاص)|(?:^|\s)[وف]?(?:ي|ت)(?:عد|عتبر|شكل) (?:من قبيل |من جرائم |جريمة |فعل )(?<term>[\p{IsArabic}-[\d،؛؟]][^.،؛:""»”()]{2,60}?)(?= (?:كل|أي|قيام|القيام|تدبير|الأفعال|نقل|تسهيل|إدخال|تمكين|ترتيب|تنظيم|مساعدة|تأمين|اتخاذ|ارتكاب)|:)|(?:^|[.؛]\s)(?:ي|ت)(?:قصد|راد|عني|عنى)[\s""«“]+(?:ب)?(?!الكلم|المصطلح|العبار|الألفاظ|األلفاظ|التعاب|التعري|ما |مصطلح|عبارة|تعبير)(?<term>[\p{IsArabic}-[\d،؛؟]][^.،؛:""»”()]{2,50}?)[\s""»”]*(?= (?:تدبير|القيام|قيام|نقل|تسهيل|إدخال|تمكين|ترتيب|تنظيم|مساعدة|تأمين|اتخاذ|ارتكاب|تهيئة|توفير|جميع الأفعال|كافة الأفعال|الأفعال|فعل|الفعل|تجميع|إخراج|استقطاب|انتقال))|^(?<term>[\p{IsArabic}-[\d،؛؟]][^.،؛:""»”()]{4,50}?)\s?:\s?(?=(?:تدبير|القيام|قيام|نقل|تسهيل|إدخال|تمكين|ترتيب|تنظيم|مساعدة|تأمين|اتخاذ|ارتكاب|تهيئة|جميع الأفعال|كافة الأفعال|الأفعال|كل فعل|أي فعل)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicActs();

    [GeneratedRegex(@"(?:^|[.;:] )(?:Eine |Einen |Ein |Die |Den |Der |Das )?(?<term>(?!Verwaltungs|Ordnungs|Straftat|Vergehen|Verbrechen|Übertretung)\p{Lu}[\p{L}-]{3,40}) (?:begeht|verübt|betreibt|treibt), wer\b", RegexOptions.CultureInvariant)]
    private static partial Regex CommittedByWhoever();

    [GeneratedRegex(@"\b(?:[Oo]n entend par|s['’]entend(?:ent)? par|[Ss]e (?:entiende|entienden|entenderá|entenderán) por|[Ee]ntende(?:m)?-se por|[Ss]i intend(?:e|ono) per) (?:[«“""„]\s?)?(?<term>\p{L}[^«»“”""„,;:.]{1,60}?)\s?(?:[»”""]|[,:]| (?=(?:" + Articles + @")\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Understood();

    [GeneratedRegex(@"(?:^|[.;:] |\) )(?:[„»“]\s?)?(?<term>\p{Lu}[\p{L} -]{2,60}?)[“”«]? im Sinne (?:dieses|dieser|des|der) [^.;:,]{3,60}? (?:ist|sind)\b", RegexOptions.CultureInvariant)]
    private static partial Regex InTheSense();

    // "Por X se entiende", "Per X si intende", "Par X, on entend".
    [GeneratedRegex(@"(?:^|[.;:] |, |\) )(?:[Pp]or|[Pp]er|[Pp]ar) (?:[«“""„]\s?)?(?<term>\p{L}[^«»“”""„,;:.()]{2,60}?)(?:\s?[»”""])?,? (?:se (?:entiende|entienden|entenderá|entenderán)|si intend(?:e|ono)|(?:on|il faut|il y a lieu d['’])\s?entend|entende(?:m)?-se)", RegexOptions.CultureInvariant)]
    private static partial Regex UnderstoodBehind();

    // "Unter X ist … zu verstehen", "unter X versteht man".
    [GeneratedRegex(@"(?:^|[.;:] |, )[Uu]nter (?:„\s?)?(?<term>\p{Lu}[\p{L} -]{2,60}?)(?:[“”])? (?:ist|sind|versteht|wird|werden)\b(?=[^.;]{0,400}\bverst(?:ehen|anden|eht)\b|[^.;]{0,10})", RegexOptions.CultureInvariant)]
    private static partial Regex ToBeUnderstood();

    // "X bedeutet …", "bezeichnet der Ausdruck „X“ …", "a expressão «X» designa", "l'expression « X » désigne".
    [GeneratedRegex(@"(?:^|[.;:] |, )(?:„\s?)?(?<term>\p{Lu}[\p{L}]{3,40}(?: (?:von|der|des|vom|zur|zum) \p{Lu}[\p{L}]{2,30}){0,2})[“”]? bedeutet\b|\bbezeichnet (?:der (?:Ausdruck|Begriff)|die Wendung) [„“""«»](?<term>[^„“”""«»]{3,60})[“”""«»]|\b(?:[Aa] expressão|[Ll]['’]expression|[Ll]a expresión|[Ee]l término|[Ll]e terme|[Oo] termo|[Ii]l termine) [„“""«]\s?(?<term>[^„“”""«»]{3,60}?)\s?[“”""»],? (?:designa|désigne|significa|signifie|indica|se entiende|s['’]entend|vise)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Denotes();

    [GeneratedRegex(@"(?:^|[.;:] )Als (?<term>\p{Lu}[\p{L} -]{2,60}?) (?:im Sinne [^.;:,]{3,60} )?(?:gilt|gelten)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CountsAs();

    [GeneratedRegex(@"\b(?:hereinafter|hereafter|ci-après|en adelante|en lo sucesivo|doravante|di seguito|nachfolgend|im Folgenden|im folgenden)(?:,|:)? (?:(?:referred to as|called|dénommée?s?|désignée?s?|denominad[oa]s?|designad[oa]s?|denominat[oaie]|genannt) )?(?:the |el |la |le |o |a |il )?(?:[«“""„]\s?(?<term>\p{L}[^«»“”""„()]{1,60}?)\s?[»”""“]|(?<term>\p{Lu}[^«»“”""„(),;.]{1,60}?)(?=[),;.]))", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"(?:entend par|s['’]entend(?:ent)? par|entiende[n]? por|entenderán? por|entende(?:m)?-se por|considera(?:m)?-se|intend(?:e|ono) per|bedeutet|bedeuten|im Sinne dieses Gesetzes (?:ist|sind)|siguientes definiciones|définitions suivantes|seguenti definizioni|seguintes definições)\s{0,2}:?\s{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
