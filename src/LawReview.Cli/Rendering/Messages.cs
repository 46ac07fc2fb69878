using LawReview.Cli.Wording;
using LawReview.Core.Diagnostics;

namespace LawReview.Cli.Rendering;

/// <summary>Messages on standard error; coloured on a terminal only.</summary>
public static class Messages
{
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Plain = "\e[0m";

    public static void Error(CliContext context, string message) => Labelled(context, context.Words["label.error"] + " ", Red, message);

    public static void Warning(CliContext context, string message) => Labelled(context, context.Words["label.warning"] + " ", Yellow, message);

    public static void Diagnostics(CliContext context, IEnumerable<Diagnostic> diagnostics)
    {
        var renderer = new Lazy<DiagnosticRenderer>(() => new(context.Width, Labels(context.Words)));
        foreach (var diagnostic in diagnostics) context.Error.WriteLine(renderer.Value.Render(context.Words.Of(diagnostic)).TrimEnd());
    }

    private static DiagnosticLabels Labels(CommandWording words)
    {
        return new(Bare("error"), Bare("warning"), Bare("info"), words["label.in"], words["label.note"], words["label.help"]);

        string Bare(string label) => words[$"label.{label}"].TrimEnd(':', ' ', '\u00A0');
    }

    private static void Labelled(CliContext context, string label, string colour, string message)
    {
        var lines = Wrapping.Wrap(label + message, context.Width, keepWords: true);
        for (var i = 0; i < lines.Count; i++)
            context.Error.WriteLine(i == 0 && context.Colour ? $"{colour}{lines[0][..label.TrimEnd().Length]}{Plain}{lines[0][label.TrimEnd().Length..]}" : lines[i]);
    }
}
