using LawReview.Reporting.Wording;

namespace LawReview.Cli.Settings;

/// <summary>The language of what LawReview itself says: the command line, then the environment, then English.</summary>
public static class LanguageChoice
{
    public const string Variable = "LAWREVIEW_LANG";
    private const string Default = "en";

    /// <exception cref="InputException">There is no wording in the language that was asked for.</exception>
    public static string Of(string? typed, CliContext context)
    {
        var (asked, from) = typed is not null ? (typed, "--lang")
            : context.Variable(Variable) is { Length: > 0 } named ? (named, $"the environment variable {Variable}")
            : (Default, "");
        var language = Composition.Primary(asked);
        return ReportWording.Languages.Contains(language, StringComparer.Ordinal)
            ? language
            : throw new InputException(
                $"There are no sentences in the language “{asked}” (from {from}). There are in: {string.Join(", ", ReportWording.Languages)}. Leave it out to get English.");
    }
}
