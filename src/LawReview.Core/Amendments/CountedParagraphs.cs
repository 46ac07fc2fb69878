using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LawReview.Core.Law.References;
using LawReview.Core.Text;

namespace LawReview.Core.Amendments;

/// <summary>
/// Unnumbered paragraphs that amending words count: "le troisième alinéa de l'article 2", "el segundo párrafo", "il secondo comma".
/// Each becomes the inner step of the reference beside it, or a reference of its own.
/// </summary>
internal static partial class CountedParagraphs
{
    private const string Counted = "counted";

    private static readonly string[][] Ordinals =
    [
        ["dernier", "dernière", "last", "último", "última", "ultimo", "ultima"],
        ["premier", "première", "first", "primer", "primero", "primera", "primeiro", "primeira", "primo", "prima", "1er", "1°"],
        ["deuxième", "second", "seconde", "segundo", "segunda", "secondo", "seconda"],
        ["troisième", "third", "tercer", "tercero", "tercera", "terceiro", "terceira", "terzo", "terza"],
        ["quatrième", "fourth", "cuarto", "cuarta", "quarto", "quarta"],
        ["cinquième", "fifth", "quinto", "quinta"],
        ["sixième", "sixth", "sexto", "sexta", "sesto", "sesta"],
        ["septième", "seventh", "séptimo", "sétimo", "settimo"],
        ["huitième", "eighth", "octavo", "oitavo", "ottavo"],
        ["neuvième", "ninth", "noveno", "nono"],
        ["dixième", "tenth", "décimo", "decimo"],
    ];

    public static bool IsWord(string word) => Paragraph().IsMatch(word);

    /// <summary>The references with the counted paragraphs among them, in the order of the text.</summary>
    public static IReadOnlyList<FoundReference> Join(string text, List<FoundReference> found)
    {
        foreach (Match match in Phrase().Matches(text))
        {
            if (found.Exists(r => r.Span.Start <= match.Index && match.Index < r.Span.End)) continue;
            var word = match.Groups["ordinal"].Value.ToLowerInvariant();
            var value = Array.FindIndex(Ordinals, o => o.Contains(word, StringComparer.Ordinal));
            if (value < 0) continue;
            ReferenceStep step = value == 0
                ? new(ReferenceLevel.Below, [new([Paragraphs.Last], false)], RelativePlace.None, Paragraphs.CountedWord)
                : new(ReferenceLevel.Below, [new([value.ToString(CultureInfo.InvariantCulture)], false)], RelativePlace.None, Counted);
            var end = match.Index + match.Length;
            var outer = found.FindIndex(r => r.Span.Start >= end && Of().Match(text, end, r.Span.Start - end) is { Success: true } of && of.Length == r.Span.Start - end);
            if (outer < 0) outer = found.FindIndex(r => r.Span.End <= match.Index && text[r.Span.End..match.Index].Trim(' ', ',') is "" or "en su");
            if (outer < 0) found.Add(new(new(match.Index, match.Length), [step], ""));
            else
            {
                var reference = found[outer];
                found[outer] = reference with
                {
                    Span = TextSpan.FromBounds(Math.Min(match.Index, reference.Span.Start), Math.Max(end, reference.Span.End)),
                    Steps = reference.Steps.Insert(0, step),
                };
            }
        }

        return [.. found.OrderBy(r => r.Span.Start)];
    }

    [GeneratedRegex(@"\b(?:alinéas?|párrafos?|parágrafos?|comm[ai]|paragraphs?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\b(?:(?<ordinal>\p{L}{4,10}|1er) (?:alinéa|párrafo|parágrafo|comma|(?:unnumbered )?paragraph)|(?:alinéa|párrafo|parágrafo|comma) (?<ordinal>\p{L}{4,10}))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\G\s{0,3}(?:(?:de|du|des|del|della|dello|dell['’]|do|da|of|de la|de l['’]|à|al|al?l['’])\s{0,2})?(?:l['’]|the |el |la |o |a )?", RegexOptions.CultureInvariant)]
    private static partial Regex Of();
}
