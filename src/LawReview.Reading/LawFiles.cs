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
        ".md", ".markdown", ".txt", ".text", ".xml", ".akn", ".html", ".htm", ".xhtml", ".docx", ".doc", ".rtf", ".odt", ".pdf",
    };

    /// <summary>Paths of the law files below a folder, relative, with forward slashes, in ordinal order. Hidden folders are left out.</summary>
    public static IReadOnlyList<string> In(string folder)
    {
        var files = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System }))
        {
            var name = Path.GetFileName(path);
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (NeverLaw.Contains(name) || name.StartsWith('.') || name.StartsWith('~') || !Extensions.Contains(Path.GetExtension(name))) continue;
            if (relative.Split('/').Any(part => part.StartsWith('.') || part == "determinations")) continue;
            files.Add(relative);
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>False for absolute paths, drive letters and paths that climb out of the folder.</summary>
    public static bool StaysInside(string folder, string file)
    {
        if (file.Length == 0 || Path.IsPathRooted(file) || file.Contains(':', StringComparison.Ordinal) || file.Contains('\0', StringComparison.Ordinal)) return false;
        var root = Path.GetFullPath(folder);
        var full = Path.GetFullPath(Path.Combine(root, file));
        return full.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
