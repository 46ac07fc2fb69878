using System.Runtime.CompilerServices;
using Xunit;

namespace LawReview.Tests.Reporting;

/// <summary>Compares a text with a file beside the tests; <c>UPDATE_SPECS=1</c> rewrites the file, and the diff is reviewed.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SPECS") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
