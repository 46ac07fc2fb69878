using System.Text;
using LawReview.Cli.Wording;

namespace LawReview.Cli.Rendering;

/// <summary>Writes help on, and puts the few words that the parser of the command line says in English only into the language of messages.</summary>
internal sealed class HelpWriter(TextWriter to, CommandWording words) : TextWriter
{
    private const string Default = "[default: ";
    private const string Description = "Description:";

    public override Encoding Encoding => to.Encoding;

    public override void Write(char value) => to.Write(value);

    public override void Write(string? value) => to.Write(InWords(value));

    public override void WriteLine(string? value) => to.WriteLine(InWords(value));

    public override void Flush() => to.Flush();

    private string? InWords(string? value) => value == Description
        ? words["help.description"]
        : value?.Replace(Default, words["help.default"], StringComparison.Ordinal);
}
