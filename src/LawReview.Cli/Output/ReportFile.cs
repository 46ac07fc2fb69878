using LawReview.Cli.Wording;

namespace LawReview.Cli.Output;

/// <summary>
/// A report on its way to its place. It is written beside the place under another name and moved there when it is whole
/// and checked, so that a run that fails or is stopped leaves what was there before, or nothing.
/// </summary>
public sealed class ReportFile : IDisposable
{
    private readonly string target;
    private readonly bool overwrite;
    private readonly string draft;

    private ReportFile(string target, bool overwrite)
    {
        this.target = target;
        this.overwrite = overwrite;
        draft = Path.Combine(Path.GetDirectoryName(target)!, $"~{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        Stream = Drafts.Create(draft);
    }

    public FileStream Stream { get; }

    /// <summary>Makes sure that a report can be put at the path, and opens a draft beside it.</summary>
    /// <exception cref="InputException">It cannot; the message says why and what to do.</exception>
    public static ReportFile Open(string path, bool overwrite)
    {
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target)) throw new Refusal("file.is-folder", ("path", path));
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
            throw new Refusal("file.no-folder", ("folder", folder));
        if (File.Exists(target))
        {
            if (!overwrite) throw new Refusal("file.exists", ("path", path));
            RefuseWhereOpen(target, path);
        }

        try
        {
            return new(target, overwrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal("file.not-written", ("folder", folder), ("why", e.Message));
        }
    }

    /// <summary>Puts the drafts in their places: where the process is told to end, all of them or none.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public static void Place(IEnumerable<ReportFile> files, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Drafts.Place(files.Select(Action (f) => f.Place));
    }

    private void Place()
    {
        Stream.Dispose();
        try
        {
            File.Move(draft, target, overwrite);
        }
        catch (IOException) when (File.Exists(target) && !overwrite)
        {
            throw new Refusal("file.made", ("path", target));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OpenElsewhere(target);
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        Drafts.Discard(draft);
    }

    private static void RefuseWhereOpen(string target, string path)
    {
        try
        {
            using var probe = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException)
        {
            throw new Refusal("file.read-only", ("path", path));
        }
        catch (IOException)
        {
            throw OpenElsewhere(path);
        }
    }

    private static Refusal OpenElsewhere(string path) => new("file.open", ("path", path));
}
