using System.Collections.Immutable;
using LawReview.Core.Law;

namespace LawReview.Cli;

/// <summary>Joins what was read from several paths into one State: the facts are those of the first path that has a manifest.</summary>
public static class StateMerger
{
    public static Jurisdiction Merge(IReadOnlyList<Jurisdiction> parts)
    {
        if (parts.Count == 1) return parts[0];
        var described = parts.FirstOrDefault(p => !p.Inferred.Contains("name"));
        var first = described ?? parts[0];
        return first with
        {
            Name = described is null ? SharedFolder(parts) : first.Name,
            Works = [.. parts.SelectMany((p, i) => Named(p, PrefixOf(parts, i)))],
            Diagnostics = [.. parts.SelectMany(p => p.Diagnostics)],
        };
    }

    /// <summary>What stands before a part's file names, so that no two files of the State bear the same name.</summary>
    public static string PrefixOf(IReadOnlyList<Jurisdiction> parts, int part)
    {
        var names = parts[part].Expressions().Select(e => e.File).ToHashSet(StringComparer.Ordinal);
        return parts.Where((_, i) => i != part).SelectMany(p => p.Expressions()).Any(e => names.Contains(e.File)) ? $"{part + 1}/" : "";
    }

    private static IEnumerable<Work> Named(Jurisdiction part, string prefix) => prefix.Length == 0
        ? part.Works
        : part.Works.Select(w => w with { Expressions = [.. w.Expressions.Select(e => e with { File = prefix + e.File })] });

    private static string SharedFolder(IReadOnlyList<Jurisdiction> parts)
    {
        var folders = parts.Select(p => Path.GetDirectoryName(Path.GetFullPath(p.Path)) ?? "").Distinct(StringComparer.Ordinal).ToImmutableArray();
        return folders.Length == 1 && Path.GetFileName(folders[0]) is { Length: > 0 } name ? name : parts[0].Name;
    }
}
