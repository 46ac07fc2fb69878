namespace LawReview.Cli.Search;

/// <summary>Keeps what the runtime takes for objects below a bound: it collects sooner, and closes the gaps.</summary>
public static class MemoryBound
{
    // The runtime's own name of the setting, which it reads again when told to.
    private const string Setting = "GCHeapHardLimit";

    /// <summary>Does some work within a bound.</summary>
    /// <param name="bytes">How much may be taken; what the system allows counts where that is less.</param>
    /// <returns>False where the work was given up because it needs more than the bound or than the system has.</returns>
    public static bool Keeps(long bytes, Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var usual = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        Close();
        var bounded = bytes < usual && Set(bytes);
        try
        {
            work();
            return true;
        }
        catch (Exception e) when (IsForMemory(e))
        {
            return false;
        }
        finally
        {
            if (bounded) Set(usual);
        }
    }

    /// <summary>Gives back what is not needed any more, between one large piece of work and the next: small objects leave no room for large ones otherwise.</summary>
    public static void Close() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <summary>Where more is taken already, the runtime refuses.</summary>
    private static bool Set(long bytes)
    {
        AppContext.SetData(Setting, (ulong)bytes);
        try
        {
            GC.RefreshMemoryLimit();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsForMemory(Exception? e) => e is OutOfMemoryException
        || (e is AggregateException several ? several.InnerExceptions.Any(IsForMemory) : e?.InnerException is { } inner && IsForMemory(inner));
}
