using System.Globalization;

namespace LawReview.Benchmarks;

/// <summary>Processor time of the programs that this one has started and that have ended. Known on Linux only (proc(5), stat, fields 16 and 17, in hundredths of a second).</summary>
internal static class ProcessorTime
{
    public static TimeSpan OfPrograms()
    {
        if (!OperatingSystem.IsLinux()) return default;
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)));
    }
}
