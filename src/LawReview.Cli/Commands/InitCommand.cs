using System.CommandLine;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Reading.Manifests;

namespace LawReview.Cli.Commands;

/// <summary><c>init FOLDER</c>: proposes a manifest from what the files tell.</summary>
public static class InitCommand
{
    public static Command Create(CliContext context)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folder with one State's statutes." };
        var checklists = CommonOptions.Checklists();
        var command = new Command("init", "Writes a manifest (jurisdiction.md) that says what each file is, for you to check and correct.") { folder, checklists };
        command.SetAction(parse => Run(context, parse.GetRequiredValue(folder), parse.GetValue(checklists)));
        return command;
    }

    private static int Run(CliContext context, string folder, string? checklists)
    {
        if (File.Exists(folder)) throw new InputException($"{folder} is a file. Give the folder that it lies in.");
        using var progress = new Progress(context);
        var state = new Composition(context, checklists).ReadState([folder], progress).Jurisdiction;
        progress.Dispose();
        var path = Write(folder, state);
        context.Out.WriteLine($"Written: {path}");
        Wrapping.Write(context.Out, "", $"It lists {(state.Expressions().Count() is var n && n == 1 ? "1 file" : $"{n} files")}. Open it and check every row, above all language, status and date; fill in the State's code and its treaties.", context.Width);
        return ExitCodes.Done;
    }

    private static string Write(string folder, Core.Law.Jurisdiction state)
    {
        try
        {
            return ManifestWriter.Write(folder, state);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The manifest cannot be written into {folder}: {e.Message}");
        }
    }
}
