using System.CommandLine;
using LawReview.Cli.Wording;
using LawReview.Reporting.Wording;

namespace LawReview.Cli.Settings;

/// <summary>Arguments and options that several commands share, so that they read the same everywhere.</summary>
public static class CommonOptions
{
    public const string Text = "text";
    public const string Json = "json";

    /// <summary>Texts that together are the law of one State.</summary>
    public static Argument<string[]> OneState(CliContext context) => new("LAW")
    {
        Description = context.Words["option.law.state"],
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Each argument is a State of its own.</summary>
    public static Argument<string[]> States(CliContext context) => new("LAW")
    {
        Description = context.Words["option.law.states"],
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string?> Checklists(CliContext context) => new("--checklists")
    {
        Description = context.Words["option.checklists"],
        HelpName = "DIR",
    };

    /// <summary>The ids that were given, parted by commas; null where none was: all checklists.</summary>
    public static Option<string?> Checklist(CliContext context) => new("--checklist")
    {
        Description = context.Words["option.checklist"],
        HelpName = "ID",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ids => string.Join(',', ids.Tokens.Select(t => t.Value)),
    };

    public static Option<string?> Language(CliContext context) => new(LanguageChoice.Option)
    {
        Description = context.Words.Fill("option.lang", ("reports", string.Join(", ", ReportWording.Languages)), ("messages", string.Join(", ", CommandWording.Languages))),
        HelpName = "LANGUAGE",
    };

    /// <summary>Of commands that write no report: the language is chosen before the command line is parsed.</summary>
    public static Option<string?> MessageLanguage(CliContext context)
    {
        var option = new Option<string?>(LanguageChoice.Option) { Description = context.Words.Fill("option.lang.messages", ("messages", string.Join(", ", CommandWording.Languages))), HelpName = "LANGUAGE" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } typed && !ReportWording.Languages.Contains(Composition.Primary(typed), StringComparer.Ordinal))
                result.AddError(context.Words.Fill("lang.unknown", ("asked", typed), ("from", LanguageChoice.Option), ("known", string.Join(", ", ReportWording.Languages))));
        });
        return option;
    }

    public static Option<string> Format(CliContext context, params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = context.Words["option.format"],
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<string> Format(CliContext context) => Format(context, Text, Json);

    public static Option<string?> Date(CliContext context) => new("--date") { Description = context.Words["option.date"], HelpName = "DATE" };

    public static Option<bool> Overwrite(CliContext context) => new("--overwrite") { Description = context.Words["option.overwrite"] };

    public static Option<string[]> Cluster(CliContext context) => new("--cluster") { Description = context.Words["option.cluster"], HelpName = "CLUSTER" };
}
