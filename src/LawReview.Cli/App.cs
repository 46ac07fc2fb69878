using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Reflection;
using LawReview.Cli.Commands;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Cli.Wording;

namespace LawReview.Cli;

/// <summary>The command line as a whole: the list of commands, and the one place where a failure becomes an exit code.</summary>
public static class App
{
    private const int HelpWidth = 80;

    public static string Version => typeof(App).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>In a process that knows the invariant culture only, the parser of the command line keeps to English.</summary>
    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    public static int Run(IReadOnlyList<string> args, CliContext context)
    {
        context = context with { Language = LanguageChoice.OfMessages(args, context.Variable) };
        var before = CultureInfo.CurrentUICulture;
        try
        {
            // What the parser of the command line says by itself: section titles of the help, what is wrong with an option.
            CultureInfo.CurrentUICulture = CultureOf(context.Language);
            var root = Root(context);
            var parsed = root.Parse(args);
            if (parsed.Action is ParseErrorAction) return Usage(parsed, context);
            if (parsed.Action is HelpAction) HelpWriter.Tie(root);
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = parsed.Action is HelpAction ? new HelpWriter(context.Out, context.Words) : context.Out,
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
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    public static RootCommand Root(CliContext context)
    {
        var root = new RootCommand(context.Words["app.help"])
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
        foreach (var command in root.Subcommands.SelectMany(c => c.Subcommands.Append(c)).Where(c => c.Subcommands.Count == 0 && c.Options.All(o => o.Name != LanguageChoice.Option)))
            command.Options.Add(CommonOptions.MessageLanguage(context));
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help }) help.MaxWidth = HelpWidth;
            option.Description = context.Words[option is HelpOption ? "option.help" : "option.version"];
        }

        root.Options.Add(CommonOptions.MessageLanguage(context));
        return root;
    }

    private static int FirstSteps(CliContext context)
    {
        new TextTable("", "")
            .Row(context.Words["app.first.review"], "lawreview review FOLDER -o report.docx")
            .Row(context.Words["app.first.init"], "lawreview init FOLDER")
            .Row(context.Words["app.first.help"], "lawreview --help")
            .Write(context.Out, context.Width);
        return ExitCodes.Done;
    }

    private static int Usage(ParseResult parsed, CliContext context)
    {
        foreach (var error in parsed.Errors) Messages.Error(context, error.Message);
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult)
            names.Push(result.Command is RootCommand ? "lawreview" : result.Command.Name);
        context.Say(context.Words.Fill("app.see", ("command", $"{string.Join(' ', names)} --help")));
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
                Messages.Error(context, input switch
                {
                    Refusal refusal => refusal.In(context.Words),
                    { Key: { Length: > 0 } key } => context.Words.Fill(key, input.Values.AsSpan()),
                    _ => input.Message,
                });
                return ExitCodes.Input;
            case InvalidChecklistException invalid:
                Messages.Diagnostics(context, invalid.Diagnostics.Where(d => d.Severity == Severity.Error));
                Messages.Error(context, context.Words.Count("checklist.invalid", invalid.Errors));
                return ExitCodes.ChecklistInvalid;
            case OperationCanceledException:
                context.Say(context.Words["app.interrupted"]);
                return ExitCodes.Interrupted;
            case IOException or UnauthorizedAccessException when IsConsole(failure):
                Messages.Error(context, context.Words.Fill("app.output", ("why", failure.Message)));
                return ExitCodes.Input;
            default:
                Messages.Error(context, context.Words["app.bug"]);
                context.Say($"lawreview {Version}");
                context.Say(failure.ToString());
                return ExitCodes.Bug;
        }
    }
}
