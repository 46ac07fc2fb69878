namespace LawReview.Core.Law.References;

/// <summary>"l'article précédent", "les articles L. 823-1 à L. 823-3", "au 2° du I de l'article 5", "du deuxième alinéa".</summary>
internal sealed class FrenchReferences() : WordedReferences(Words)
{
    private static readonly ReferenceVocabulary Words = new()
    {
        Levels = ReferenceVocabulary.Table(
            (ReferenceLevel.Section, "article", "article articles art. §"),
            (ReferenceLevel.Below, "item", "paragraphe paragraphes point points lettre lettres"),
            (ReferenceLevel.Below, "counted", "alinéa alinéas al."),
            (ReferenceLevel.Title, "title", "titre titres"), (ReferenceLevel.Chapter, "chapter", "chapitre chapitres"),
            (ReferenceLevel.Part, "part", "livre partie"), (ReferenceLevel.Schedule, "schedule", "annexe annexes")),
        This = ReferenceVocabulary.Set("présent présente cet ce cette"),
        Preceding = ReferenceVocabulary.Set("précédent précédents précédente"),
        Following = ReferenceVocabulary.Set("suivant suivants suivante"),
        And = ReferenceVocabulary.Set("et ou"),
        UpTo = ReferenceVocabulary.Set("à"),
        Of = ReferenceVocabulary.Set("du de d' des de+l' de+la"),
        Works = ReferenceVocabulary.Set("code loi décret ordonnance convention règlement constitution traité protocole directive"),
        BareNumbers = ReferenceVocabulary.Set("au aux du des le les"),
    };
}
