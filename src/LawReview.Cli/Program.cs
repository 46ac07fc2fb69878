using System.Text;
using LawReview.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    // The first Ctrl-C lets the running step end, for two seconds; the second one ends the process at once.
    e.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
    if (e.Cancel) _ = Task.Delay(TimeSpan.FromSeconds(2)).ContinueWith(_ => EndNow(), TaskScheduler.Default);
};
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return App.Run(args, CliContext.OfProcess(stop.Token));

// Drafts of reports are taken away as the process ends.
static void EndNow()
{
    Console.Error.WriteLine("Interrupted. No report was written.");
    Environment.Exit(ExitCodes.Interrupted);
}
