using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;

namespace LawReview.Core.Search;

/// <summary>What an index keeps of a file, as bytes.</summary>
public static class IndexedFileCodec
{
    public static byte[] Write(IndexedFile file)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var e = file.Expression;
        foreach (var word in (ReadOnlySpan<string>)[e.File, e.WorkId, e.Title, e.Language, e.AsOf, e.Origin, e.Sha256, file.Row, file.Encoding]) writer.Write(word);
        writer.Write((byte)e.Kind);
        writer.Write((byte)e.Status);
        writer.Write((byte)e.Authority);
        writer.Write(e.ByteLength);
        writer.Write(e.Text is not null);
        WriteMaybe(writer, e.NotRead);
        WriteMaybe(writer, e.Excluded);
        writer.Write7BitEncodedInt(e.Inferred.Length);
        foreach (var field in e.Inferred) writer.Write(field);
        writer.Write(file.Size);
        writer.Write(file.Modified);
        writer.Write(file.First);
        writer.Write(file.Documents);
        writer.Write(file.Provisions);
        writer.Write7BitEncodedInt(file.Outline.Length);
        writer.Write(file.Outline);
        writer.Write7BitEncodedInt(file.Diagnostics.Length);
        foreach (var d in file.Diagnostics)
        {
            foreach (var word in (ReadOnlySpan<string>)[d.Code.Code, d.Code.Name, d.Message, d.File]) writer.Write(word);
            writer.Write((byte)d.Severity);
            WriteMaybe(writer, d.Note);
            WriteMaybe(writer, d.Help);
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static IndexedFile Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        string Word() => reader.ReadString();
        var (name, work, title, language, asOf, origin, sha, row, encoding) = (Word(), Word(), Word(), Word(), Word(), Word(), Word(), Word(), Word());
        var kind = (InstrumentKind)reader.ReadByte();
        var status = (TextStatus)reader.ReadByte();
        var authority = (TextAuthority)reader.ReadByte();
        var length = reader.ReadInt64();
        var hasText = reader.ReadBoolean();
        var notRead = ReadMaybe(reader);
        var excluded = ReadMaybe(reader);
        var inferred = ImmutableArray.CreateBuilder<string>();
        for (var i = reader.Read7BitEncodedInt(); i > 0; i--) inferred.Add(reader.ReadString());
        var (size, modified) = (reader.ReadInt64(), reader.ReadInt64());
        var (first, documents, provisions) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var outline = reader.ReadBytes(reader.Read7BitEncodedInt());
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var i = reader.Read7BitEncodedInt(); i > 0; i--)
        {
            var (code, codeName, message, about) = (Word(), Word(), Word(), Word());
            diagnostics.Add(new(new(code, codeName), (Severity)reader.ReadByte(), message, about, null, ReadMaybe(reader), ReadMaybe(reader)));
        }

        // A text without words: it says that the file was read.
        var text = hasText
            ? new LawText(new(name, "", sha, encoding, length), [], [], title, language, []) { ProvisionCount = provisions }
            : null;
        return new(
            new(name, work, title, kind, language, status, asOf, authority, origin, sha, length, text, notRead, inferred.ToImmutable(), excluded),
            row, size, modified, outline, first, documents, provisions, diagnostics.ToImmutable()) { Encoding = encoding };
    }

    private static void WriteMaybe(BinaryWriter writer, string? word)
    {
        writer.Write(word is not null);
        if (word is not null) writer.Write(word);
    }

    private static string? ReadMaybe(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
