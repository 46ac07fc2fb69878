using System.CommandLine;

namespace LawReview.Cli.Settings;

/// <summary>Arguments and options that several commands share, so that they read the same everywhere.</summary>
public static class CommonOptions
{
    public const string Text = "text";
    public const string Json = "json";

    /// <summary>Texts that together are the law of one State.</summary>
    public static Argument<string[]> OneState() => new("LAW")
    {
        Description = "Folder with the State's statutes, or single files of it; all are read together as the law of one State.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Each argument is a State of its own.</summary>
    public static Argument<string[]> States() => new("LAW")
    {
        Description = "Folder with one State's statutes, or a file; each is a State of its own. A folder of such folders stands for all of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string?> Checklists() => new("--checklists")
    {
        Description = "Folder with the checklists and lexicons. Default: the one LAWREVIEW_CHECKLISTS names, else the one that came with LawReview.",
        HelpName = "DIR",
    };

    /// <summary>The ids that were given, parted by commas; null where none was: all checklists.</summary>
    public static Option<string?> Checklist() => new("--checklist")
    {
        Description = "Checklist to use, by its id (see: lawreview checklist list). May be given several times. Default: all.",
        HelpName = "ID",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ids => string.Join(',', ids.Tokens.Select(t => t.Value)),
    };

    public static Option<string?> Language() => new("--lang")
    {
        Description = "Language of what LawReview itself says, whatever the language of the law.",
        HelpName = "LANGUAGE",
    };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = "How to print the result.",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<string> Format() => Format(Text, Json);
}
