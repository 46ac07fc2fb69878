using LawReview.Core.Lexicons;
using LawReview.Core.Passages;

namespace LawReview.Core.Offences;

/// <summary>
/// Offences that name several acts in one sentence: "whoever takes a person out of the country without papers, or offers, for money, to
/// bring him across, is punished". What stands between commas inside the later act is an element of that act alone.
/// </summary>
internal static class AlternativeActs
{
    private const int WordsBeforeElement = 3;

    /// <summary>Words that the later act goes on with behind the element; with fewer the element closes the sentence and belongs to all of it.</summary>
    private const int FewestBehind = 2;

    private static readonly Dictionary<string, string[]> Or = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = ["or"], ["fr"] = ["ou"], ["es"] = ["o", "u"], ["pt"] = ["ou"], ["it"] = ["o", "oppure", "ovvero"], ["de"] = ["oder"], ["ru"] = ["или", "либо"], ["ar"] = ["او"],
    };

    /// <summary>Whether the element stands only inside an act that an earlier one, which is a whole offence without it, is an alternative to.</summary>
    public static bool IsElementOfLaterOnly(PassageIndex index, OffenceForm form, IReadOnlyList<ConceptMatch> element)
    {
        var passage = form.Passage;
        if (element.Count == 0 || !Or.TryGetValue(passage.Expression.Language.Split('-', '_')[0], out var or)) return false;
        var (first, end) = (element.Min(m => m.FirstToken), element.Max(m => m.EndToken));
        var at = first - 1;
        while (at > 0 && !(or.Contains(passage.Tokens.WordAt(at), StringComparer.Ordinal) && HasCommaBefore(passage, at))) at--;
        if (at <= 0 || form.Conduct.GroupBy(m => m.Concept).Any(c => c.All(m => m.EndToken > at))) return false;
        if (!Enumerable.Range(first - Math.Min(WordsBeforeElement, first - at - 1), Math.Min(WordsBeforeElement, first - at - 1) + 1).Any(t => t > at + 1 && HasCommaBefore(passage, t))) return false;
        var punished = index.Matches(passage, Markers.Punishment).Select(m => m.FirstToken).Where(t => t >= end).DefaultIfEmpty(passage.Tokens.Tokens.Length).Min();
        return end < passage.Tokens.Tokens.Length && HasCommaBefore(passage, end) && punished - end >= FewestBehind;
    }

    private static bool HasCommaBefore(Passage passage, int token)
    {
        var start = passage.Tokens.SpanOf(token, token + 1).Start;
        while (start > 0 && char.IsWhiteSpace(passage.Words.Text[start - 1])) start--;
        return start > 0 && passage.Words.Text[start - 1] is ',' or ';' or '،' or '؛';
    }
}
