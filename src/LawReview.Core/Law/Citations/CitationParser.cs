using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary>
/// Takes citations apart, whatever the language they are written in: "s 25(1)(a)", "art. L. 823-1, 3°, al. 2",
/// "art. 303-A bis n.º 2 letra b)", "§ 96 Abs. 1 Nr. 2 Buchst. a", "art. 12, comma 3-bis, lett. b)".
/// </summary>
public static partial class CitationParser
{
    private static readonly Dictionary<string, List<CitationLevel>> Words = AllWords();

    /// <summary>The parts of a citation; null where the text names no section, article or container by number.</summary>
    public static CitationPath? Parse(string citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        if (ScriptCitations.Parse(citation) is { } own) return own;
        var text = Code().Replace(Insertion().Replace(citation, ""), "").Trim();
        return new Reading(text).Run();
    }

    private static Dictionary<string, List<CitationLevel>> AllWords()
    {
        var all = new Dictionary<string, List<CitationLevel>>(StringComparer.Ordinal);
        foreach (var style in CitationStyles.All)
            foreach (var (word, level) in style.Words)
            {
                if (!all.TryGetValue(word, out var levels)) all[word] = levels = [];
                if (!levels.Contains(level)) levels.Add(level);
            }

        return all;
    }

    private sealed class Reading(string text)
    {
        private readonly ImmutableArray<CitationStep>.Builder steps = ImmutableArray.CreateBuilder<CitationStep>();
        private int position;
        private CitationLevel? head;
        private string headWord = "";
        private string headNumber = "";
        private string word = "";
        private CitationLevel? level;

        public CitationPath? Run()
        {
            while (Next())
            {
            }

            return headNumber.Length == 0 ? null : new(head ?? CitationLevel.Section, headWord, headNumber, steps.ToImmutable());
        }

