using LawReview.Cli.Rendering;
using LawReview.Core.Law;
using LawReview.Reading;

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

            foreach (var language in result.LanguagesWithoutLexicon)
            {
                Messages.Warning(context, language.Length == 0
                    ? $"{result.State.Name}: the language of a text is not known, so it was not searched. Name it in the manifest (lawreview init FOLDER)."
                    : $"{result.State.Name}: there is no lexicon for {language}; texts in it were not searched.");
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
        if (state.Diagnostics.Any(d => d.Severity == Severity.Error && d.File == JurisdictionReader.ManifestName))
        {
            Messages.Warning(context, $"{state.Name}: the manifest was not followed throughout. Correct it and run this again: texts may be missing, or count that should not.");
            code = ExitCodes.Incomplete;
        }

        foreach (var file in state.Expressions().Where(e => e.Text is null))
        {
            Messages.Warning(context, $"{state.Name}: {file.File} was not read. {file.NotRead}");
            code = ExitCodes.Incomplete;
        }

        return code;
    }
}
