using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Law;
using LawReview.Core.Law.Citations;
using LawReview.Core.Law.Structure;
using Reads = LawReview.Tests.Reading.Reads;

namespace LawReview.Tests.Law;

/// <summary>Citations in Cyrillic, Arabic and Chinese: printed and found again, and found in the other ways lawyers write them.</summary>
public sealed class ScriptCitationTests
{
    private const string Russian = "Статья 5. Лодки\n1. Лодка красится:\n1) днем;\n2) ночью:\nа) зимой;\nб) летом.\n2. Причал:\nа) строится;\nб) чинится.\nПричал стоит.\nПримечания. 1. Лодка плавает.\n2. Причал стоит.\n\nСтатья 5.1. Причалы\nПричал открыт.\nПричал закрыт.\n";
    private const string Arabic = "المادة 5\nتصبغ القوارب:\nأ- نهارا؛\nب- ليلا.\nولا تصبغ المراسي.\n\nالمادة 6 مكرر\n1- يفتح المرسى.\n2- يغلق المرسى.\n";
    private const string Chinese = "第十二条 船应当涂漆：\n（一）白天；\n（二）夜间：\n1.冬季；\n2.夏季。\n码头不涂漆。\n第十二条之一 码头开放。\n码头关闭。\n";

    [Theory]
    [InlineData(Russian, "п. «а» ч. 2 ст. 5", "art_5__para_2__point_а")]
    [InlineData(Russian, "ст. 5 ч. 2 п. «а»", "art_5__para_2__point_а")]
    [InlineData(Russian, "подпункт «б» пункта 2 части 1 статьи 5", "art_5__para_1__point_2__point_б")]
    [InlineData(Russian, "часть вторая статьи 5", "art_5__para_2")]
    [InlineData(Russian, "п. 2 примечаний к ст. 5", "art_5__para_примечание__point_2")]
    [InlineData(Russian, "абзац второй статьи 5.1", "art_5-1__al_2")]
    [InlineData(Russian, "ст. 5.1 УК РФ", "art_5-1")]
    [InlineData(Russian, "ст. 5(2)", "art_5__para_2")]
    [InlineData(Russian, "ч. 9 ст. 5", null)]
    [InlineData(Arabic, "المادة 5، البند أ", "art_5__point_أ")]
    [InlineData(Arabic, "البند (ب) من المادة الخامسة", "art_5__point_ب")]
    [InlineData(Arabic, "الفقرة الثانية من المادة ٥", "art_5__al_2")]
    [InlineData(Arabic, "المادة (6) مكررا، الفقرة 2", "art_6-مكرر__para_2")]
    [InlineData(Arabic, "المادة 7", null)]
    [InlineData(Chinese, "第十二条第一款第（二）项第2目", "art_12__para_2__point_2")]
    [InlineData(Chinese, "第12条第1款第(1)项", "art_12__para_1")]
    [InlineData(Chinese, "第12条(二)", "art_12__para_2")]
    [InlineData(Chinese, "第十二条第二款", "art_12__al_2")]
    [InlineData(Chinese, "第十二条之一第二款", "art_12-1__al_2")]
    [InlineData(Chinese, "第十三条", null)]
    public void Citation_IsFound(string act, string citation, string? address) =>
        Assert.Equal(address, CitationFinder.Find(Reads.Plain(act), citation)?.Address);

    [Theory]
    [InlineData("ст. 322.1(1)", "ч. 1 ст. 322.1", true)]
    [InlineData("ст. 322.1", "ч. 1 ст. 323", false)]
    [InlineData("القانون 02.03 art 52(4)", "المادة 52، الفقرة 4", true)]
    [InlineData("法 art 12(1)(2)", "第十二条第一款第（二）项", true)]
    [InlineData("第12条(二)", "第十二条第一款第（二）项", true)]
    [InlineData("第12条第2款", "第十二条第一款第（二）项", false)]
    public void Citations_Agree(string first, string second, bool agree) => Assert.Equal(agree, CitationAgreement.Agree(first, second));

    [Theory]
    [InlineData(318, "三百一十八")]
    [InlineData(10, "十")]
    [InlineData(19, "十九")]
    [InlineData(101, "一百零一")]
    [InlineData(1260, "一千二百六十")]
    public void ChineseNumerals_AsArticlesPrintThem(int value, string numeral)
    {
        Assert.Equal(numeral, Numerals.ToChinese(value));
        Assert.Equal(value, Numerals.Chinese(numeral));
    }

    [Fact]
    public void PrintedCitations_LeadBack()
    {
        var shapes = from parts in Gen.Choose(0, 4)
                     from points in Gen.Choose(0, 4)
                     from inner in Gen.Choose(0, 3)
                     from loose in Gen.Choose(0, 3)
                     from article in Gen.Choose(1, 400)
                     select (parts, points, inner, loose, article);
        Prop.ForAll(shapes.ToArbitrary(), shape =>
        {
            foreach (var act in new[] { RussianAct(shape), ArabicAct(shape), ChineseAct(shape) })
            {
                var law = Reads.Plain(act);
                foreach (var provision in law.AllProvisions().Where(p => p.Section().Kind == ProvisionKind.Article))
                    Assert.Equal((act, provision.Citation, provision.Address), (act, provision.Citation, CitationFinder.Find(law, provision.Citation)?.Address));
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string RussianAct((int Parts, int Points, int Inner, int Loose, int Article) shape)
    {
        var lines = new List<string> { $"Статья {shape.Article}. Лодки" };
        if (shape.Parts == 0) lines.Add("Лодка плавает.");
        for (var part = 1; part <= shape.Parts; part++)
        {
            lines.Add($"{part}. Лодка красится:");
            for (var point = 1; point <= shape.Points; point++)
            {
                lines.Add($"{point}) краской:");
                for (var inner = 0; inner < shape.Inner; inner++) lines.Add($"{"абвг"[inner]}) белой;");
            }
        }

        for (var i = 0; i < shape.Loose; i++) lines.Add("Причал стоит у берега.");
        if (shape.Inner > 1) lines.Add("Примечание. Лодка имеет весла.");
        return string.Join("\n", lines) + $"\nСтатья {shape.Article}.1. Причалы\nПричал открыт.\n";
    }

    private static string ArabicAct((int Parts, int Points, int Inner, int Loose, int Article) shape)
    {
        var lines = new List<string> { $"المادة {shape.Article}", "تصبغ القوارب:" };
        for (var part = 1; part <= shape.Parts; part++)
        {
            lines.Add($"{part}- بالطلاء:");
            for (var inner = 0; inner < shape.Inner; inner++) lines.Add($"{"أبجد"[inner]}- الأبيض؛");
        }

        for (var i = 0; i < shape.Loose; i++) lines.Add("المرسى قرب الجسر.");
        return string.Join("\n", lines) + $"\nالمادة {shape.Article} مكرر\nيفتح المرسى.\n";
    }

    private static string ChineseAct((int Parts, int Points, int Inner, int Loose, int Article) shape)
    {
        var lines = new List<string> { $"第{Numerals.ToChinese(shape.Article)}条 船应当涂漆：" };
        for (var part = 1; part <= shape.Parts; part++)
        {
            lines.Add($"（{Numerals.ToChinese(part)}）用漆{(shape.Inner > 0 ? "：" : "；")}");
            for (var inner = 1; inner <= shape.Inner; inner++) lines.Add($"{inner}.白色；");
        }

        for (var i = 0; i < shape.Loose; i++) lines.Add("码头不涂漆。");
        return string.Join("\n", lines) + $"\n第{Numerals.ToChinese(shape.Article)}条之一 码头开放。\n";
    }
}
