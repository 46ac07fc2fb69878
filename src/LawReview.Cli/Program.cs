using System.Runtime.InteropServices;
using System.Text;
using LawReview.Cli;
using LawReview.Cli.Output;
using LawReview.Cli.Settings;
using LawReview.Cli.Wording;

if (args is ["review" or "bill", ..]) ReportForms.Prepare(args);
var interrupted = new Lazy<string>(() => CommandWording.For(LanguageChoice.OfMessages(args, Environment.GetEnvironmentVariable))["app.interrupted"]);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    // The first Ctrl-C lets the running step end, for two seconds; the second one ends the process at once.
    e.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
    if (e.Cancel) _ = Task.Delay(TimeSpan.FromSeconds(2)).ContinueWith(_ => EndNow(ExitCodes.Interrupted), TaskScheduler.Default);
};

// Told to end by the system or because the terminal was closed: at once, but for the drafts.
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, ExitCodes.Terminated));
using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => End(signal, ExitCodes.Terminated));
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return App.Run(args, CliContext.OfProcess(stop.Token));

// Drafts of reports are taken away first; where the reports are in their places already there is nothing to say.
void EndNow(int code)
{
    if (!Drafts.End()) App.TrySay(Console.Error, interrupted.Value);
    Environment.Exit(code);
}

void End(PosixSignalContext signal, int code)
{
    signal.Cancel = true;
    _ = Task.Run(() => EndNow(code));
}
