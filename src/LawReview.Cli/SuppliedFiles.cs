using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading;

namespace LawReview.Cli;

/// <summary>
/// Where the bytes of each supplied file are, by the name that evidence gives it: for the quotation check, which reads
/// them again past all the readers.
/// </summary>
public sealed class SuppliedFiles
{
    private readonly Dictionary<string, string> paths = new(StringComparer.Ordinal);

    private SuppliedFiles()
    {
    }

    /// <param name="parts">What was read from each path, in the order in which <see cref="StateMerger"/> joins them.</param>
    public static SuppliedFiles Of(IReadOnlyList<Jurisdiction> parts)
    {
        var files = new SuppliedFiles();
        for (var i = 0; i < parts.Count; i++)
        {
            var prefix = parts.Count == 1 ? "" : StateMerger.PrefixOf(parts, i);
            var folder = FolderOf(parts[i]);
            foreach (var expression in parts[i].Expressions())
                files.paths.TryAdd(prefix + expression.File, folder is null ? parts[i].Path : Path.Combine(folder, expression.File));
        }

        return files;
    }

    /// <exception cref="FileNotFoundException">No such file was supplied.</exception>
    public byte[] Read(string name) => paths.TryGetValue(name, out var path)
        ? File.ReadAllBytes(path)
        : throw new FileNotFoundException($"{name} was not supplied.", name);

    /// <summary>Whether a path is that of a supplied file, however it is written.</summary>
    public bool Holds(string path) => paths.Values.Any(p => Path.GetFullPath(p) == Path.GetFullPath(path));

    /// <summary>Whether the file of a name lies at a path.</summary>
    public bool IsAt(string name, string path) => paths.TryGetValue(name, out var at) && Path.GetFullPath(at) == Path.GetFullPath(path);

    /// <summary>The folder in which the files lie; null for a single file.</summary>
    private static string? FolderOf(Jurisdiction part)
    {
        if (File.Exists(part.Path)) return null;
        var manifest = Path.Combine(part.Path, JurisdictionReader.ManifestName);
        var elsewhere = File.Exists(manifest)
            ? FrontMatter.Read(new(manifest, File.ReadAllText(manifest)))?.Find("folder")?.Value.Text ?? "" : "";
        return Path.Combine(part.Path, elsewhere);
    }
}
