using System.Text.RegularExpressions;
using LawReview.Core.Law.References;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure.Scripts;

/// <summary>
/// How amending acts in Cyrillic, Arabic and Chinese print the text they insert: behind a colon in the same line (Chinese), in
/// quotation marks whose first paragraph bears no number, or without any mark but another form of heading (Arabic).
/// </summary>
internal static partial class ScriptInsertions
{
    /// <summary>Gives text that a Chinese amending sentence quotes behind its colon a line of its own.</summary>
    public static IReadOnlyList<LawLine> Split(IReadOnlyList<LawLine> lines)
    {
        List<LawLine>? split = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var match = line.HeadingLevel == 0 && Script.OfFirstLetter(line.Text.Text) == ScriptKind.Han ? Quoting().Match(line.Text.Text) : Match.Empty;
            if (!match.Success)
            {
                split?.Add(line);
                continue;
            }

            split ??= [.. lines.Take(i)];
            var at = match.Index + match.Length;
            split.Add(line with { Text = line.Text.Slice(TextSpan.FromBounds(0, at)).Trim() });
            split.Add(line with { Text = line.Text.Slice(TextSpan.FromBounds(at, line.Text.Length)).Trim(), AfterBreak = true });
        }

        return split ?? lines;
    }

    /// <summary>True for quoted text of a script in which an inserted paragraph needs no number to be known as one.</summary>
    public static bool IsText(string text) => Script.OfFirstLetter(text) is ScriptKind.Han or ScriptKind.Cyrillic or ScriptKind.Arabic;

    /// <summary>The article that amending words name as the place of their text; null where they name none, or are in Latin script.</summary>
    public static string? Target(string words)
    {
        var language = Script.OfFirstLetter(words) switch { ScriptKind.Han => "zh", ScriptKind.Cyrillic => "ru", ScriptKind.Arabic => "ar", _ => "" };
        if (language.Length == 0 || ReferenceLanguages.For(language) is not { } finder) return null;
        string? target = null;
        foreach (var found in finder.Find(words))
            if (found.Steps[^1] is { Level: ReferenceLevel.Section, Paths: [var path, ..] } && path.Numbers.Length > 0)
            {
                // 作为第十七条之一: the number it will bear comes last.
                if (target is null || BecomesNumber().IsMatch(words[..found.Span.Start])) target = path.Numbers[0];
            }

        return target;
    }

    /// <summary>The form of an article's number: with or without the Arabic article, in digits or words.</summary>
    public static (bool Definite, bool Digits)? Form(string heading)
    {
        var start = 0;
        while (start < heading.Length && !char.IsLetter(heading[start])) start++;
        if (start >= heading.Length || Script.Of(heading[start]) != ScriptKind.Arabic || ArabicHeadings.Section(heading, start) is not { } head) return null;
        return (heading[start] == 'ا', heading[head.Start..head.NumberEnd].Any(char.IsDigit));
    }

    [GeneratedRegex(@"^(?=.{0,400}?(?:修改为|修改為|增加|作为|作為|改为|改為|增訂|增订)).{4,400}?[：:](?=[“「](?!.{0,40}[”」](?:修改|改)))", RegexOptions.CultureInvariant)]
    private static partial Regex Quoting();

    [GeneratedRegex(@"(?:作为|作為|列为|列為)(?:本法)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BecomesNumber();
}
