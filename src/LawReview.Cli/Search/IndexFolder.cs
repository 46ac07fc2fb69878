using System.Security.Cryptography;
using System.Text;
using LawReview.Cli.Wording;

namespace LawReview.Cli.Search;

/// <summary>
/// Where indexes are kept: a folder of the user's local data, never beside the law. Each folder or file of law has one of
/// its own per engine, named by a hash of where the law lies. All of it is a cache.
/// </summary>
public sealed class IndexFolder
{
    public const string Variable = "LAWREVIEW_DATA";
    private const string LawFile = "law.txt";

    private IndexFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>What was typed, else what the environment names, else the platform's folder for local data.</summary>
    public static IndexFolder Locate(string? typed, Func<string, string?> variable)
    {
        var data = DataFolder(typed, variable) ?? throw new Refusal("index.no-data", ("variable", Variable));
        return new(System.IO.Path.Combine(data, "index"));
    }

    /// <summary>The folder that holds all that is kept between runs; null where nothing names one.</summary>
    public static string? DataFolder(string? typed, Func<string, string?> variable)
    {
        if (typed is null && variable(Variable) is { Length: > 0 } named) typed = named;
        if (typed is not null) return System.IO.Path.GetFullPath(typed);
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length == 0 ? null : System.IO.Path.Combine(local, "LawReview");
    }

    /// <summary>The folder for the indexes of a law; it need not exist.</summary>
    public string Of(string law)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(law));
        return System.IO.Path.Combine(Path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..20]);
    }

    public string Of(string law, string engine) => System.IO.Path.Combine(Of(law), engine);

    public bool Has(string law, string engine) => Directory.Exists(Of(law, engine));

    /// <summary>Makes the folder for a law and notes beside its indexes whose they are.</summary>
    /// <exception cref="InputException">Nothing can be written there.</exception>
    public string Make(string law, string engine)
    {
        try
        {
            var folder = Directory.CreateDirectory(Of(law, engine)).FullName;
            var note = System.IO.Path.Combine(Of(law), LawFile);
            if (!File.Exists(note)) File.WriteAllText(note, System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(law)) + "\n");
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal("index.not-kept", ("path", Path), ("why", e.Message), ("variable", Variable));
        }
    }

    /// <summary>All laws that have an index, with the engines of each.</summary>
    public IEnumerable<(string Law, string Folder, IReadOnlyList<string> Engines)> All() => Directory.Exists(Path)
        ? Directory.EnumerateDirectories(Path).Where(d => File.Exists(System.IO.Path.Combine(d, LawFile))).Order(StringComparer.Ordinal)
            .Select(d => (File.ReadAllText(System.IO.Path.Combine(d, LawFile)).Trim(), d, (IReadOnlyList<string>)[.. Directory.EnumerateDirectories(d).Select(e => System.IO.Path.GetFileName(e)).Order(StringComparer.Ordinal)]))
        : [];

    /// <summary>Whether the folder lies on a disk of this computer; where that cannot be told it counts as elsewhere.</summary>
    public static bool IsLocal(string folder)
    {
        try
        {
            return new DriveInfo(System.IO.Path.GetFullPath(folder)).DriveType is DriveType.Fixed or DriveType.Ram or DriveType.Removable;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
