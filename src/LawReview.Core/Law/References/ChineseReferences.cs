using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LawReview.Core.Law.Structure.Scripts;
using LawReview.Core.Text;

namespace LawReview.Core.Law.References;

/// <summary>
/// Chinese references, simplified and traditional: 本法第三百一十八条第一款第（二）项, 第十二條、第十三條, 前款, 前条第一款, 本章. What
/// stands below an article is read from its place in the chain, as 款 and 项 change places between traditions.
/// </summary>
public sealed partial class ChineseReferences : IReferenceLanguage
{
    private const int LongestWork = 40;

    public IReadOnlyList<FoundReference> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<FoundReference>();
        var from = 0;
        while (from < text.Length && Start().Match(text, from) is { Success: true } match)
        {
            from = match.Index + match.Length;
            if (match.Groups["relative"].Success)
            {
                var steps = ImmutableArray.CreateBuilder<ReferenceStep>();
                var (path, after) = Below(text, from, false);
                steps.AddRange(path);
                steps.Add(Relative(match));
                found.Add(new(TextSpan.FromBounds(match.Index, after), steps.ToImmutable(), ""));
                from = after;
                continue;
            }

            if (Unit().Match(text, match.Index) is not { Success: true } first) continue;
            var (work, start) = WorkBefore(text, match.Index);
            var (reference, end) = Chain(text, first);
            if (reference.IsEmpty) continue;
            found.Add(new(TextSpan.FromBounds(start, end), reference, work));
            from = end;
        }

