using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LawReview.Reading.Manifests;

/// <summary>
/// Reads a manifest: front matter (plain YAML scalars, lists and maps; no tags, anchors or types) and the table of
/// files. Lenient: what is wrong becomes a diagnostic, what is right is used.
/// </summary>
public static class ManifestParser
{
    private static readonly string[] Keys =
        ["name", "code", "fictional", "languages", "tradition", "region", "landlocked", "parent", "treaties", "folder", "notice", "note", "title"];

    /// <returns>Null where the front matter is broken: the files are then read as if there were no manifest.</returns>
    public static Parsed<Manifest?> Parse(SourceText source)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (FrontMatterSpan(source) is not { } span)
        {
            diagnostics.Add(ReadingDiagnostics.FrontMatterBroken(source, new(0, 0), "the file does not begin with a block between two lines of ---"));
            return new(null, diagnostics.ToImmutable());
        }

        var map = Yaml(source, span, diagnostics);
        if (map is null) return new(null, diagnostics.ToImmutable());
        foreach (var (key, node) in Entries(map))
            if (!Keys.Contains(key, StringComparer.Ordinal))
                diagnostics.Add(ReadingDiagnostics.KeyUnknown(source, At(source, span, node, key.Length), key, Nearest(key, Keys)));
        var rows = ManifestTable.Parse(source, span.End, diagnostics);
        if (rows.IsEmpty) diagnostics.Add(ReadingDiagnostics.ManifestWithoutTable(source));
        var manifest = new Manifest(
            source,
            Scalar(map, "name"),
            Scalar(map, "code"),
            Flag(source, span, map, "fictional", diagnostics) ?? false,
            List(map, "languages"),
            Scalar(map, "tradition"),
            Scalar(map, "region"),
            Flag(source, span, map, "landlocked", diagnostics),
            Scalar(map, "parent") is { Length: > 0 } parent ? parent : null,
            Scalar(map, "folder"),
            Treaties(map),
            rows);
        return new(manifest, diagnostics.ToImmutable());
    }

    internal static string? Nearest(string word, IEnumerable<string> known) =>
        known.Select(k => (Word: k, Distance: Distance(word, k))).Where(x => x.Distance <= 2).OrderBy(x => x.Distance).ThenBy(x => x.Word, StringComparer.Ordinal).Select(x => x.Word).FirstOrDefault();

    private static TextSpan? FrontMatterSpan(SourceText source)
    {
        var lines = LineSpans.Of(source.Content);
        if (lines.Count == 0 || source[lines[0]].TrimEnd() != "---") return null;
        for (var i = 1; i < lines.Count; i++)
            if (source[lines[i]].TrimEnd() == "---")
                return TextSpan.FromBounds(lines[1].Start, lines[i].Start) is { Length: > 0 } inner ? inner : null;
        return null;
    }

    private static YamlMappingNode? Yaml(SourceText source, TextSpan span, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(source[span]));
            if (stream.Documents is [{ RootNode: YamlMappingNode map }, ..]) return map;
            diagnostics.Add(ReadingDiagnostics.FrontMatterBroken(source, span, "it holds no 'key: value' lines"));
        }
        catch (YamlException broken)
        {
            var at = (int)Math.Min(source.Content.Length, span.Start + broken.Start.Index);
            diagnostics.Add(ReadingDiagnostics.FrontMatterBroken(source, new(at, 0), broken.InnerException?.Message ?? broken.Message));
        }

        return null;
    }

    private static IEnumerable<(string Key, YamlScalarNode Node)> Entries(YamlMappingNode map)
    {
        foreach (var (key, _) in map.Children)
            if (key is YamlScalarNode { Value: { } name } node)
                yield return (name, node);
    }

    private static TextSpan At(SourceText source, TextSpan span, YamlNode node, int length)
    {
        var start = (int)Math.Min(source.Content.Length, span.Start + node.Start.Index);
        return new(start, Math.Min(length, source.Content.Length - start));
    }

    private static string Scalar(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlScalarNode { Value: { } text } && text != "~" && text != "null" ? text.Trim() : "";

    private static ImmutableArray<string> List(YamlMappingNode map, string key)
    {
        if (!map.Children.TryGetValue(new YamlScalarNode(key), out var value)) return [];
        return value switch
        {
            YamlSequenceNode sequence => [.. sequence.OfType<YamlScalarNode>().Select(n => n.Value ?? "").Where(v => v.Length > 0)],
            YamlScalarNode { Value: { Length: > 0 } one } => [one],
            _ => [],
        };
    }

    private static bool? Flag(SourceText source, TextSpan span, YamlMappingNode map, string key, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var value = Scalar(map, key);
        switch (value.ToLowerInvariant())
        {
            case "true" or "yes":
                return true;
            case "false" or "no":
                return false;
            case "":
                return null;
            default:
                diagnostics.Add(ReadingDiagnostics.ValueNotKnown(source, At(source, span, map.Children[new YamlScalarNode(key)], value.Length), $"value of '{key}'", value, "true, false"));
                return null;
        }
    }

    private static ImmutableArray<TreatyStatus> Treaties(YamlMappingNode map)
    {
        if (!map.Children.TryGetValue(new YamlScalarNode("treaties"), out var value) || value is not YamlSequenceNode sequence) return [];
        return
        [
            .. sequence.OfType<YamlMappingNode>().Select(t => new TreatyStatus(
                Scalar(t, "treaty"), Scalar(t, "status"), Scalar(t, "date"), List(t, "reservations"), List(t, "declarations"))),
        ];
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
