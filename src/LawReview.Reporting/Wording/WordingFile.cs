using System.Reflection;
using System.Text;

namespace LawReview.Reporting.Wording;

/// <summary>
/// The form in which sentences are kept for translators: a text file, one sentence a line, <c>key = text</c>. Words in {braces} are
/// filled in; a text between quotation marks keeps the blanks at its ends; lines with # are remarks.
/// </summary>
public static class WordingFile
{
    /// <returns>Null where the assembly has no such resource.</returns>
    /// <exception cref="FormatException">A line has no equals sign, or a key stands there twice.</exception>
    public static Dictionary<string, string>? Read(Assembly assembly, string resource)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(resource);
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    /// <exception cref="FormatException">A line has no equals sign, or a key stands there twice.</exception>
    public static Dictionary<string, string> Parse(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var untrimmed in file.AsSpan().EnumerateLines())
        {
            var line = untrimmed.Trim();
            if (line.IsEmpty || line[0] == '#') continue;
            var equals = line.IndexOf('=');
            if (equals < 0) throw new FormatException($"No equals sign in the wording line '{line}'.");
            var key = line[..equals].Trim().ToString();
            var value = line[(equals + 1)..].Trim();
            if (value.Length > 1 && value[0] == '"' && value[^1] == '"') value = value[1..^1];
            if (!result.TryAdd(key, value.ToString())) throw new FormatException($"The wording '{key}' stands there twice.");
        }

        return result;
    }

    /// <summary>A sentence with its {places} filled. A place without a value is a bug and throws.</summary>
    /// <param name="key">For the message of that exception.</param>
    public static string Fill(string key, string template, params ReadOnlySpan<(string Place, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(template);
        var result = new StringBuilder();
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            if (open < 0) break;
            var close = template.IndexOf('}', open);
            var place = template[(open + 1)..close];
            result.Append(template, position, open - position).Append(ValueOf(key, place, values));
            position = close + 1;
        }

        return result.Append(template, position, template.Length - position).ToString();
    }

    /// <summary>The names between braces.</summary>
    public static IEnumerable<string> Places(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', open + 1))
            yield return template[(open + 1)..template.IndexOf('}', open)];
    }

    private static string ValueOf(string key, string place, ReadOnlySpan<(string Place, string Value)> values)
    {
        foreach (var (name, value) in values)
            if (name == place)
                return value;
        throw new FormatException($"The wording '{key}' has a place '{{{place}}}' that nothing fills.");
    }
}
