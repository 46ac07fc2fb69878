using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LawReview.Cli.Wording;
using LawReview.Core.Text;

namespace LawReview.Cli;

/// <summary>
/// The folder with the checklists (one folder each) and the lexicons (<c>lexicon/&lt;language&gt;.md</c>). Knows the files;
/// understands nothing of what stands in them.
/// </summary>
public sealed class ChecklistFolder
{
    public const string Variable = "LAWREVIEW_CHECKLISTS";
    private const string FirstFile = "checklist.md";
    private const string LexiconFolder = "lexicon";
    private const string WordingFolder = "wording";

    private ChecklistFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>What was typed, else what the environment names, else what came with the program.</summary>
    public static ChecklistFolder Locate(string? typed, Func<string, string?> variable)
    {
        var (path, from) = typed is not null ? (typed, "--checklists")
            : variable(Variable) is { Length: > 0 } named ? (named, Variable)
            : (System.IO.Path.Combine(AppContext.BaseDirectory, "checklists"), AppContext.BaseDirectory);
        return Directory.Exists(path) ? new(path) : throw new Refusal("checklists.no-folder", ("path", path), ("from", from));
    }

    /// <summary>For each checklist its files in reading order: <c>checklist.md</c>, then the others by name.</summary>
    public ImmutableArray<ImmutableArray<SourceText>> ReadChecklists()
    {
        var folders = Directory.EnumerateDirectories(Path)
            .Where(d => File.Exists(System.IO.Path.Combine(d, FirstFile)))
            .Order(StringComparer.Ordinal).ToList();
        if (folders.Count == 0)
            throw new Refusal("checklists.none", ("path", Path), ("file", FirstFile));
        return [.. folders.Select(ReadChecklist)];
    }

    /// <summary>Languages that have a lexicon.</summary>
    public ImmutableArray<string> Languages()
    {
        var folder = System.IO.Path.Combine(Path, LexiconFolder);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.md").Select(f => System.IO.Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Languages that a checklist's texts are translated into.</summary>
    /// <param name="checklist">Name of its folder.</param>
    public ImmutableArray<string> WordingLanguages(string checklist)
    {
        var folder = System.IO.Path.Combine(Path, checklist, WordingFolder);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.md").Select(f => System.IO.Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The texts of a checklist in another language; null where there are none.</summary>
    /// <param name="checklist">Name of its folder.</param>
    public SourceText? ReadWording(string checklist, string language) =>
        System.IO.Path.Combine(Path, checklist, WordingFolder, language + ".md") is var file && File.Exists(file) ? Read(file) : null;

    public SourceText ReadLexicon(string language) => Read(System.IO.Path.Combine(Path, LexiconFolder, language + ".md"));

    private ImmutableArray<SourceText> ReadChecklist(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.md")
            .OrderBy(f => System.IO.Path.GetFileName(f) == FirstFile ? 0 : 1)
            .ThenBy(f => f, StringComparer.Ordinal)
            .Select(Read),
    ];

    private SourceText Read(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            var name = System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/');
            return new(name, text, Convert.ToHexStringLower(SHA256.HashData(bytes)), "utf-8", bytes.Length);
        }
        catch (DecoderFallbackException)
        {
            throw new Refusal("file.not-utf8", ("path", file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal("file.not-read", ("path", file), ("why", e.Message));
        }
    }
}
