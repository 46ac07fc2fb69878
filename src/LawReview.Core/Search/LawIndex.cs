using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;

namespace LawReview.Core.Search;

/// <summary>A file as an index knows it.</summary>
/// <param name="Expression">Without its text.</param>
/// <param name="Row">What the manifest says of it; where that changes the file is indexed again.</param>
/// <param name="Size">In bytes, as found when it was indexed.</param>
/// <param name="Modified">Ticks of its last change then. With the size it tells a file that need not be read again.</param>
/// <param name="Outline">See <see cref="ProvisionCodec.Outline(ImmutableArray{Provision})"/>.</param>
/// <param name="First">Number of its first document.</param>
/// <param name="Documents">How many documents it has, numbered one after the other.</param>
/// <param name="Provisions">Nodes of its tree.</param>
/// <param name="Diagnostics">What was said when it was read; without places.</param>
public sealed record IndexedFile(
    Expression Expression, string Row, long Size, long Modified, byte[] Outline, int First, int Documents, int Provisions,
    ImmutableArray<Diagnostic> Diagnostics)
{
    public string Name => Expression.File;

    public string Encoding { get; init; } = "utf-8";

    /// <summary>See <see cref="SaidConcepts"/>; empty where they are not known.</summary>
    public byte[] Said { get; init; } = [];

    /// <summary>SHA-256 of the lexicon that <see cref="Said"/> was found with.</summary>
    public string Lexicon { get; init; } = "";
}

/// <summary>A document with the bytes from which its section is read again.</summary>
public readonly record struct IndexedDocument(SearchDocument Words, byte[] Section);

/// <summary>
/// A full-text index of one folder of law with what is needed to read single sections again. A cache: it can be thrown
/// away at any time. Several processes may read while one writes.
/// </summary>
public interface ILawIndex : IProvisionSearch, IDisposable
{
    /// <summary>The files, by name; as of the last commit or of opening.</summary>
    IReadOnlyDictionary<string, IndexedFile> Files { get; }

    /// <summary>Whether nobody else has written since this was opened, as far as that can be told.</summary>
    bool IsCurrent { get; }

    /// <summary>The file a document belongs to; null where there is no such document.</summary>
    IndexedFile? FileOf(int number);

    /// <summary>The bytes of a document's section; null where there is no such document.</summary>
    byte[]? SectionOf(int number);

    /// <summary>Adds a file; its <see cref="IndexedFile.First"/> is given by the index. Kept only once committed; whole or not at all.</summary>
    void Add(IndexedFile file, IReadOnlyList<IndexedDocument> documents);

    /// <summary>A file whose content is as it was, with another time of change.</summary>
    void Touch(IndexedFile file);

    void Remove(string file);

    /// <summary>Makes durable what was added and removed.</summary>
    void Commit();

    /// <summary>Lets go of the memory that only makes answers come sooner: somebody else needs it.</summary>
    void Spare();
}

/// <summary>A kind of index: what opens one in a folder.</summary>
public interface ILawIndexEngine
{
    /// <summary>As typed after <c>--engine</c>.</summary>
    string Name { get; }

    /// <summary>Opens the index in a folder; makes a new one where there is none, or one that cannot be used.</summary>
    /// <param name="made">By what program: an index made by another one is built anew.</param>
    /// <param name="isLocal">Whether the folder lies on a disk of this computer.</param>
    /// <param name="document">Reads a document again, for questions that an engine cannot answer alone; null where it is gone.</param>
    /// <exception cref="IOException">The folder cannot be written, or the index is in use and damaged.</exception>
    ILawIndex Open(string folder, string made, bool isLocal, Func<int, SearchDocument?> document);
}
