using System.CommandLine;
using LawReview.Reporting.Docx.Templates;

namespace LawReview.Cli.Settings;

/// <summary><c>--template FILE</c>: the Word file whose look a Word report takes. It is read before any law, so that a wrong one costs no time.</summary>
public static class TemplateOption
{
    public static Option<string?> Create() => new("--template")
    {
        Description = "Word file (.docx or .dotx) whose styles, header, footer and cover the Word report takes; see docs/templates.md.",
        HelpName = "FILE",
    };

    /// <returns>Null where none was given.</returns>
    /// <exception cref="InputException">The file cannot be used; the message says why and what to do.</exception>
    public static WordTemplate? Read(string? path, IEnumerable<string> outputs)
    {
        if (path is null) return null;
        if (outputs.All(o => !Path.GetExtension(o).Equals(".docx", StringComparison.OrdinalIgnoreCase)))
            throw new InputException("--template is for Word reports, and none is asked for. Add for example: -o report.docx");
        var wanted = Path.GetFullPath(path);
        if (outputs.Any(o => Path.GetFullPath(o).Equals(wanted, StringComparison.OrdinalIgnoreCase)))
            throw new InputException($"{path} is the template. Give the report another name after -o.");
        try
        {
            return WordTemplate.Read(File.ReadAllBytes(wanted));
        }
        catch (WordTemplateException e)
        {
            throw new InputException(Message(path, e));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"There is no file {path}. Give the name of a Word file after --template.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} could not be read as a template: {e.Message} Is it open in another program? Close it there, or make a copy.");
        }
    }

    private static string Message(string path, WordTemplateException e) => e.Problem switch
    {
        TemplateProblem.NotWord => $"{path} is no Word file. Save the template in Word as .docx or .dotx and give that file after --template.",
        TemplateProblem.OldOrLocked => $"{path} is a file of an old Word (.doc, .dot) or has a password. Save it in Word as .docx, without a password.",
        TemplateProblem.Macros => $"{path} holds macros or controls, which a report never takes. Save it in Word as .docx (Word document without macros) and give that file.",
        TemplateProblem.ExternalLink => $"{path} takes in something from elsewhere ({Shown(e.Detail)}). In Word, insert the picture or text into the file itself (File, Info, Edit Links to Files, Break Link) and save it.",
        TemplateProblem.TooLarge => $"{path} is larger than a template may be (20 MB, 64 MB unpacked, 8 MB a picture). Make its pictures smaller in Word (Compress Pictures) and save it.",
        TemplateProblem.Broken => $"{path} is damaged: its part {Shown(e.Detail)} cannot be read. Open it in Word, let Word repair it, and save it under another name.",
        _ => $"{path} has a placeholder {Shown(e.Detail)}, which nothing fills. There are: {string.Join(", ", WordTemplate.Placeholders.Append(WordTemplate.ReportMark).Select(p => $"{{{{{p}}}}}"))}.",
    };

    /// <summary>A name out of a file that is not ours: on one line and not too long.</summary>
    private static string Shown(string text)
    {
        const int Longest = 120;
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
