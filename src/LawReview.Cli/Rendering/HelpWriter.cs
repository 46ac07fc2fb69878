using System.CommandLine;
using System.Text;
using LawReview.Cli.Wording;

namespace LawReview.Cli.Rendering;

/// <summary>Writes help on, and puts the few words that the parser of the command line says in English only into the language of messages.</summary>
internal sealed class HelpWriter(TextWriter to, CommandWording words) : TextWriter
{
    private const string Default = "[default: ";
    private const string Description = "Description:";
    private const string Required = "(REQUIRED)";
    private const char Tied = '\uE0A0';

    public override Encoding Encoding => to.Encoding;

    public override void Write(char value) => to.Write(value);

    public override void Write(string? value) => to.Write(InWords(value));

    public override void WriteLine(string? value) => to.WriteLine(InWords(value));

    public override void Flush() => to.Flush();

    private string? InWords(string? value) => value == Description
        ? words["help.description"]
        : value?.Replace(Default, words["help.default"], StringComparison.Ordinal).Replace(Required, words["help.required"], StringComparison.Ordinal).Replace(Tied, '\u00A0');

    /// <summary>The parser breaks lines at blanks that must not be broken; until it has done so they are another sign.</summary>
    public static void Tie(Command command)
    {
        command.Description = Tie(command.Description);
        foreach (var option in command.Options) option.Description = Tie(option.Description);
        foreach (var argument in command.Arguments) argument.Description = Tie(argument.Description);
        foreach (var below in command.Subcommands) Tie(below);
    }

    private static string? Tie(string? text) => text?.Replace('\u00A0', Tied);
}
