using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// The words that tell a reference from a number, a tail from an item, an insertion from a statement. English is
/// complete; other languages have what their statutes need most. All patterns run in linear time.
/// </summary>
internal static partial class Phrases
{
    private static readonly HashSet<string> ReferenceWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "section", "sections", "subsection", "subsections", "paragraph", "paragraphs", "subparagraph", "subparagraphs",
        "article", "articles", "clause", "clauses", "subclause", "item", "items", "regulation", "regulations", "rule", "rules",
        "part", "schedule", "point", "points", "letter", "letters", "subdivision", "sub", "s", "ss", "para", "paras", "art", "arts",
        "proviso", "head", "number", "nos", "no", "limb",
        "artículo", "artículos", "apartado", "apartados", "letra", "letras", "numeral", "numerales", "inciso", "literal",
        "artigo", "artigos", "artículos", "articolo", "articoli", "comma", "commi", "lettera", "lettere", "numero", "numeri", "número", "números",
        "parágrafo", "parágrafos", "alínea", "alíneas", "incisos", "literales", "fracción", "fracciones", "párrafo", "párrafos", "inc", "lit", "lett",
        "alinéa", "alinéas", "paragraphe", "paragraphes", "absatz", "absätze", "absätzen", "nummern", "buchstaben", "ziffer", "sätze", "sätzen", "nummer", "nr", "abs", "satz", "buchstabe", "пункт", "пункта", "пунктом", "части", "часть",
        "частью", "пунктами", "пункте",
    };

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "under", "in", "by", "with", "of", "from", "see", "than", "per", "at", "following", "preceding", "either",
    };

    private static readonly HashSet<string> Conjunctions = new(StringComparer.OrdinalIgnoreCase) { "and", "or", "to", "y", "e", "o", "u", "et", "ou", "und", "oder", "sowie", "и" };

    // Verbs that make a sentence of a line in German, French, Spanish, Portuguese and Italian.
    private static readonly HashSet<string> Statements = new(StringComparer.Ordinal)
    {
        "wird", "werden", "wurde", "ist", "sind", "hat", "haben", "darf", "dürfen", "kann", "können", "muss", "müssen", "soll", "sollen", "gilt", "gelten", "bedeutet", "bedeuten", "bestimmt",
        "est", "sont", "peut", "peuvent", "doit", "doivent", "sera", "seront", "encourt", "punis",
        "es", "será", "serán", "podrá", "podrán", "deberá", "deberán", "puede", "pueden", "debe", "deben", "corresponde",
        "é", "são", "será", "serão", "poderá", "poderão", "deverá", "pode", "podem", "deve", "devem",
        "è", "può", "possono", "devono", "sono",
    };

    // Who a penal provision begins with.
    private static readonly HashSet<string> Whoever = new(StringComparer.Ordinal)
    {
        "wer", "quiconque", "quien", "quienes", "quem", "chi", "chiunque", "whoever", "whosoever", "celui", "ceux", "todo", "todos", "toute", "aquel", "aquele",
        "кто", "тот", "лицо", "лица", "كل", "من",
    };

    // What wants words after it.
    private static readonly HashSet<string> OpenEnds = new(StringComparer.Ordinal)
    {
        "wer", "die", "der", "das", "wenn", "und", "oder", "sowie", "von", "zu", "dass", "soweit", "sofern", "durch", "für", "er", "sie", "es",
        "qui", "que", "quiconque", "lorsque", "le", "la", "les", "de", "des", "du", "ou", "et", "si", "à",
        "quien", "quienes", "cuando", "el", "los", "las", "del", "y", "o", "se", "por",
        "quem", "quando", "os", "as", "do", "da", "e", "che", "chi", "chiunque", "il", "gli", "di",
    };

    // Words that begin sentences and, in these languages, hardly a title that ends with a full stop.
    private static readonly HashSet<string> Determiners = new(StringComparer.OrdinalIgnoreCase)
    {
        "le", "les", "un", "une", "ce", "cette", "ces", "nul", "tout", "toute", "il", "elle", "lo", "gli", "el", "los", "las", "este", "esta", "estas", "estes",
        "o", "os", "der", "die", "das", "dieses", "diese", "dieser", "wer", "quien", "quem", "chi", "chiunque", "quiconque",
    };

    /// <summary>True where the first word wants a sentence behind it.</summary>
    public static bool BeginsSentence(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(' ', '\u00a0');
        return end > 0 && Determiners.Contains(text[..end].ToString());
    }

    /// <summary>True for "Wer vorsätzlich", "Quien ayude", "Quiconque aura": the first words of a penal provision, not of a title.</summary>
    public static bool BeginsWithOffender(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(' ', '\u00a0', ',');
        return end > 0 && text[..end] is "Wer" or "Quiconque" or "Quien" or "Quienes" or "Quem" or "Chi" or "Chiunque" or "Whoever" or "Whosoever" or "Celui" or "Ceux" or "Кто";
    }

    /// <summary>True where the last word wants words after it: "entry and", "Einreise sowie", "entrée et du".</summary>
    public static bool EndsOpen(string text)
    {
        var word = text.AsSpan().TrimEnd();
        word = word[(word.LastIndexOf(' ') + 1)..];
        return OpenEnds.Contains(word.ToString()) || LineEnds.EndsUnfinished(text);
    }

    public static bool IsReferenceWord(string word) => ReferenceWords.Contains(word);

    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    public static bool IsConjunction(string word) => Conjunctions.Contains(word);

    /// <summary>False for words that want something after them ("Any person who", "The Minister may") or that state something.</summary>
    public static bool ReadsAsTitle(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return false;
        foreach (var word in words)
            if (word is "who" or "shall" or "must" or "may" or "is" or "are" or "commits" or "whoever")
                return false;
        foreach (var word in words)
            if (Statements.Contains(word)) return false;
        if (OpenEnds.Contains(words[^1].ToLowerInvariant()) || Whoever.Contains(words[0].ToLowerInvariant())) return false;
        return words[^1] is not ("if" or "where" or "that" or "of" or "to" or "be" or "when" or "by" or "which" or "includes" or "means"
            or "the" or "person" or "a" or "an" or "or" or "and" or "in" or "for" or "with" or "from" or "requires" or "unless");
    }

    /// <summary>The main clause that goes on after a list of paragraphs.</summary>
    [GeneratedRegex(@"[,;:—–\-]\s{0,9}(?<tail>" + ResumptionWords.English + "|" + ResumptionWords.Others + @")", RegexOptions.CultureInvariant)]
    public static partial Regex Resumption();

    /// <summary>The same at the start of a line.</summary>
    [GeneratedRegex(@"^\W{0,3}(?:" + ResumptionWords.English + "|" + ResumptionWords.Others + @")", RegexOptions.CultureInvariant)]
    public static partial Regex ResumptionAtStart();

    /// <summary>A lead-in that waits for its main verb: "A person who—", "Where any person".</summary>
    [GeneratedRegex(@"(?:^|\W)(?:[Aa]ny|[Ee]very|[Aa]n?|[Nn]o|[Tt]he|[Aa]ll)?\s{0,9}(?:who|whoever|whosoever|persons?|anyone|everyone|where|if|when|which|" + ResumptionWords.Subjects + @")(?:$|\W)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex OpenSubject();

    [GeneratedRegex(@"\b(?:guilty of an offen[cs]e|commits? an offen[cs]e|(?:is|are|be) liable|be guilty|be punish)|\b(?:" + ResumptionWords.Others + ")", RegexOptions.CultureInvariant)]
    public static partial Regex MainClause();

    /// <summary>Words that announce text to be put into another act.</summary>
    [GeneratedRegex(@"\b(?:insert|substitut|replac|added|adding|amended|worded|as follows|inséré|remplacé|rédigé|complété|modifi|modifí|incorp|incorpó|redact|redacción|redação|adici|agrég|agreg|añad|sustitu|reform|acresc|aditad|passa|sostitui|inserit|aggiunt|eingefügt|gefasst|gefaßt|geändert|ersetzt|angefügt|lautet|дополни|изложи|изменени|доповни|виклас|зміни|измен|добав|създава)|(?:[تي]|وت|وي)ضاف|ست[بي]دل|يستعاض|[تي]عدل|يحل محل|نصها? ا?ل?آتي|修改为|修改為|增加|修正|增訂|增订|改为|改為", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Amending();

    /// <summary>The penalty that an offence in a Cyrillic code ends with.</summary>
    [GeneratedRegex(@"^\W{0,3}(?:наказыва[ею]тся|кара[єю]ться|кара[ею]цца|се наказва|(?:влечет|влекут)\b)", RegexOptions.CultureInvariant)]
    public static partial Regex CyrillicPenalty();

    /// <summary>A note at the foot of a page: its number, then "see" or the gazette's name.</summary>
    [GeneratedRegex(@"^\W{0,4}\d{1,3}\W{0,4}(?:[أا]نظر|الجريدة الرسمية|ظهير شريف رقم|См\.|Див\.|参见|參見)", RegexOptions.CultureInvariant)]
    public static partial Regex Footnote();

    /// <summary>"[Am. No. 8 of 2007, s 3]", "Subs. by Act No. 4 of 1999": about the text, not of it.</summary>
    [GeneratedRegex(@"^\W{0,20}(?:\d{1,3}\s{0,9})?(?:\[(?:[^\[\]]{0,400}?(?:\b(?:[Aa]m|[Ss]ubs|[Ii]ns|[Rr]ep|[Aa]mended|[Ss]ubstituted|[Ii]nserted|[Rr]epealed|[Dd]eleted|[Aa]dded)\b|\d{1,3} of \d{4}|[Aa]ct \d|[Nn]o\. ?\d)[^\[\]]{0,400})\]\W{0,20}$|(?:Subs|Ins|Omitted|Added|Rep|Inserted|Substituted)\.?,? (?:(?:and|omitted|added|subs\.?|ins\.?|Subs\.?|Ins\.?),? ){0,4}by )", RegexOptions.CultureInvariant)]
    public static partial Regex EditorialNote();
}
