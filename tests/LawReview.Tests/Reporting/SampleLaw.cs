using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Tests.Reporting;

/// <summary>The files of an invented State, as bytes and as the readers would give them.</summary>
internal static class SampleLaw
{
    public const string ImmigrationFile = "acts/immigration-act.md";
    public const string PenalFile = "acts/code-penal.xml";
    public const string ArabicFile = "acts/foreigners-law.ar.md";
    public const string RepealedFile = "acts/aliens-ordinance-1961.md";
    public const string UnreadFile = "scans/asylum-act.pdf";
    public const string IcelandicFile = "acts/border-rules.is.md";

    public const string Immigration = """
        # Immigration and Borders Act 2011

        ## Part IV Offences

        ## 25. Facilitating entry

        (1) A person who, with intent to obtain, directly or indirectly, a financial or other material benefit —

        (a) procures the entry into Veldania or into another State of a person who is not a national or permanent resident of that State, knowing that the entry is in breach of its law;

        (b) arranges, organises or directs others to commit an act mentioned in paragraph (a); or

        (c) conceals, harbours or transports a person for the purpose of enabling that person to remain in Veldania without complying with the requirements for lawful residence,

        commits an offence and is liable on conviction to imprisonment for a term not exceeding ten years or to a fine not exceeding 50,000 crowns, or to both.

        (2) Where an act under subsection (1) endangers, or is likely to endanger, the life or safety of a person whose entry was procured, the maximum term is fourteen years.

        ## 26. Documents

        A person who, for reward, produces, procures, provides or possesses a passport, visa or residence permit which that person knows to be false commits an offence.

        ## 27. Illegal entry

        A person who is not a national and who enters Veldania other than at an approved port commits an offence and is liable to a fine not exceeding 500 crowns. In proceedings for an offence under section 25 such a person may be charged as a party to the offence.

        ## 31. Carriers

        (1) The owner or master of a ship, aircraft or vehicle that brings to Veldania a person who holds no valid travel document is liable to pay a charge of 2,000 crowns for each such person, unless the owner or master shows that the documents of the person were checked before departure with the care that may reasonably be expected of a carrier, that the person presented a document which was not obviously false, and that every reasonable step was taken to establish whether the person needed and held a visa; and the Minister may by order published in the Gazette provide for the form in which the charge is to be paid, for the security to be given in place of payment, and for the detention of the ship, aircraft or vehicle until payment is made or security given.
        """;

    public const string Penal = """
        <?xml version="1.0" encoding="UTF-8"?>
        <code>
          <article num="12"><titre>Tentative &amp; complicit&#xE9;</titre>
            <alinea>Est punissable la tentative de tout crime ou d&#233;lit d&apos;une peine <i>sup&#xE9;rieure</i> &#xE0; un an d'emprisonnement &amp; celle que la loi vise express&#xE9;ment.</alinea>
          </article>
          <article num="40"><titre>Secours</titre>
            <alinea>N'est pas p&#xE9;nalement responsable celui qui porte secours &#xE0; une personne en p&#xE9;ril.</alinea>
          </article>
        </code>
        """;

    public const string Arabic = """
        # قانون الأجانب

        ## المادة 7
        لا تسري أحكام هذا القانون على اللاجئين الذين يدخلون البلاد طلبا للحماية، ولا يعاقب من يقدم لهم المساعدة بدافع إنساني.
        """;

    public const string Repealed = """
        # Aliens Ordinance 1961

        ## 4. Aiding entry
        Whoever aids an alien to land without leave commits an offence.
        """;

    public const string Icelandic = "# Reglur um landamæri\n\n1. gr. Reglur þessar gilda um landamæraeftirlit.\n";

    public static SourceText Source(string file, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new(file, content, Convert.ToHexStringLower(SHA256.HashData(bytes)), "utf-8", bytes.Length);
    }

    public static Dictionary<string, byte[]> Files() => new(StringComparer.Ordinal)
    {
        [ImmigrationFile] = Encoding.UTF8.GetBytes(Immigration),
        [PenalFile] = Encoding.UTF8.GetBytes(Penal),
        [ArabicFile] = Encoding.UTF8.GetBytes(Arabic),
        [RepealedFile] = Encoding.UTF8.GetBytes(Repealed),
        [IcelandicFile] = Encoding.UTF8.GetBytes(Icelandic),
        [UnreadFile] = [0x25, 0x50, 0x44, 0x46],
    };

