using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading.Manifests;
using LawReview.Reading.Pdf;

namespace LawReview.Reading;

/// <summary>
/// Reads a folder of law files, or one file, into a <see cref="Jurisdiction"/>: by its manifest where it has one,
/// by inference where not. Decides which texts count; never what they say.
/// </summary>
/// <param name="languagesWithLexicon">Languages the assessment can search: of parallel versions one of these is preferred.</param>
/// <param name="view">Which text of files with tracked changes is read.</param>
/// <param name="store">Keeps what was read, of texts after their tracked changes; null where every file is read anew.</param>
/// <param name="recognition">Reads pages that are pictures; null where they are not read.</param>
public sealed class JurisdictionReader(IReadOnlySet<string> languagesWithLexicon, LawView view = LawView.After, ITextStore? store = null, PageRecognition? recognition = null)
{
    public const string ManifestName = "jurisdiction.md";

    public Jurisdiction Read(string path)
    {
        if (File.Exists(path)) return ReadFile(path);
        if (!Directory.Exists(path))
            throw new InputException($"There is no file or folder '{path}'. Give a folder with law files in it, or one law file.") { Key = "law.none", Values = [("path", path)] };
        return ReadFolder(path);
    }

    /// <summary>Name and code of a jurisdiction before its texts are read; of a single file its name.</summary>
    public static string NameOf(string path)
    {
        if (!Directory.Exists(path)) return Path.GetFileNameWithoutExtension(path);
        var manifest = ReadManifest(path, ImmutableArray.CreateBuilder<Diagnostic>());
        return $"{(manifest?.Name is { Length: > 0 } name ? name : FolderName(path))} {manifest?.Code}".Trim();
    }

    private Jurisdiction ReadFile(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var name = Path.GetFileName(path);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var expression = Read(folder, new(name), [], diagnostics);
        return new(
            expression.Title, "", false, [], "", "", null, null,
            WorkBuilder.Group([(expression, "")], languagesWithLexicon),
            ["name", .. expression.Inferred], diagnostics.ToImmutable(), path);
    }

    private Jurisdiction ReadFolder(string path)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var manifest = ReadManifest(path, diagnostics);
        var folder = manifest is { Folder.Length: > 0 } ? Path.GetFullPath(Path.Combine(path, manifest.Folder)) : path;
        if (!Directory.Exists(folder))
            throw new InputException($"The manifest names the folder '{manifest!.Folder}', which does not exist. Correct 'folder:' in {ManifestName}.") { Key = "law.manifest-folder", Values = [("folder", manifest!.Folder), ("manifest", ManifestName)] };
        var rows = Rows(folder, manifest, diagnostics);
        if (rows.Count == 0)
            throw new InputException($"The folder '{path}' holds no law files. Put texts (.docx, .pdf, .xml, .md, .txt) into it.") { Key = "law.no-files", Values = [("path", path)] };
        var expressions = new List<(Expression, string)>(rows.Count);
        foreach (var (row, expression, said) in ReadAll(folder, rows, manifest?.Languages ?? []))
        {
            diagnostics.AddRange(said);
            if (expression.NotRead is { } why) diagnostics.Add(ReadingDiagnostics.FileNotRead(expression.File, why));
            expressions.Add((expression, row.Replaces));
        }

        var inferred = ImmutableArray.CreateBuilder<string>();
        if (manifest is null) inferred.AddRange("name", "code");
        return new(
            manifest?.Name is { Length: > 0 } name ? name : FolderName(path),
            manifest?.Code ?? "",
            manifest?.IsFictional ?? false,
            manifest?.Treaties ?? [],
            manifest?.Tradition ?? "",
            manifest?.Region ?? "",
            manifest?.Landlocked,
            manifest?.Parent,
            WorkBuilder.Group(expressions, languagesWithLexicon),
            inferred.ToImmutable(),
            diagnostics.ToImmutable(),
            path);
    }

    // A few files are read faster one after the other than it takes to share them out.
    private IEnumerable<(ManifestRow, Expression, ImmutableArray<Diagnostic>)> ReadAll(string folder, List<(ManifestRow Row, bool Listed)> rows, ImmutableArray<string> languages) =>
        store is null ? rows.Select(r => Read(folder, r.Row, r.Listed, languages))
            : rows.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(r => Read(folder, r.Row, r.Listed, languages)).ToList();

    private Expression Read(string folder, ManifestRow row, ImmutableArray<string> languages, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (_, expression, said) = Read(folder, row, listed: false, languages);
        diagnostics.AddRange(said);
        return expression;
    }

    private (ManifestRow, Expression, ImmutableArray<Diagnostic>) Read(string folder, ManifestRow row, bool listed, ImmutableArray<string> languages)
    {
        var read = store is null
            ? Anew()
            : store.Get(new(Path.Combine(folder, row.File), row.File, $"{listed} {row with { Span = default }}{MeansFor(row, languages)}"), Anew);
        return (row, read.Expression, read.Diagnostics);

        ReadText Anew()
        {
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            var expression = ExpressionReader.Read(folder, row, inferAll: !listed, view, recognition is null ? null : new(recognition, languages), diagnostics);
            return new(expression, diagnostics.ToImmutable());
        }
    }

    /// <summary>A scan is read anew where another program or another language is there to recognise it.</summary>
    private string MeansFor(ManifestRow row, ImmutableArray<string> languages) =>
        recognition is not null && row.File.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? $" {string.Join('+', languages)} {recognition.Means}" : "";

    private static Manifest? ReadManifest(string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var file = Path.Combine(path, ManifestName);
        if (!File.Exists(file)) return null;
        var decoded = LawFileDecoder.Decode(ManifestName, File.ReadAllBytes(file));
        if (decoded.Text is null) throw new InputException($"{ManifestName} is not a text file. Save it as UTF-8 text.") { Key = "law.manifest-not-text", Values = [("manifest", ManifestName)] };
        var parsed = ManifestParser.Parse(decoded.Text);
        diagnostics.AddRange(parsed.Diagnostics);
        return parsed.Value;
    }

    private static List<(ManifestRow Row, bool Listed)> Rows(string folder, Manifest? manifest, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var rows = new List<(ManifestRow, bool)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (manifest is not null)
            foreach (var row in manifest.Rows)
            {
                if (!LawFiles.StaysInside(folder, row.File))
                    diagnostics.Add(ReadingDiagnostics.PathLeavesFolder(manifest.Source, row.Span, row.File));
                else if (!seen.Add(row.File))
                    diagnostics.Add(ReadingDiagnostics.FileListedTwice(manifest.Source, row.Span, row.File));
                else
                {
                    if (!File.Exists(Path.Combine(folder, row.File)))
                        diagnostics.Add(ReadingDiagnostics.FileMissing(manifest.Source, row.Span, row.File));
                    rows.Add((row, true));
                }
            }

        foreach (var file in LawFiles.In(folder))
        {
            if (!seen.Add(file)) continue;
            if (manifest is { Rows.Length: > 0 }) diagnostics.Add(ReadingDiagnostics.FileNotListed(manifest.Source, file));
            rows.Add((new(file), false));
        }

        return [.. rows.OrderBy(r => r.Item1.File, StringComparer.Ordinal)];
    }

    private static string FolderName(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
}
