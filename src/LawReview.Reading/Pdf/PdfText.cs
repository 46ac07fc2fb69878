using System.Text;

namespace LawReview.Reading.Pdf;

/// <summary>
/// Takes the text out of a PDF with the program <c>pdftotext</c> of poppler, where it is on the PATH. Lines come in
/// reading order, column by column, which keeps side notes and columns apart; pages end in a form feed.
/// </summary>
public static class PdfText
{
    /// <summary>Name of this form of text, in place of an encoding.</summary>
    public const string Form = "pdftotext";

    private const string Program = "pdftotext";
    private const int LargestText = 64 * 1024 * 1024;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(120);

    /// <summary>Whether the program is on this computer.</summary>
    public static bool IsAvailable => ProgramsOnPath.Instance.Has(Program);

    /// <summary>The text of a PDF; null where none can be had.</summary>
    public static string? Of(byte[] pdf) => Run(pdf).Text;

    internal static (string? Text, string NotRead) Run(byte[] pdf, IPrograms? programs = null)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        var run = (programs ?? ProgramsOnPath.Instance).Run(Program, ["-enc", "UTF-8", "-eol", "unix", "-", "-"], pdf, LongestRun, LargestText);
        return run.End switch
        {
            ProgramEnd.Done => (Encoding.UTF8.GetString(run.Output), ""),
            ProgramEnd.TooMuch => (null, UnreadFile.PdfTooSlow),
            // A program of the same name by other makers takes no file through a pipe.
            ProgramEnd.Failed when !run.Message.Contains("open file '-'", StringComparison.Ordinal) => (null,
                run.Message.Contains("password", StringComparison.OrdinalIgnoreCase) ? UnreadFile.PdfPassword : UnreadFile.PdfDamaged(FirstLine(run.Message))),
            _ => (null, UnreadFile.NoPdfProgram),
        };
    }

    internal static string FirstLine(string message)
    {
        var line = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "no reason given";
        return line.Length <= 120 ? line : line[..120];
    }
}
