using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>
/// Reads a checklist, as <c>docs/checklist-format.md</c> describes it. Everything that is wrong is reported at once, in the
/// order of the files and their lines. It does not run the examples, and does not read lexicons: it is told their concepts.
/// </summary>
public static class ChecklistParser
{
    /// <param name="files">The files of the checklist's folder in order; the first has the front matter.</param>
    /// <param name="knownConcepts">Ids of the concepts of all lexicons.</param>
    /// <param name="available">Checklists that have been read: where <c>uses</c> names one of them, its kinds of offence and its rows may be named.</param>
    /// <returns>A checklist in any case. Where there are errors it lacks what could not be read, and must not be used.</returns>
    public static Parsed<Checklist> Parse(IReadOnlyList<SourceText> files, IReadOnlySet<string> knownConcepts, IReadOnlyList<Checklist>? available = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(files.Count);
        return new ChecklistReader(files, knownConcepts, available ?? []).Read();
    }

    /// <summary>The id of the checklist in a file with front matter, and those that it says it uses.</summary>
    public static (string Id, ImmutableArray<string> Uses) HeadOf(SourceText file)
    {
        var matter = FrontMatter.Read(file);
        return (matter?.Find("id")?.Value.Text ?? "", [.. matter?.Find("uses")?.Items.Select(i => i.Text) ?? []]);
    }

    /// <summary>
    /// A hash over files in order: their names and contents. Whoever reads a checklist with lexicons passes them as well,
    /// and sets <see cref="Checklist.Sha256"/>.
    /// </summary>
    public static string HashOf(IEnumerable<SourceText> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            var content = file.Sha256.Length > 0 ? file.Sha256 : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Content)));
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{content}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
