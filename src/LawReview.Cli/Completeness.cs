using LawReview.Cli.Rendering;
using LawReview.Core.Law;

namespace LawReview.Cli;

/// <summary>Whether everything that was supplied was read and could be searched: a partial run never looks like a full one.</summary>
public static class Completeness
{
    /// <summary>Names what is missing on standard error; gives the exit code.</summary>
    public static int Report(CliContext context, IEnumerable<StateResult> results)
    {
        var code = ExitCodes.Done;
        foreach (var result in results)
        {
            foreach (var file in Unread(result.State))
            {
                Messages.Warning(context, $"{result.State.Name}: {file.File} was not read: {file.NotRead}");
                code = ExitCodes.Incomplete;
            }

            if (result.LanguagesWithoutLexicon.Count > 0)
            {
                Messages.Warning(context, $"{result.State.Name}: there is no lexicon for {string.Join(", ", result.LanguagesWithoutLexicon)}; texts in it were not searched.");
                code = ExitCodes.Incomplete;
            }
        }

        return code;
    }

    public static IEnumerable<Expression> Unread(Jurisdiction state) => state.Expressions().Where(e => e.Text is null);
}
