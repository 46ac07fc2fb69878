namespace LawReview.Core.Law.Structure;

/// <summary>Words that head parts and articles in English, French, Spanish, Portuguese, Italian and German.</summary>
internal static class LatinHeadings
{
    private const string EnglishContainers = "subpart|part|subtitle|title|subchapter|chapter|subdivision|division|book|schedule|annex|appendix";
    private const string FrenchContainers = "partie|livre|sous-titre|titre|chapitre|sous-section|annexes|annexe|article annexe";
    private const string SpanishContainers = "libro|parte|subtítulo|subtitulo|título|titulo|capítulo|capitulo|subsección|sección|seccion|anexo";
    private const string PortugueseContainers = "livro|secção|seção|subsecção|subseção";
    private const string ItalianContainers = "titolo|capitolo|capo|sezione|allegato";
    private const string GermanContainers = "teil|buch|kapitel|unterabschnitt|abschnitt|untertitel|titel|anlage|anhang";

    /// <summary>For a pattern that ignores case; <c>section</c> comes last, for it may also head provisions.</summary>
    public const string Containers = EnglishContainers + "|" + FrenchContainers + "|" + SpanishContainers + "|" + PortugueseContainers + "|" + ItalianContainers + "|" + GermanContainers + "|section";

    /// <summary>Numbers in words behind a container word: "Libro Primero", "Titre préliminaire", "Capítulo único".</summary>
    public const string ContainerOrdinals = "preliminare?|préliminaire|unique|único|unico|one|two|three|four|five|six|seven|eight|nine|ten"
        + "|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|" + Ordinals;

    /// <summary>Numbers in words behind an article word: "Artículo primero", "Articolo unico", "Article premier".</summary>
    public const string Ordinals = "premier|première|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième"
        + "|primer[oa]|segund[oa]|tercer[oa]|cuart[oa]|quint[oa]|sext[oa]|sé(?:p)?tim[oa]|octav[oa]|noven[oa]|décim[oa]|undécim[oa]|duodécim[oa]"
        + "|primeir[oa]|terceir[oa]|quart[oa]|oitav[oa]|non[oa]|prim[oa]|second[oa]|terz[oa]|sest[oa]|settim[oa]|ottav[oa]|decim[oa]";

    /// <summary>Ordinals that stand before a container word: "Erster Teil", "Première partie", "Zweites Buch".</summary>
    public const string OrdinalsBefore = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:erst|zweit|dritt|viert|fünft|sechst|siebt|siebent|acht|neunt|zehnt|elft|zwölft)e[rs]"
        + "|première|deuxième|troisième|quatrième|cinquième|sixième|primera|segunda|tercera|cuarta|primeira|terceira|prima|seconda|terza";

    public const string ContainersAfterOrdinal = "schedule|part|chapter|book|title|kapitel|teil|unterabschnitt|abschnitt|buch|titel|partie|parte|sección|sezione";

    public const string LatinNumbers = "bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies|terdecies";

    public static readonly (string Word, ProvisionKind Kind)[] Kinds =
    [
        ("subpart", ProvisionKind.Division), ("part", ProvisionKind.Part), ("subtitle", ProvisionKind.Chapter), ("title", ProvisionKind.Title),
        ("subchapter", ProvisionKind.Division), ("chapter", ProvisionKind.Chapter), ("subdivision", ProvisionKind.Division),
        ("division", ProvisionKind.Division), ("book", ProvisionKind.Part), ("schedule", ProvisionKind.Schedule),
        ("annex", ProvisionKind.Schedule), ("appendix", ProvisionKind.Schedule),
        ("partie", ProvisionKind.Part), ("livre", ProvisionKind.Part), ("sous-titre", ProvisionKind.Division), ("titre", ProvisionKind.Title),
        ("chapitre", ProvisionKind.Chapter), ("sous-section", ProvisionKind.Division), ("annexe", ProvisionKind.Schedule), ("annexes", ProvisionKind.Schedule),
        ("article annexe", ProvisionKind.Schedule),
        ("libro", ProvisionKind.Part), ("parte", ProvisionKind.Part), ("título", ProvisionKind.Title), ("titulo", ProvisionKind.Title),
        ("subtítulo", ProvisionKind.Chapter), ("subtitulo", ProvisionKind.Chapter),
        ("capítulo", ProvisionKind.Chapter), ("capitulo", ProvisionKind.Chapter),
        ("subsección", ProvisionKind.Division), ("sección", ProvisionKind.Division), ("seccion", ProvisionKind.Division), ("anexo", ProvisionKind.Schedule),
        ("livro", ProvisionKind.Part), ("secção", ProvisionKind.Division), ("seção", ProvisionKind.Division), ("subsecção", ProvisionKind.Division), ("subseção", ProvisionKind.Division),
        ("titolo", ProvisionKind.Title), ("capitolo", ProvisionKind.Chapter), ("capo", ProvisionKind.Chapter), ("sezione", ProvisionKind.Division), ("allegato", ProvisionKind.Schedule),
        ("teil", ProvisionKind.Part), ("buch", ProvisionKind.Part), ("kapitel", ProvisionKind.Chapter), ("unterabschnitt", ProvisionKind.Division), ("abschnitt", ProvisionKind.Division),
        ("titel", ProvisionKind.Title), ("untertitel", ProvisionKind.Division), ("anlage", ProvisionKind.Schedule), ("anhang", ProvisionKind.Schedule),
    ];

    /// <summary>Rank of a container word; null for words that the kind ranks.</summary>
    public static int? Rank(string word) => word switch
    {
        "book" or "livre" or "libro" or "livro" or "buch" => 1,
        "schedule" or "annex" or "annexe" or "annexes" or "article annexe" or "anexo" or "anlage" or "anhang" or "allegato" or "appendix" => 1,
        "title" or "titre" or "título" or "titulo" or "titolo" => 3,
        "section" or "sección" or "seccion" or "seção" or "secção" or "sezione" or "abschnitt" => 6,
        _ when word.StartsWith("sub", StringComparison.Ordinal) || word.StartsWith("sous", StringComparison.Ordinal) || word.StartsWith("unter", StringComparison.Ordinal) => 7,
        _ => null,
    };
}
