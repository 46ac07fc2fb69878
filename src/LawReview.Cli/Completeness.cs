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
                Messages.Warning(context, context.Words.Fill(language.Length == 0 ? "complete.no-language" : "complete.no-lexicon", ("state", result.State.Name), ("language", language)));
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
            Messages.Warning(context, context.Words.Fill("complete.manifest", ("state", state.Name)));
            code = ExitCodes.Incomplete;
        }

        foreach (var file in state.Expressions().Where(e => e.Text is null))
        {
            Messages.Warning(context, context.Words.Fill("complete.not-read", ("state", state.Name), ("file", file.File), ("why", file.NotRead ?? "")));
            code = ExitCodes.Incomplete;
        }

        return code;
    }
}
