using System.Collections.Immutable;
using System.Text.Json;
using LawReview.Cli.Wording;
using LawReview.Core.Evaluation;

namespace LawReview.Cli.Evaluation;

/// <summary>
/// Reads reference labels: a folder with one JSON file per jurisdiction, or the <c>labels.json</c> beside a jurisdiction's
/// manifest. Names are compared without regard to case.
/// </summary>
public static class GoldReader
{
    public const string FileBesideManifest = "labels.json";

    /// <summary>The reference of every file of a folder, in the order of the file names.</summary>
    public static IReadOnlyList<GoldJurisdiction> ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new Refusal("gold.no-folder", ("folder", folder));
        var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? [.. files.Select(f => ReadFile(f, Path.GetFileNameWithoutExtension(f)))]
            : throw new Refusal("gold.empty", ("folder", folder));
    }

    /// <param name="code">Used where the file names no jurisdiction.</param>
    public static GoldJurisdiction ReadFile(string file, string code)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;
            var labels = root.GetProperty("labels").EnumerateArray().Select(ReadLabel).ToImmutableArray();
            return new(Text(root, "iso3") is { Length: > 0 } named ? named : code, labels);
        }
        catch (JsonException e)
        {
            throw new Refusal("gold.not-json", ("place", $"{file}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}"));
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new Refusal("gold.form", ("path", file), ("form", """{"iso3": …, "labels": [{"id", "value", "acceptable"}]}"""));
        }
    }

    private static GoldLabel ReadLabel(JsonElement label)
    {
        var value = Plain(label.GetProperty("value"));
        var acceptable = Values(label, "acceptable");
        return new(
            Plain(label.GetProperty("id")), value, acceptable.IsEmpty ? [value] : acceptable, Values(label, "lenient"),
            label.TryGetProperty("cites", out var cites)
                ? [.. cites.EnumerateArray().Select(c => new LabelCite(Text(c, "text"), Text(c, "provision"), Text(c, "address"), Text(c, "quote")))]
                : []);
    }

    private static ImmutableArray<string> Values(JsonElement label, string name) =>
        label.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(Plain)] : [];

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Plain(value) : "";

    /// <summary>A string, or a number as it is written: both stand in reference labels.</summary>
    private static string Plain(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
