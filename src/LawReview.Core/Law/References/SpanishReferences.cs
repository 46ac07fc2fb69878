namespace LawReview.Core.Law.References;

/// <summary>"los artículos 116 y 117", "el artículo anterior", "la letra a) del apartado 2 del artículo 5", "artículo 5.2 a)".</summary>
internal sealed class SpanishReferences() : WordedReferences(Words)
{
    private static readonly ReferenceVocabulary Words = new()
    {
        Levels = ReferenceVocabulary.Table(
            (ReferenceLevel.Section, "article", "artículo artículos articulo art. arts."),
            (ReferenceLevel.Below, "paragraph", "apartado apartados numeral numerales inciso incisos número números ordinal fracción fracciones"),
            (ReferenceLevel.Below, "item", "letra letras literal literales"),
            (ReferenceLevel.Below, "counted", "párrafo párrafos"),
            (ReferenceLevel.Title, "title", "título títulos"), (ReferenceLevel.Chapter, "chapter", "capítulo capítulos"),
            (ReferenceLevel.Part, "part", "libro"), (ReferenceLevel.Schedule, "schedule", "anexo")),
        This = ReferenceVocabulary.Set("presente este esta"),
        Preceding = ReferenceVocabulary.Set("anterior anteriores precedente precedentes"),
        Following = ReferenceVocabulary.Set("siguiente siguientes"),
        And = ReferenceVocabulary.Set("y e o u"),
        UpTo = ReferenceVocabulary.Set("a al hasta"),
        Of = ReferenceVocabulary.Set("del de de+la de+los de+las"),
        Works = ReferenceVocabulary.Set("ley código decreto reglamento constitución estatuto convención convenio protocolo directiva tratado"),
    };
}
