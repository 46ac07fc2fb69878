using System.Security.Cryptography;
using System.Text;
using LawReview.Core.Checklists;
using LawReview.Core.Law;

namespace LawReview.Core.Assessment.Keeping;

/// <summary>
/// The form in which the findings on a large body of law are kept between runs. A cache: they are given back only under the key they were kept
/// under, and the words of the law that they rest on are read again from its files.
/// </summary>
public static class KeptFindings
{
    private const string Form = "LawReview findings 2";

    /// <summary>Tells a law and a checklist from all others: by the content of every text, by what is known of each, and by the checklist with its lexicons.</summary>
    /// <param name="program">The build of the program: another one may find otherwise.</param>
    public static string KeyOf(Jurisdiction law, Checklist checklist, string program)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(checklist);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(program, checklist.Sha256, law.Name, law.Code, law.Tradition, law.Region, law.Parent, $"{law.IsFictional} {law.Landlocked}");
        Add([.. law.Inferred, .. law.Treaties.SelectMany(t => (IEnumerable<string>)[t.Treaty, t.Status, t.Date, .. t.Reservations, "", .. t.Declarations, ""])]);
        foreach (var work in law.Works)
        {
            Add("", work.Id, work.Title, $"{work.Kind}");
            foreach (var text in work.Expressions)
                Add([
                    text.File, text.WorkId, text.Title, text.Language, text.AsOf, text.Origin, text.Sha256, text.NotRead, text.Excluded,
                    $"{text.Kind} {text.Status} {text.Authority} {text.ByteLength} {text.Text is not null}", .. text.Inferred]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(params ReadOnlySpan<string?> facts)
        {
            foreach (var fact in facts) hash.AppendData(Encoding.UTF8.GetBytes($"{fact?.Length ?? -1} {fact}\n"));
            hash.AppendData("\n"u8);
        }
    }

    /// <summary>Null where they cannot be kept.</summary>
    public static byte[]? ToBytes(AssessmentResult result, string key)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (KeptWriter.Write(result) is not { } findings) return null;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Form);
        writer.Write(key);
        writer.Write7BitEncodedInt(findings.Length);
        writer.Write(findings);
        writer.Flush();
        writer.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Null where the bytes are not what <see cref="ToBytes"/> gave under this key.</summary>
    public static AssessmentResult? FromBytes(byte[] bytes, string key, ISectionedLaw law, Checklist checklist)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(checklist);
        var length = bytes.Length - SHA256.HashSizeInBytes;
        if (length <= 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length))) return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
        try
        {
            return reader.ReadString() != Form || reader.ReadString() != key ? null
                : KeptReader.Read(reader.ReadBytes(reader.Read7BitEncodedInt()), law, checklist);
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or KeyNotFoundException)
        {
            // It bears a hash that is right and is something else.
            return null;
        }
    }
}
