using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LawReview.Core.Text;

namespace LawReview.Core.Law.References;

/// <summary>English references: "sections 3, 4 or 5", "paragraph (a) of subsection (2)", "section thirty-one", "section 25A of the Penal Code".</summary>
public sealed partial class EnglishReferences : IReferenceLanguage
{
    private const int MostNumbers = 60;

    private static readonly string[] Units =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public IReadOnlyList<FoundReference> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<FoundReference>();
        var from = 0;
        while (from < text.Length && Keyword().Match(text, from) is { Success: true } match)
        {
            from = match.Index + match.Length;
            if (Step(text, match) is not var (step, end)) continue;
            var steps = ImmutableArray.CreateBuilder<ReferenceStep>();
            steps.Add(step);
            end = InnerStep(text, end, steps);
            end = OuterSteps(text, end, steps);
            var (work, workEnd) = WorkAfter(text, end);
            if (work.Length == 0) work = WorkBefore(text, match.Index);
            found.Add(new(TextSpan.FromBounds(match.Index, workEnd), steps.ToImmutable(), work));
            from = Math.Max(from, workEnd);
        }

        return found;
    }

    private static (ReferenceStep Step, int End)? Step(string text, Match match)
    {
        var level = Level(match.Groups["word"].Value);
        var relative = match.Groups["relative"].Value.ToLowerInvariant() switch
        {
            "this" => RelativePlace.This,
            "the preceding" or "the foregoing" or "the previous" => RelativePlace.Preceding,
            "the following" or "the next" => RelativePlace.Following,
            "that" or "those" or "these" or "such" or "the said" => RelativePlace.Named,
            _ => RelativePlace.None,
        };
        var end = match.Index + match.Length;
        var word = match.Groups["word"].Value.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).TrimEnd('s');
        if (relative != RelativePlace.None) return (new(level, [], relative, word), end);
        var (paths, after) = Paths(text, end, level);
        return paths.Length == 0 ? null : (new(level, paths, RelativePlace.None, word), after);
    }

    /// <summary>"Article 12 paragraphs 1 and 2", "Article 12, point a)": the narrower step stands behind the wider one.</summary>
    private static int InnerStep(string text, int end, ImmutableArray<ReferenceStep>.Builder steps)
    {
        while (steps.Count < 4 && steps[0] is { Relative: RelativePlace.None, Paths: [{ UpTo: false }] } && (steps.Count > 1 || steps[0].Level == ReferenceLevel.Section))
        {
            var link = InnerLink().Match(text, end, Math.Min(40, text.Length - end));
            if (!link.Success || link.Index != end) return end;
            var match = Keyword().Match(text, end + link.Groups["skip"].Length);
            if (!match.Success || match.Index != end + link.Groups["skip"].Length || Step(text, match) is not var (step, after)) return end;
            if (step.Level != ReferenceLevel.Below || step.Relative != RelativePlace.None || string.Equals(step.Word, steps[0].Word, StringComparison.Ordinal)) return end;
            steps.Insert(0, step);
            end = after;
        }

        return end;
    }

    private static int OuterSteps(string text, int end, ImmutableArray<ReferenceStep>.Builder steps)
    {
        while (steps.Count < 5)
        {
            var link = OfLink().Match(text, end, Math.Min(40, text.Length - end));
            if (!link.Success || link.Index != end) return end;
            var start = end + link.Length;
            var match = Keyword().Match(text, start, Math.Min(60, text.Length - start));
            if (!match.Success || match.Index != start || Step(text, Keyword().Match(text, start)) is not var (step, after)) return end;
            steps.Add(step);
            end = after;
        }

        return end;
    }

    private static ReferenceLevel Level(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.StartsWith("part", StringComparison.Ordinal)) return ReferenceLevel.Part;
        if (lower.StartsWith("title", StringComparison.Ordinal)) return ReferenceLevel.Title;
        if (lower.StartsWith("chapter", StringComparison.Ordinal)) return ReferenceLevel.Chapter;
        if (lower.StartsWith("schedule", StringComparison.Ordinal)) return ReferenceLevel.Schedule;
        return lower is "section" or "sections" or "article" or "articles" or "regulation" or "regulations" or "rule" or "rules"
            or "s." or "ss." or "art." or "arts." or "§" or "§§"
            ? ReferenceLevel.Section
            : ReferenceLevel.Below;
    }

    private static (ImmutableArray<NumberPath> Paths, int End) Paths(string text, int position, ReferenceLevel level)
    {
        var paths = ImmutableArray.CreateBuilder<NumberPath>();
        var end = position;
        var upTo = false;
        while (paths.Count < MostNumbers && Path(text, position, level) is var (numbers, after))
        {
            if (paths.Count > 0 && numbers[0].Length == 0)
                // "section 3(1) or (2)": another number below the same section.
                numbers = [.. paths[^1].Numbers.Take(Math.Max(0, paths[^1].Numbers.Length - (numbers.Length - 1))), .. numbers.Skip(1)];
            var bare = numbers[0].Length > 0;
            if (!bare) numbers = [.. numbers.Skip(1)];
            if (numbers.Length == 0) break;
            paths.Add(new([.. numbers], upTo, bare));
            end = after;
            var separator = Separator().Match(text, end, Math.Min(12, text.Length - end));
            if (!separator.Success || separator.Index != end) break;
            upTo = separator.Groups["to"].Success;
            position = end + separator.Length;
        }

        return (paths.ToImmutable(), end);
    }

    /// <summary>A number with its brackets; the first element is empty where it begins with a bracket.</summary>
    private static (string[] Numbers, int End)? Path(string text, int position, ReferenceLevel level)
    {
        var numbers = new List<string>();
        var end = position;
        var head = level is ReferenceLevel.Part or ReferenceLevel.Title or ReferenceLevel.Chapter or ReferenceLevel.Schedule ? ContainerNumber() : HeadNumber();
        var match = head.Match(text, position);
        if (match.Success && match.Index == position)
        {
            numbers.Add(match.Value.Replace(" ", "", StringComparison.Ordinal) is var joined && match.Value.Contains("is", StringComparison.Ordinal) ? match.Value : joined);
            end = position + match.Length;
        }
        else if (level == ReferenceLevel.Below && Letter().Match(text, position) is { Success: true } letter && letter.Index == position)
        {
            numbers.Add(letter.Groups["n"].Value);
            end = position + letter.Length;
        }
        else if (WordNumber(text, position) is var (value, wordEnd))
        {
            numbers.Add(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            end = wordEnd;
        }
        else numbers.Add("");

        while (Bracketed().Match(text, end) is { Success: true } bracket && bracket.Index == end)
        {
            numbers.Add(bracket.Groups["n"].Value);
            end += bracket.Length;
        }

        return numbers is [""] ? null : ([.. numbers], end);
    }

    private static (int Value, int End)? WordNumber(string text, int position)
    {
        var match = Words().Match(text, position);
        if (!match.Success || match.Index != position) return null;
        var total = 0;
        foreach (var word in match.Value.ToLowerInvariant().Split(['-', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "hundred") total = Math.Max(1, total) * 100;
            else if (Array.IndexOf(Units, word) is var unit and >= 0) total += unit + 1;
            else if (Array.IndexOf(Tens, word) is var ten and >= 0) total += (ten + 2) * 10;
        }

        return total == 0 ? null : (total, position + match.Length);
    }

    private static (string Work, int End) WorkAfter(string text, int end)
    {
        var match = OfWork().Match(text, end, Math.Min(160, text.Length - end));
        if (!match.Success || match.Index != end) return ("", end);
        if (match.Groups["known"] is { Success: true } known) return (known.Value, known.Index + known.Length);
        var title = match.Groups["title"];
        var length = title.Length;
        // "the Residence Act the Minister": what follows an act's own word, but for "of", is no more of its title.
        if (InstrumentEnd().Match(title.Value) is { Success: true } act) length = act.Length;
        // A small word at the end belongs to what follows: "the Penal Code and the".
        while (title.Value[..length].TrimEnd() is var words && words.LastIndexOf(' ') is var space and > 0 && char.IsLower(words[space + 1])) length = space;
        return (title.Value[..length].TrimEnd(), title.Index + length);
    }

    // "Act No. 8 of 2015 ss. 4-9": the act stands before its sections.
    private static string WorkBefore(string text, int start)
    {
        var from = Math.Max(0, start - 60);
        var match = NumberedAct().Match(text[from..start]);
        return match.Success ? match.Groups["title"].Value : "";
    }

    [GeneratedRegex(@"(?<title>(?:Act|Law|Ordinance|Decree)(?:,? No\.? ?\d+,?)? of \d{4}),? $", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedAct();

    [GeneratedRegex(@"\G(?<skip>,?\s+)(?:sub-?sections?|paragraphs?|sub-?paragraphs?|points?|items?|letters?|clauses?)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InnerLink();

    [GeneratedRegex(@"\G(?<![A-Za-z])(?:(?<n>[a-z]{1,2}|\d{1,3})\)|(?<n>[a-z])(?=,? (?:and|or|to|of)\b|[.,;]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^.*?\b(?:Act|Code|Law|Ordinance|Decree|Regulations?|Constitution)\b(?=,? (?:the|and|or|in|to|for|against) )", RegexOptions.CultureInvariant)]
    private static partial Regex InstrumentEnd();

    [GeneratedRegex(@"(?:\b(?<relative>that|those|these|such|the said)\s+(?<word>sub-?sections?|sections?|articles?|sub-?paragraphs?|paragraphs?|chapters?|schedules?)\b(?!\s*[\(\d]))|(?:\b(?<relative>this|the preceding|the foregoing|the previous|the following|the next)\s+(?<word>section|subsection|sub-section|article|paragraph|part|title|chapter|schedule|regulation)\b(?!\s*[\(\d]))|(?:\b(?<word>sub-?sections?|sections?|ss?\.|articles?|arts?\.|sub-?paragraphs?|paragraphs?|sub-?clauses?|clauses?|points?|items?|regulations?|rules?|letters?|parts?|titles?|chapters?|schedules?)|(?<word>§§?))\s*(?=[\dIVXLCA-Z(a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Keyword();

    [GeneratedRegex(@"\G(?:[LRDA]\.\s?\d{1,4}(?:-\d{1,3})*|\d{1,4}(?:[A-Za-z]{1,3}(?![a-z]))?(?:[-.][A-Z0-9]{1,4}(?![a-z0-9]))*(?:\s(?:bis|ter|quater|quinquies))?)(?![A-Za-z])")]
    private static partial Regex HeadNumber();

    [GeneratedRegex(@"\G(?:[IVXLC]{1,7}[A-Z]?|\d{1,3}[A-Z]?|[A-Z])(?![A-Za-z0-9]|:\d)")]
    private static partial Regex ContainerNumber();

    [GeneratedRegex(@"\G\s?\(\s?(?<n>[0-9]{1,3}[A-Za-z]{0,3}(?:\.[0-9]{1,2})?|[A-Za-z]{1,4}[0-9]?)\s?\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G(?:\s*,?\s*(?<to>to|through)\s+|\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|and/or)\s+|\s*[–](?<to>)\s*)(?=[\d(]|[a-z]\)|[a-z]*(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty)\b|[IVXLC]{1,7}\b|[LRDA]\.)")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\G\s*,?\s*(?:of|in|under|to)\s+(?:the\s+)?(?:said\s+)?")]
    private static partial Regex OfLink();

    [GeneratedRegex(@"\G\s+of\s+(?:the\s+)?(?:(?<known>principal (?:Act|Law|Code|Ordinance|enactment|Regulations)|title \d+)\b|(?<title>(?:[A-Z][\p{L}'’\-]*|\([A-Z][^()]{1,40}\))(?:\s+(?:of|and|on|the|for|in|to|against|or)(?=\s)|,?\s+(?:[A-Z][\p{L}'’\-]*|\([A-Z][^()]{1,40}\)|\d{4}|No\.? ?\d+))*))")]
    private static partial Regex OfWork();

    [GeneratedRegex(@"\G(?:(?:(?:one|two|three|four|five|six|seven|eight|nine)[ -])?hundred(?: and (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine))?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine)(?: hundred(?: and (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine))?)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
