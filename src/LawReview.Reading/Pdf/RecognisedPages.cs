using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LawReview.Reading.Pdf;

/// <summary>
/// The text of recognised pages, kept by the file's hash, by what recognised it and by page: in memory, and in a folder where one is
/// given. Each text is kept with its own hash; one that has not that hash any more is as if it were not there.
/// </summary>
internal sealed class RecognisedPages(string? folder)
{
    private const int HashLength = 64;

    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public string? Find(string sha256, RecognitionForm form, int page)
    {
        var name = NameOf(sha256, form, page);
        if (texts.TryGetValue(name, out var text)) return text;
        if (folder is null) return null;
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            if (bytes.Length <= HashLength || Encoding.ASCII.GetString(bytes, 0, HashLength) != HashOf(bytes[(HashLength + 1)..])) return null;
            return texts[name] = Encoding.UTF8.GetString(bytes, HashLength + 1, bytes.Length - HashLength - 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Keep(string sha256, RecognitionForm form, int page, string text)
    {
        var name = NameOf(sha256, form, page);
        if (!texts.TryAdd(name, text) || folder is null) return;
        try
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var bytes = Encoding.UTF8.GetBytes(text);
            var unfinished = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllBytes(unfinished, [.. Encoding.ASCII.GetBytes(HashOf(bytes)), (byte)'\n', .. bytes]);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is a cache: without it the page is recognised again.
        }
    }

    private static string NameOf(string sha256, RecognitionForm form, int page) =>
        Path.Combine(sha256, form.Folder, $"{page.ToString(CultureInfo.InvariantCulture)}.txt");
}
