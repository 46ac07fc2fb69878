using LawReview.Core.Text;

namespace LawReview.Reading.Html;

/// <summary>
/// Raised numbers that are no <c>sup</c>: by their style, or by a class that an outside sheet describes and that the page uses for
/// nothing but one to three digits right behind a digit.
/// </summary>
internal sealed class RaisedNumbers(SourceText source, HtmlStyles styles)
{
    private Dictionary<string, bool>? byClass;

    public bool IsRaised(HtmlNode node)
    {
        if (node.Ink is 0 or > 3) return false;
        if (styles.LookOf(node).IsRaised) return true;
        var name = node["class"];
        if (name.Length == 0 || name.Contains(' ', StringComparison.Ordinal) || styles.Knows(node.Name, name)) return false;
        return (byClass ??= Survey(node)).GetValueOrDefault(name);
    }

    private Dictionary<string, bool> Survey(HtmlNode node)
    {
        var found = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var span in node.Ancestors().Last().SelfAndDescendants())
        {
            if (span.Name != "span" || span["class"] is not { Length: > 0 } name) continue;
            found[name] = found.GetValueOrDefault(name, true) && span.Start > 0 && char.IsAsciiDigit(source.Content[span.Start - 1])
                && span.Items is [{ Node: null } text] && text.Text.Length <= 5 && source[text.Text].Trim() is { Length: > 0 and < 4 } digits && digits.All(char.IsAsciiDigit);
        }

        return found;
    }
}
