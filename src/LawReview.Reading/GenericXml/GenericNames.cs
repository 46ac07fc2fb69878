using LawReview.Core.Law;
using LawReview.Reading.Xml;

namespace LawReview.Reading.GenericXml;

/// <summary>
/// Names that elements bear in the law mark-up of many publishers: English, French, German, Spanish, Italian and
/// Portuguese words, and the abbreviations of the widest-spread dialects.
/// </summary>
internal static class GenericNames
{
    private static readonly string[] Numbers =
    [
        "num", "no", "number", "nr", "nro", "numero", "numéro", "nummer", "label", "enum", "designation", "designator", "marker", "pnumber", "no.p", "no.parag", "no.article",
        "ti.art", "enbez", "dt", "gliederungsbez", "numart", "num_article", "sectionnumber", "articlenumber", "secnum", "artnum",
    ];

    private static readonly string[] Articles = ["article", "artikel", "articulo", "artículo", "artigo", "articolo", "statya", "madde"];

    private static readonly string[] Wrappers = ["np", "title", "header", "head"];

    // Data about a text or a section; where a number stands in them, it is the section's.
    private static readonly string[] Data = ["meta", "metadaten", "metadata", "meta_spec", "meta_article"];

    private static readonly (ProvisionKind Kind, string Names)[] Nodes =
    [
        (ProvisionKind.Preamble, "preamble preambule präambel preambulo preambolo preface introductorytext primaryprelims secondaryprelims visas visa recitals"),
        (ProvisionKind.Part, "part partie parte teil book livre libro livro buch tome"),
        (ProvisionKind.Title, "title titre titel titulo título titolo"),
        (ProvisionKind.Chapter, "chapter chapitre kapitel capitulo capítulo capitolo capo subtitle"),
        (ProvisionKind.Division, "division subdivision subchapter subpart abschnitt unterabschnitt seccion sección sezione secao seção crossheading pblock psubblock section_ta gr.seq"),
        (ProvisionKind.Schedule, "schedule annex annexe anexo anlage allegato appendix bijlage anhang"),
        (ProvisionKind.Section, "section sec norm paragraf p1group p1 rule regulation clause article artikel articulo artículo artigo articolo statya madde"),
        (ProvisionKind.Subsection, "subsection absatz comma p2 parag"),
        (ProvisionKind.Paragraph, "paragraph para alinea paragraphe parrafo p3"),
        (ProvisionKind.Item, "subparagraph subclause subsubparagraph point item listitem li p4 p5 p6 p7 punkt lettera letra inciso indent"),
        (ProvisionKind.Definition, "definition"),
    ];

    private static readonly (string Reason, string Names)[] Left =
    [
        ("publication data", "identification publication bib.instance bib.doc bib.data meta_commun contexte versions builddate ausfertigung-datum fundstelle standangabe amtabk jurabk kurzue langue gliederungskennzahl etat date_debut date_fin type nature cid id dc:identifier primary.meta"),
        ("contents list", "toc contents inhaltsuebersicht inhaltsübersicht sommaire indice tableofcontents"),
        ("footnote", "footnote footnotes footnoteref note notes fussnoten fussnote noteref commentaries commentary commentaryref marginnotes nota annotation annotations"),
        ("history note", "historicalnote history sourcecredit liens"),
        ("conclusions and signatures", "signature signatures signatory signedsection final conclusions"),
        ("programme text", "script style"),
        ("deleted text", "del deleted"),
    ];

    private static readonly (XmlRole Role, string Names)[] Roles =
    [
        (XmlRole.Heading, "heading head rubric caption headline marginalnote marginaltitle intitule überschrift ueberschrift titletext sti.art stitle h1 h2 h3 h4 h5 h6 gliederungstitel titre_ta subheading subject sti"),
        (XmlRole.Tail, "wrapup continuation tail closing"),
        (XmlRole.Insertion, "quotedstructure quotedcontent blockamendment amendedtext quot.s inserted insertion"),
        (XmlRole.List, "list ol ul liste dl orderedlist unorderedlist"),
        (XmlRole.Row, "tr row"),
        (XmlRole.Break, "br lb eol pb page"),
        (XmlRole.Inline, "b i u em strong bold italic emphasis emph smallcaps sup sub superior inferior span a ref xref link citation citationsubref citationlistref abbreviation acronym addition substitution repeal term definedterm def ht date quot.start quot.end ft fp inline nb small font ins uppercase underline strike character internallink externallink"),
        (XmlRole.Block, "p text txt content contents.text body main p1para p2para p3para p4para p5para p6para schedulebody primary secondary legislation act.gen enacting.terms cons.act np textdaten table thead tbody la dd bloc_textuel contenu para.text chapeau intro lead leadin introduction ti gliederungseinheit"),
    ];

    public static bool IsNumber(string name) => Numbers.Contains(name, StringComparer.Ordinal);

    public static bool IsArticle(string name) => Articles.Contains(name, StringComparer.Ordinal);

    public static bool IsData(string name) => Data.Contains(name, StringComparer.Ordinal);

    public static bool IsWrapper(string name) => Wrappers.Contains(name, StringComparer.Ordinal);

    public static Dictionary<string, XmlMeaning> All()
    {
        var all = new Dictionary<string, XmlMeaning>(StringComparer.Ordinal);
        foreach (var (kind, names) in Nodes)
            foreach (var name in names.Split(' ')) all[name] = XmlMeaning.Node(kind);
        foreach (var (reason, names) in Left)
            foreach (var name in names.Split(' ')) all.TryAdd(name, XmlMeaning.Leave(reason));
        foreach (var (role, names) in Roles)
            foreach (var name in names.Split(' ')) all.TryAdd(name, new(role));
        foreach (var name in Numbers) all.TryAdd(name, new(XmlRole.Number));
        return all;
    }
}
