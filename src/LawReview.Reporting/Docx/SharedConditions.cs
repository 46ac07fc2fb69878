namespace LawReview.Reporting.Docx;

/// <summary>
/// Conditions in brackets that many rules share, each under a letter: the rules name the letter, and the condition is printed once.
/// It knows nothing of conditions but their brackets, so that it serves every language that has them.
/// </summary>
internal sealed class SharedConditions
{
    /// <summary>A shorter condition is read faster than a letter is looked up.</summary>
    private const int Shortest = 60;

    private const int FewestRules = 4;
    private const int Letters = 'Z' - 'A' + 1;

    private readonly List<(string Letter, string Words)> shared = [];

    /// <param name="sentences">The rules as they would be printed.</param>
    public SharedConditions(IEnumerable<string> sentences)
    {
        var rest = sentences.ToList();
        while (shared.Count < Letters && MostSpared(rest) is { } words)
        {
            var letter = $"[{(char)('A' + shared.Count)}]";
            rest = [.. rest.Select(s => s.Replace(words, letter, StringComparison.Ordinal)), words];
            shared.Add((letter, words));
        }
    }

    /// <summary>Letters and what they stand for; one may name those that stand before it and behind it.</summary>
    public IEnumerable<(string Letter, string Words)> All => shared.Select((s, i) => (s.Letter, Lettered(s.Words, shared.Skip(i + 1))));

    public string In(string sentence) => Lettered(sentence, shared);

    private static string Lettered(string words, IEnumerable<(string Letter, string Words)> letters) =>
        letters.Aggregate(words, (s, l) => s.Replace(l.Words, l.Letter, StringComparison.Ordinal));

    private static string? MostSpared(List<string> sentences) => sentences
        .SelectMany(s => InBrackets(s).Distinct(StringComparer.Ordinal))
        .GroupBy(w => w, StringComparer.Ordinal)
        .Where(g => g.Count() >= FewestRules)
        .OrderByDescending(g => g.Count() * g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private static IEnumerable<string> InBrackets(string sentence)
    {
        var open = new Stack<int>();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] is '(' or '（') open.Push(i);
            else if (sentence[i] is ')' or '）' && open.TryPop(out var start) && i + 1 - start >= Shortest) yield return sentence[start..(i + 1)];
        }
    }
}