        private bool Next()
        {
            while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] is ',' or ';' or '.' or ':' or '-' or '–')) position++;
            if (position >= text.Length) return false;
            if (headNumber.Length > 0 && Term().Match(text, position) is { Success: true } term && term.Index == position)
            {
                position += term.Length;
                steps.Add(new(CitationLevel.Term, term.Groups["term"].Value));
                return true;
            }

            if (headNumber.Length > 0 && Bracketed().Match(text, position) is { Success: true } bracket && bracket.Index == position)
                return Take(bracket, bracket.Groups["n"].Value);
            if (Word() is var (found, levels) && (headNumber.Length == 0 || NumberFollows(position + found.Length)))
            {
                position += found.Length;
                word = found;
                level = Choose(levels);
                return true;
            }

            if (headNumber.Length == 0) return Head();
            if (OrdinalInWords() is var (value, length)) return Ordinal(value, length);
            return Below().Match(text, position) is { Success: true } below && below.Index == position && Take(below, below.Groups["n"].Value);
        }

        /// <summary>"second paragraph", "primer párrafo": the number stands before its word; alone it numbers the closing provisions.</summary>
        private bool Ordinal(int value, int length)
        {
            position += length;
            var number = value.ToString(CultureInfo.InvariantCulture);
            while (position < text.Length && text[position] == ' ') position++;
            if (Word() is var (found, _) && found.Length > 2)
            {
                position += found.Length;
                steps.Add(new(CitationLevel.Counted, number));
                level = null;
                return true;
            }

            steps.Add(new(level ?? CitationLevel.Numbered, number));
            level = null;
            return true;
        }

        private bool Head()
        {
            if (ClosingProvision().Match(text, position) is { Success: true } closing && closing.Index == position)
            {
                position += closing.Length;
                var count = closing.Groups["n"].Value;
                var value = int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : OrdinalWords.Value(count);
                if (value == 0) return false;
                var kind = closing.Groups["initials"].Success ? closing.Groups["initials"].Value[1..] : "";
                headNumber = kind.Length > 0 ? $"D{kind}{value.ToString(CultureInfo.InvariantCulture)}" : ClosingProvisions.Number(closing.Groups["kind"].Value, value);
                head = CitationLevel.Section;
                level = null;
                return true;
            }

            // "Preamble, al. 2" names no provision by number.
            if (level is CitationLevel.Counted or CitationLevel.Sentence) return false;
            var match = HeadNumber().Match(text, position);
            if (match.Success && match.Index == position && (head is not null || level is not null || char.IsAsciiDigit(text[position]) || match.Groups["series"].Success))
            {
                position += match.Length;
                headNumber = CitationNumbers.Key(match.Groups["n"].Value);
            }
            else if (level is not null && OrdinalInWords() is var (value, length))
            {
                position += length;
                headNumber = value.ToString(CultureInfo.InvariantCulture);
            }
            else
            {
                // A name before the number: "Penal Code s 3".
                if (level is not null) level = null;
                while (position < text.Length && !char.IsWhiteSpace(text[position])) position++;
                return true;
            }

            head = level is CitationLevel.Container ? CitationLevel.Container : CitationLevel.Section;
            headWord = word;
            level = null;
            return true;
        }

        private bool Take(Match match, string number)
        {
            position += match.Length;
            var kind = level ?? CitationLevel.Numbered;
            // "al. a)" is a lettered alínea, "al. 2" a counted alinéa.
            if (kind is CitationLevel.Section or CitationLevel.Container || (kind == CitationLevel.Counted && !char.IsAsciiDigit(number[0]))) kind = CitationLevel.Numbered;
            steps.Add(new(kind, CitationNumbers.Key(number)));
            level = null;
            return true;
        }

        private CitationLevel Choose(List<CitationLevel> levels)
        {
            var heads = headNumber.Length == 0;
            foreach (var candidate in levels)
                if (heads == candidate is CitationLevel.Section or CitationLevel.Container) return candidate;
            return levels[0];
        }

        /// <summary>The longest level word that stands at the position.</summary>
        private (string Word, List<CitationLevel> Levels)? Word()
        {
            if (position >= text.Length || !char.IsLetter(text[position]) && text[position] is not ('§' or '¶')) return null;
            var end = position;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '§' or '¶' or '-')) end++;
            // "n.º", "n°", "Abs."
            foreach (var length in (ReadOnlySpan<int>)[3, 2, 1, 0])
                if (end + Math.Max(0, length - 1) <= text.Length && DressedEnd(end, length) is var dressed and >= 0
                    && Words.TryGetValue(text[position..dressed].ToLowerInvariant(), out var levels))
                    return (text[position..dressed], levels);
            if (end - position > 1 && Words.TryGetValue(text[position..end].ToLowerInvariant(), out var plain)) return (text[position..end], plain);
            return null;
        }

        private int DressedEnd(int end, int length) => length switch
        {
            3 => end + 1 < text.Length && text[end] == '.' && text[end + 1] is 'º' or '°' ? end + 2 : -1,
            2 => end < text.Length && text[end] is '°' or 'º' ? end + 1 : -1,
            1 => end < text.Length && text[end] == '.' ? end + 1 : -1,
            _ => end,
        };

        private bool NumberFollows(int from)
        {
            while (from < text.Length && (char.IsWhiteSpace(text[from]) || text[from] is '.' or '(')) from++;
            return from < text.Length && (char.IsLetterOrDigit(text[from]) || text[from] is '§');
        }

        private (int Value, int Length)? OrdinalInWords()
        {
            var end = position;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end < text.Length && char.IsAsciiDigit(text[position]) && end == position)
            {
                while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
                // "11th paragraph".
                if (end + 2 <= text.Length && text.AsSpan(end, 2) is "th" or "st" or "nd" or "rd")
                    return (int.Parse(text.AsSpan(position, end - position), CultureInfo.InvariantCulture), end + 2 - position);
                return null;
            }

            return end - position > 2 && OrdinalWords.Value(text[position..end]) is var value and > 0 ? (value, end - position) : null;
        }
    }

    [GeneratedRegex(@" \((?:inserted by|inséré par|introducido por|eingefügt durch|incluído por|inserito da|в ред\.|بموجب|[A-Z]{2,}) .*$", RegexOptions.CultureInvariant)]
    private static partial Regex Insertion();

    // "8 USC 1324": the number of a title in a collection.
    [GeneratedRegex(@"^\s*\d{1,3} (?:U\.?S\.?C\.?|C\.?F\.?R\.?|[A-Z]{2,6}) (?=\d|§)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\G[“""](?<term>[^”""]*)(?:[”""]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    [GeneratedRegex(@"\G(?:\s?[-.]?\(\s?(?<n>[0-9]{1,3}[A-Za-z]{0,3}(?:\.[0-9]{1,2})?|[\p{L}]{1,5}[0-9]?)\s?\))", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G(?<n>(?<series>[LRDA]\.?\s?\*{0,2}(?=\d))?\d{1,4}(?:[A-Z]{1,3}(?![a-z])|[a-z]{1,3}(?![a-zà-ÿ]))?(?:-(?!\d+\s?°)(?:[A-ZÑ]{1,2}(?![a-z])|\d{1,3}[A-Z]?|(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b))*(?:\s(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b)?|[IVXLCDM]{1,7}(?:[ -]?(?:bis|ter))?(?![\p{L}])|[A-Z](?![\p{L}]))(?:\.?[ºª°]|er\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex HeadNumber();

    [GeneratedRegex(@"\G(?<n>\d{1,3}(?:[a-z]{1,2}(?![a-z])|[A-Z]{1,2}(?![a-z])|[ -](?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b)?|[IVXLC]{1,7}(?:[ -]?(?:bis|ter))?(?!\p{L})|(?<l>\p{Ll})\k<l>{0,2}(?:[ -](?:bis|ter|quater|quinquies))?(?!\p{L})|[a-z]{1,5}(?=\))|[A-ZÑ](?!\p{L}))(?:\.?[ºª°])?\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Below();

    [GeneratedRegex(@"\G(?:(?<initials>D[ACTFDM]{1,4})\s+|[Dd]isp(?:osici[oó]n(?:es)?|\.)\s+(?<kind>(?:(?:adic|transit|transi|trans|final|finales|derog|compl|modif)\p{L}*\.?(?:,\s|\s(?:y\s)?)){0,4}))(?<n>\d{1,3}|\p{L}+)(?:\.?[ºª°])?", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingProvision();
}
