using System.Collections.Immutable;
using LawReview.Cli.Wording;
using LawReview.Core.Text;

namespace LawReview.Cli.Evaluation;

/// <summary>
/// Named groups of questions that an evaluation reports on, from <c>questions/&lt;checklist&gt;.md</c> in the folder of the
/// checklists: a list per key of the front matter. The program knows none of the questions by name.
/// </summary>
public sealed record QuestionGroups(IReadOnlyDictionary<string, ImmutableArray<string>> Groups)
{
    /// <summary>The key of the questions that matter most.</summary>
    public const string Core = "core";

    /// <summary>What <c>--questions</c> calls every question of the reference.</summary>
    public const string All = "all";

    public static QuestionGroups Read(string checklistsFolder, IEnumerable<string> checklistIds)
    {
        var groups = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var id in checklistIds)
        {
            var file = Path.Combine(checklistsFolder, "questions", id + ".md");
            if (!File.Exists(file)) continue;
            var matter = FrontMatter.Read(new(file, File.ReadAllText(file)))
                ?? throw new Refusal("questions.front-matter", ("path", file));
            foreach (var entry in matter.Entries)
                groups[entry.Key] = [.. groups.GetValueOrDefault(entry.Key, []), .. entry.Items.Select(i => i.Text)];
        }

        return new(groups);
    }

    public IReadOnlySet<string> CoreQuestions => Groups.GetValueOrDefault(Core, []).ToHashSet(StringComparer.Ordinal);

    /// <summary>The questions of a group; null for all of them.</summary>
    public IReadOnlySet<string>? Named(string name)
    {
        if (name == All) return null;
        return Groups.TryGetValue(name, out var questions)
            ? questions.ToHashSet(StringComparer.Ordinal)
            : throw new Refusal("questions.unknown", ("name", name), ("known", string.Join(", ", Groups.Keys.Append(All))));
    }
}
