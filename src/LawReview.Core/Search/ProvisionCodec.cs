using System.Collections.Immutable;
using System.Text;
using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Core.Search;

/// <summary>
/// Provisions as bytes for an index: the tree and where its words stand in the file, not the words. To read a section
/// again takes the text of its file; without it the tree comes back with its numbers and no words.
/// </summary>
public static class ProvisionCodec
{
    private const int NamesOfProvision = 5;

    private enum Piece : byte
    {
        End,
        Source,
        Decoded,
        Joint,
    }

    /// <summary>A section whole; of a container its own words only.</summary>
    public static byte[] Section(Provision section)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        WriteTree(writer, section);
        writer.Flush();
        return stream.ToArray();
    }

    /// <param name="names">For somebody who reads many; null for none.</param>
    public static Provision Section(byte[] bytes, SourceText source, NamePool? names = null)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return ReadTree(reader, source, names ?? new());
    }

    /// <summary>The containers of a text with their headings, and what of each section is needed to know that it is there.</summary>
    public static byte[] Outline(ImmutableArray<Provision> provisions)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        WriteOutline(writer, provisions);
        writer.Flush();
        return stream.ToArray();
    }

    /// <param name="section">
    /// Gives the section that is document number n of its text, or a container with words of its own; null where it stays without
    /// words. A container without the words that make it a document would shift the numbers of those behind it.
    /// </param>
    /// <param name="names">For somebody who reads many; null for none.</param>
    public static ImmutableArray<Provision> Outline(byte[] bytes, SourceText source, Func<int, bool, Provision?> section, NamePool? names = null)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var number = 0;
        return ReadOutline(reader, source, section, names ?? new(), new(bytes), ref number);
    }

    private static void WriteOutline(BinaryWriter writer, ImmutableArray<Provision> provisions)
    {
        writer.Write7BitEncodedInt(provisions.Length);
        foreach (var provision in provisions)
        {
            writer.Write(provision.IsContainer);
            if (provision.IsContainer)
            {
                WriteName(writer, provision);
                WriteText(writer, provision.Designation);
                WriteText(writer, provision.Heading);
                writer.Write(!provision.Text.IsBlank || !provision.Tail.IsBlank);
                WriteOutline(writer, provision.Children);
            }
            else
            {
                WriteName(writer, provision);
            }
        }
    }

    private static ImmutableArray<Provision> ReadOutline(BinaryReader reader, SourceText source, Func<int, bool, Provision?> section, NamePool names, OutlineNames ofSections, ref int number)
    {
        var count = reader.Read7BitEncodedInt();
        var provisions = ImmutableArray.CreateBuilder<Provision>(count);
        for (var i = 0; i < count; i++)
        {
            if (reader.ReadBoolean())
            {
                var container = ReadName(reader, names);
                var (designation, heading) = (ReadText(reader, source), ReadText(reader, source));

                // The order of SearchDocument.Sections: a container with words of its own is a document before what it holds.
                var document = reader.ReadBoolean() ? number++ : -1;
                var own = document >= 0 ? section(document, true) : null;
                provisions.Add(container.With(
                    designation, heading, own?.Text ?? MappedText.Empty, own?.Tail ?? MappedText.Empty, ReadOutline(reader, source, section, names, ofSections, ref number)));
                provisions[^1].Document = document;
            }
            else
            {
                var (kind, isInserted, place) = ((ProvisionKind)reader.ReadByte(), reader.ReadBoolean(), (int)reader.BaseStream.Position);
                for (var left = NamesOfProvision; left > 0; left--) reader.BaseStream.Seek(reader.Read7BitEncodedInt(), SeekOrigin.Current);
                provisions.Add(section(number, false) ?? new(kind, ofSections, place, isInserted));
                provisions[^1].Document = number++;
            }
        }

        return provisions.MoveToImmutable();
    }

    private static void WriteTree(BinaryWriter writer, Provision provision)
    {
        WriteNode(writer, provision);

        // What stands in a container are documents of their own.
        var children = provision.IsContainer ? [] : provision.Children;
        writer.Write7BitEncodedInt(children.Length);
        foreach (var child in children) WriteTree(writer, child);
    }

    private static Provision ReadTree(BinaryReader reader, SourceText source, NamePool names)
    {
        var node = ReadNode(reader, source, names);
        var count = reader.Read7BitEncodedInt();
        if (count == 0) return node.With([]);
        var children = ImmutableArray.CreateBuilder<Provision>(count);
        for (var i = 0; i < count; i++) children.Add(ReadTree(reader, source, names));
        return node.With(children.MoveToImmutable());
    }

    private static void WriteNode(BinaryWriter writer, Provision provision)
    {
        WriteName(writer, provision);
        WriteText(writer, provision.Designation);
        WriteText(writer, provision.Heading);
        WriteText(writer, provision.Text);
        WriteText(writer, provision.Tail);
    }

    private static Node ReadNode(BinaryReader reader, SourceText source, NamePool names)
    {
        var name = ReadName(reader, names);
        return new(name, ReadText(reader, source), ReadText(reader, source), ReadText(reader, source), ReadText(reader, source));
    }

    private static void WriteName(BinaryWriter writer, Provision provision)
    {
        writer.Write((byte)provision.Kind);
        writer.Write(provision.IsInserted);
        writer.Write(provision.Number);
        writer.Write(provision.Address);
        writer.Write(provision.Citation);
        writer.Write(provision.Identifier);
        writer.Write(provision.Word);
    }

    private static Name ReadName(BinaryReader reader, NamePool names) => new(
        (ProvisionKind)reader.ReadByte(), reader.ReadBoolean(), new(names.Read(reader), names.Read(reader), names.Read(reader), names.Read(reader), names.Read(reader)));

    private static void WriteText(BinaryWriter writer, MappedText text)
    {
        var at = 0;
        foreach (var run in text.Runs)
        {
            Joint(run.TextStart);
            writer.Write((byte)(run.Length == run.SourceLength ? Piece.Source : Piece.Decoded));
            writer.Write7BitEncodedInt(run.SourceStart);
            writer.Write7BitEncodedInt(run.SourceLength);
            if (run.Length != run.SourceLength) writer.Write(text.Text[run.TextStart..(run.TextStart + run.Length)]);
            at = run.TextStart + run.Length;
        }

        Joint(text.Length);
        writer.Write((byte)Piece.End);

        void Joint(int until)
        {
            if (until <= at) return;
            writer.Write((byte)Piece.Joint);
            writer.Write(text.Text[at..until]);
        }
    }

    private static MappedText ReadText(BinaryReader reader, SourceText source)
    {
        MappedText.Builder? builder = null;
        while (true)
        {
            var piece = (Piece)reader.ReadByte();
            if (piece == Piece.End) return builder?.ToMappedText() ?? MappedText.Empty;
            builder ??= new();
            if (piece == Piece.Joint)
            {
                builder.AppendUnmapped(reader.ReadString());
                continue;
            }

            var span = new TextSpan(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            if (piece == Piece.Decoded) builder.AppendDecoded(reader.ReadString(), span);
            else if (span.End <= source.Content.Length) builder.Append(source, span);
            else throw new InvalidDataException($"{source.Name} is shorter than when it was indexed.");
        }
    }

    private readonly record struct Name(ProvisionKind Kind, bool IsInserted, ProvisionNames Names)
    {
        public Provision With(MappedText designation, MappedText heading, MappedText text, MappedText tail, ImmutableArray<Provision> children) =>
            new(Kind, Names, heading, text, tail, children, IsInserted, designation);
    }

    private readonly record struct Node(Name Name, MappedText Designation, MappedText Heading, MappedText Text, MappedText Tail)
    {
        public Provision With(ImmutableArray<Provision> children) => Name.With(Designation, Heading, Text, Tail, children);
    }

    /// <summary>The names of sections in an outline, by where they begin in it.</summary>
    private sealed class OutlineNames(byte[] outline) : StoredNames
    {
        public override ProvisionNames All(int place) => new(Next(ref place), Next(ref place), Next(ref place), Next(ref place), Next(ref place));

        public override string Number(int place) => Next(ref place);

        private string Next(ref int place)
        {
            var length = 0;
            for (var shift = 0; ; shift += 7)
            {
                var b = outline[place++];
                length |= (b & 0x7F) << shift;
                if (b < 0x80) break;
            }

            place += length;
            return Encoding.UTF8.GetString(outline, place - length, length);
        }
    }
}
