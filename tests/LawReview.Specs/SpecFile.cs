using System.Runtime.CompilerServices;
using System.Text;
using Xunit;
using Xunit.Sdk;

namespace LawReview.Specs;

/// <summary>A fence of a spec: its first word, the words after it, its text.</summary>
/// <param name="TextStart">Line (from 0) of the file at which the text starts.</param>
/// <param name="TextEnd">Line after its last.</param>
public sealed record SpecFence(string Language, IReadOnlyList<string> Words, string Text, int TextStart, int TextEnd)
{
    /// <summary>The value of <c>name=value</c>, or null.</summary>
    public string? Attribute(string name) =>
        Words.FirstOrDefault(w => w.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}

/// <summary>One heading of a spec file with its fences.</summary>
public sealed record SpecCase(string Heading, IReadOnlyList<SpecFence> AllFences)
{
    public IEnumerable<SpecFence> Fences(string language) => AllFences.Where(f => f.Language == language);
}

/// <summary>
/// Reads specs: Markdown in which every heading with fences below it is a case. The files are read when the tests run, from
/// the source folder, so that <c>UPDATE_SPECS=1</c> can rewrite what is expected and the change is reviewed as a diff.
/// A fence may have any number of backticks; it ends with as many.
/// </summary>
public static class SpecFile
{
    private static readonly Lock Writing = new();

    /// <summary>Paths of files, relative to <c>Specs</c>, with the headings of their cases.</summary>
    public static TheoryData<string, string> CasesUnder(string folder)
    {
        var cases = new TheoryData<string, string>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.md").Order(StringComparer.Ordinal))
            foreach (var example in Read(File.ReadAllText(path)))
                cases.Add($"{folder}/{Path.GetFileName(path)}", example.Heading);
        return cases;
    }

    /// <summary>Where a spec file stands.</summary>
    public static string PathOf(string file) => Path.Combine(Root(), file);

    /// <summary>Compares the fence <paramref name="expected"/> of a case with what the case gives.</summary>
    public static void Check(string file, string heading, string expected, Func<SpecCase, string> run)
    {
        var path = Path.Combine(Root(), file);
        var example = Read(File.ReadAllText(path)).Single(c => c.Heading == heading);
        var fence = example.Fences(expected).SingleOrDefault()
            ?? throw new XunitException($"{file}: “{heading}” has no ```{expected} fence.");
        var actual = run(example).TrimEnd('\n');
        if (actual == fence.Text.TrimEnd('\n')) return;
        if (Environment.GetEnvironmentVariable("UPDATE_SPECS") == "1")
            Update(path, heading, expected, actual);
        else
            throw new XunitException($"{file}: “{heading}” (− expected, + actual)\n\n{LineDiff.Between(fence.Text.TrimEnd('\n'), actual)}");
    }

    /// <summary>All cases of a file, relative to <c>Specs</c>.</summary>
    public static IReadOnlyList<SpecCase> CasesOf(string file) => Read(File.ReadAllText(Path.Combine(Root(), file)));

    /// <summary>The cases of a spec. Headings must differ, as they name the cases.</summary>
    public static IReadOnlyList<SpecCase> Read(string markdown)
    {
        var cases = new List<SpecCase>();
        var fences = new List<SpecFence>();
        var heading = "";
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                fences.Add(ReadFence(lines, i));
                i = fences[^1].TextEnd;
            }
            else if (lines[i].StartsWith('#'))
            {
                Finish();
                heading = lines[i].TrimStart('#').Trim();
            }
        }

        Finish();
        if (cases.GroupBy(c => c.Heading).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidDataException($"Two cases are called “{twice.Key}”.");
        return cases;

        void Finish()
        {
            if (fences.Count > 0) cases.Add(new(heading, [.. fences]));
            fences.Clear();
        }
    }

    private static SpecFence ReadFence(string[] lines, int at)
    {
        var marks = lines[at].TakeWhile(c => c == '`').Count();
        var words = lines[at][marks..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = at + 1;
        while (end < lines.Length && lines[end].TrimEnd() != new string('`', marks)) end++;
        if (end == lines.Length) throw new InvalidDataException($"The fence in line {at + 1} is not closed.");
        var text = new StringBuilder();
        foreach (var line in lines[(at + 1)..end]) text.Append(line).Append('\n');
        return new(words.FirstOrDefault() ?? "", [.. words.Skip(1)], text.ToString(), at + 1, end);
    }

    private static void Update(string path, string heading, string expected, string actual)
    {
        lock (Writing)
        {
            var text = File.ReadAllText(path);
            var fence = Read(text).Single(c => c.Heading == heading).Fences(expected).Single();
            var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
            lines.RemoveRange(fence.TextStart, fence.TextEnd - fence.TextStart);
            if (actual.Length > 0) lines.InsertRange(fence.TextStart, actual.Split('\n'));
            File.WriteAllText(path, string.Join('\n', lines));
        }
    }

    private static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Specs");
}
