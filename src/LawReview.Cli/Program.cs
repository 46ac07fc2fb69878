using System.Text;
using LawReview.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    // The first Ctrl-C lets the running step end and clean up; the second one ends the process at once.
    e.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return App.Run(args, CliContext.OfProcess(stop.Token));
