using System.CommandLine;
using LawReview.Cli.Search;

namespace LawReview.Cli.Settings;

/// <summary>Options of the commands that use an index.</summary>
public static class SearchOptions
{
    public static Option<string?> Engine(CliContext context, params string[] besides)
    {
        string[] names = [.. besides, Engines.Sqlite, Engines.Lucene];
        var option = new Option<string?>("--engine")
        {
            Description = context.Words[besides.Length > 0 ? "option.engine.default" : "option.engine"],
            HelpName = string.Join('|', names),
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    public static Option<string?> Data(CliContext context) => new("--data")
    {
        Description = context.Words["option.data"],
        HelpName = "FOLDER",
    };
}
