using System.Text;
using LawReview.Reading;
using Xunit;

namespace LawReview.Tests.Reading;

/// <summary>What a text without mark-up is called: what a gazette, portal or scanner printed above is no title.</summary>
public sealed class TitleLinesTests
{
    [Theory]
    [InlineData("“DECRETO 12-90”\nCÓDIGO PENAL1\nLIBRO PRIMERO\nArtículo 1. Nadie será penado sin ley.\n", "CÓDIGO PENAL")]
    [InlineData("--- página 01\nLa imprenta llegó en 1829.\n\nLEY DE EXTRANJERÍA Y\nFRONTERAS\n\nArtículo 1. Objeto.\n", "LEY DE EXTRANJERÍA Y FRONTERAS")]
    [InlineData("Texto\nOrdenado\nTexto actualizado\nCODIGO PENAL\nLIBRO PRIMERO\nArt. 1. Este Código se aplica.\n", "CODIGO PENAL")]
    [InlineData("Sexta-feira, 3 de Maio de 2019\n\nDIÁRIO DA REPÚBLICA\n\nLei n.º 4/19\nLei dos Estrangeiros\n\nArtigo 1.º Objecto\n", "Lei n.º 4/19")]
    [InlineData("JOURNAL OFFICIEL\n\nLoi n° 2011-14 du 3 mars 2011 relative au\ntrafic illicite de migrants\n\nArticle 1 : La présente loi réprime le trafic.\n", "Loi n° 2011-14 du 3 mars 2011 relative au trafic illicite de migrants")]
    [InlineData("JOURNAL OFFICIEL\nDE LA\nREPUBLIQUE\n\nLOI N°2019-027 DU 13 MAI 2019 PORTANT CODE\nPENAL\n\nSECRETARIAT GENERAL\n\nArticle 1er : Nul n'est puni sans loi.\n", "LOI N°2019-027 DU 13 MAI 2019 PORTANT CODE PENAL")]
    [InlineData("Официальный сборник\n\nЗакон о въезде иностранцев\n\nСтатья 1. Предмет.\n", "Закон о въезде иностранцев")]
    [InlineData("الجريدة الرسمية\n\nقانون رقم 5 لسنة 2010 بشأن دخول الأجانب\n\nالمادة 1\nيعمل بهذا القانون.\n", "قانون رقم 5 لسنة 2010 بشأن دخول الأجانب")]
    [InlineData("公报\n\n出入境管理法\n\n第一条 为了管理出入境，制定本法。\n", "出入境管理法")]
    [InlineData("LAWS OF THE ISLES\n\nIMMIGRATION ACT\n\n1. Short title.\n", "IMMIGRATION ACT")]
    [InlineData("Notes of the drafter\n\n1. The lighthouse is kept.\n", "Notes of the drafter")]
    public void Title_IsWhatTheLawIsCalled(string text, string title) =>
        Assert.Equal(title, LawFileReading.Read("a.txt", Encoding.UTF8.GetBytes(text)).Text!.Title);
}
