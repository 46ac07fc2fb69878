using System.Globalization;
using System.Text.Json;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>
/// <c>Data/definition-shapes.md</c>: what the offence is said in one sentence and punished in another, in the shapes that drafters of each language use.
/// The benefit in the definition is an element of the offence; what is marked todo is not understood yet, and has to be unmarked when it is.
/// </summary>
public sealed class DefinitionShapesTests : IDisposable
{
    private const string Benefit = "smp-3.a-benefit";
    private static readonly string[] Fields = ["title", "heading", "deed", "punishment", "definition", "todo"];

    private readonly string folder = Directory.CreateTempSubdirectory("shapes").FullName;

    private sealed record Shape(string Code, string Language, string Sentence, bool Todo);

    [Fact]
    public void BenefitInADefinition_IsAnElementOfTheOffence()
    {
        var shapes = new List<Shape>();
        foreach (var section in File.ReadAllText(Path.Combine(CommandLine.Root, "tests", "LawReview.Cli.Tests", "Data", "definition-shapes.md")).Split("\n## ").Skip(1)) shapes.AddRange(Write(section));

        var ran = CommandLine.Run(["evaluate", .. shapes.Select(s => Path.Combine(folder, s.Code)), "--questions", "core", "--misses", "1000", "--format", "json"]);
        using var evaluation = JsonDocument.Parse(ran.Out);
        var missed = evaluation.RootElement.GetProperty("misses").EnumerateArray()
            .Where(m => m.GetProperty("question").GetString() == Benefit).Select(m => m.GetProperty("jurisdiction").GetString()!).ToHashSet(StringComparer.Ordinal);

        Assert.True(shapes.Count > 100, "the shapes were read");
        Assert.Empty(shapes.Where(s => !s.Todo && missed.Contains(s.Code)).Select(s => $"{s.Language}: {s.Sentence}"));
        Assert.Empty(shapes.GroupBy(s => (s.Language, s.Sentence)).Where(g => g.All(s => s.Todo && !missed.Contains(s.Code))).Select(g => $"no todo any more: {g.Key.Sentence}"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private int written;

    private IEnumerable<Shape> Write(string section)
    {
        var lines = section.Split('\n');
        var language = lines[0].Trim();
        var fields = lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..].Split(": ", 2))
            .Where(f => f.Length == 2 && Fields.Contains(f[0])).ToLookup(f => f[0], f => f[1].Trim());
        var punishments = fields["punishment"].ToList();
        foreach (var (sentence, todo) in fields["definition"].Select(s => (s, false)).Concat(fields["todo"].Select(s => (s, true))))
        {
            var definition = sentence.Replace("{c}", fields["deed"].Single(), StringComparison.Ordinal).Replace(" / ", "\n\n", StringComparison.Ordinal);
            var heading = $"## {fields["heading"].Single()}\n\n";
            yield return new(Law(language, $"# {fields["title"].Single()}\n\n{Numbered(heading, language, 2)}{definition}\n\n{Numbered(heading, language, 5)}{punishments[0]}\n"), language, sentence, todo);
            if (!sentence.Contains(" / ", StringComparison.Ordinal))
                yield return new(Law(language, $"# {fields["title"].Single()}\n\n{Numbered(heading, language, 2)}{definition}\n\n{punishments[1]}\n"), language, sentence, todo);
        }
    }

    private static string Numbered(string heading, string language, int number) =>
        heading.Replace("{n}", language == "zh" ? number == 2 ? "二" : "五" : number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string Law(string language, string text)
    {
        var code = $"x{(char)('a' + written / 26)}{(char)('a' + written % 26)}";
        written++;
        var state = Directory.CreateDirectory(Path.Combine(folder, code)).FullName;
        File.WriteAllText(Path.Combine(state, "act.md"), text);
        File.WriteAllText(Path.Combine(state, "jurisdiction.md"), $"---\nname: {code}\ncode: {code.ToUpperInvariant()}\nfictional: true\nlanguages: [{language}]\n---\n");
        File.WriteAllText(Path.Combine(state, "labels.json"), $$"""
            {"jurisdiction": "{{code}}", "iso3": "{{code}}", "labels": [{"id": "{{Benefit}}", "value": "constituent", "acceptable": ["constituent"], "lenient": [], "cites": []}]}
            """);
        return code;
    }
}
