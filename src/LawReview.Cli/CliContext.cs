using LawReview.Cli.Rendering;
using LawReview.Cli.Wording;

namespace LawReview.Cli;

/// <summary>
/// What a command may touch of the outside world. Results go to <paramref name="Out"/>, messages and progress to
/// <paramref name="Error"/>.
/// </summary>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="Width">Columns that text output may fill.</param>
/// <param name="Interactive">True where <paramref name="Error"/> is a terminal: only then is progress shown.</param>
/// <param name="Colour">True where messages may be coloured (a terminal, and no <c>NO_COLOR</c>).</param>
public sealed record CliContext(
    TextWriter Out,
    TextWriter Error,
    TimeProvider Clock,
    Func<string, string?> Variable,
    int Width = 80,
    bool Interactive = false,
    bool Colour = false,
    CancellationToken Stop = default)
{
    /// <summary>Language of messages, one of <see cref="CommandWording.Languages"/>.</summary>
    public string Language { get; init; } = CommandWording.Default;

    public CommandWording Words => CommandWording.For(Language);

    /// <summary>What commands in this process have read of checklists and lexicons.</summary>
    public KeptRules Rules { get; init; } = new();

    /// <summary>The console of this process.</summary>
    public static CliContext OfProcess(CancellationToken stop)
    {
        var interactive = !Console.IsErrorRedirected;
        return new(
            Console.Out, Console.Error, TimeProvider.System, Environment.GetEnvironmentVariable,
            Interactive: interactive,
            Colour: interactive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Stop: stop);
    }

    /// <summary>Writes a message, not a result.</summary>
    public void Say(string message) => Wrapping.Say(Error, message, Width);

    /// <summary>Writes a sentence that is a result.</summary>
    public void Tell(string sentence) => Wrapping.Say(Out, sentence, Width);
}
