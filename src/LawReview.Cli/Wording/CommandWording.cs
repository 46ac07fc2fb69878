using System.Collections.Concurrent;
using System.Globalization;
using LawReview.Reporting.Wording;

namespace LawReview.Cli.Wording;

/// <summary>
/// Every fixed sentence of commands in one language: help, results, progress, warnings, errors. One file a language,
/// <c>Messages.&lt;language&gt;.txt</c>; only the one that is asked for is read.
/// </summary>
public sealed class CommandWording
{
    public const string Default = "en";

    private static readonly ConcurrentDictionary<string, Lazy<CommandWording>> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> sentences;

    private CommandWording(string language)
    {
        Language = language;
        sentences = WordingFile.Read(typeof(CommandWording).Assembly, ResourceOf(language)) ?? throw new ArgumentException($"There are no messages in '{language}'.", nameof(language));
    }

    /// <summary>Languages that commands speak, sorted.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr"];

    public string Language { get; }

    public IReadOnlyCollection<string> Keys => sentences.Keys;

    /// <summary>A sentence by its key. A key that is not there is a bug and throws.</summary>
    public string this[string key] => sentences.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"The messages in '{Language}' have no '{key}'.");

    /// <param name="language">One of <see cref="Languages"/>.</param>
    public static CommandWording For(string language) => Known.GetOrAdd(language, l => new(() => new(l))).Value;

    public bool Has(string key) => sentences.ContainsKey(key);

    /// <summary>A sentence with its {places} filled.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Place, string Value)> values) => WordingFile.Fill(key, this[key], values);

    /// <summary>A sentence with a number, {count}: <c>key.one</c> or <c>key.other</c>.</summary>
    public string Count(string key, int count, params ReadOnlySpan<(string Place, string Value)> values) =>
        Fill($"{key}.{Plurals.FormOf(Language, count)}", [("count", count.ToString(CultureInfo.InvariantCulture)), .. values]);

    /// <summary>The name of a member of an enumeration: <c>TypeName.Member</c>.</summary>
    public string Name<T>(T member)
        where T : struct, Enum => this[$"{typeof(T).Name}.{member}"];

    /// <summary>A diagnostic in this language; as it is where it has no sentence here.</summary>
    public Diagnostic Of(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var help = $"{diagnostic.HelpKey ?? diagnostic.Code.Code}.help";
        if (!CanFill(diagnostic.Key, diagnostic) || (diagnostic.Help is not null && !CanFill(help, diagnostic))) return diagnostic;
        return diagnostic with
        {
            Message = Fill(diagnostic.Key, diagnostic.Values.AsSpan()),
            Help = diagnostic.Help is null ? null : Fill(help, diagnostic.Values.AsSpan()),
        };
    }

    /// <summary>What comes out of an index has no values any more.</summary>
    private bool CanFill(string key, Diagnostic diagnostic) => sentences.TryGetValue(key, out var text)
        && WordingFile.Places(text).All(place => diagnostic.Values.Any(v => v.Place == place));

    private static string ResourceOf(string language) => $"LawReview.Cli.Wording.Messages.{language}.txt";
}
