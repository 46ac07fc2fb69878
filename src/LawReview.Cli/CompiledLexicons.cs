using System.Security.Cryptography;
using System.Text;
using LawReview.Cli.Output;
using LawReview.Cli.Search;
using LawReview.Core.Lexicons;
using LawReview.Core.Text;

namespace LawReview.Cli;

/// <summary>
/// Lexicons in the form in which they are searched, kept in the folder of local data so that the next run need not parse
/// them. Nothing depends on it: what is missing, damaged, of another file or another build of the program, or cannot be
/// written, is made again in memory.
/// </summary>
public sealed class CompiledLexicons
{
    private const string Ending = ".lexicon";
    private readonly string? folder;

    private CompiledLexicons(string? folder) => this.folder = folder;

    /// <summary>Another build may compile otherwise.</summary>
    private static string Program => typeof(CompiledLexicon).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>The folder is the one that indexes are kept in, beside them.</summary>
    public static CompiledLexicons Locate(Func<string, string?> variable) => new(IndexFolder.DataFolder(null, variable) is { } data ? FolderIn(data) : null);

    public CompiledLexicon? Find(SourceText source)
    {
        try
        {
            return PlaceOf(source) is { } path && File.Exists(path) ? CompiledLexicon.FromBytes(File.ReadAllBytes(path), KeyOf(source)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Written beside its place and moved there, so that it is there whole or not at all; older ones of the language go.</summary>
    public void Keep(SourceText source, CompiledLexicon lexicon)
    {
        if (PlaceOf(source) is not { } path) return;
        try
        {
            Directory.CreateDirectory(folder!);
            var draft = Path.Combine(folder!, Path.GetRandomFileName());
            Drafts.Write(draft, path, lexicon.ToBytes(KeyOf(source)));
            foreach (var old in Directory.EnumerateFiles(folder!, NameOf(source) + "-*" + Ending))
                if (old != path) File.Delete(old);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A disk that is full or may not be written: the next run parses again.
        }
    }

    /// <summary>Throws away what is kept.</summary>
    /// <param name="data">The folder of local data.</param>
    public static void Clear(string data)
    {
        if (Directory.Exists(FolderIn(data))) Directory.Delete(FolderIn(data), recursive: true);
    }

    private static string FolderIn(string data) => Path.Combine(data, "lexicons");

    private static string NameOf(SourceText source) => Path.GetFileNameWithoutExtension(source.Name);

    private static string KeyOf(SourceText source) => $"{source.Sha256} {Program}";

    private string? PlaceOf(SourceText source) => folder is null ? null : Path.Combine(
        folder, $"{NameOf(source)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(KeyOf(source))))[..20]}{Ending}");
}
