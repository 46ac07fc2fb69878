using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Cli.Wording;
using LawReview.Core.Law;
using LawReview.Reading;

namespace LawReview.Cli;

/// <summary>The law today and a draft, read, with where the bytes of each are.</summary>
public sealed class BillReading
{
    private const string DraftPrefix = "draft/";

    private readonly string draftPath;

    private BillReading(Jurisdiction law, SuppliedFiles files, Expression draft, string draftPath)
    {
        (Law, LawFiles, Draft, this.draftPath) = (law, files, draft, draftPath);
    }

    public Jurisdiction Law { get; }

    public SuppliedFiles LawFiles { get; }

    /// <summary>Its file bears a name that no file of the law has.</summary>
    public Expression Draft { get; }

    /// <exception cref="InputException">The draft cannot be read, or no law was named and it is no marked-up copy.</exception>
    public static BillReading Read(Composition composition, BillOptions options, Progress progress)
    {
        Composition.RefuseOption(options.Draft);
        if (Directory.Exists(options.Draft)) throw new Refusal("bill.one-draft");
        var draft = ReadDraft(composition, options.Draft, options.View, progress);
        if (options.Laws.IsEmpty)
        {
            // A marked-up copy is both: what it was is the law today.
            var before = ReadDraft(composition, options.Draft, LawView.Before, progress);
            if (before.Text is null || draft.Text is null || Words(before) == Words(draft)) throw new Refusal("bill.no-law");
            var (alone, own) = composition.ReadTexts([options.Draft], progress, LawView.Before);
            return new(alone, own, draft with { File = DraftPrefix + draft.File }, options.Draft);
        }

        var (law, files) = composition.ReadTexts(options.Laws, progress);
        var path = Path.GetFullPath(options.Draft);
        if (files.Holds(path)) law = law with { Works = [.. law.Works.Select(w => w with { Expressions = [.. w.Expressions.Where(e => !IsAt(files, e, path))] }).Where(w => !w.Expressions.IsEmpty)] };
        if (law.Expressions().Any(e => e.File == draft.File)) draft = draft with { File = DraftPrefix + draft.File };
        return new(law, files, draft, options.Draft);
    }

    public bool Holds(string path) => LawFiles.Holds(path) || Path.GetFullPath(path) == Path.GetFullPath(draftPath);

    /// <summary>The bytes of a file of the law, or of the draft.</summary>
    public byte[] Read(string name) => name == Draft.File ? File.ReadAllBytes(draftPath) : LawFiles.Read(name);

    /// <summary>The draft may lie among the texts: there it is not law.</summary>
    private static bool IsAt(SuppliedFiles files, Expression expression, string path) => files.IsAt(expression.File, path);

    private static Expression ReadDraft(Composition composition, string path, LawView view, Progress progress)
    {
        var read = composition.Reader(progress, view).Read(path).Expressions().Single();
        return read.Text is null ? throw new Refusal("bill.not-read", ("path", path), ("why", read.NotRead ?? "")) : read with { Excluded = null };
    }

    private static string Words(Expression expression) =>
        string.Concat(expression.Text!.AllProvisions().Select(p => p.Heading.Text + p.Text.Text + p.Tail.Text));
}
