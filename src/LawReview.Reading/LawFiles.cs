using System.Collections.Immutable;

namespace LawReview.Reading;

/// <summary>Which files of a folder are law files.</summary>
public static class LawFiles
{
    private static readonly HashSet<string> NeverLaw = new(StringComparer.OrdinalIgnoreCase)
    {
        "jurisdiction.md", "labels.json", "readme.md", "readme.txt", "readme", "license", "license.txt", "license.md", "licence.md", "sources.tsv", "manifest.json",
    };

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".md", ".markdown", ".txt", ".text", ".xml", ".akn", ".html", ".htm", ".xhtml", ".docx", ".docm", ".dotx", ".dotm", ".doc", ".rtf", ".odt", ".pdf",
    };

    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>Paths of the law files below a folder, relative, with forward slashes, in ordinal order. Hidden folders are left out.</summary>
    public static IReadOnlyList<string> In(string folder)
    {
        var files = new List<string>();
        Add(Path.GetFullPath(folder), "", [Real(new DirectoryInfo(folder))], files);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <param name="above">The folders that lead here, without links: a link back to one of them is not followed again.</param>
    private static void Add(string folder, string prefix, ImmutableList<string> above, List<string> files)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Visible))
        {
            if (entry.Name.StartsWith('.') || entry.Name == "determinations") continue;
            if (entry is DirectoryInfo inner)
            {
                var real = Real(inner);
                if (!above.Contains(real)) Add(inner.FullName, $"{prefix}{inner.Name}/", above.Add(real), files);
            }
            else if (!NeverLaw.Contains(entry.Name) && !entry.Name.StartsWith('~') && Extensions.Contains(entry.Extension))
            {
                files.Add(prefix + entry.Name);
            }
        }
    }

    private static string Real(DirectoryInfo folder) =>
        Path.TrimEndingDirectorySeparator(folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName);

    /// <summary>False for absolute paths, drive letters and paths that climb out of the folder.</summary>
    public static bool StaysInside(string folder, string file)
    {
        if (file.Length == 0 || Path.IsPathRooted(file) || file.Contains(':', StringComparison.Ordinal) || file.Contains('\0', StringComparison.Ordinal)) return false;
        var root = Path.GetFullPath(folder);
        var full = Path.GetFullPath(Path.Combine(root, file));
        return full.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
