using System.CommandLine;
using LawReview.Cli.Wording;
using LawReview.Reporting.Docx.Templates;

namespace LawReview.Cli.Settings;

/// <summary><c>--template FILE</c>: the Word file whose look a Word report takes. It is read before any law, so that a wrong one costs no time.</summary>
public static class TemplateOption
{
    public static Option<string?> Create(CliContext context) => new("--template")
    {
        Description = context.Words["option.template"],
        HelpName = "FILE",
    };

    /// <returns>Null where none was given.</returns>
    /// <exception cref="InputException">The file cannot be used; the message says why and what to do.</exception>
    public static WordTemplate? Read(string? path, IEnumerable<string> outputs)
    {
        if (path is null) return null;
        if (outputs.All(o => !Path.GetExtension(o).Equals(".docx", StringComparison.OrdinalIgnoreCase)))
            throw new Refusal("template.no-word");
        var wanted = Path.GetFullPath(path);
        if (outputs.Any(o => Path.GetFullPath(o).Equals(wanted, StringComparison.OrdinalIgnoreCase)))
            throw new Refusal("template.is-output", ("path", path));
        try
        {
            return WordTemplate.Read(File.ReadAllBytes(wanted));
        }
        catch (WordTemplateException e)
        {
            throw Problem(path, e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new Refusal("template.missing", ("path", path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal("template.unreadable", ("path", path), ("reason", e.Message));
        }
    }

    private static Refusal Problem(string path, WordTemplateException e) => e.Problem switch
    {
        TemplateProblem.NotWord => new("template.not-word", ("path", path)),
        TemplateProblem.OldOrLocked => new("template.old-or-locked", ("path", path)),
        TemplateProblem.Macros => new("template.macros", ("path", path)),
        TemplateProblem.ExternalLink => new("template.external", ("path", path), ("detail", Shown(e.Detail))),
        TemplateProblem.TooLarge => new("template.too-large", ("path", path)),
        TemplateProblem.Broken => new("template.broken", ("path", path), ("detail", Shown(e.Detail))),
        _ => new("template.placeholder", ("path", path), ("detail", Shown(e.Detail)), ("known", string.Join(", ", WordTemplate.Placeholders.Append(WordTemplate.ReportMark).Select(p => $"{{{{{p}}}}}")))),
    };

    /// <summary>A name out of a file that is not ours: on one line and not too long.</summary>
    private static string Shown(string text)
    {
        const int Longest = 120;
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
