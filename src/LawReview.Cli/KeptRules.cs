using System.Collections.Concurrent;
using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Text;

namespace LawReview.Cli;

/// <summary>
/// Checklists and lexicons that were read in this process, by the content of their files, so that commands that run one
/// after another in it need not parse them again. Any number of threads may ask at a time.
/// </summary>
public sealed class KeptRules
{
    private readonly ConcurrentDictionary<string, Lazy<LexiconFile>> lexicons = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Parsed<Checklist>>> checklists = new(StringComparer.Ordinal);

    /// <summary>The lexicon of a file, read before or now.</summary>
    /// <param name="kept">Where compiled lexicons are found and kept on disk.</param>
    public LexiconFile Lexicon(SourceText source, CompiledLexicons kept) =>
        lexicons.GetOrAdd(KeyOf([source]), _ => new(() => new(source, kept))).Value;

    /// <summary>The checklist of these files.</summary>
    /// <param name="with">All else that decides what it says: the files of what it uses, and the names of concepts.</param>
    /// <param name="parse">Reads it where it was not read before.</param>
    public Parsed<Checklist> Checklist(ImmutableArray<SourceText> files, string with, Func<Parsed<Checklist>> parse) =>
        checklists.GetOrAdd($"{KeyOf(files)}{with}", _ => new(parse)).Value;

    /// <summary>Names and content of files, as one line.</summary>
    public static string KeyOf(IEnumerable<SourceText> files) => string.Concat(files.Select(f => $"{f.Name} {f.Sha256};"));
}
