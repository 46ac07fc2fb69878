using System.Collections.Frozen;
using System.Collections.Immutable;
using LawReview.Core.Lexicons;

namespace LawReview.Core.Offences;

/// <summary>
/// Reads the longest imprisonment out of words: figures and number words, ranges, "may extend to", months, life.
/// Takes tokens of English text; other languages have their own units and number words (see docs/adding-a-language.md).
/// </summary>
public static class PenaltyReader
{
    private static readonly FrozenDictionary<string, int> Numbers = new Dictionary<string, int>
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
        ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14,
        ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20,
        ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["eighty"] = 80, ["ninety"] = 90,
        ["a"] = 1, ["an"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Custody = new[]
    {
        "imprisonment", "imprisoned", "prison", "jail", "gaol", "detention", "custody", "liberty", "confinement", "incarceration",
        "penal", "servitude", "labour",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The terms named near a word of custody, in the order of the text; of a range only the upper end.</summary>
    public static ImmutableArray<PenaltyMaximum> Terms(TokenisedText text)
    {
        var found = ImmutableArray.CreateBuilder<PenaltyMaximum>();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.WordAt(i) == "life" && NearCustody(text, i, 4))
            {
                found.Add(new(double.PositiveInfinity, true));
                continue;
            }

            if (Unit(text.WordAt(i)) is not { } unit || i == 0 || !NearCustody(text, i, 24) || IsAgeOrOther(text, i) || IsMinimum(text, i)) continue;
            if (NumberBefore(text, i) is { } number) found.Add(new(Math.Round(number * unit, 4), false));
        }

        return found.ToImmutable();
    }

    /// <summary>"not less than three years": the least, not the most; alone it is kept out, since it names no maximum.</summary>
    private static bool IsMinimum(TokenisedText text, int unit)
    {
        for (var k = 2; k <= 4 && unit - k >= 1; k++)
            if (text.WordAt(unit - k) == "than" && text.WordAt(unit - k - 1) == "less") return true;
        return false;
    }

    private static double? Unit(string word) => word switch
    {
        "year" or "years" => 1,
        "month" or "months" => 1.0 / 12,
        "week" or "weeks" => 7.0 / 365,
        "day" or "days" => 1.0 / 365,
        _ => null,
    };

    private static bool NearCustody(TokenisedText text, int index, int words)
    {
        var tokens = text.Tokens;
        for (var k = 1; k <= words; k++)
        {
            if (index - k >= 0 && tokens[index - k].Sentence == tokens[index].Sentence && Custody.Contains(text.WordAt(index - k))) return true;
            if (k <= 5 && index + k < tokens.Length && tokens[index + k].Sentence == tokens[index].Sentence && Custody.Contains(text.WordAt(index + k))) return true;
        }

        return false;
    }

    /// <summary>"a child under eighteen years", "years of age", "within five years" are no term of imprisonment.</summary>
    private static bool IsAgeOrOther(TokenisedText text, int index)
    {
        var tokens = text.Tokens;
        if (index + 2 < tokens.Length && text.WordAt(index + 1) == "of" && text.WordAt(index + 2) == "age") return true;
        if (index + 1 < tokens.Length && text.WordAt(index + 1) == "old") return true;
        for (var k = 1; k <= 3 && index - k >= 0; k++)
            if (text.WordAt(index - k) is "within" or "age" or "aged") return true;
        return false;
    }

    private static double? NumberBefore(TokenisedText text, int index)
    {
        var word = text.WordAt(index - 1);
        if (int.TryParse(word, out var figure)) return figure is > 0 and < 200 ? figure : null;
        if (!Numbers.TryGetValue(word, out var value)) return null;
        if (value < 10 && index >= 2 && Numbers.TryGetValue(text.WordAt(index - 2), out var tens) && tens >= 20) value += tens;
        if (word is "a" or "an" && value == 1) return 1;
        return value;
    }
}
