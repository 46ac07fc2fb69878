namespace LawReview.Core;

public static class DevTimes
{
    private static readonly System.Diagnostics.Stopwatch Clock = System.Diagnostics.Stopwatch.StartNew();
    private static double last;
    public static void Mark(string what)
    {
        var now = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        Console.Error.WriteLine($"[{Clock.Elapsed.TotalSeconds,7:0.00}s {now,7:0.00}cpu +{now - last,6:0.00}  {Environment.WorkingSet >> 20}MB] {what}");
        last = now;
    }
}
