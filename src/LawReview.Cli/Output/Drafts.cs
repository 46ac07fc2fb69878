namespace LawReview.Cli.Output;

/// <summary>
/// Files that are written beside their place and moved there when they are whole. Whenever the process is told to end, what is not in its place
/// goes, and what belongs together is placed all or not at all. Only a process that is killed leaves a draft.
/// </summary>
internal static class Drafts
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal);
    private static bool ended;
    private static bool placed;

    // A process that is told to end while it works does not come to any Dispose.
    static Drafts() => AppDomain.CurrentDomain.ProcessExit += (_, _) => End();

    /// <exception cref="OperationCanceledException">The process ends.</exception>
    public static FileStream Create(string draft)
    {
        lock (Gate)
        {
            RefuseAtEnd();
            var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
            Open.Add(draft);
            return stream;
        }
    }

    public static void Discard(string draft)
    {
        lock (Gate)
        {
            if (Open.Remove(draft)) File.Delete(draft);
        }
    }

    /// <summary>Moves drafts that are whole and closed to their places.</summary>
    /// <exception cref="OperationCanceledException">The process ends.</exception>
    public static void Place(IEnumerable<Action> moves)
    {
        lock (Gate)
        {
            RefuseAtEnd();
            foreach (var move in moves) move();
            placed = true;
        }
    }

    /// <summary>Writes a small file of the program's own, whole or not at all.</summary>
    /// <exception cref="OperationCanceledException">The process ends.</exception>
    public static void Write(string draft, string target, byte[] bytes)
    {
        lock (Gate)
        {
            RefuseAtEnd();
            try
            {
                File.WriteAllBytes(draft, bytes);
                File.Move(draft, target, overwrite: true);
            }
            catch
            {
                File.Delete(draft);
                throw;
            }
        }
    }

    /// <summary>Takes away what is not in its place; from now on nothing is written.</summary>
    /// <returns>Whether reports are in their places already.</returns>
    public static bool End()
    {
        lock (Gate)
        {
            ended = true;
            foreach (var draft in Open)
            {
                try
                {
                    File.Delete(draft);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // Windows does not delete what is being written: nothing more can be done.
                }
            }

            Open.Clear();
            return placed;
        }
    }

    private static void RefuseAtEnd()
    {
        if (ended) throw new OperationCanceledException();
    }
}
