using System.Text.RegularExpressions;

namespace LawReview.Core.Checklists;

/// <summary>The texts of a row that a translation may lack.</summary>
public enum RowText
{
    Title,
    Duty,
    Counts,
    DoesNotCount,
    Elements,
    Reminder,
    DraftingOption,
}

/// <summary>
/// What a person reads of a checklist: in the translation's language where it has the text, otherwise in the checklist's own.
/// </summary>
/// <param name="translation">Null for the checklist as it is written.</param>
public sealed partial class ChecklistTexts(Checklist checklist, ChecklistTranslation? translation)
{
    private Regex? phrases;

    /// <summary>The language that checklists are written in.</summary>
    public const string OwnLanguage = "en";

    public string Title => Chosen(translation?.Title, checklist.Title);

    public string Treaty => Named(checklist.Treaty);

    /// <summary>The texts of a row that are shown in the checklist's own language although there is a translation.</summary>
    public IEnumerable<RowText> NotTranslated(Obligation row)
    {
        if (translation is null) yield break;
        var of = Of(row);
        if (string.IsNullOrEmpty(of?.Title)) yield return RowText.Title;
        if (Lacks(of?.Duty, row.Duty)) yield return RowText.Duty;
        if (Lacks(of?.Counts, row.Counts)) yield return RowText.Counts;
        if (Lacks(of?.DoesNotCount, row.DoesNotCount)) yield return RowText.DoesNotCount;
        if (row.Elements.Any(e => of is null || !of.Elements.ContainsKey(e.Name))) yield return RowText.Elements;
        if (Lacks(of?.Reminder, row.Reminder)) yield return RowText.Reminder;
        if (Lacks(of?.DraftingOption, row.DraftingOption)) yield return RowText.DraftingOption;
    }

    public string TitleOf(Obligation row) => Chosen(Of(row)?.Title, row.Title);

    /// <summary>"Protocol art. 6(1)(a)" with its names in the translation's language.</summary>
    public string SourceOf(Obligation row) => Named(row.Source);

    public string DutyOf(Obligation row) => Chosen(Of(row)?.Duty, row.Duty);

    public string CountsOf(Obligation row) => Chosen(Of(row)?.Counts, row.Counts);

    public string DoesNotCountOf(Obligation row) => Chosen(Of(row)?.DoesNotCount, row.DoesNotCount);

    public string ElementOf(Obligation row, string name) => Chosen(Of(row)?.Elements.GetValueOrDefault(name), name);

    public string ReminderOf(Obligation row) => Chosen(Of(row)?.Reminder, row.Reminder);

    public string DraftingOptionOf(Obligation row) => Chosen(Of(row)?.DraftingOption, row.DraftingOption);

    public string KindOf(OffenceKind kind) => Chosen(translation?.Kinds.GetValueOrDefault(kind.Name), kind.Title);

    /// <param name="title">As the checklist gives it.</param>
    public string ExpectedTitle(string title) => Chosen(translation?.ExpectedTexts.GetValueOrDefault(title)?.Title, title);

    /// <param name="title">As the checklist gives it.</param>
    public string ExpectedWhy(string title, string why) => Chosen(translation?.ExpectedTexts.GetValueOrDefault(title)?.Why, why);

    /// <summary>A text with the names that the translation knows in its language.</summary>
    public string Named(string text) => translation is null || translation.Names.IsEmpty
        ? text
        : translation.Names.TryGetValue(text, out var whole) ? whole
        : Phrases(translation).Replace(text, m => translation.Names.GetValueOrDefault(m.Value, m.Value));

    /// <summary>A name of several words, the longest first, else a word.</summary>
    private Regex Phrases(ChecklistTranslation names) => phrases ??= names.Names.Keys.Where(n => n.Contains(' ', StringComparison.Ordinal)).ToList() is { Count: > 0 } several
        ? new($@"(?<![\p{{L}}\d])(?:{string.Join('|', several.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).Select(Regex.Escape))})(?![\p{{L}}\d])|{Word()}", RegexOptions.CultureInvariant)
        : Word();

    private ObligationTranslation? Of(Obligation row) => translation?.Obligations.GetValueOrDefault(row.Id);

    private static bool Lacks(string? translated, string own) => own.Length > 0 && string.IsNullOrEmpty(translated);

    private static string Chosen(string? translated, string own) => string.IsNullOrEmpty(translated) ? own : translated;

    [GeneratedRegex(@"\p{L}+\.?")]
    private static partial Regex Word();
}
