namespace LawReview.Core.Law.References;

/// <summary>"all'articolo 12, comma 3", "la lettera b) del comma 1", "l'articolo precedente", "gli articoli 4 e 5".</summary>
internal sealed class ItalianReferences() : WordedReferences(Words)
{
    private static readonly ReferenceVocabulary Words = new()
    {
        Levels = ReferenceVocabulary.Table(
            (ReferenceLevel.Section, "article", "articolo articoli art. artt."),
            (ReferenceLevel.Below, "subsection", "comma commi"),
            (ReferenceLevel.Below, "item", "lettera lettere lett. numero numeri n. nn."),
            (ReferenceLevel.Below, "counted", "capoverso"),
            (ReferenceLevel.Title, "title", "titolo"), (ReferenceLevel.Chapter, "chapter", "capo"),
            (ReferenceLevel.Part, "part", "libro"), (ReferenceLevel.Schedule, "schedule", "allegato")),
        This = ReferenceVocabulary.Set("presente questo medesimo"),
        Preceding = ReferenceVocabulary.Set("precedente precedenti"),
        Following = ReferenceVocabulary.Set("seguente seguenti successivo"),
        And = ReferenceVocabulary.Set("e ed o"),
        UpTo = ReferenceVocabulary.Set("a al"),
        Of = ReferenceVocabulary.Set("del della dell' dei degli delle di"),
        Works = ReferenceVocabulary.Set("legge codice decreto regolamento costituzione convenzione protocollo direttiva trattato testo"),
    };
}
