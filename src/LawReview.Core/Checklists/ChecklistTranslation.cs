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
    /// <summary>
    /// The translations of checklists that are walked together, as one. A checklist without one keeps its own words; the title
    /// of each is found under <see cref="Names"/>. Null where none is translated.
    /// </summary>
    public static ChecklistTranslation? Together(string language, IReadOnlyList<(Checklist Checklist, ChecklistTranslation? Translation)> parts)
    {
        var known = parts.Where(p => p.Translation is not null).Select(p => (p.Checklist, Translation: p.Translation!)).ToList();
        return known.Count == 0
            ? null
            : new(
                language,
                string.Join("; ", parts.Select(p => string.IsNullOrEmpty(p.Translation?.Title) ? p.Checklist.Title : p.Translation.Title)),
                Joined(known.SelectMany(k => k.Translation.Obligations)),
                Joined(known.SelectMany(k => k.Translation.Kinds)),
                Joined(known.SelectMany(k => k.Translation.ExpectedTexts)),
                Joined(known.SelectMany(k => k.Translation.Names)
                    .Concat(known.Where(k => k.Translation.Title.Length > 0).Select(k => KeyValuePair.Create(k.Checklist.Title, k.Translation.Title)))));
    }

    // What two checklists both say, the first one decides.
    private static ImmutableDictionary<string, T> Joined<T>(IEnumerable<KeyValuePair<string, T>> entries) =>
        entries.DistinctBy(e => e.Key, StringComparer.Ordinal).ToImmutableDictionary(StringComparer.Ordinal);
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
