using System.CommandLine;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Cli.Wording;
using LawReview.Reading.Manifests;

namespace LawReview.Cli.Commands;

/// <summary><c>init FOLDER</c>: proposes a manifest from what the files tell.</summary>
public static class InitCommand
{
    public static Command Create(CliContext context)
    {
        var folder = new Argument<string>("FOLDER") { Description = context.Words["init.folder.help"] };
        var checklists = CommonOptions.Checklists(context);
        var command = new Command("init", context.Words["init.help"]) { folder, checklists };
        command.SetAction(parse => Run(context, parse.GetRequiredValue(folder), parse.GetValue(checklists)));
        return command;
    }

    private static int Run(CliContext context, string folder, string? checklists)
    {
        if (File.Exists(folder)) throw new Refusal("init.is-file", ("path", folder));
        using var progress = new Progress(context);
        var state = new Composition(context, checklists).ReadState([folder], progress).Jurisdiction;
        progress.Dispose();
        var path = Write(folder, state);
        context.Tell(context.Words.Fill("init.written", ("path", path)));
        Wrapping.Write(context.Out, "", context.Words.Count("init.next", state.Expressions().Count()), context.Width);
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
            throw new Refusal("init.not-written", ("folder", folder), ("why", e.Message));
        }
    }
}
