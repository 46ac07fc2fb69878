using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LawReview.Core.Law.References;
using LawReview.Core.Law.Structure;
using LawReview.Core.Law.Structure.Scripts;

namespace LawReview.Core.Law.Citations;

/// <summary>
/// Takes apart citations in Cyrillic, Arabic and Chinese. They are read as the references that statutes make are, so that
/// either order of the parts, words and digits, and inflected forms are understood: "п. «а» ч. 2 ст. 5", "ст. 5 ч. 2 п. «а»",
/// "المادة 52، الفقرة 2", "الفقرة الثانية من المادة 52", 第318条第1款第（6）项.
/// </summary>
internal static partial class ScriptCitations
{
    /// <summary>The parts; null where the citation is in another script, or is not one reference to one place.</summary>
    public static CitationPath? Parse(string citation)
    {
        var text = Inserted().Replace(citation, "").Trim();
        var language = Language(text);
        if (language.Length == 0 || Preamble().IsMatch(text)) return null;
        // "刑法 art 318(1)": a name in the script, the rest in Latin letters.
        if (LatinHead().Match(text) is { Success: true } latin) return CitationParser.Parse(text[latin.Index..]);
        var term = Term().Match(text);
        if (term.Success) text = text[..term.Index];
        if (ReferenceLanguages.For(language)?.Find(text) is not [var found, ..] || found.Steps.Any(s => s.Relative != RelativePlace.None || s.Paths.Length == 0)) return null;
        var outer = found.Steps[^1];
        // 附件一第1目: a place in something else than the body.
        if (language == "zh" && found.Span.Start > 0) return null;
        if (outer.Level is not (ReferenceLevel.Section or ReferenceLevel.Below)) return null;
        var numbers = outer.Paths[0].Numbers;
        var steps = ImmutableArray.CreateBuilder<CitationStep>();
        foreach (var element in numbers.Skip(1)) steps.Add(Step(element));
        for (var i = found.Steps.Length - 2; i >= 0; i--)
            foreach (var element in found.Steps[i].Paths[0].Numbers) steps.Add(Step(element));
        foreach (Match bracket in Brackets().Matches(text[found.Span.End..]))
            if (ScriptMarkers.InBrackets(bracket.Groups["n"].Value) is var (number, _)) steps.Add(new(CitationLevel.Numbered, number));
            else steps.Add(new(CitationLevel.Numbered, bracket.Groups["n"].Value));
        if (term.Success) steps.Add(new(CitationLevel.Term, term.Groups["term"].Value));
        var head = Paragraphs.Read(numbers[0]);
        return new(CitationLevel.Section, "", head.Number ?? head.Place.ToString(System.Globalization.CultureInfo.InvariantCulture), steps.ToImmutable());
    }

    private static string Language(string text)
    {
        foreach (var c in text)
            if (Script.Of(c) is var script and not ScriptKind.Other)
                return script switch { ScriptKind.Arabic => "ar", ScriptKind.Cyrillic => "ru", _ => "zh" };
        return "";
    }

    private static CitationStep Step(string element) => Paragraphs.Read(element) is var (number, place) && place > 0
        ? new(CitationLevel.Counted, place.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : new(CitationLevel.Numbered, number ?? "");

    [GeneratedRegex(@"\s?[(（](?:в ред\.|بموجب|第[^（）]{1,20}增加)[^（）]*[)）]$|（[^（）]{1,40}增加或者修改）$", RegexOptions.CultureInvariant)]
    private static partial Regex Inserted();

    [GeneratedRegex("Преамбула|الديباجة|序言", RegexOptions.CultureInvariant)]
    private static partial Regex Preamble();

    [GeneratedRegex(@"\b(?:art|s|sec)\.? ?(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex LatinHead();

    [GeneratedRegex(@"\s*“(?<term>[^”]{1,})”$", RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    [GeneratedRegex(@"\G\s?[(（](?<n>[\p{L}\p{Nd}]{1,4})[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
