using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using LawReview.Cli.Commands;
using LawReview.Cli.Rendering;

namespace LawReview.Cli;

/// <summary>The command line as a whole: the list of commands, and the one place where a failure becomes an exit code.</summary>
public static class App
{
    private const int HelpWidth = 80;

    public static string Version => typeof(App).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static int Run(IReadOnlyList<string> args, CliContext context)
    {
        try
        {
            var parsed = Root(context).Parse(args);
            if (parsed.Action is ParseErrorAction) return Usage(parsed, context);
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = context.Out,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception e)
        {
            var failure = e is AggregateException { InnerException: { } inner } ? inner : e;
            try
            {
                return Failure(failure, context);
            }
            catch (Exception silenced) when (IsConsole(silenced))
            {
                // Nobody can be told: standard error is closed or on a full disk.
                return failure is OperationCanceledException ? ExitCodes.Interrupted : failure is InvalidChecklistException ? ExitCodes.ChecklistInvalid : ExitCodes.Input;
            }
        }
    }

    public static RootCommand Root(CliContext context)
    {
        var root = new RootCommand(
            "Reads a State's statutes, checks them against the UN Protocol against the Smuggling of Migrants, and writes a report "
            + "in Word: what meets each obligation, in which provision, and what is missing. Nothing leaves this computer.")
        {
            ReviewCommand.Create(context),
            BillCommand.Create(context),
            CompareCommand.Create(context),
            InitCommand.Create(context),
            ShowCommand.Create(context),
            SearchCommand.Create(context),
            IndexCommand.Create(context),
            OffencesCommand.Create(context),
            ExplainCommand.Create(context),
            DetermineCommand.Create(context),
            DeterminationsCommand.Create(context),
            ChecklistCommand.Create(context),
            LabelsCommand.Create(context),
            EvaluateCommand.Create(context),
        };
        root.SetAction(_ => FirstSteps(context));
        foreach (var option in root.Options)
            if (option is HelpOption { Action: HelpAction help }) help.MaxWidth = HelpWidth;
        return root;
    }

    private static int FirstSteps(CliContext context)
    {
        context.Out.WriteLine("Put a State's statutes into a folder, then:  lawreview review FOLDER -o report.docx");
        context.Out.WriteLine("To state what each file is (title, date):    lawreview init FOLDER");
        context.Out.WriteLine("Everything else it can do:                   lawreview --help");
        return ExitCodes.Done;
    }

    private static int Usage(ParseResult parsed, CliContext context)
    {
        foreach (var error in parsed.Errors) Messages.Error(context, error.Message);
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult)
            names.Push(result.Command is RootCommand ? "lawreview" : result.Command.Name);
        context.Say($"See: {string.Join(' ', names)} --help");
        return ExitCodes.Input;
    }

    /// <summary>Writes a message where it can be written.</summary>
    public static void TrySay(TextWriter to, string message)
    {
        ArgumentNullException.ThrowIfNull(to);
        try
        {
            to.WriteLine(message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    // Closed, or on a full disk.
    private static bool IsConsole(Exception failure) =>
        failure is IOException or UnauthorizedAccessException && failure.StackTrace?.Contains("System.ConsolePal", StringComparison.Ordinal) == true;

    private static int Failure(Exception failure, CliContext context)
    {
        switch (failure)
        {
            case InputException input:
                Messages.Error(context, input.Message);
                return ExitCodes.Input;
            case InvalidChecklistException invalid:
                Messages.Diagnostics(context, invalid.Diagnostics.Where(d => d.Severity == Severity.Error));
                Messages.Error(context, invalid.Message);
                return ExitCodes.ChecklistInvalid;
            case OperationCanceledException:
                context.Say("Interrupted. No report was written.");
                return ExitCodes.Interrupted;
            case IOException or UnauthorizedAccessException when IsConsole(failure):
                Messages.Error(context, $"The output cannot be written: {failure.Message}");
                return ExitCodes.Input;
            default:
                Messages.Error(context, "LawReview has a bug. Please report it with the lines below and, if you may, the text it happened with.");
                context.Say($"lawreview {Version}");
                context.Say(failure.ToString());
                return ExitCodes.Bug;
        }
    }
}
