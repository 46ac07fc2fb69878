using LawReview.Core.Diagnostics;

namespace LawReview.Cli.Rendering;

/// <summary>Messages on standard error; coloured on a terminal only.</summary>
public static class Messages
{
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Plain = "\e[0m";

    public static void Error(CliContext context, string message) => Labelled(context, "error: ", Red, message);

    public static void Warning(CliContext context, string message) => Labelled(context, "warning: ", Yellow, message);

    public static void Diagnostics(CliContext context, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) context.Error.WriteLine(new DiagnosticRenderer(context.Width).Render(diagnostic).TrimEnd());
    }

    private static void Labelled(CliContext context, string label, string colour, string message) =>
        context.Error.WriteLine(context.Colour ? $"{colour}{label}{Plain}{message}" : label + message);
}
