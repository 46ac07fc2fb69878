using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Text;

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
        if (e.Text is not null) WriteMarks(writer, e.Text);
        if (e.Text is not null) WriteRecognition(writer, e.Text.Recognition);
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
        writer.Write(file.Lexicon);
        writer.Write7BitEncodedInt(file.Said.Length);
        writer.Write(file.Said);
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
        var (stated, unseen) = hasText ? ReadMarks(reader) : (StatedData.None, []);
        var recognition = hasText ? ReadRecognition(reader) : null;
        var notRead = ReadMaybe(reader);
        var excluded = ReadMaybe(reader);
        var inferred = ImmutableArray.CreateBuilder<string>();
        for (var i = reader.Read7BitEncodedInt(); i > 0; i--) inferred.Add(reader.ReadString());
        var (size, modified) = (reader.ReadInt64(), reader.ReadInt64());
        var (first, documents, provisions) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var outline = reader.ReadBytes(reader.Read7BitEncodedInt());
        var lexicon = reader.ReadString();
        var said = reader.ReadBytes(reader.Read7BitEncodedInt());
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var i = reader.Read7BitEncodedInt(); i > 0; i--)
        {
            var (code, codeName, message, about) = (Word(), Word(), Word(), Word());
            diagnostics.Add(new(new(code, codeName), (Severity)reader.ReadByte(), message, about, null, ReadMaybe(reader), ReadMaybe(reader)));
        }

        // A text without words: it says that the file was read, and what in it is not words.
        var text = hasText
            ? new LawText(new(name, "", sha, encoding, length), [], unseen, title, language, []) { ProvisionCount = provisions, Stated = stated, Recognition = recognition }
            : null;
        return new(
            new(name, work, title, kind, language, status, asOf, authority, origin, sha, length, text, notRead, inferred.ToImmutable(), excluded),
            row, size, modified, outline, first, documents, provisions, diagnostics.ToImmutable()) { Encoding = encoding, Lexicon = lexicon, Said = said };
    }

    // What tells where a quotation may be joined, and what the file states of its references and terms.
    private static void WriteMarks(BinaryWriter writer, LawText text)
    {
        writer.Write(text.Stated.Uri);
        writer.Write7BitEncodedInt(text.Stated.References.Length);
        foreach (var reference in text.Stated.References)
        {
            WriteSpan(writer, reference.Span);
            writer.Write(reference.Target);
        }

        writer.Write7BitEncodedInt(text.Stated.Terms.Length);
        foreach (var term in text.Stated.Terms) WriteSpan(writer, term);
        var unseen = text.Remainders.Where(r => Unseen.Is(r.Reason)).ToList();
        writer.Write7BitEncodedInt(unseen.Count);
        foreach (var remainder in unseen)
        {
            WriteSpan(writer, remainder.Span);
            writer.Write(remainder.Reason);
        }
    }

    private static (StatedData Stated, ImmutableArray<Remainder> Unseen) ReadMarks(BinaryReader reader)
    {
        var uri = reader.ReadString();
        var references = ImmutableArray.CreateBuilder<StatedReference>();
        for (var i = reader.Read7BitEncodedInt(); i > 0; i--) references.Add(new(ReadSpan(reader), reader.ReadString()));
        var terms = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = reader.Read7BitEncodedInt(); i > 0; i--) terms.Add(ReadSpan(reader));
        var unseen = ImmutableArray.CreateBuilder<Remainder>();
        for (var i = reader.Read7BitEncodedInt(); i > 0; i--) unseen.Add(new(ReadSpan(reader), reader.ReadString()));
        return (StatedData.None with { Uri = uri, References = references.ToImmutable(), Terms = terms.ToImmutable() }, unseen.ToImmutable());
    }

    private static void WriteRecognition(BinaryWriter writer, TextRecognition? recognition)
    {
        writer.Write7BitEncodedInt(recognition?.Pages.Length ?? 0);
        if (recognition is null) return;
        writer.Write(recognition.By);
        foreach (var page in recognition.Pages)
        {
            writer.Write7BitEncodedInt(page.Number);
            WriteSpan(writer, page.Span);
        }
    }

    private static TextRecognition? ReadRecognition(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0) return null;
        var by = reader.ReadString();
        var pages = ImmutableArray.CreateBuilder<RecognisedPage>();
        for (; count > 0; count--) pages.Add(new(reader.Read7BitEncodedInt(), ReadSpan(reader)));
        return new(by, pages.ToImmutable());
    }

    private static void WriteSpan(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    private static TextSpan ReadSpan(BinaryReader reader) => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private static void WriteMaybe(BinaryWriter writer, string? word)
    {
        writer.Write(word is not null);
        if (word is not null) writer.Write(word);
    }

    private static string? ReadMaybe(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
