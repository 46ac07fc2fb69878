using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading;

namespace LawReview.Tests.Reading;

/// <summary>Laws that hold for any XML: a generated act gives its tree, a damaged one throws nothing and loses nothing.</summary>
public sealed class XmlLawsTests
{
    private const string Dress = "<?xml version=\"1.0\"?>\n";

    private static readonly string[] Damage = ["<", ">", "</section>", "<section>", "&", "&amp;", "\"", "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "<num>", "</p>", "\0", "(a)", "<quotedStructure>", "é"];

    private static readonly string[] Names =
    [
        "act", "bill", "body", "part", "chapter", "section", "article", "subsection", "paragraph", "point", "num", "heading", "intro", "content", "wrapUp", "p", "list", "item", "blockList", "quotedStructure",
        "quotedContent", "mod", "ref", "def", "table", "tr", "td", "toc", "meta", "preface", "preamble", "conclusions", "attachment", "doc", "authorialNote", "hcontainer", "crossHeading", "chapeau", "continuation",
        "Section", "Label", "Text", "MarginalNote", "AmendedText", "SectionPiece", "Schedule", "Heading", "P1group", "P1", "Pnumber", "P1para", "norm", "metadaten", "enbez", "TI.ART", "x", "y",
    ];

    private static readonly string[] Roots = ["akomaNtoso", "uscDoc", "Statute", "law"];

    [Fact]
    public void GeneratedAct_GivesItsTree() => Prop.ForAll(
        XmlAct.Acts.ToArbitrary(),
        act =>
        {
            Assert.Equal(act.Addresses, Reads.Addresses(Reads.Text("act.xml", act.Xml)));
            Assert.Equal(Reads.Table(Reads.Markdown(act.Markdown)), Reads.Table(Reads.Text("act.xml", act.Xml)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    /// <remarks>todo: a rare damage leaves a fragment that is accounted for but in no provision, so that "not placed" is allowed here.</remarks>
    [Fact]
    public void DamagedAct_LosesNothing() => Prop.ForAll(
        XmlAct.Acts.SelectMany(act => Gen.ArrayOf(Gen.Choose(0, 5000)).Select(hits => Damaged(act.Xml, hits))).ToArbitrary(),
        text =>
        {
            var source = new SourceText("act.xml", text);
            Assert.Empty(Coverage.Check(LawReaders.For(source)!.Read(source)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    // At each end of a tag, one after the other: what is put in there leaves the tag open.
    [Theory]
    [InlineData("<![CDATA[")]
    [InlineData("<!--")]
    [InlineData("<section>")]
    [InlineData("<quotedStructure>")]
    [InlineData("<num>")]
    [InlineData("\"")]
    [InlineData("<?x?>")]
    public void UnclosedTag_LosesNothing(string damage)
    {
        var xml = XmlAct.Acts.Sample(1, 3).First().Xml;
        for (var at = xml.IndexOf('>'); at >= 0; at = xml.IndexOf('>', at + 1))
        {
            Reads.Text("act.xml", Dress + xml.Insert(at, damage));
            Reads.Text("act.xml", Dress + xml.Insert(at, damage).Insert(xml.Length * 2 / 3, "]]>"));
            Reads.Text("act.xml", Dress + xml.Insert(at, damage)[..^(at % 60)]);
        }
    }

    [Fact]
    public void RandomElements_AreReadWhole() => Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, Names.Length * 3)).SelectMany(choices => Gen.Elements(Roots).Select(root => $"<{root}>{Soup(choices)}</{root}>")).ToArbitrary(),
        text =>
        {
            Reads.Text("act.xml", text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void TitlesTwice_AndLooseWords_AreKept() => Reads.Text(
        "act.xml",
        "<Statute><Identification>loose<LongTitle>An Act on bells</LongTitle><ShortTitle>Bells Act</ShortTitle><LongTitle>again</LongTitle><ShortTitle>once more</ShortTitle></Identification><Body><Section><Label>1</Label><Text>A bell rings.</Text></Section></Body></Statute>");

    [Theory]
    [InlineData("akomaNtoso", "section")]
    [InlineData("uscDoc", "paragraph")]
    [InlineData("law", "x")]
    [InlineData("akomaNtoso", "quotedStructure")]
    public void DeepNesting_IsReadWhole(string root, string name) => Reads.Text(
        "act.xml",
        $"<{root}>{string.Concat(Enumerable.Repeat($"<{name}><num>1</num>", 20_000))}law{string.Concat(Enumerable.Repeat($"</{name}>", 20_000))}</{root}>");

    [Theory]
    [InlineData("akomaNtoso")]
    [InlineData("uscDoc")]
    [InlineData("law")]
    public void Entities_AreNeverExpanded(string root)
    {
        var law = Reads.Text("act.xml", $"<!DOCTYPE {root} [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///nowhere\">]><{root}><section><num>1</num><content><p>A &b; and &x; end</p></content></section></{root}>");
        Assert.Equal("A &b; and &x; end", law.AllProvisions().Single().Text.Text);
        Assert.Contains(law.Diagnostics, d => d.Code.Code == "LAW1201");
    }

    // The first number cuts the end off, the others say where what is put in.
    private static string Damaged(string text, int[] hits)
    {
        foreach (var hit in hits.Skip(1).Take(12)) text = text.Insert(hit % text.Length, Damage[hit % Damage.Length]);
        return Dress + (hits.Length == 0 ? text : text[..^(hits[0] % (text.Length / 3))]);
    }

    // Opens and closes elements as the numbers say; a third of them are words.
    private static string Soup(IEnumerable<int> choices)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<string>();
        foreach (var choice in choices)
            if (choice < Names.Length)
            {
                open.Push(Names[choice]);
                text.Append('<').Append(Names[choice]).Append(" eId=\"e").Append(choice % 5).Append("\">");
            }
            else if (choice < Names.Length * 2 && open.Count > 0) text.Append("</").Append(open.Pop()).Append('>');
            else text.Append(choice % 4 == 0 ? " (1) In section 3 insert— " : choice % 4 == 1 ? "“bell” means a thing; " : "words. ");
        while (open.Count > 0) text.Append("</").Append(open.Pop()).Append('>');
        return text.ToString();
    }
}

/// <summary>The same act as Akoma Ntoso and as Markdown, with the addresses of its provisions.</summary>
internal sealed record XmlAct(string Xml, string Markdown, string Addresses)
{
    private static readonly string[] Words = ["boats", "geese", "lanterns", "wells", "orchards", "bridges"];

    public static Gen<XmlAct> Acts => Gen.Choose(2, 6).SelectMany(sections => Gen.ArrayOf(Gen.Choose(0, 11), sections)).Select(Make);

    // Each number says what its section holds: subsections (0-3) times paragraphs (0, 2 or 3).
    private static XmlAct Make(int[] shapes)
    {
        var xml = new System.Text.StringBuilder("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act><meta><identification><FRBRExpression><FRBRlanguage language=\"eng\"/></FRBRExpression></identification></meta><body>\n");
        var markdown = new List<string>();
        var addresses = new List<string>();
        for (var s = 0; s < shapes.Length; s++)
        {
            var section = $"sec_{s + 1}";
            addresses.Add(section);
            markdown.Add($"## {s + 1}. About {Words[s % Words.Length]}");
            xml.Append($"  <section eId=\"{section}\"><num>{s + 1}.</num><heading>About {Words[s % Words.Length]}</heading>\n");
            var paragraphs = (shapes[s] / 4) switch { 0 => 0, 1 => 2, _ => 3 };
            if (shapes[s] % 4 < 2) Body(xml, markdown, addresses, section, "", "A keeper shall", paragraphs);
            else
                for (var i = 1; i <= shapes[s] % 4; i++)
                {
                    addresses.Add($"{section}__subsec_{i}");
                    xml.Append($"    <subsection eId=\"{section}__subsec_{i}\"><num>({i})</num>");
                    Body(xml, markdown, addresses, $"{section}__subsec_{i}", $"({i}) ", "Every keeper shall", paragraphs);
                    xml.Append("</subsection>\n");
                }

            xml.Append("  </section>\n");
        }

        return new(xml.Append("</body></act></akomaNtoso>").ToString(), string.Join('\n', markdown), string.Join(' ', addresses));
    }

    private static void Body(System.Text.StringBuilder xml, List<string> markdown, List<string> addresses, string parent, string number, string leadIn, int count)
    {
        if (count == 0)
        {
            xml.Append($"<content><p>{leadIn} ring\n      a bell.</p></content>");
            markdown.Add($"{number}{leadIn} ring a bell.");
            return;
        }

        xml.Append($"<intro><p>{leadIn}—</p></intro>");
        markdown.Add($"{number}{leadIn}—");
        for (var i = 0; i < count; i++)
        {
            var letter = (char)('a' + i);
            var words = $"count the {Words[i]}{(i == count - 1 ? "." : i == count - 2 ? "; and" : ";")}";
            addresses.Add($"{parent}__para_{letter}");
            xml.Append($"\n      <paragraph eId=\"{parent}__para_{letter}\"><num>({letter})</num><content><p>{words}</p></content></paragraph>");
            markdown.Add($"({letter}) {words}");
        }
    }
}
