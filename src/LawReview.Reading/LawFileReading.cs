using System.Collections.Immutable;
using System.Security.Cryptography;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading.Pdf;

namespace LawReview.Reading;

/// <summary>Which text of a file with tracked changes is read: the one it becomes, or the one it was.</summary>
public enum LawView
{
    /// <summary>As if every tracked change were accepted.</summary>
    After,

    /// <summary>As if every tracked change were rejected.</summary>
    Before,
}

/// <summary>What became of a file: its law, or the reason why there is none.</summary>
/// <param name="Text">Null where the file was not read; <paramref name="NotRead"/> then says what it is and what to do.</param>
/// <param name="Diagnostics">All that was noticed, those of <paramref name="Text"/> among them.</param>
/// <param name="ChangesTracked">Whether before and after differ.</param>
public sealed record LawFileReading(
    LawText? Text,
    string? NotRead,
    string Sha256,
    long ByteLength,
    ImmutableArray<Diagnostic> Diagnostics,
    bool ChangesTracked = false)
{
    /// <summary>The text alone that the offsets of a file's provisions count in; null where it cannot be read.</summary>
    /// <param name="form">The encoding or form that the file was read in.</param>
    /// <param name="recognition">Gives recognised pages again.</param>
    public static SourceText? SourceOf(string name, byte[] bytes, string form, PageRecognition? recognition = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (PageRecognition.IsRecognised(form))
            return recognition?.TextOf(bytes, form) is { } text ? new(name, text, Convert.ToHexStringLower(SHA256.HashData(bytes)), form, bytes.Length) : null;
        return LawReaders.Containers.Any(c => c.CanRead(name, bytes)) ? Read(name, bytes).Text?.Source : LawFileDecoder.Decode(name, bytes).Text;
    }

    /// <summary>
    /// Reads a file of any format: bytes to text (<see cref="ILawContainerReader"/> for Word and PDF,
    /// <see cref="LawFileDecoder"/> for all else), text to law. Never throws for what the bytes are.
    /// </summary>
    /// <param name="name">Path relative to the jurisdiction's folder, with forward slashes.</param>
    /// <param name="view">Which text of a file with tracked changes; of no account for other files.</param>
    /// <param name="scans">How pages that are pictures are read; null where they are not.</param>
    public static LawFileReading Read(string name, byte[] bytes, LawView view = LawView.After, Scans? scans = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var container = LawReaders.Containers.FirstOrDefault(c => c.CanRead(name, bytes));
        if (container is not null)
            return container.Read(new(name, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), view) { Scans = scans });
        var decoded = LawFileDecoder.Decode(name, bytes);
        if (decoded.Text is not { } source) return new(null, decoded.NotRead, decoded.Sha256, decoded.ByteLength, decoded.Diagnostics);
        if (LawReaders.For(source) is not { } reader)
            return new(null, LawFileDecoder.Advice("in a format without a reader"), decoded.Sha256, decoded.ByteLength, decoded.Diagnostics);
        var text = reader.Read(source);
        return new(text, null, decoded.Sha256, decoded.ByteLength, decoded.Diagnostics.AddRange(text.Diagnostics));
    }
}

/// <summary>How pages that are pictures are read.</summary>
/// <param name="Languages">BCP 47 tags of the languages on them; empty where nobody says.</param>
public sealed record Scans(PageRecognition Recognition, ImmutableArray<string> Languages);

/// <summary>A file whose text must be taken out of a container before it can be read.</summary>
/// <param name="Sha256">Lower-case hexadecimal hash of <paramref name="Bytes"/>: the file's own, whatever is inside.</param>
public sealed record ContainerFile(string Name, byte[] Bytes, string Sha256, LawView View)
{
    /// <summary>How pages that are pictures are read; null where they are not.</summary>
    public Scans? Scans { get; init; }

    internal LawFileReading NotRead(string why) => new(null, why, Sha256, Bytes.Length, []);
}

/// <summary>
/// Reads a format that is not itself text. Its <c>SourceText</c> is the container's text in a canonical form that
/// <c>docs/adding-a-reader.md</c> defines so plainly that the quotation check can make it again by other code; the form's name stands where
/// other files have their encoding.
/// </summary>
public interface ILawContainerReader
{
    /// <summary>Name of the format as people call it.</summary>
    string Name { get; }

    bool CanRead(string fileName, ReadOnlySpan<byte> bytes);

    LawFileReading Read(ContainerFile file);
}
