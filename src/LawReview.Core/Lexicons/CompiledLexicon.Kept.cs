using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace LawReview.Core.Lexicons;

/// <summary>The form in which a compiled lexicon is kept between runs: the same program on the same kind of machine reads it again.</summary>
public sealed partial class CompiledLexicon
{
    private const string Form = "LawReview compiled lexicon 1";

    /// <param name="key">What it was made from, and by what; it is read again only under the same key.</param>
    public byte[] ToBytes(string key)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Form);
        writer.Write(key);
        writer.Write(Language);
        Write(writer, [.. Ids]);
        Write(writer, [.. Titles]);
        Write(writer, labels);
        Write<byte>(writer, kinds);
        Write<int>(writer, Roots);
        Write<int>(writer, Numbers);
        Write<int>(writer, textEnds);
        Write<byte>(writer, texts);
        writer.Flush();
        writer.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Null where the bytes are not what <see cref="ToBytes"/> gave under this key.</summary>
    public static CompiledLexicon? FromBytes(byte[] bytes, string key)
    {
        var length = bytes.Length - SHA256.HashSizeInBytes;
        if (length <= 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length))) return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
        try
        {
            return reader.ReadString() != Form || reader.ReadString() != key ? null
                : new(
                    reader.ReadString(), ReadStrings(reader), ReadStrings(reader), ReadStrings(reader), Read<byte>(reader), Read<int>(reader),
                    Read<int>(reader), Read<int>(reader), Read<byte>(reader));
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            // It bears a hash that is right and is something else.
            return null;
        }
    }

    private static void Write(BinaryWriter writer, string[] strings)
    {
        writer.Write(strings.Length);
        foreach (var text in strings) writer.Write(text);
    }

    private static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var strings = new string[reader.ReadInt32()];
        for (var i = 0; i < strings.Length; i++) strings[i] = reader.ReadString();
        return strings;
    }

    private static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
