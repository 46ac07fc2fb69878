using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LawReview.Core.Law.Citations;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Core.Law.References;

/// <summary>
/// References of languages that name each level by a word: "artículo 5, apartado 2, letra a)", "la letra a) del apartado 2
/// del artículo 5", "§ 95 Abs. 1 Nr. 3 oder Abs. 2", "au 2° du I de l'article L. 1", "artículo anterior". What is found is
/// resolved by <see cref="LinkResolver"/>.
/// </summary>
internal partial class WordedReferences(ReferenceVocabulary vocabulary) : IReferenceLanguage
{
    private const int MostNumbers = 60;
    private const int MostSteps = 5;
    private const int LongestTitle = 12;

    public IReadOnlyList<FoundReference> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<FoundReference>();
        var from = 0;
        while (from < text.Length)
        {
            var start = from;
            var word = WordAt(text, from);
            if (word.Length == 0)
            {
                from++;
                continue;
            }

            from += word.Length;
            if (Step(text, start) is not var (step, end) || (step.Level == ReferenceLevel.Below && IsNumberOfWork(text, start))) continue;
            from = Math.Max(from, Whole(text, start, step, end, found));
        }

        return found;
    }

    // "Lei nº 20": the number of an instrument.
    private bool IsNumberOfWork(string text, int start)
    {
        var end = start;
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        var word = end;
        while (word > 0 && char.IsLetter(text[word - 1])) word--;
        return word < end && IsWork(text[word..end]);
    }

    /// <summary>From the first step to all of the reference, and to those that go on with its section ("oder Abs. 2").</summary>
    private int Whole(string text, int start, ReferenceStep first, int end, List<FoundReference> found)
    {
        var steps = new List<ReferenceStep> { first };
        while (steps.Count < MostSteps && Inner(text, end, steps[0]) is var (inner, afterInner))
        {
            if (inner is not null) steps.Insert(0, inner);
            end = afterInner;
        }

        while (steps.Count < MostSteps && Outer(text, end, steps[^1]) is var (outer, afterOuter))
        {
            steps.Add(outer);
            end = afterOuter;
        }

        var (work, own, workEnd) = Work(text, end);
        found.Add(new(TextSpan.FromBounds(start, work.Length > 0 || own ? workEnd : end), [.. steps], work));
        if (work.Length > 0 || own) return workEnd;
        var wide = steps.FindIndex(s => s.Level == ReferenceLevel.Section);
        while (Further(text, end) is var (next, nextStart, nextEnd) && (wide >= 0 || steps.Count > 1))
        {
            var kept = wide >= 0 ? wide : steps.Count - 1;
            // "Abs. 1 Nr. 3 oder Abs. 2": as wide as the step it repeats, and what stands above that.
            var same = steps.FindLastIndex(s => string.Equals(s.Word, next.Word, StringComparison.Ordinal));
            var above = same >= 0 ? steps.Skip(same + 1) : steps.Skip(kept);
            found.Add(new(TextSpan.FromBounds(nextStart, nextEnd), [next, .. above], ""));
            end = nextEnd;
        }

        return end;
    }

    private (ReferenceStep Step, int End)? Step(string text, int start)
    {
        var word = WordAt(text, start);
        var relative = Relative(word);
        var position = start + word.Length;
        if (relative != RelativePlace.None)
        {
            position = SkipBlank(text, position);
            word = WordAt(text, position);
            position += word.Length;
        }

        if (!vocabulary.Levels.TryGetValue(word.ToLowerInvariant(), out var level))
            return relative == RelativePlace.None && vocabulary.BareNumbers.Contains(word.ToLowerInvariant()) ? Bare(text, position) : null;
        if (relative != RelativePlace.None) return Paths(text, position, level.Level).Paths.IsEmpty ? (new(level.Level, [], relative, level.Word), position) : null;
        var (paths, end) = Paths(text, position, level.Level);
        if (!paths.IsEmpty) return (new(level.Level, paths, RelativePlace.None, level.Word), end);
        var after = SkipBlank(text, position);
        return Relative(WordAt(text, after)) is var behind and (RelativePlace.Preceding or RelativePlace.Following)
            ? (new(level.Level, [], behind, level.Word), after + WordAt(text, after).Length)
            : null;
    }

    private (ReferenceStep, int)? Bare(string text, int position)
    {
        var at = SkipBlank(text, position);
        if (!Degree().IsMatch(text, at)) return null;
        var (paths, end) = Paths(text, position, ReferenceLevel.Below);
        return paths.IsEmpty ? null : (new(ReferenceLevel.Below, paths, RelativePlace.None, "item"), end);
    }

    private RelativePlace Relative(string word)
    {
        var lower = word.ToLowerInvariant();
        return vocabulary.This.Contains(lower) ? RelativePlace.This
            : vocabulary.Preceding.Contains(lower) ? RelativePlace.Preceding
            : vocabulary.Following.Contains(lower) ? RelativePlace.Following
            : RelativePlace.None;
    }

    /// <summary>", apartado 2", " Abs. 1": a narrower step right behind; a null step for sentences, which are no provisions.</summary>
    private (ReferenceStep? Step, int End)? Inner(string text, int end, ReferenceStep innermost)
    {
        if (innermost.Relative != RelativePlace.None || innermost.Paths is not [{ UpTo: false }]) return null;
        var at = SkipBlank(text, end);
        if (at < text.Length && text[at] == ',') at = SkipBlank(text, at + 1);
        if (!vocabulary.Levels.TryGetValue(WordAt(text, at).ToLowerInvariant(), out var level) || level.Level != ReferenceLevel.Below
            || string.Equals(level.Word, innermost.Word, StringComparison.Ordinal)) return null;
        if (Step(text, at) is not var (step, after) || step.Relative != RelativePlace.None) return null;
        return (level.Word == "sentence" ? null : step, after);
    }

    /// <summary>" del artículo 5": a wider step behind a word that says "of".</summary>
    private (ReferenceStep Step, int End)? Outer(string text, int end, ReferenceStep outermost)
    {
        if (outermost.Level != ReferenceLevel.Below) return null;
        var at = SkipBlank(text, end);
        if (at < text.Length && text[at] == ',') at = SkipBlank(text, at + 1);
        var of = OfWord(text, at);
        if (of == 0) return null;
        at = SkipBlank(text, at + of);
        if (vocabulary.BareNumbers.Count > 0 && Degree().IsMatch(text, at))
        {
            var (paths, after) = Paths(text, at, ReferenceLevel.Below);
            return paths.IsEmpty ? null : (new(ReferenceLevel.Below, paths, RelativePlace.None, "item"), after);
        }

        return Step(text, at);
    }

    /// <summary>" oder Abs. 2": another place below the same section.</summary>
    private (ReferenceStep Step, int Start, int End)? Further(string text, int end)
    {
        var at = SkipBlank(text, end);
        if (at < text.Length && text[at] == ',') at = SkipBlank(text, at + 1);
        var word = WordAt(text, at);
        if (vocabulary.And.Contains(word.ToLowerInvariant())) at = SkipBlank(text, at + word.Length);
        else if (at == SkipBlank(text, end)) return null;
        if (!vocabulary.Levels.TryGetValue(WordAt(text, at).ToLowerInvariant(), out var level) || level.Level != ReferenceLevel.Below || level.Word == "sentence") return null;
        return Step(text, at) is var (step, after) && step.Relative == RelativePlace.None ? (step, at, after) : null;
    }

    /// <summary>The instrument behind "of": its title, or own where the words say "this law".</summary>
    private (string Work, bool Own, int End) Work(string text, int end)
    {
        var at = SkipBlank(text, end);
        var of = OfWord(text, at);
        if (of == 0) return ("", false, end);
        at = SkipBlank(text, at + of);
        var word = WordAt(text, at);
        if (vocabulary.This.Contains(word.ToLowerInvariant()))
        {
            var noun = SkipBlank(text, at + word.Length);
            return IsWork(WordAt(text, noun)) ? ("", true, noun + WordAt(text, noun).Length) : ("", false, end);
        }

        var title = new List<string>();
        var last = at;
        var isWork = false;
        while (title.Count < LongestTitle && WordOrNumber(text, at) is { Length: > 0 } next)
        {
            if (title.Count > 0 && !GoesOn(title, next, isWork)) break;
            title.Add(next);
            isWork |= IsWork(next);
            at += next.Length;
            last = at;
            if (at >= text.Length || text[at] is not (' ' or '\u00a0' or '\n')) break;
            at = SkipBlank(text, at);
        }

        while (title.Count > 1 && IsLink(title[^1]))
        {
            last -= title[^1].Length;
            while (last > 0 && char.IsWhiteSpace(text[last - 1])) last--;
            title.RemoveAt(title.Count - 1);
        }

        return isWork ? (string.Join(' ', title), false, last) : ("", false, end);
    }

    /// <summary>Whether a word is more of a title: capitals, numbers, small words, a word behind a small word, one adjective behind the noun.</summary>
    private bool GoesOn(List<string> title, string next, bool isWork)
    {
        if (char.IsUpper(next[0])) return true;
        if (!isWork) return false;
        return char.IsDigit(next[0]) || IsLink(next) || next.Contains('\'', StringComparison.Ordinal) || next.Contains('’', StringComparison.Ordinal)
            || (!vocabulary.BisIsRange && (IsLink(title[^1]) || (title.Count == 1 && IsWork(title[0]))));
    }

    private bool IsLink(string word)
    {
        var lower = word.ToLowerInvariant();
        return vocabulary.Of.Contains(lower) || vocabulary.And.Contains(lower) || lower is "la" or "le" or "les" or "los" or "las" or "el" or "das" or "os" or "n°" or "nº" or "n.º" or "núm" or "n" or "über" or "zur" or "zum";
    }

    protected virtual bool IsWork(string word) => vocabulary.Works.Contains(word.ToLowerInvariant());

    private (ImmutableArray<NumberPath> Paths, int End) Paths(string text, int position, ReferenceLevel level)
    {
        var paths = ImmutableArray.CreateBuilder<NumberPath>();
        var end = position;
        var upTo = false;
        while (paths.Count < MostNumbers)
        {
            position = SkipBlank(text, position);
            if (Number(text, position, level) is not var (numbers, after)) break;
            paths.Add(new(numbers, upTo, true));
            end = after;
            position = SkipBlank(text, end);
            if (position >= text.Length) break;
            var word = WordAt(text, position);
            upTo = word.Length > 0 && vocabulary.UpTo.Contains(word.ToLowerInvariant());
            if (text[position] is '–' or '-')
            {
                upTo = true;
                position++;
            }
            else if (text[position] == ',')
            {
                position = SkipBlank(text, position + 1);
                if (WordAt(text, position) is { Length: > 0 } and && vocabulary.And.Contains(and.ToLowerInvariant())) position += and.Length;
            }
            else if (upTo || vocabulary.And.Contains(word.ToLowerInvariant())) position += word.Length;
            else break;
        }

        return (paths.ToImmutable(), end);
    }

    private (ImmutableArray<string> Numbers, int End)? Number(string text, int position, ReferenceLevel level)
    {
        if (position >= text.Length || vocabulary.And.Contains(WordAt(text, position)) && (position + 1 >= text.Length || text[position + 1] != ')')) return null;
        var section = level == ReferenceLevel.Section;
        var pattern = level is not (ReferenceLevel.Section or ReferenceLevel.Below) ? ContainerNumber()
            : vocabulary.BisIsRange ? (section ? GermanHead() : GermanBelow())
            : section ? HeadNumber() : BelowNumber();
        var match = pattern.Match(text, position);
        if (match.Success)
        {
            var numbers = match.Groups["n"].Value is var value && section && value.Contains('.', StringComparison.Ordinal) && char.IsAsciiDigit(value[0])
                ? value.Split('.').Select(CitationNumbers.Key).Where(n => n.Length > 0) : [CitationNumbers.Key(value)];
            if (match.Groups["l"].Success) numbers = numbers.Append(match.Groups["l"].Value);
            return ([.. numbers], position + match.Length);
        }

        var word = WordAt(text, position);
        return word.Length > 3 && OrdinalWords.Value(word) is var ordinal and > 0 ? ([ordinal.ToString(CultureInfo.InvariantCulture)], position + word.Length) : null;
    }

    private int OfWord(string text, int at)
    {
        var word = WordAt(text, at);
        if (word.Length == 0) return 0;
        var lower = word.ToLowerInvariant();
        if (!vocabulary.Of.Contains(lower)) return 0;
        var end = at + word.Length;
        // "de la", "de l'": two words.
        var second = WordAt(text, SkipBlank(text, end)).ToLowerInvariant();
        if (vocabulary.Of.Contains($"{lower} {second}") || vocabulary.Of.Contains($"{lower}+{second}")) end = SkipBlank(text, end) + second.Length;
        return end - at;
    }

    /// <summary>A word that begins at a place, with the full stop of a known short form or an apostrophe; empty where none begins.</summary>
    private string WordAt(string text, int position)
    {
        if (position >= text.Length || (!char.IsLetter(text[position]) && text[position] != '§')) return "";
        if (position > 0 && char.IsLetterOrDigit(text[position - 1])) return "";
        var end = position;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '§')) end++;
        if (end < text.Length && text[end] is '\'' or '’') return text[position..(end + 1)].Replace('’', '\'');
        foreach (var length in (ReadOnlySpan<int>)[2, 1])
            if (end + length <= text.Length && text[end] is '.' or 'º' or '°' && vocabulary.Levels.ContainsKey(text[position..(end + length)].ToLowerInvariant())) return text[position..(end + length)];
        return text[position..end];
    }

    private static string WordOrNumber(string text, int position)
    {
        var end = position;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '/' or '-' or '\'' or '’' or '°' or 'º' or '.') && !(text[end] == '.' && (end + 1 >= text.Length || !char.IsLetterOrDigit(text[end + 1]) && text[end + 1] is not ('º' or '°')))) end++;
        return text[position..end];
    }

    private static int SkipBlank(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position;
    }

    private const string Latin = @"(?:[ -](?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b)?";

    [GeneratedRegex(@"\G(?<n>(?:[LRDA]\.?\s?\*{0,2}\d{1,4}(?:-\d{1,3}){0,5}|\d{1,4}(?:\.?[ºª°](?=-[A-Z]))?(?:[A-Z]{1,2}(?!\p{L})|[a-z]{1,2}(?!\p{L}))?(?:-[A-ZÑ]{1,2}(?!\p{L})|-\d{1,3})*(?:\.\d{1,3}){0,2})" + Latin + @")(?:\.?[ºª°]|er\b)?(?:\s(?<l>[a-z])\))?", RegexOptions.CultureInvariant)]
    private static partial Regex HeadNumber();

    [GeneratedRegex(@"\G(?<n>\d{1,3}(?:[a-z]{1,2}(?!\p{L}))?(?:\.\d{1,3}(?!\d))?" + Latin + @"|[IVXLC]{1,6}" + Latin + @"(?!\p{L})|[a-zñ]{1,2}" + Latin + @"(?=\))|[a-z](?![\p{L}'’]))(?:\.?[ºª°])?\)?", RegexOptions.CultureInvariant)]
    private static partial Regex BelowNumber();

    [GeneratedRegex(@"\G(?<n>\d{1,4}[a-z]{0,2}(?!\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex GermanHead();

    [GeneratedRegex(@"\G(?<n>\d{1,3}[a-z]?(?!\p{L})|[a-z]{1,2}(?!\p{L})|[IVX]{1,5}(?!\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex GermanBelow();

    [GeneratedRegex(@"\G(?<n>[IVXLC]{1,7}(?:[ -]?(?:bis|ter))?(?!\p{L})|\d{1,3}(?!\d|°|º)|1er|Ier)", RegexOptions.CultureInvariant)]
    private static partial Regex ContainerNumber();

    [GeneratedRegex(@"\G(?:\d{1,3}\s?°|[IVX]{1,5}(?=\s(?:de l|du|des)\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Degree();
}
