namespace LawReview.Core.Law.References;

/// <summary>"do artigo 5.º, n.º 2", "o § 1º do art. 149", "nos incisos I e II do caput", "a alínea b) do número anterior".</summary>
internal sealed class PortugueseReferences() : WordedReferences(Words)
{
    private static readonly ReferenceVocabulary Words = new()
    {
        Levels = ReferenceVocabulary.Table(
            (ReferenceLevel.Section, "article", "artigo artigos art. arts."),
            (ReferenceLevel.Below, "paragraph", "número números n.º n.os n.° nº § §§ parágrafo parágrafos"),
            (ReferenceLevel.Below, "item", "inciso incisos alínea alíneas item itens"),
            (ReferenceLevel.Title, "title", "título títulos"), (ReferenceLevel.Chapter, "chapter", "capítulo capítulos"),
            (ReferenceLevel.Part, "part", "livro"), (ReferenceLevel.Schedule, "schedule", "anexo")),
        This = ReferenceVocabulary.Set("presente este esta deste desta neste nesta"),
        Preceding = ReferenceVocabulary.Set("anterior anteriores precedente precedentes"),
        Following = ReferenceVocabulary.Set("seguinte seguintes"),
        And = ReferenceVocabulary.Set("e ou"),
        UpTo = ReferenceVocabulary.Set("a até"),
        Of = ReferenceVocabulary.Set("do da de dos das"),
        Works = ReferenceVocabulary.Set("lei código decreto regulamento constituição estatuto convenção protocolo directiva diretiva tratado"),
    };
}