    public static LawText ImmigrationText()
    {
        var source = Source(ImmigrationFile, Immigration);
        var section25 = Node(
            source, ProvisionKind.Section, "25", "sec_25", "s 25", "Facilitating entry", "", "",
            Node(
                source, ProvisionKind.Subsection, "1", "sec_25__subsec_1", "s 25(1)", "",
                "A person who, with intent to obtain, directly or indirectly, a financial or other material benefit —",
                "commits an offence and is liable on conviction to imprisonment for a term not exceeding ten years or to a fine not exceeding 50,000 crowns, or to both.",
                Node(source, ProvisionKind.Paragraph, "a", "sec_25__subsec_1__para_a", "s 25(1)(a)", "", "procures the entry into Veldania or into another State of a person who is not a national or permanent resident of that State, knowing that the entry is in breach of its law;"),
                Node(source, ProvisionKind.Paragraph, "b", "sec_25__subsec_1__para_b", "s 25(1)(b)", "", "arranges, organises or directs others to commit an act mentioned in paragraph (a); or"),
                Node(source, ProvisionKind.Paragraph, "c", "sec_25__subsec_1__para_c", "s 25(1)(c)", "", "conceals, harbours or transports a person for the purpose of enabling that person to remain in Veldania without complying with the requirements for lawful residence,")),
            Node(source, ProvisionKind.Subsection, "2", "sec_25__subsec_2", "s 25(2)", "", "Where an act under subsection (1) endangers, or is likely to endanger, the life or safety of a person whose entry was procured, the maximum term is fourteen years."));
        var part = Node(
            source, ProvisionKind.Part, "IV", "part_IV", "Part IV", "Offences", "", "",
            section25,
            Node(source, ProvisionKind.Section, "26", "sec_26", "s 26", "Documents", "A person who, for reward, produces, procures, provides or possesses a passport, visa or residence permit which that person knows to be false commits an offence."),
            Node(source, ProvisionKind.Section, "27", "sec_27", "s 27", "Illegal entry", "A person who is not a national and who enters Veldania other than at an approved port commits an offence and is liable to a fine not exceeding 500 crowns. In proceedings for an offence under section 25 such a person may be charged as a party to the offence."),
            Node(source, ProvisionKind.Section, "31", "sec_31", "s 31", "Carriers", "", "", Node(
                source, ProvisionKind.Subsection, "1", "sec_31__subsec_1", "s 31(1)", "", Between(Immigration, "The owner or master of a ship", "security given."))));
        return new(source, [part], [], "Immigration and Borders Act 2011", "en", []);
    }

    public static LawText PenalText()
    {
        var source = Source(PenalFile, Penal);
        return new(
            source,
            [
                new(
                    ProvisionKind.Article, "12", XmlText(source, "Tentative &amp; complicit&#xE9;"),
                    XmlText(source, Between(Penal, "Est punissable", "express&#xE9;ment.")), MappedText.Empty, [], "art_12", "art. 12"),
                new(
                    ProvisionKind.Article, "40", XmlText(source, "Secours"),
                    XmlText(source, Between(Penal, "N'est pas p", "en p&#xE9;ril.")), MappedText.Empty, [], "art_40", "art. 40"),
            ],
            [], "Code pénal", "fr", []);
    }

    public static LawText ArabicText()
    {
        var source = Source(ArabicFile, Arabic);
        return new(
            source,
            [Node(source, ProvisionKind.Article, "7", "art_7", "المادة 7", "", Between(Arabic, "لا تسري", "إنساني."))],
            [], "قانون الأجانب", "ar", []);
    }

    public static LawText RepealedText()
    {
        var source = Source(RepealedFile, Repealed);
        return new(
            source,
            [Node(source, ProvisionKind.Section, "4", "sec_4", "s 4", "Aiding entry", "Whoever aids an alien to land without leave commits an offence.")],
            [], "Aliens Ordinance 1961", "en", []);
    }

    public static LawText IcelandicText()
    {
        var source = Source(IcelandicFile, Icelandic);
        return new(source, [Node(source, ProvisionKind.Article, "1", "art_1", "1. gr.", "", "Reglur þessar gilda um landamæraeftirlit.")], [], "Reglur um landamæri", "is", []);
    }

    private static Provision Node(
        SourceText source, ProvisionKind kind, string number, string address, string citation, string heading, string text, string tail = "",
        params Provision[] children)
        => new(kind, number, Words(source, heading), Words(source, text), Words(source, tail), [.. children], address, citation);

    private static MappedText Words(SourceText source, string words)
        => words.Length == 0 ? MappedText.Empty : MappedText.FromSource(source, new(IndexOf(source, words), words.Length));

    /// <summary>Words between tags, with character references decoded, as a reader of XML would map them.</summary>
    private static MappedText XmlText(SourceText source, string raw)
    {
        var builder = new MappedText.Builder();
        var start = IndexOf(source, raw);
        for (var i = start; i < start + raw.Length;)
        {
            var end = source.Content[i] switch
            {
                '&' => source.Content.IndexOf(';', i) + 1,
                '<' => source.Content.IndexOf('>', i) + 1,
                _ => i + 1,
            };
            var span = TextSpan.FromBounds(i, end);
            if (source.Content[i] == '&') builder.AppendDecoded(System.Net.WebUtility.HtmlDecode(source[span]), span);
            else if (source.Content[i] != '<') builder.Append(source, span);
            i = end;
        }

        return builder.ToMappedText();
    }

    private static string Between(string content, string first, string last)
    {
        var start = content.IndexOf(first, StringComparison.Ordinal);
        return content[start..(content.IndexOf(last, start, StringComparison.Ordinal) + last.Length)];
    }

    private static int IndexOf(SourceText source, string words)
    {
        var index = source.Content.IndexOf(words, StringComparison.Ordinal);
        return index >= 0 ? index : throw new InvalidOperationException($"'{words}' is not in {source.Name}.");
    }
}
