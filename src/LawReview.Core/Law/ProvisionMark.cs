using System.Globalization;
using System.Net;
using System.Text;

namespace LawReview.Core.Law;

/// <summary>
/// The comment that stands before a provision in the Markdown form of a tree and says what it is, so that reading the form
/// back does not depend on how its words look:
/// <c>&lt;!-- provision depth="2" kind="subsection" number="1" address="sec_25__subsec_1" --&gt;</c>. Only depth and kind must be
/// there; an address that is left out is made as for any text.
/// </summary>
public sealed record ProvisionMark(int Depth, ProvisionKind Kind, string Number, string Address, string Word, string Identifier, bool IsInserted)
{
    /// <summary>First words of the comment that a file in this form begins with.</summary>
    public const string Form = "lawreview-provisions/1";

    /// <summary>What stands for a language that is not known, so that nobody guesses it from the comments.</summary>
    public const string UnknownLanguage = "und";

    private const string Name = "provision";

    /// <summary>The mark of a provision at a depth, counted from 1.</summary>
    public static ProvisionMark Of(Provision provision, int depth, bool insertedAbove)
    {
        ArgumentNullException.ThrowIfNull(provision);
        return new(depth, provision.Kind, provision.Number, provision.Address, provision.Word, provision.Identifier, provision.IsInserted && !insertedAbove);
    }

    /// <summary>The mark that a comment holds; null where it is another comment or says no kind that there is.</summary>
    /// <param name="comment">What stands between <c>&lt;!--</c> and <c>--&gt;</c>.</param>
    public static ProvisionMark? Parse(string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (!IsNamed(comment, Name) || !int.TryParse(Attribute(comment, "depth"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth)) return null;
        var kind = Attribute(comment, "kind");
        foreach (var known in Enum.GetValues<ProvisionKind>())
            if (string.Equals(known.ToString(), kind, StringComparison.OrdinalIgnoreCase))
                return new(
                    Math.Max(1, depth), known, Attribute(comment, "number"), Attribute(comment, "address"), Attribute(comment, "word"),
                    Attribute(comment, "identifier"), Attribute(comment, "inserted") == "yes");
        return null;
    }

    /// <summary>True where a comment's first word is <paramref name="name"/>.</summary>
    public static bool IsNamed(string comment, string name)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(name);
        var words = comment.AsSpan().Trim();
        return words.StartsWith(name, StringComparison.Ordinal) && (words.Length == name.Length || char.IsWhiteSpace(words[name.Length]));
    }

    /// <summary>Value of an attribute of a comment, empty where it has none.</summary>
    public static string Attribute(string comment, string name)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var start = $" {name}=\"";
        var at = comment.IndexOf(start, StringComparison.Ordinal);
        if (at < 0) return "";
        at += start.Length;
        var end = comment.IndexOf('"', at);
        return end < 0 ? "" : WebUtility.HtmlDecode(comment[at..end]);
    }

    /// <summary>A comment with attributes; those that are empty are left out.</summary>
    public static string Comment(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var text = new StringBuilder("<!-- ").Append(name);
        foreach (var (attribute, value) in attributes)
            if (value.Length > 0) text.Append(' ').Append(attribute).Append("=\"").Append(Encoded(value)).Append('"');
        return text.Append(" -->").ToString();
    }

    public override string ToString() => Comment(
        Name,
        ("depth", Depth.ToString(CultureInfo.InvariantCulture)), ("kind", Kind.ToString().ToLowerInvariant()), ("number", Number), ("address", Address),
        ("word", Word), ("identifier", Identifier), ("inserted", IsInserted ? "yes" : ""));

    // Nothing that could end the value, the comment or the line.
    private static string Encoded(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
            if (c is '"' or '&' or '<' or '>' or '-' or '\u2028' or '\u2029' || char.IsControl(c)) text.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else text.Append(c);
        return text.ToString();
    }
}
