using System.Text;

namespace LawReview.Core.Search;

/// <summary>Numbers, addresses and citations of provisions: most texts have the same ones, and each is there once. For one thread.</summary>
public sealed class NamePool
{
    private const int Longest = 128;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Reads what <see cref="BinaryWriter.Write(string)"/> wrote.</summary>
    internal string Read(BinaryReader reader)
    {
        var length = reader.Read7BitEncodedInt();
        if (length == 0) return "";
        if (length > Longest) return Encoding.UTF8.GetString(reader.ReadBytes(length));
        Span<byte> bytes = stackalloc byte[Longest];
        Span<char> letters = stackalloc char[Longest];
        reader.BaseStream.ReadExactly(bytes[..length]);
        ReadOnlySpan<char> name = letters[..Encoding.UTF8.GetChars(bytes[..length], letters)];
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known)) return known;
        lookup.Add(name);
        return lookup.TryGetValue(name, out known) ? known : name.ToString();
    }
}
