using System.Buffers;
using System.Text;
using LawReview.Core.Text;

namespace LawReview.Reading;

/// <summary>How far bytes are UTF-8.</summary>
/// <param name="Letters">Sequences of several bytes that are UTF-8.</param>
/// <param name="Strays">Bytes that are not.</param>
/// <param name="FirstStray">Offset of the first of them in the decoded text.</param>
internal readonly record struct Utf8Survey(int Letters, int Strays, int FirstStray)
{
    public static Utf8Survey Of(ReadOnlySpan<byte> bytes)
    {
        int letters = 0, strays = 0, first = -1, offset = 0;
        while (bytes.Length > 0)
        {
            if (bytes[0] < 0x80)
            {
                var plain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (plain < 0) plain = bytes.Length;
                offset += plain;
                bytes = bytes[plain..];
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == OperationStatus.Done)
            {
                letters++;
                offset += rune.Utf16SequenceLength;
            }
            else
            {
                if (first < 0) first = offset;
                strays += used;
                offset += used;
            }

            bytes = bytes[used..];
        }

        return new(letters, strays, first);
    }
}

/// <summary>Guesses the encoding of bytes that are not UTF-8, from what the file declares or from the letters it would have.</summary>
internal static class EncodingSurvey
{
    private const int DeclarationLength = 4096;
    private const int SampleLength = 64 * 1024;

    // The commonest letters of Russian and of Arabic: the right code page gives many of them.
    private static readonly (string Name, string Common)[] Guesses =
    [
        ("windows-1251", "оеаинтср"), ("koi8-r", "оеаинтср"), ("ibm866", "оеаинтср"), ("windows-1256", "اليمونتر"), ("iso-8859-6", "اليمونتر"), ("windows-1253", "αοιετσνη"),
    ];

    /// <summary>The encoding that mark-up declares in its head (<c>meta charset</c>, <c>http-equiv</c>, XML declaration), null where it is none of a code page.</summary>
    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        if (!start.AsSpan().TrimStart().StartsWith("<") && !start.Contains("<meta", StringComparison.OrdinalIgnoreCase)) return null;
        foreach (var key in (ReadOnlySpan<string>)["charset", "encoding"])
            for (var at = start.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0; at = start.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var i = at + key.Length;
                while (i < start.Length && char.IsWhiteSpace(start[i])) i++;
                if (i >= start.Length || start[i] != '=') continue;
                i++;
                while (i < start.Length && (char.IsWhiteSpace(start[i]) || start[i] is '"' or '\'')) i++;
                var end = i;
                while (end < start.Length && (char.IsAsciiLetterOrDigit(start[end]) || start[end] is '-' or '_' or ':' or '.')) end++;
                if (CodePage(start[i..end]) is { } name) return name;
            }

        return null;
    }

    /// <summary>Windows-1252, or where most letters would be accented ones, the code page of another script.</summary>
    public static string Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        int high = 0, letters = 0;
        foreach (var b in sample)
            if (b >= 0x80) high++;
            else if (char.IsAsciiLetter((char)b)) letters++;
        if (high < 20 || high < letters) return "windows-1252";
        var best = ("windows-1252", 0.35);
        foreach (var (name, common) in Guesses)
        {
            if (TextEncodings.Get(name) is not { } encoding) continue;
            var share = encoding.GetString(sample).Count(c => common.Contains(c, StringComparison.Ordinal)) / (double)high;
            if (share > best.Item2) best = (name, share);
        }

        return best.Item1;
    }

    /// <summary>As browsers take the names: Latin-1 is Windows-1252; what says UTF and is not, says nothing.</summary>
    private static string? CodePage(string declared)
    {
        var name = declared.ToLowerInvariant();
        if (name.StartsWith("utf", StringComparison.Ordinal) || name.StartsWith("unicode", StringComparison.Ordinal)) return null;
        name = name switch
        {
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" => "windows-1252",
            "iso-8859-9" => "windows-1254",
            "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" => "gb18030",
            "x-sjis" => "shift_jis",
            "cp1251" or "win-1251" => "windows-1251",
            "cp1256" => "windows-1256",
            _ => name,
        };
        return TextEncodings.Get(name) is null ? null : name;
    }
}
