using LawReview.Core.Law;

namespace LawReview.Reading.JusticeCanada;

/// <summary>Labels of headings: PART 3, DIVISION 1, SCHEDULE 2, PARTIE 1, SECTION 4, ANNEXE.</summary>
internal static class Headings
{
    public static (ProvisionKind Kind, string Word, string Number) Parse(string label)
    {
        var parts = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return (ProvisionKind.Division, "", "");
        var word = parts[0].ToLowerInvariant();
        var kind = word switch
        {
            "part" or "partie" => ProvisionKind.Part,
            "schedule" or "annexe" => ProvisionKind.Schedule,
            "chapter" or "chapitre" => ProvisionKind.Chapter,
            "title" or "titre" => ProvisionKind.Title,
            _ => ProvisionKind.Division,
        };
        return (kind, word, parts.Length > 1 ? parts[1].Trim('.', ',') : "");
    }
}
