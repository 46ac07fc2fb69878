using System.Collections.Immutable;

namespace LawReview.Core.Checklists;

/// <summary>What a person reads of a checklist, in another language than the checklist's own. Rules are not translated.</summary>
/// <param name="Title">Empty where it is not translated; so are all other texts.</param>
/// <param name="Names">Names of treaties and words of sources, by what the checklist calls them: <c>Protocol</c>, <c>arts</c>.</param>
/// <param name="Kinds">Titles of kinds of offence, by id.</param>
/// <param name="ExpectedTexts">By the title that the checklist gives them.</param>
public sealed record ChecklistTranslation(
    string Language,
    string Title,
    ImmutableDictionary<string, ObligationTranslation> Obligations,
    ImmutableDictionary<string, string> Kinds,
    ImmutableDictionary<string, ExpectedTextTranslation> ExpectedTexts,
    ImmutableDictionary<string, string> Names)
{
    /// <summary>The translations of checklists that are walked together; a checklist without one keeps its own words.</summary>
    public static ChecklistTranslation? Together(string language, IReadOnlyList<(Checklist Checklist, ChecklistTranslation? Translation)> parts)
    {
        var known = parts.Select(p => p.Translation).OfType<ChecklistTranslation>().ToList();
        if (known.Count == 0) return null;
        if (parts.Count == 1) return known[0];
        var titles = parts.Select(p => p.Translation is { Title.Length: > 0 } t ? t.Title : p.Checklist.Title);
        return new(
            language, string.Join("; ", titles), Joined(known.Select(k => k.Obligations)), Joined(known.Select(k => k.Kinds)),
            Joined(known.Select(k => k.ExpectedTexts)), Joined(known.Select(k => k.Names)));
    }

    private static ImmutableDictionary<string, T> Joined<T>(IEnumerable<ImmutableDictionary<string, T>> parts) =>
        parts.SelectMany(p => p).DistinctBy(p => p.Key).ToImmutableDictionary(StringComparer.Ordinal);
}

/// <param name="Elements">By the name that the checklist gives them.</param>
public sealed record ObligationTranslation(
    string Title,
    string Duty,
    string Counts,
    string DoesNotCount,
    ImmutableDictionary<string, string> Elements,
    string Reminder,
    string DraftingOption);

public sealed record ExpectedTextTranslation(string Title, string Why);
