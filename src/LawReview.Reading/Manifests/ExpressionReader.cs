using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading.Markdown;

namespace LawReview.Reading.Manifests;

/// <summary>Reads one file of a jurisdiction and fills in what its manifest row does not state.</summary>
internal static class ExpressionReader
{
    private static readonly HashSet<string> SaysNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "index", "main", "text", "law", "act", "content", "document", "full", "fulltext", "current", "consolidated",
    };

    /// <param name="inferAll">True where no manifest speaks of the file: what is inferred then never excludes it.</param>
    public static Expression Read(string folder, ManifestRow row, bool inferAll, LawView view, Scans? scans, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var path = Path.Combine(folder, row.File);
        var info = new FileInfo(path);
        if (!info.Exists) return Bare(row, "", 0, "It is listed in the manifest but is not in the folder. Put the file there, or correct its name in the table.");
        if (info.Length > LawFileDecoder.LargestFile)
            return Bare(row, "", info.Length, "It is larger than 200 MB. Split it into several files, one for each act.");
        byte[] bytes;
        try
        {
            // A pipe or a device has no length either, and would be waited for without end.
            bytes = info.Length == 0 ? [] : File.ReadAllBytes(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Bare(row, "", info.Length, $"It cannot be opened ({refused.Message}). Close it in other programs and check that you may read it.");
        }

        var reading = LawFileReading.Read(row.File, bytes, view, row.Language.Length > 0 ? scans is null ? null : scans with { Languages = [row.Language] } : scans);
        diagnostics.AddRange(reading.Diagnostics);
        if (reading.Text is not { } text) return Bare(row, reading.Sha256, reading.ByteLength, reading.NotRead!);
        diagnostics.AddRange(ScriptMixes.Report(text));
        return Fill(row, text, inferAll, diagnostics);
    }

    private static Expression Bare(ManifestRow row, string sha, long length, string notRead) => new(
        row.File, WorkId(row), row.Title.Length > 0 ? row.Title : Path.GetFileNameWithoutExtension(row.File), row.Kind ?? InstrumentKind.Act, row.Language,
        row.Status ?? TextStatus.InForce, row.AsOf, row.Authority ?? TextAuthority.Official, row.Origin, sha, length, null, notRead, [], null);

    private static Expression Fill(ManifestRow row, LawText text, bool inferAll, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var front = StatuteFrontMatter.Read(text.Source);
        var inferred = ImmutableArray.CreateBuilder<string>();
        string Or(string stated, string guess, string field)
        {
            if (stated.Length > 0) return stated;
            if (guess.Length > 0) inferred.Add(field);
            return guess;
        }

        var title = Or(row.Title, text.Title.Length > 0 ? text.Title : Path.GetFileNameWithoutExtension(row.File), "title");
        var language = Or(row.Language, text.Language, "language");
        var asOf = Or(row.AsOf, Inference.AsOf(front) is { Length: > 0 } own ? own : text.Stated.AsOf, "as of");
        if (row.Kind is null) inferred.Add("kind");
        var kind = row.Kind ?? text.Stated.Kind ?? Inference.Kind(title);
        var guessed = text.Stated.Status ?? Inference.Status(front, title, text);
        if (row.Status is null) inferred.Add("status");
        var status = row.Status ?? guessed;
        if (row.Authority is null) inferred.Add("authority");
        var stated = row.Status is not null && !inferAll;
        if (kind == InstrumentKind.ModelLaw && row.Kind is null) diagnostics.Add(ReadingDiagnostics.ModelLawInferred(text.Source, title));
        return new(
            row.File, WorkId(row), title, kind, language, status, asOf, row.Authority ?? TextAuthority.Official,
            Or(row.Origin, front["source"], "source"), text.Source.Sha256, text.Source.ByteLength, text with { Language = language, Title = title }, null,
            inferred.ToImmutable(), row.Kind == InstrumentKind.ModelLaw ? Expression.ModelLaw : stated ? Exclusion(status) : null);
    }

    private static string? Exclusion(TextStatus status) => status switch
    {
        TextStatus.Repealed => "repealed",
        TextStatus.Historic => "historic version",
        TextStatus.Superseded => "superseded by a later version",
        _ => null,
    };

    private static string WorkId(ManifestRow row)
    {
        if (row.Work.Length > 0) return row.Work;
        var name = Path.GetFileNameWithoutExtension(row.File);

        // Collections keep each act in a folder of its own, in a file that is always called the same: there the folder names it.
        return SaysNothing.Contains(name) && Path.GetDirectoryName(row.File) is { Length: > 0 } folder ? folder.Replace('\\', '/') : name;
    }
}