        return found;
    }

    private static ReferenceStep Relative(Match match)
    {
        var (level, word) = LevelOf(match.Groups["unit"].Value);
        var relative = match.Groups["relative"].Value switch { "本" => RelativePlace.This, "该" or "該" => RelativePlace.Named, _ => RelativePlace.Preceding };
        var count = match.Groups["count"].Value;
        ImmutableArray<NumberPath> many = count.Length == 0 ? [] : [new([ChineseHeadings.Value(count)], false)];
        return new(level, many, relative, word);
    }

    /// <summary>A list of articles with what stands below each, or of containers, or of places below an article.</summary>
    private static (ImmutableArray<ReferenceStep> Steps, int End) Chain(string text, Match first)
    {
        var (level, word) = LevelOf(first.Groups["unit"].Value);
        if (level == ReferenceLevel.Below) return Below(text, first.Index, false);
        var paths = ImmutableArray.CreateBuilder<NumberPath>();
        var end = first.Index;
        var upTo = false;
        while (Unit().Match(text, end) is { Success: true } unit && LevelOf(unit.Groups["unit"].Value).Level == level)
        {
            end = unit.Index + unit.Length;
            var (numbers, ranges) = Numbers(unit);
            if (level == ReferenceLevel.Section && Of().Match(text, end) is { Success: true } of)
            {
                end += of.Length;
                numbers[^1] += "-" + ChineseHeadings.Value(of.Groups["of"].Value);
            }

            var inner = level == ReferenceLevel.Section ? Below(text, end, true, unit.Groups["unit"].Value == "條") : ([], end);
            for (var i = 0; i < numbers.Count; i++)
            {
                var isRange = i == 0 ? upTo : ranges[i];
                if (i < numbers.Count - 1 || inner.Item1.IsEmpty) paths.Add(new([numbers[i]], isRange));
                else
                    foreach (var below in inner.Item1[0].Paths) paths.Add(new([numbers[i], .. below.Numbers], below.UpTo));
            }

            end = inner.Item2;
            // 第六章第三节: the wider container stands first.
            if (level is not ReferenceLevel.Section && paths.Count == 1 && Unit().Match(text, end) is { Success: true } narrower && LevelOf(narrower.Groups["unit"].Value).Level is not (ReferenceLevel.Below or ReferenceLevel.Section) and var inside && inside != level)
            {
                var (steps, after) = Chain(text, narrower);
                return ([.. steps, new(level, paths.ToImmutable(), RelativePlace.None, word)], after);
            }

            var separator = Separator().Match(text, end);
            if (!separator.Success || !Unit().IsMatch(text.AsSpan(end + separator.Length).ToString())) break;
            if (LevelOf(Unit().Match(text, end + separator.Length).Groups["unit"].Value).Level != level) break;
            upTo = separator.Groups["to"].Success;
            end += separator.Length;
        }

        return ([new(level, paths.ToImmutable(), RelativePlace.None, word)], end);
    }

    /// <summary>第一款第（二）项、第（三）项: at most one step, whose paths lead from the article, or from where the words stand, inwards.</summary>
    private static (ImmutableArray<ReferenceStep> Steps, int End) Below(string text, int position, bool ofArticle, bool traditional = false)
    {
        var paths = ImmutableArray.CreateBuilder<NumberPath>();
        var units = new List<string>();
        var current = new List<string>();
        var end = position;
        var first = "";
        var at = position;
        var upTo = false;
        while (Unit().Match(text, at) is { Success: true } unit && LevelOf(unit.Groups["unit"].Value).Level == ReferenceLevel.Below)
        {
            var word = unit.Groups["unit"].Value;
            if (first.Length == 0) first = word;
            var depth = units.IndexOf(word);
            var isNext = depth >= 0;
            if (!isNext) depth = units.Count;
            if (isNext) units.RemoveRange(depth + 1, units.Count - depth - 1);
            else units.Add(word);
            current.RemoveRange(Math.Min(depth, current.Count), current.Count - Math.Min(depth, current.Count));
            var (numbers, ranges) = Numbers(unit);
            if (!isNext && paths.Count > 0 && at > end) break;
            if (!isNext && paths.Count > 0) paths.RemoveAt(paths.Count - 1);
            for (var i = 0; i < numbers.Count; i++)
            {
                var element = Element(word, numbers[i], depth, unit.Value.AsSpan().IndexOfAny('（', '(') >= 0 || (traditional && word == "款"));
                paths.Add(new([.. current, element], i == 0 ? isNext && upTo : ranges[i]));
            }

            current = [.. paths[^1].Numbers];
            at = end = unit.Index + unit.Length;
            var separator = Separator().Match(text, end);
            upTo = separator.Groups["to"].Success;
            if (separator.Success && Unit().Match(text, end + separator.Length) is { Success: true } next && units.Contains(next.Groups["unit"].Value)) at = end + separator.Length;
        }

        if (paths.Count == 0) return ([], position);
        return ([new(ReferenceLevel.Below, paths.ToImmutable(), RelativePlace.None, ofArticle || first is "款" or "項" ? "subsection" : "item")], end);
    }

    // Right below an article stand its paragraphs, which are counted; deeper, in brackets, and where 款 is an item, numbers are printed.
    private static string Element(string word, string number, int depth, bool bracketed) =>
        depth == 0 && !bracketed && word is "款" or "項" && int.TryParse(number, out var place) ? Paragraphs.Counted(place) : number;

    private static (List<string> Numbers, List<bool> Ranges) Numbers(Match unit)
    {
        var numbers = new List<string> { ChineseHeadings.Value(unit.Groups["n"].Value.Trim('（', '）', '(', ')')) };
        var ranges = new List<bool> { false };
        var more = unit.Groups["more"].Captures;
        var separators = unit.Groups["sep"].Captures;
        for (var i = 0; i < more.Count; i++)
        {
            numbers.Add(ChineseHeadings.Value(more[i].Value.Trim('（', '）', '(', ')')));
            ranges.Add(separators[i].Value is "至" or "到" or "—" or "-");
        }

        return (numbers, ranges);
    }

    private static (ReferenceLevel Level, string Word) LevelOf(string unit) => unit switch
    {
        "条" or "條" => (ReferenceLevel.Section, "article"),
        "章" => (ReferenceLevel.Chapter, "chapter"),
        "编" or "編" => (ReferenceLevel.Part, "part"),
        "节" or "節" => (ReferenceLevel.Division, "division"),
        "款" => (ReferenceLevel.Below, Paragraphs.CountedWord),
        "項" => (ReferenceLevel.Below, Paragraphs.CountedWord),
        _ => (ReferenceLevel.Below, "item"),
    };

    /// <summary>《…法》, 刑法, 本法 just before the number; empty for the text itself.</summary>
    private static (string Work, int Start) WorkBefore(string text, int position)
    {
        var from = Math.Max(0, position - LongestWork);
        var match = Work().Match(text[from..position]);
        if (!match.Success) return ("", position);
        var title = match.Groups["title"].Value;
        if (match.Groups["plain"].Success)
        {
            title = match.Groups["plain"].Value;
            if (OwnName().Match(title) is { Success: true } own) return ("", position - own.Length);
            var lead = LeadingWords().Match(title);
            if (lead.Success) title = title[lead.Length..];
            if (title.Length < 2) return ("", position);
        }

        return (title, match.Groups["title"].Success ? from + match.Index : position - title.Length);
    }

    [GeneratedRegex(@"第[ \u3000]?[（(]?[〇零○一二三四五六七八九十百千\d]|(?<relative>[前上本该該])(?<count>[两兩二三四])?(?<unit>[条條款项項章节節编編])(?![例件目])", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"\G第[ \u3000]?(?<n>[（(]?(?:[〇零○一二三四五六七八九十百千两]{1,9}|\d{1,4}(?:[ ]?[-－][ ]?\d{1,3}|[A-Z]{1,2})?)[)）]?)(?:(?<sep>[、和及或至到]|以及|或者|或是|和|—|-)(?<more>[（(]?(?:[〇零○一二三四五六七八九十百千两]{1,9}|\d{1,4})[)）]?)){0,12}[ \u3000]?(?<unit>[条條款项項目章节節编編])", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\G[ \u3000]?之[ \u3000]?(?<of>[一二三四五六七八九十]{1,3}|\d{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex(@"\G(?:(?<to>[至到—])|[、，,和及或与與](?:者)?|以及|、或者|或者)", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?:《(?<title>[^《》]{2,38})》(?:（[^（）]{1,20}）)?|(?<plain>[\u4e00-\u9fff]{1,20}(?:法典|法|条例|條例|规定|規定|办法|辦法|解释|解釋|规则|規則|细则|細則|决定|決定|章程)))[ \u3000]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Work();

    [GeneratedRegex(@"本(?:法典|法|条例|條例|规定|規定|办法|辦法|解释|解釋|规则|規則|细则|細則|决定|決定|章程)$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnName();

    [GeneratedRegex(@"^.{0,18}(?:依照|依据|依據|依|根据|根據|按照|违反|違反|适用|適用|符合|认定为|按|对|對|由|在|将|將|和|与|與|或者|或|及|以|犯|触犯|为|為|是|除|构成|準用|准用|有|属于|本(?=法))(?=[\u4e00-\u9fff]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingWords();
}
