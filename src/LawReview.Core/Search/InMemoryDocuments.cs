using LawReview.Core.Law;

namespace LawReview.Core.Search;

/// <summary>The sections of a jurisdiction's counting texts with the plain engine over them.</summary>
public sealed class InMemoryDocuments : IDocumentSource
{
    private readonly List<ProvisionIn> sections = [];

    public InMemoryDocuments(Jurisdiction jurisdiction)
    {
        var documents = new List<SearchDocument>();
        var name = $"{jurisdiction.Name} {jurisdiction.Code}";
        foreach (var expression in jurisdiction.Counting())
            foreach (var document in SearchDocument.Of(expression, name))
            {
                sections.Add(new(expression, document.Section));
                documents.Add(document);
            }

        Engine = new(documents);
    }

    public InMemorySearch Engine { get; }

    public ProvisionIn? Section(int number) => sections[number];
}
