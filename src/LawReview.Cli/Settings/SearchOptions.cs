using System.CommandLine;
using LawReview.Cli.Search;

namespace LawReview.Cli.Settings;

/// <summary>Options of the commands that use an index.</summary>
public static class SearchOptions
{
    public static Option<string?> Engine(params string[] besides)
    {
        string[] names = [.. besides, Engines.Sqlite, Engines.Lucene];
        var option = new Option<string?>("--engine")
        {
            Description = "Search engine. All give the same answers." + (besides.Length > 0 ? " Default: the index where there is one, else memory." : ""),
            HelpName = string.Join('|', names),
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    public static Option<string?> Data() => new("--data")
    {
        Description = $"Folder for indexes. Default: the one {IndexFolder.Variable} names, else the user's folder for local data.",
        HelpName = "FOLDER",
    };
}
