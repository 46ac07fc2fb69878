using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Wording;

/// <summary>
/// Every fixed sentence of reports in one language. A translator copies <c>ReportWording.en.txt</c>, translates what stands
/// behind the equals signs and adds the file to the folder; nothing else is needed.
/// </summary>
public sealed class ReportWording
{
    private const string Prefix = "LawReview.Reporting.Wording.ReportWording.";
    private const string Suffix = ".txt";

    /// <summary>The language whose sentence stands where a translation has none yet.</summary>
    private const string Complete = "en";

    private static readonly ConcurrentDictionary<string, Lazy<FrozenDictionary<string, string>?>> Files = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> sentences;
    private readonly FrozenDictionary<string, string> complete;

    private ReportWording(string language, FrozenDictionary<string, string> sentences)
    {
        Language = language;
        this.sentences = sentences;
        complete = language == Complete ? sentences : Read(Complete)!;
    }

    public string Language { get; }

    /// <summary>The keys of this language's own sentences.</summary>
    public IReadOnlyCollection<string> Keys => sentences.Keys;

    /// <summary>Languages that reports can be written in, sorted.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. typeof(ReportWording).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(n => n[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal)];

    /// <summary>A sentence by its key, in English where it is not translated yet. A key that is not even there is a bug and throws.</summary>
    public string this[string key] => sentences.TryGetValue(key, out var text) || complete.TryGetValue(key, out text)
        ? text
        : throw new KeyNotFoundException($"The report wording '{Language}' has no '{key}'.");

    /// <summary>A sentence that only some members of a kind have; null where this one has none.</summary>
    public string? Find(string key) => sentences.TryGetValue(key, out var text) || complete.TryGetValue(key, out text) ? text : null;

    /// <summary>The wording of a language; of its base language where a region has none.</summary>
    /// <exception cref="ArgumentException">No such language; the message names those there are.</exception>
    public static ReportWording For(string language)
    {
        foreach (var tag in new[] { language, language.Split('-')[0] })
        {
            if (Read(tag) is { } sentences) return new(tag, sentences);
        }

        throw new ArgumentException(
            $"Reports cannot be written in '{language}'. There is wording for: {string.Join(", ", Languages)}.", nameof(language));
    }

    /// <summary>A sentence with its {places} filled. A place without a value is a bug and throws.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Place, string Value)> values) => WordingFile.Fill(key, this[key], values);

    /// <summary>
    /// A sentence with a number, {count}: <c>key.one</c>, <c>key.other</c> or what else the language's plurals need
    /// (<see cref="Plurals"/>).
    /// </summary>
    public string Count(string key, int count, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var form = $"{key}.{Plurals.FormOf(Language, count)}";
        return Fill(sentences.ContainsKey(form) ? form : $"{key}.other", [("count", Number(count)), .. values]);
    }

    /// <summary>What is shown for a value that a rule gives: "yes", "constituent". A number is shown as it is.</summary>
    public string Value(string value) => sentences.GetValueOrDefault($"value.{value}", value);

    /// <summary>The name of a member of an enumeration: <c>TypeName.Member</c>.</summary>
    public string Name<T>(T member)
        where T : struct, Enum => this[$"{typeof(T).Name}.{member}"];

    /// <summary>The symbol that stands before a finding's name, so that it can be told apart without colour.</summary>
    public string Mark(FindingKind kind) => this[$"mark.{kind}"];

    /// <summary>"a, b and c".</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(this["list.comma"], items.Take(items.Count - 1)) + this["list.last"] + items[^1],
    };

    public string Date(DateOnly date) => Fill(
        "date", ("day", Number(date.Day)), ("month", this[$"month.{date.Month}"]), ("year", date.Year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A date of a manifest: written out where it is a full ISO date, otherwise as it stands.</summary>
    public string Date(string date)
        => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Date(day) : date;

    /// <summary>A language by its name where the wording has one, otherwise by its tag.</summary>
    public string LanguageName(string tag)
        => tag.Length == 0 ? this["language.unknown"]
            : sentences.TryGetValue($"language.{tag.Split('-')[0]}", out var name) ? name
            : complete.TryGetValue($"language.{tag.Split('-')[0]}", out name) ? name : tag;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, string>? Read(string language) => Files.GetOrAdd(language, l => new(() =>
        WordingFile.Read(typeof(ReportWording).Assembly, Prefix + l + Suffix)?.ToFrozenDictionary(StringComparer.Ordinal))).Value;
}
