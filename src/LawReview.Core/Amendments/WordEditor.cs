using System.Text;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Core.Amendments;

/// <summary>Finds words in the provisions that an instruction names, and changes them.</summary>
internal static class WordEditor
{
    /// <summary>Places where words stand, by node and field, in the order of the text.</summary>
    public static List<(DraftNode Node, Field Field, TextSpan Span)> Find(IEnumerable<DraftNode> places, string words, bool headings)
    {
        var found = new List<(DraftNode, Field, TextSpan)>();
        foreach (var node in places.SelectMany(EditedText.All).Distinct())
            foreach (var field in headings ? [Field.Heading] : (ReadOnlySpan<Field>)[Field.Text, Field.Tail])
                foreach (var span in Occurrences(Get(node, field).Text, words))
                    found.Add((node, field, span));
        return found;
    }

    public enum Field
    {
        Heading,
        Text,
        Tail,
    }

    public static MappedText Get(DraftNode node, Field field) => field switch { Field.Heading => node.Heading, Field.Tail => node.Tail, _ => node.Text };

    public static void Set(DraftNode node, Field field, MappedText text)
    {
        if (field == Field.Heading) node.Heading = text;
        else if (field == Field.Tail) node.Tail = text;
        else node.Text = text;
    }

    /// <summary>Puts new words in the place of a span; a blank is kept or made where words would run together.</summary>
    public static MappedText Replaced(MappedText text, TextSpan span, MappedText words)
    {
        var builder = new MappedText.Builder();
        var before = text.Slice(TextSpan.FromBounds(0, span.Start));
        var after = text.Slice(TextSpan.FromBounds(span.End, text.Length));
        if (words.Length == 0 && EndsBlank(before) && (after.Length == 0 || char.IsWhiteSpace(after.Text[0]) || IsStop(after.Text[0]))) before = before.Slice(new(0, before.Length - 1));
        builder.Append(before);
        if (words.Length > 0)
        {
            if (before.Length > 0 && RunTogether(before.Text[^1], words.Text[0])) builder.AppendBlank();
            builder.Append(words);
            if (after.Length > 0 && RunTogether(words.Text[^1], after.Text[0])) builder.AppendBlank();
        }

        return builder.Append(after).ToMappedText();
    }

    /// <summary>Words behind or before those of a span.</summary>
    public static MappedText Inserted(MappedText text, TextSpan span, MappedText words, bool before)
    {
        var at = before ? span.Start : span.End;
        var builder = new MappedText.Builder();
        var head = text.Slice(TextSpan.FromBounds(0, at));
        var tail = text.Slice(TextSpan.FromBounds(at, text.Length));
        builder.Append(head);
        if (head.Length > 0 && NeedsBlank(head.Text[^1], words.Text[0])) builder.AppendBlank();
        builder.Append(words);
        if (tail.Length > 0 && NeedsBlank(words.Text[^1], tail.Text[0])) builder.AppendBlank();
        return builder.Append(tail).ToMappedText();
    }

    /// <summary>Where words stand in a text, whole words only; kinds of quotation mark, dash and white space do not count.</summary>
    private static IEnumerable<TextSpan> Occurrences(string text, string words)
    {
        var (wanted, _) = Normal(words.Trim());
        if (wanted.Length == 0) yield break;
        var (normal, places) = Normal(text);
        for (var at = normal.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = normal.IndexOf(wanted, at + wanted.Length, StringComparison.Ordinal))
        {
            var (first, last) = (places[at], places[at + wanted.Length - 1]);
            if ((first > 0 && CutsWord(text[first - 1], text[first])) || (last + 1 < text.Length && CutsWord(text[last], text[last + 1]))) continue;
            yield return TextSpan.FromBounds(first, last + 1);
        }
    }

    private static (string Normal, List<int> Places) Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (normal.Length > 0 && normal[^1] == ' ') continue;
                c = ' ';
            }
            else c = c switch { '’' or '‘' or 'ʼ' => '\'', '“' or '”' or '«' or '»' or '„' => '"', '–' or '—' or '‑' or '‐' => '-', _ => c };
            normal.Append(c);
            places.Add(i);
        }

        return (normal.ToString(), places);
    }

    // Chinese and Arabic do not part words by blanks, or join particles to them.
    private static bool CutsWord(char left, char right) => char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right) && left < '\u0590' && right < '\u0590';

    private static bool RunTogether(char left, char right) => CutsWord(left, right) || (left < '\u2E80' && char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right) && right < '\u2E80');

    private static bool NeedsBlank(char left, char right) =>
        left < '\u2E80' && right < '\u2E80' && !char.IsWhiteSpace(left) && !char.IsWhiteSpace(right) && !IsStop(right) && left is not ('(' or '[' or '«' or '“');

    private static bool EndsBlank(MappedText text) => text.Length > 0 && char.IsWhiteSpace(text.Text[^1]);

    private static bool IsStop(char c) => c is ',' or '.' or ';' or ':' or ')' or ']' or '»' or '”' or '!' or '?';
}
