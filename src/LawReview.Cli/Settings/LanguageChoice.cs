using LawReview.Cli.Wording;
using LawReview.Reporting.Wording;

namespace LawReview.Cli.Settings;

/// <summary>The language of what LawReview itself says: the command line, then the environment, then English.</summary>
public static class LanguageChoice
{
    public const string Variable = "LAWREVIEW_LANG";
    public const string Option = "--lang";

    /// <exception cref="InputException">There is no wording in the language that was asked for.</exception>
    public static string Of(string? typed, CliContext context)
    {
        var (asked, from) = typed is not null ? (typed, Option)
            : context.Variable(Variable) is { Length: > 0 } named ? (named, Variable)
            : (CommandWording.Default, "");
        var language = Composition.Primary(asked);
        return ReportWording.Languages.Contains(language, StringComparer.Ordinal)
            ? language
            : throw new Refusal("lang.unknown", ("asked", asked), ("from", from), ("known", string.Join(", ", ReportWording.Languages)));
    }

    /// <summary>
    /// The language of messages and help, known before the command line is parsed: what was typed, then the environment; English where
    /// there are no messages in it, as for a report in a language that commands do not speak.
    /// </summary>
    public static string OfMessages(IReadOnlyList<string> args, Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(variable);
        var asked = variable(Variable);
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == Option && i + 1 < args.Count) asked = args[i + 1];
            else if (args[i].StartsWith(Option + "=", StringComparison.Ordinal) || args[i].StartsWith(Option + ":", StringComparison.Ordinal)) asked = args[i][(Option.Length + 1)..];
        }

        return asked is { Length: > 0 } && Composition.Primary(asked) is var language && CommandWording.Languages.Contains(language, StringComparer.Ordinal)
            ? language : CommandWording.Default;
    }
}
