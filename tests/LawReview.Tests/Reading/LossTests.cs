using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Law;

namespace LawReview.Tests.Reading;

/// <summary>Laws that hold for any text: nothing throws, nothing is lost, addresses are unique.</summary>
public sealed class LossTests
{
    private static readonly string[] Soup =
    [
        "(1)", "(a)", "(i)", "(l)", "1.", "2.", "a)", "1°", "Section 4", "Article 12 bis", "## 3. Title", "# Part II", "SCHEDULE", "“", "”", "\"", "—", "; or", "means",
        "“boat” means", "shall be guilty of an offence", "inserting the following", "“29A.(1)", "\n", "\n\n", "- ", "**", "_", "[", "](#x)", "<sup>1</sup>", "&amp;", "&", "<", ">",
        "section", "paragraph", "and", "Provided that", "§ 7.", "第三条", "Статья 5", "المادة 5", "---", "Arrangement of sections", "45c. (1)", "(2A)", "\u00ad", "\0", "<AmendedText>", "<SectionPiece>", "<Label>", "<row>", "\t", "person who",
    ];

    [Fact]
    public void KeywordSoup_IsReadWhole() => Prop.ForAll(
        Gen.ListOf(Gen.Elements(Soup)).Select(words => string.Join(' ', words)).ToArbitrary(),
        text =>
        {
            Reads.Markdown(text);
            Reads.Plain(text);
            Reads.Text("act.xml", "<Statute><Body>" + text + "</Body></Statute>");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void RandomText_IsReadWhole() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text =>
        {
            Reads.Markdown(text.Get);
            Reads.Plain(text.Get);
            Reads.Text("act.xml", "<Statute>" + text.Get);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void GeneratedAct_GivesItsTree() => Prop.ForAll(
        GeneratedAct.Acts.ToArbitrary(),
        act =>
        {
            var law = Reads.Markdown(act.Markdown);
            Assert.Equal(act.Addresses, Reads.Addresses(law));
            Assert.Equal(act.Addresses, Reads.Addresses(Reads.Markdown(act.OneLine)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Theory]
    [InlineData(200_000)]
    public void HugeLine_IsReadInTime(int items)
    {
        var text = "## 1. Long\n" + string.Concat(Enumerable.Repeat("(a) a word; or ", items / 10)) + new string('(', items);
        Reads.Markdown(text);
    }

    [Fact]
    public void DeepNesting_IsReadWhole()
    {
        Reads.Text("act.xml", "<Statute>" + string.Concat(Enumerable.Repeat("<Section>", 20_000)) + "law" + string.Concat(Enumerable.Repeat("</Section>", 20_000)) + "</Statute>");
        Reads.Markdown(string.Concat(Enumerable.Range(1, 400).Select(i => $"{new string('#', 1 + (i % 9))} Part {i}\n(1)(a)(i)(A)(1)(a)(i) x\n")));
    }

    [Fact]
    public void EntityBomb_StaysAsItStands()
    {
        var law = Reads.Text(
            "act.xml",
            "<!DOCTYPE Statute [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///nowhere\">]><Statute><Body><Section><Label>1</Label><Text>A &b; and &x; &amp; &#8212; end</Text></Section></Body></Statute>");
        Assert.Equal("A &b; and &x; & — end", law.AllProvisions().Single().Text.Text);
        Assert.Contains(law.Diagnostics, d => d.Code.Code == "LAW1201");
        Assert.Equal("&amp;", law.Source[law.AllProvisions().Single().Text.Runs.Single(r => r.SourceLength == 5 && r.Length == 1).SourceStart is var at ? new(at, 5) : default]);
    }
}

/// <summary>An act with its tree known, written one item to a line and with its items in one line.</summary>
internal sealed record GeneratedAct(string Markdown, string OneLine, string Addresses)
{
    private static readonly string[] Words = ["boats", "geese", "lanterns", "wells", "orchards", "bridges"];

    public static Gen<GeneratedAct> Acts =>
        Gen.Choose(2, 6).SelectMany(sections => Gen.ArrayOf(Gen.Choose(0, 11), sections)).Select(Make);

    // Each number says what its section holds: subsections (0-3) times paragraphs (0, 2 or 3).
    private static GeneratedAct Make(int[] shapes)
    {
        var lines = new List<string>();
        var oneLine = new List<string>();
        var addresses = new List<string>();
        for (var s = 0; s < shapes.Length; s++)
        {
            var number = s + 1;
            var body = new List<string>();
            lines.Add($"## {number}. About {Words[s % Words.Length]}");
            addresses.Add($"sec_{number}");
            var subsections = shapes[s] % 4;
            var paragraphs = (shapes[s] / 4) switch { 0 => 0, 1 => 2, _ => 3 };
            if (subsections < 2) AddItems(body, addresses, $"sec_{number}", "A keeper shall", paragraphs);
            else
                for (var i = 1; i <= subsections; i++)
                {
                    addresses.Add($"sec_{number}__subsec_{i}");
                    AddItems(body, addresses, $"sec_{number}__subsec_{i}", $"({i}) Every keeper shall", paragraphs);
                }

            lines.AddRange(body);
            oneLine.Add(lines[^(body.Count + 1)]);
            oneLine.Add(string.Join(' ', body));
        }

        return new(string.Join('\n', lines), string.Join('\n', oneLine), string.Join(' ', addresses));
    }

    private static void AddItems(List<string> body, List<string> addresses, string parent, string leadIn, int count)
    {
        body.Add(count == 0 ? $"{leadIn} ring a bell." : $"{leadIn}—");
        for (var i = 0; i < count; i++)
        {
            var letter = (char)('a' + i);
            addresses.Add($"{parent}__para_{letter}");
            body.Add($"({letter}) count the {Words[i]}{(i == count - 1 ? "." : i == count - 2 ? "; and" : ";")}");
        }
    }
}
