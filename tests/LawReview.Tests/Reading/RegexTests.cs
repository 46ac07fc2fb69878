using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using LawReview.Core.Law;
using LawReview.Reading;

namespace LawReview.Tests.Reading;

/// <summary>
/// No pattern of the readers may take more than linear time: each is fed long lines of its own words and characters.
/// </summary>
public sealed partial class RegexTests
{
    private const int Length = 60_000;

    // A line that a pattern reads in linear time takes some milliseconds; one in quadratic time three seconds at the least.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Patterns
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var method in Methods()) data.Add(Name(method));
            return data;
        }
    }

    [Fact]
    public void Patterns_AreFound() => Assert.True(Methods().Count() > 120);

    [Theory]
    [MemberData(nameof(Patterns))]
    public void LongLines_TakeLinearTime(string name)
    {
        var regex = (Regex)Methods().Single(m => Name(m) == name).Invoke(null, null)!;
        foreach (var line in Lines(regex.ToString()))
        {
            // A hundredth first, so that a bad pattern fails and does not hang.
            foreach (var text in new[] { line[..(Length / 100)], line[..(Length / 10)], line })
            {
                var spent = Spent(regex, text);
                Assert.True(spent < Limit, $"{name}: {spent.TotalSeconds:0.0} s for {text.Length} characters of “{line[..Math.Min(60, line.Length)]}”");
            }
        }
    }

    private static TimeSpan Spent(Regex regex, string text)
    {
        var watch = Stopwatch.StartNew();
        var matches = 0;
        for (var match = regex.Match(text); match.Success && matches < Length; match = match.NextMatch()) matches++;
        if (regex.ToString().StartsWith("\\G", StringComparison.Ordinal))
            for (var at = 0; at < text.Length; at += Math.Max(1, text.Length / 50)) regex.Match(text, at);
        return watch.Elapsed;
    }

    private static IEnumerable<MethodInfo> Methods() =>
        new[] { typeof(LawText).Assembly, typeof(LawFileReading).Assembly }
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttribute<GeneratedRegexAttribute>() is not null);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    /// <summary>Lines of a pattern's words, of its characters, and of its words with blanks, digits and brackets between.</summary>
    private static IEnumerable<string> Lines(string pattern)
    {
        var words = Words().Matches(Plain(pattern)).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        var signs = Plain(pattern).Where(c => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c)).Distinct().ToList();
        var seeds = new List<string> { " ", "\t ", "a", "A", "1", "1.", "-1", "(", "((1)", "а", "ا", "法", "a b ", "A a, ", "1, 2 ", ". ", "“a", "<", "[" };
        seeds.AddRange(signs.Select(c => c.ToString()));
        seeds.AddRange(signs.Select(c => $"{c} "));
        // Of long lists of words a few stand for all.
        var some = words.Where((_, i) => i % Math.Max(1, words.Count / 12) == 0).ToList();
        foreach (var word in some) seeds.AddRange([word, word + " ", word + "     ", word + " 1 ", word + "(", word + ", "]);
        foreach (var seed in seeds.Distinct(StringComparer.Ordinal)) yield return Repeat("", seed);
        foreach (var word in some.Take(6))
        {
            yield return Repeat(word, " ");
            yield return Repeat(word + " ", "a ");
            yield return Repeat(word + " ", "1");
        }

        var random = new Random(20_26);
        var alphabet = new List<string>([.. words, .. signs.Select(c => c.ToString()), " ", " ", "1", "2", "a", "A", "é", "ж", "ا", "法", ". ", ", "]);
        for (var i = 0; i < 3; i++)
        {
            var text = new StringBuilder();
            while (text.Length < Length) text.Append(alphabet[random.Next(alphabet.Count)]);
            yield return text.ToString(0, Length);
        }
    }

    private static string Repeat(string start, string seed)
    {
        var text = new StringBuilder(start, Length + seed.Length);
        while (text.Length < Length) text.Append(seed);
        return text.ToString(0, Length);
    }

    // Without names of groups, classes and escapes.
    private static string Plain(string pattern) => Syntax().Replace(pattern, "|");

    [GeneratedRegex(@"\(\?<\w{1,20}>|\\[pPu]\{?\w{0,12}\}?|\\.|\{\d{1,5},?\d{0,5}\}|\(\?[:=!>]|\(\?<[=!]")]
    private static partial Regex Syntax();

    [GeneratedRegex(@"\p{L}{2,30}(?: \p{L}{1,30}){0,3}")]
    private static partial Regex Words();
}
