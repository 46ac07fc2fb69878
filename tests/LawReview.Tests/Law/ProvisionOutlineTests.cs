using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Law;
using LawReview.Reading;
using LawReview.Tests.Reading;

namespace LawReview.Tests.Law;

/// <summary>The Markdown form of a tree, read again, is the same tree.</summary>
public sealed class ProvisionOutlineTests
{
    // Heads and items as several traditions write them; {0} is the number, {1} a letter.
    private static readonly (string Section, string Paragraph, string Item, string Words)[] Traditions =
    [
        ("## {0}. Tolls", "({0}) ", "({1}) ", "A keeper rings the bell"),
        ("### Article {0}.- Péages", "{0}° ", "{1}) ", "Le gardien sonne la cloche"),
        ("### Artículo {0}. Peajes", "{0}. ", "{1}) ", "El guarda toca la campana"),
        ("### § {0} Maut", "({0}) ", "{0}. ", "Der Wärter läutet die Glocke"),
        ("### Art. {0}º Pedágio", "§ {0}º ", "{1}) ", "O guarda toca o sino"),
        ("### Статья {0}. Пошлина", "{0}. ", "{1}) ", "Сторож звонит в колокол"),
        ("### المادة {0}", "{0}- ", "({0}) ", "يقرع الحارس الجرس"),
        ("### 第{0}条", "（{0}）", "{0}. ", "守桥人敲钟"),
        ("**Article {0}**", "{0}. ", "- ", "A keeper *rings* the [bell](#x) & goes <b>home</b>"),
    ];

    private static readonly string[] Odd = ["", "<!-- provision depth=\"9\" kind=\"part\" -->", "\\", "“24A. Bells”", "> ", "# ", "+ ", "_", "&amp;", "-->", "\u2028", "\0", "…—"];

    [Fact]
    public void GeneratedAct_ComesBack() => Prop.ForAll(
        Generated().ToArbitrary(),
        text =>
        {
            AssertComesBack(Reads.Markdown(text));
            AssertComesBack(Reads.Plain(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void RandomText_ComesBack() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => AssertComesBack(Reads.Plain(text.Get))).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void DamagedForm_IsReadWhole() => Prop.ForAll(
        Generated().SelectMany(text => Gen.ArrayOf(Gen.Choose(0, 100_000)).Select(hits => (text, hits))).ToArbitrary(),
        given =>
        {
            var form = ProvisionOutline.Markdown(Reads.Markdown(given.text));
            foreach (var hit in given.hits.Take(8)) form = form.Insert(60 + (hit % (form.Length - 60)), Odd[hit % Odd.Length] + (hit % 3 == 0 ? "<!-- text -->" : ""));
            Reads.Markdown(form);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [InlineData("# Boats Act\n\n## Part II — Tolls\n\n### 12. Fees\n\n(1) Every boat that—\n\n(a) floats *well*; or\n\n(b) sinks [slowly],\n\npays a fee of 5 \\* 3 marks.\n\n(2) “Fee” means a toll & no tax.\n\n### 13. Ends\n\nThis Act ends.\n")]
    [InlineData("## 6. New sections\nThe principal Act is amended by inserting after section 24 the following sections—\n\n> **24A. Bells**\n>\n> (1) A bell is rung.\n>\n> (2) It is oiled.\n>\n> **24B. Ropes**\n>\n> Ropes are coiled.\n\nThe register is amended.\n\n## 7. End\nThis Act ends.\n")]
    [InlineData("### Article 3.- Mooring\n\n1. Whoever moors pays:\n\na) by day;\n\nb) by night.\n\n### Article 4.- Oars\n\n4.1 Oars are of ash.\n\n4.2 No oar is painted.\n")]
    [InlineData("## 13. Prohibition\n\n(1) In generalNo person may ring.(2) ExceptionsParagraph (1) does not apply to bells.\n\n## 14. End\n\nThis Act ends.\n")]
    public void Act_ComesBack(string text) => AssertComesBack(Reads.Markdown(text));

    [Fact]
    public void TextsOfTheCorpus_ComeBack()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, "corpus"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".md" or ".txt" or ".xml" or ".html" && Path.GetFileName(f) is not "jurisdiction.md" and not "known-misses.md").Order(StringComparer.Ordinal).ToList();
        Assert.True(files.Count > 100);
        foreach (var file in files)
        {
            var reading = LawFileReading.Read(Path.GetFileName(file), File.ReadAllBytes(file));
            AssertComesBack(reading.Text!);
        }
    }

    internal static void AssertComesBack(LawText law)
    {
        var again = Reads.Markdown(ProvisionOutline.Markdown(law));
        Assert.Equal(law.AllProvisions().Select(Row), again.AllProvisions().Select(Row));
        Assert.Equal(Plain(law.Title), again.Title);
        Assert.Equal(law.AllProvisions().Select(p => p.Ancestors().Count()), again.AllProvisions().Select(p => p.Ancestors().Count()));
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!Directory.Exists(Path.Combine(folder, "corpus"))) folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    private static Gen<string> Generated() =>
        Gen.Choose(0, Traditions.Length - 1).SelectMany(t => Gen.ArrayOf(Gen.Choose(0, 59)).Select(shapes => Act(Traditions[t], shapes)));

    // Each number says what an article holds: paragraphs, items below the last, an odd piece of text.
    private static string Act((string Section, string Paragraph, string Item, string Words) tradition, int[] shapes)
    {
        var text = new System.Text.StringBuilder("# A Law\n\n");
        for (var s = 0; s < shapes.Length; s++)
        {
            text.Append(Head(tradition.Section, s + 1)).Append("\n\n");
            var paragraphs = shapes[s] % 4;
            if (paragraphs == 0) text.Append(tradition.Words).Append(".\n\n");
            for (var p = 1; p <= paragraphs; p++) text.Append(Head(tradition.Paragraph, p)).Append(tradition.Words).Append(p == paragraphs ? ":\n\n" : ".\n\n");
            for (var i = 1; i <= shapes[s] / 4 % 4; i++) text.Append(Head(tradition.Item, i)).Append(tradition.Words).Append(";\n\n");
            text.Append(Odd[shapes[s] % Odd.Length]).Append(shapes[s] % 5 == 0 ? tradition.Words : "").Append("\n\n");
        }

        return text.ToString();
    }

    private static string Head(string form, int number) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, form, number, (char)('a' + number - 1));

    private static string Plain(string text) => text.Replace('\n', ' ').Replace('\r', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ').Trim();

    private static string Row(Provision p) =>
        $"{p.Address} | {p.Kind} | {p.Number} | {p.Citation} | {p.Word} | {p.Identifier} | {p.IsInserted} | {Plain(p.Designation.Text)} | {Plain(p.Heading.Text)} | {Plain(p.Text.Text)} | {Plain(p.Tail.Text)}";
}
