using System.Text.RegularExpressions;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure.Scripts;

/// <summary>
/// The notes that end an article in codes of the post-Soviet tradition ("Примечания. 1. … 2. …"): law, with a count of
/// its own, cited as the note to its article.
/// </summary>
internal static partial class ArticleNotes
{
    /// <summary>Parts an article's paragraphs from its notes: where the notes begin, and their word; null where it has none.</summary>
    public static (int Index, DraftNode Note, LawLine? After)? Find(DraftNode section, IReadOnlyList<LawLine> paragraphs)
    {
        if (section.Kind != ProvisionKind.Article) return null;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var line = paragraphs[i];
            var match = Word().Match(line.Text.Text);
            if (!match.Success) continue;
            var note = new DraftNode(ProvisionKind.Paragraph, match.Groups["word"].Value.ToLowerInvariant() is "примечания" or "примечание" ? "примечание" : "примітка")
            {
                Designation = line.Text.Slice(TextSpan.FromBounds(0, match.Length)).Trim(),
            };
            if (match.Groups["which"].Success) note.Number += " " + match.Groups["which"].Value;
            var rest = line.Text.Slice(TextSpan.FromBounds(match.Length, line.Text.Length)).Trim();
            return (i, note, rest.Length > 0 ? line with { Text = rest, AfterBreak = true } : null);
        }

        return null;
    }

    /// <summary>What stands below a note is its points, whatever they would be below an article.</summary>
    public static void Settle(DraftNode note)
    {
        foreach (var child in note.Children)
        {
            if (child.Number.Length > 0) child.Kind = ProvisionKind.Item;
            Settle(child);
        }
    }

    [GeneratedRegex(@"^\W{0,3}(?<word>Примечани[ея]|ПРИМЕЧАНИ[ЕЯ]|Примітк[аи]|ПРИМІТК[АИ])(?:\s+к\s+(?:настоящей\s+)?стать\p{L}{1,3}(?:\s+\d{1,4}(?:[.\-]\d{1,2})?)?)?(?:\s+(?<which>\d{1,2})(?=\s*\.))?(?:\s*[.:]|\s*$)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
