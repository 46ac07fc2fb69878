using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LawReview.Cli.Wording;
using LawReview.Core.Checklists;
using LawReview.Core.Determinations;
using LawReview.Core.Text;
using LawReview.Reading;

namespace LawReview.Cli.Determinations;

/// <summary>
/// The files of determinations beside a jurisdiction's manifest: <c>determinations/&lt;checklist&gt;/&lt;obligation&gt;.md</c>.
/// Knows the files; what stands in them <see cref="DeterminationText"/> knows.
/// </summary>
public sealed class DeterminationFolder
{
    private const string Name = "determinations";
    private const string Ending = ".md";
    private const int LargestFile = 1 << 20;

    private readonly string root;

    private DeterminationFolder(string root) => this.root = root;

    /// <summary>The folder of a jurisdiction; null for a single file or a folder without a manifest, which have none.</summary>
    public static DeterminationFolder? Of(string law) =>
        File.Exists(Path.Combine(law, JurisdictionReader.ManifestName)) ? new(Path.Combine(law, Name)) : null;

    /// <exception cref="InputException">The law has no manifest beside which a determination could be kept.</exception>
    public static DeterminationFolder Needed(string law)
    {
        if (Of(law) is { } folder) return folder;
        if (!Path.Exists(law)) throw new Refusal("law.none", ("path", law));
        throw new Refusal(Directory.Exists(law) ? "determinations.no-manifest" : "determinations.single-file", ("path", law));
    }

    /// <summary>All determinations under a checklist, with what is wrong in the files.</summary>
    public Parsed<ImmutableArray<Determination>> Read(Checklist checklist)
    {
        ArgumentNullException.ThrowIfNull(checklist);
        var found = ImmutableArray.CreateBuilder<Determination>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var folder = Path.Combine(root, checklist.Id);
        if (!Directory.Exists(folder)) return new([], []);
        foreach (var file in Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            if (Text(file, diagnostics) is not { } text) continue;
            if (checklist.Find(id) is null)
            {
                diagnostics.Add(DeterminationDiagnostics.ObligationUnknown(text, id, Spelling.Nearest(id, checklist.Obligations.Select(o => o.Id))));
                continue;
            }

            var parsed = DeterminationText.Read(text, checklist.Id, id);
            diagnostics.AddRange(parsed.Diagnostics);
            if (parsed.Value is { } determination) found.Add(determination);
        }

        return new(found.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>
    /// Adds a determination; the one that stands there becomes the latest of the earlier ones. What cannot be read is not
    /// replaced, and nothing is half written.
    /// </summary>
    /// <returns>The path of the file, or what is wrong in the one that is there.</returns>
    public (string Path, ImmutableArray<Diagnostic> Diagnostics) Add(Determination determination)
    {
        ArgumentNullException.ThrowIfNull(determination);
        var folder = Path.Combine(root, determination.Checklist);
        var file = Path.Combine(folder, determination.Obligation + Ending);
        if (!LawFiles.StaysInside(root, Path.GetRelativePath(root, file)))
            throw new Refusal("determinations.name", ("name", determination.Obligation));
        try
        {
            Directory.CreateDirectory(folder);
            using var locked = new FileStream(file + ".lock", FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            var earlier = determination.Earlier;
            if (File.Exists(file))
            {
                var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
                var text = Text(file, diagnostics);
                if (text is null) return (file, diagnostics.ToImmutable());
                var parsed = DeterminationText.Read(text, determination.Checklist, determination.Obligation);
                if (parsed.Value is not { } before) return (file, parsed.Diagnostics);
                earlier = [new(before.Status, before.By, before.On, before.Reason, before.Answers), .. before.Earlier];
            }

            var draft = Path.Combine(folder, $"~{determination.Obligation}.{Path.GetRandomFileName()}");
            try
            {
                File.WriteAllText(draft, DeterminationText.Write(determination with { Earlier = earlier }), new UTF8Encoding(false));
                File.Move(draft, file, overwrite: true);
            }
            finally
            {
                File.Delete(draft);
            }

            return (file, []);
        }
        catch (IOException) when (File.Exists(file + ".lock"))
        {
            throw new Refusal("determinations.locked", ("path", file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal("determinations.not-written", ("path", file), ("why", e.Message));
        }
    }

    private SourceText? Text(string file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var name = Path.GetRelativePath(Path.GetDirectoryName(root)!, file).Replace('\\', '/');
        try
        {
            if (new FileInfo(file).Length > LargestFile)
            {
                diagnostics.Add(DeterminationDiagnostics.TooLarge(name));
                return null;
            }

            var bytes = File.ReadAllBytes(file);
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            return new(name, text, Convert.ToHexStringLower(SHA256.HashData(bytes)), "utf-8", bytes.Length);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(DeterminationDiagnostics.NotUtf8(name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DeterminationDiagnostics.Unreadable(name, e.Message));
        }

        return null;
    }
}
