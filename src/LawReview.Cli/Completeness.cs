using LawReview.Cli.Rendering;
using LawReview.Core.Law;

namespace LawReview.Cli;

/// <summary>Whether everything that was supplied was read and could be searched: a partial run never looks like a full one.</summary>
public static class Completeness
{
    /// <summary>Said here in other words, and for single files too.</summary>
    private const string FileNotRead = "FileNotRead";

    /// <summary>Names what was not read or not searched on standard error; gives the exit code.</summary>
    public static int Report(CliContext context, IEnumerable<StateResult> results)
    {
        var code = ExitCodes.Done;
        foreach (var result in results)
        {
            if (OfReading(context, result.State) != ExitCodes.Done) code = ExitCodes.Incomplete;

            if (result.LanguagesWithoutLexicon.Count > 0)
            {
                Messages.Warning(context, $"{result.State.Name}: there is no lexicon for {string.Join(", ", result.LanguagesWithoutLexicon)}; texts in it were not searched.");
                code = ExitCodes.Incomplete;
            }
        }

        return code;
    }

    /// <summary>The same for files alone, where nothing was searched.</summary>
    public static int OfReading(CliContext context, Jurisdiction state)
    {
        var code = ExitCodes.Done;
        Messages.Diagnostics(context, state.Diagnostics.Where(d => d.Severity >= Severity.Warning && d.Code.Name != FileNotRead));
        foreach (var file in state.Expressions().Where(e => e.Text is null))
        {
            Messages.Warning(context, $"{state.Name}: {file.File} was not read. {file.NotRead}");
            code = ExitCodes.Incomplete;
        }

        return code;
    }
}
