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
    ImmutableDictionary<string, string> Names);

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
