using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// Lines in which an editor tells where a text comes from and who changed it: "Modifié par LOI n° 2018-778", "(*) Artículo
/// modificado por …", "Se modifica por el art. 3 de la Ley …", "(Redação dada pela Lei nº …)", "Fußnote". They are about the
/// law and not of it.
/// </summary>
internal static partial class HistoryNotes
{
    public const int LongestNote = 700;
    private const int ShortestLine = 30;
    private const int FewestWords = 3;

    public static bool IsNote(string text) => text.Length < LongestNote && (Line().IsMatch(text) || Bracketed().IsMatch(text) || DateOfLaw().IsMatch(text) || Amended().IsMatch(text));

    /// <summary>Whether a bracket opens with the words of a note: "(Así reformado por el artículo 1° de la ley …". It may close lines below.</summary>
    public static bool OpensNote(string text) => Opening().IsMatch(text);

    /// <summary>A note that announces a numbered list of amending acts.</summary>
    public static bool IsListHead(string text) => text.Length < LongestNote && text.AsSpan().TrimEnd(" *_").EndsWith(":") && Line().IsMatch(text);

    /// <summary>An entry of such a list: "2. Ley 27186, publicada el …".</summary>
    public static bool IsListEntry(string text) => text.Length < LongestNote && Entry().IsMatch(text);

    /// <summary>Where notes begin that end a line of law: "… e multa. (Incluído pela Lei nº …)"; -1 where none does.</summary>
    public static int TrailingStart(string text)
    {
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        if (end < ShortestLine || text[end - 1] != ')') return -1;
        var match = Trailing().Match(text);
        return match.Success && text.AsSpan(0, match.Index).Count(' ') >= FewestWords ? match.Index : -1;
    }

    // "Artículo modificado por", "Modifié par", "Créé par", "Versão dada", "Articolo così sostituito dall'art."
    [GeneratedRegex(@"^(?>[\s*_\[()–-]*)(?:(?:Este |El |La )?(?:Artículo|Párrafo|Inciso|Numeral|Literal|Apartado|Letra|Disposición|Capítulo|Título|Sección|Rúbrica|Epígrafe)s? (?>(?:[\d.,-]{1,8} |[a-z]\) ){0,2})(?:modificad|incorporad|agregad|derogad|sustituid|adicionad|añadid|reformad|suprimid)[oa]s? (?:por|conforme|mediante|según)\b|Se (?:modifica|añade|deroga|suprime|sustituye|declara|numera|renumera|redacta)n? por (?:el|la|los) (?:art|disposición|apartado|Ley|Real|Sentencia|número)|Redacción (?:dada|según)|(?:Confrontar|Concordar) con\b|CONCORDANCIAS?\b|(?:Modifié|Créé|Abrogé|Transféré|Remplacé|Rétabli)(?:e|s|es)? par (?:(?:la )?(?:loi|LOI|décret|Décret|DÉCRET|ordonnance|Ordonnance|ORDONNANCE|Loi)\b|[A-ZÉ]{3,})|Version en vigueur|Fußnote\b|Nichtamtliche[rs]? |\(\+\+\+|Ultima modificación:|Última modificación:|Notas? de (?:vigencia|redacción)\b|Referencias? anteriores?|NOTA [A-Z]{3,}|Articolo (?:così )?(?:sostituito|modificato|aggiunto|inserito|abrogato) da|AGGIORNAMENTO \(\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    // "Section 4(1): amended, on 21 April 2005, by", "Part 2 heading: repealed, on", "Compare: 1980 No 58 s 3"
    [GeneratedRegex(@"^(?:(?:Sections?|Schedules?|Part|Subpart|Title|Form|Preamble|Long Title|Cross-heading|Heading)\b[^:.;]{0,120}: (?:amended|inserted|repealed|substituted|replaced|added|revoked|expired|omitted),? (?:and \w+, )?(?:on|at|as from|with effect|by|pursuant)\b|Compare: \d{4} No\.? ?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Amended();

    [GeneratedRegex(@"^[\s*_]{0,8}[\[(](?>[\s*]{0,3})(?:Así (?:fue )?(?:adicionad|reformad|modificad|derogad|incorporad|ampliad|sustituid|corrid)|(?:Adicionad|Reformad|Incorporad|Sustituid|Derogad|Modificad|Agregad)[oa]s? (?:por|mediante|según|conforme)\b|Corrida la numeración|(?:Ainsi )?(?:modifié|remplacé|complété|inséré|ajouté|abrogé|Modifié|Remplacé|Complété|Inséré|Ajouté|Abrogé)(?:e|s|es)? (?:par|selon)\b|(?:Redacção|Redação|Aditad[oa]|Incluíd[oa]|Alterad[oa]|Revogad[oa]) (?:dada |por|pel[oa]|nos termos)|(?:Inserted|Substituted|Amended|Added|Repealed|Replaced|Deleted) (?:by|vide|in)\b|(?:eingefügt|geändert|neugefasst|neu gefasst|aufgehoben|angefügt|ersetzt) durch\b|(?:così )?(?:modificat|sostituit|inserit|aggiunt|abrogat)[oa] da)", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // "(L. 13 juin 1994)", "L. du 3 mars 2010;": the act that gave the words their form, by its date.
    [GeneratedRegex(@"^[\s(\[]*(?:L|A\. ?gr\.-d|D\.-L)\. ?(?:du )?\d{1,2}(?: ?er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}[\s);\],.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex DateOfLaw();

    [GeneratedRegex(@"^\s*[\[(]{1,2}(?:Redacción|Redação|Redacção|Incluíd|Acrescid|Revogad|Vide|Vigência|Renumerad|Texto según|Modificad|Derogad[oa] por|Modifié|Abrogé par|Inserted|weggefallen durch)(?>[^()\[\]]{1,200})[\])]{1,2}[\s.;]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s{0,3}(?:\((?:Redação dada|Redacção dada|Incluíd[oa]|Acrescid[oa]|Acrescentad[oa]|Renumerad[oa]|Vide|Vigência|Redacción (?:dada|según)) (?>[^()]{1,160})(?>\([^()]{1,60}\)[^()]{0,60})?\)\s{0,3}){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^[\s*_]*(?:\d{1,2}[.)]|[-•])\s*(?:(?:por|mediante) )?(?:el |la )?(?:Ley|D\.? ?L(?:eg)?\.?|DL|DU|D-L|Decreto|Loi|Ordonnance|Décret|Lei|Gesetz|Legge)\b[^:]{0,40}(?:\d{2,}|N)", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
