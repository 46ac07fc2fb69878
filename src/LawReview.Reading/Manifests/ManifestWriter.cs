using System.Text;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;

namespace LawReview.Reading.Manifests;

/// <summary>Proposes a manifest for a folder from what its files tell. A person then corrects it.</summary>
public static class ManifestWriter
{
    /// <summary>The text of a proposed <c>jurisdiction.md</c>; writes nothing.</summary>
    public static string Propose(Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        var languages = jurisdiction.Expressions().Select(e => e.Language).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append("---\n");
        text.Append($"name: {Quoted(jurisdiction.Name)}\n");
        text.Append("code:\n");
        text.Append($"languages: [{string.Join(", ", languages)}]\n");
        text.Append("tradition:\nregion:\nlandlocked:\nparent:\ntreaties:\n");
        foreach (var treaty in (ReadOnlySpan<string>)["UNTOC", "Smuggling Protocol"])
            text.Append($"  - treaty: {treaty}\n    status:\n    date:\n    reservations: []\n    declarations: []\n");
        text.Append("---\n\n");
        text.Append($"# {jurisdiction.Name}\n\n");
        text.Append("The values below were inferred from the files. Check every row, above all language, status and date;\n");
        text.Append("the last section says which values are guesses. Status is one of: in force, bill, pending, repealed, historic, superseded.\n\n");
        text.Append("| file | work | title | kind | language | status | as of | replaces | authority | source |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|\n");
        var expressions = jurisdiction.Expressions().OrderBy(e => e.File, StringComparer.Ordinal).ToList();
        foreach (var e in expressions)
            text.Append($"| {Cell(e.File)} | {Cell(e.WorkId)} | {Cell(e.Title)} | {Words(e.Kind.ToString())} | {e.Language} | {Words(e.Status.ToString())} | {Cell(e.AsOf)} |  | {Words(e.Authority.ToString())} | {Cell(e.Origin)} |\n");
        text.Append("\n## Inferred values\n\n");
        foreach (var e in expressions)
            text.Append(e.NotRead is { } why ? $"- {e.File}: not read. {why}\n" : $"- {e.File}: {string.Join(", ", e.Inferred)}\n");
        return text.ToString();
    }

    /// <summary>Writes a proposal into a folder and gives the path. Never overwrites.</summary>
    public static string Write(string folder, Jurisdiction jurisdiction)
    {
        var path = Path.Combine(folder, JurisdictionReader.ManifestName);
        try
        {
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(new UTF8Encoding(false).GetBytes(Propose(jurisdiction)));
            return path;
        }
        catch (IOException exists) when (File.Exists(path))
        {
            throw new InputException($"'{path}' exists already and was left as it is. Edit it, or move it away and run init again.", exists) { Key = "law.manifest-exists", Values = [("path", path)] };
        }
    }

    private static string Quoted(string value) => "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Cell(string value) => value.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim();

    /// <summary><c>AmendingAct</c> is written as "amending act".</summary>
    private static string Words(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append(' ');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
