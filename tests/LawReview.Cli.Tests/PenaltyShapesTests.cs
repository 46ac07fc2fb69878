using System.Globalization;
using System.Text.Json;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>
/// <c>Data/penalty-shapes.md</c>: the shapes in which drafters of each language say a punishment, and what the report has to show of it: the least and the most
/// of the base tier and of the heavier ones. What is marked todo is not read yet, and has to be unmarked when it is.
/// </summary>
public sealed class PenaltyShapesTests : IDisposable
{
    private const string Todo = "todo ";
    private static readonly string[] Fields = ["title", "heading", "who"];

    private readonly string folder = Directory.CreateTempSubdirectory("penalties").FullName;

    private sealed record Shape(string Language, string Expected, string Sentences, ILookup<string, string> Fields, bool IsTodo);

    [Fact]
    public void Penalties_AreReadInEveryShape()
    {
        var shapes = File.ReadAllText(Path.Combine(CommandLine.Root, "tests", "LawReview.Cli.Tests", "Data", "penalty-shapes.md")).Split("\n## ").Skip(1).SelectMany(Shapes).ToList();
        var read = shapes.Select((s, i) => (Shape: s, Shown: Show(s, i))).ToList();

        Assert.True(shapes.Count > 150, "the shapes were read");
        var wrong = read.Where(r => Says(r.Shown, r.Shape.Expected) == r.Shape.IsTodo)
            .Select(r => $"{(r.Shape.IsTodo ? "no todo any more" : $"not {r.Shown}")}: {r.Shape.Language} {r.Shape.Expected}: {r.Shape.Sentences}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<Shape> Shapes(string section)
    {
        var lines = section.Split('\n');
        var said = lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..].Split(": ", 2)).ToList();
        var fields = said.Where(f => Fields.Contains(f[0])).ToLookup(f => f[0], f => f[1].Trim());
        return said.Where(f => !Fields.Contains(f[0])).Select(f => new Shape(lines[0].Trim(), f[0].Replace(Todo, "", StringComparison.Ordinal), f[1].Trim(), fields, f[0].StartsWith(Todo, StringComparison.Ordinal)));
    }

    /// <summary>The base tier first; behind it each heavier tier that is expected has to be among those shown.</summary>
    private static bool Says(string shown, string expected)
    {
        var tiers = shown.Split(" + ");
        var wanted = expected.Split(" + ");
        return tiers[0] == wanted[0] && wanted.Skip(1).All(tiers.Skip(1).Contains);
    }

    private string Show(Shape shape, int number)
    {
        var state = Directory.CreateDirectory(Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture))).FullName;
        var text = $"---\nlanguage: {shape.Language}\n---\n\n# {shape.Fields["title"].Single()}\n";
        var sections = shape.Sentences.Replace("{w}", shape.Fields["who"].Single(), StringComparison.Ordinal).Split(" // ");
        for (var i = 0; i < sections.Length; i++)
        {
            var paragraphs = sections[i].Split(" / ").Select(Capital).ToList();
            text += $"\n## {shape.Fields["heading"].Single().Replace("{n}", shape.Language == "zh" ? "二三四五"[i].ToString() : (i + 2).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}\n";
            for (var k = 0; k < paragraphs.Count; k++) text += (k > 0 && paragraphs[k][0] == '|' && paragraphs[k - 1][0] == '|' ? "" : "\n") + paragraphs[k] + "\n";
        }

        File.WriteAllText(Path.Combine(state, "act.md"), text);
        File.WriteAllText(Path.Combine(state, "jurisdiction.md"), $"---\nname: shape\ncode: XAA\nfictional: true\nlanguages: [{shape.Language}]\n---\n");
        var report = Path.Combine(state, "report.json");
        var ran = CommandLine.Run("review", state, "-o", report, "--checklist", "smuggling-protocol");
        Assert.True(ran.Code == 0, ran.All);
        using var json = JsonDocument.Parse(File.ReadAllText(report));
        var main = json.RootElement.GetProperty("penalties").EnumerateArray().Where(p => p.GetProperty("main").GetBoolean()).ToList();
        return string.Join(" + ", main.Where(p => p.GetProperty("tier").GetString() == "base").Take(1).Concat(main.Where(p => p.GetProperty("tier").GetString() == "heavier")).Select(Years));
    }

    private static string Capital(string paragraph) => char.IsLower(paragraph[0]) && !paragraph.StartsWith("a)", StringComparison.Ordinal) ? char.ToUpperInvariant(paragraph[0]) + paragraph[1..] : paragraph;

    private static string Years(JsonElement penalty)
    {
        var most = penalty.GetProperty("maximumYears");
        var words = penalty.GetProperty("life").GetBoolean() ? "life" : most.ValueKind == JsonValueKind.Null ? "none"
            : most.GetDouble() == 0 ? "fine" : Number(most);
        return penalty.GetProperty("minimumYears") is { ValueKind: JsonValueKind.Number } least ? $"{Number(least)}..{words}" : words;
    }

    private static string Number(JsonElement years) => years.GetDouble().ToString("0.###", CultureInfo.InvariantCulture);
}
