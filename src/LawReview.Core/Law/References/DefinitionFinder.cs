using System.Text.RegularExpressions;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Core.Law.References;

/// <summary>Finds definitions in all their shapes: lists, "in this Act, X means", definition articles, "shall be understood as".</summary>
public static partial class DefinitionFinder
{
    private const int LongestEmphasis = 60;
    private const int LongestLead = 120;
    private const int StemLength = 6;

    public static IEnumerable<Definition> Find(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression.Text is { } text ? Find(expression, text.AllProvisions()) : [];
    }

    /// <summary>Those of some provisions of a text.</summary>
    public static IEnumerable<Definition> Find(Expression expression, IEnumerable<Provision> provisions) => provisions.SelectMany(p => In(new(expression, p)));

    private static IEnumerable<Definition> In(ProvisionIn where)
    {
        var provision = where.Provision;
        var text = provision.Text.Text;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (MeaningOf().Match(provision.Heading.Text) is { Success: true } heading && Clean(heading.Groups["term"].Value) is { Length: > 1 } named
            && !Headings().IsMatch(named) && seen.Add(named))
            yield return new(named, where, text.Length > 0 || provision.Children.IsEmpty ? provision.Text : provision.Children[0].Text);
        if (text.Length == 0) yield break;
        if (provision.Kind == ProvisionKind.Definition || IsDefinitionItem(provision))
        {
            var term = DefinitionStarts.TermOf(text);
            if (term.Length > 0 && seen.Add(term)) yield return new(Clean(term), where, MeaningFrom(provision, text.IndexOf(term, StringComparison.Ordinal) + term.Length));
        }

        foreach (var (own, meaning) in ScriptDefinitions.In(provision))
            if (own.Length > 1 && seen.Add(own)) yield return new(own, where, MeaningFrom(provision, meaning));
        foreach (Match match in Quoted().Matches(text))
        {
            var term = match.Groups["term"].Value.Trim();
            if (!(DefinitionStarts.Verb(text, match.Index + match.Length) || Defines(text, match.Index, match.Index + match.Length)) || !seen.Add(term)) continue;
            yield return new(term, where, MeaningFrom(provision, match.Index + match.Length));
        }

        foreach (var span in Emphasised(where))
        {
            var term = text.Substring(span.Start, span.Length).Trim();
            if (!(DefinitionStarts.Verb(text, span.End) || Defines(text, span.Start, span.End)) || !seen.Add(term)) continue;
            yield return new(term, where, MeaningFrom(provision, span.End));
        }

        foreach (var (_, span) in SourcePlaces.In(where.Expression.Text!.Stated.Terms, t => t, provision.Text))
            if (Clean(text.Substring(span.Start, span.Length)) is { Length: > 1 } term && seen.Add(term))
                yield return new(term, where, MeaningFrom(provision, span.End));

        foreach (var match in Stated(provision))
            if (Clean(match.Groups["term"].Value) is var term && IsTerm(term) && seen.Add(term))
                yield return new(term, where, MeaningFrom(provision, match.Groups["term"].Index + match.Groups["term"].Length));

        foreach (var match in StatedDefinitions.FindActs(text))
            if (Clean(match.Groups["term"].Value) is { Length: > 1 } act && seen.Add(act))
                yield return new(act, where, MeaningFrom(provision, match.Groups["term"].Index + match.Groups["term"].Length), true);

        foreach (var match in StatedDefinitions.Find(text))
            if (Clean(match.Groups["term"].Value) is { Length: > 1 } stated && seen.Add(stated))
                yield return new(stated, where, MeaningFrom(provision, match.Groups["term"].Index + match.Groups["term"].Length));

        foreach (Match match in Expressions().Matches(text))
            if (Clean(match.Groups["term"].Value) is { Length: > 1 } expression && seen.Add(expression))
                yield return new(expression, where, MeaningFrom(provision, match.Index + match.Length));

        foreach (Match match in Plain().Matches(text))
        {
            var term = Clean(match.Groups["term"].Value);
            if (term.Length > 1 && IsTerm(term) && !text.AsSpan(match.Index + match.Length).TrimStart().StartsWith("of ") && seen.Add(term)) yield return new(term, where, MeaningFrom(provision, match.Index + match.Length));
        }
    }

    // "the documents and the means of": a noun and no verb.
    private static bool IsTerm(string term)
    {
        var words = term.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 7
            && words[^1] is not ("the" or "to" or "of" or "and" or "a" or "by" or "which" or "whichever" or "that" or "it" or "this" or "or" or "any" or "no" or "other" or "all" or "such" or "has" or "what" or "their" or "his")
            && words[0] is not ("has" or "it" or "which" or "this");
    }

    /// <summary>An item of a section that is headed or introduced as definitions.</summary>
    private static bool IsDefinitionItem(Provision provision)
    {
        if (provision.Number.Length == 0 || provision.Kind is ProvisionKind.Section or ProvisionKind.Article) return false;
        var section = provision.Section();
        return (Headings().IsMatch(section.Heading.Text) || Introduction().IsMatch(provision.Parent?.Text.Text ?? "") || StatedDefinitions.Introduces(provision.Parent?.Text.Text ?? "")) && (provision.Parent == section || provision.Parent?.Parent == section);
    }

    /// <summary>Terms that the file prints in bold or italics within a text.</summary>
    private static IEnumerable<TextSpan> Emphasised(ProvisionIn where)
    {
        var content = where.Expression.Text!.Source.Content;
        var runs = where.Provision.Text.Runs;
        if (runs.Length < 2) yield break;
        foreach (var run in runs)
        {
            var end = run.SourceStart + run.SourceLength;
            if (run.SourceStart == 0 || end >= content.Length || run.Length is < 2 or > LongestEmphasis) continue;
            if (content[run.SourceStart - 1] is not ('*' or '_') || content[end] != content[run.SourceStart - 1]) continue;
            if (char.IsLetter(where.Provision.Text.Text[run.TextStart])) yield return new(run.TextStart, run.Length);
        }
    }

    /// <summary>
    /// True where the words around a quoted or emphasised term define it: "there is an X when", "a person is X for
    /// something if", "in this Act an X is".
    /// </summary>
    private static bool Defines(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && start - from < LongestLead && text[from - 1] is not ('.' or ';' or ':' or '—')) from--;
        var before = text[from..start].Trim(' ', '“', '"', '‘', '*', '_');
        var after = text.AsSpan(end, Math.Min(LongestLead, text.Length - end));
        return (ThereIs().IsMatch(before) && When().IsMatch(after))
            || (SomebodyIs().IsMatch(before) && WhenFor().IsMatch(after))
            || (Opening().IsMatch(before) && Is().IsMatch(after));
    }

    /// <summary>Definitions by a plain statement, where the heading or the form of the sentence says that it defines.</summary>
    private static IEnumerable<Match> Stated(Provision provision)
    {
        var text = provision.Text.Text;
        var heading = provision.Section().Heading.Text;
        foreach (Match match in StatedThere().Matches(text)) yield return match;
        if (Headings().IsMatch(heading) && StatedIs().Match(text) is { Success: true } plain) yield return plain;
        if (StatedQuality().Match(text) is { Success: true } quality && SharesStem(heading, quality.Groups["term"].Value)) yield return quality;
    }

    // "Responsibility" and "responsible".
    private static bool SharesStem(string heading, string term) =>
        term.Length >= StemLength && heading.Contains(term[..StemLength], StringComparison.OrdinalIgnoreCase);

    private static MappedText MeaningFrom(Provision provision, int start)
    {
        var text = provision.Text.Text;
        start = Math.Min(text.Length, start);
        return provision.Text.Slice(TextSpan.FromBounds(start, text.Length)).Trim();
    }

    private static string Clean(string term) => term.Trim(' ', '"', '“', '”', '‘', '’', ',', '\'');

    [GeneratedRegex(@"^\W*(?:[Mm]eaning|[Dd]efinition|MEANING|DEFINITION) (?:of|OF) (?:(?:the )?(?:term|expression|word)s? )?[“""‘]?(?<term>[\p{L}][^“”""’.;:]{1,60}?)[”""’]?(?: (?:in|for) .*)?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex MeaningOf();

    [GeneratedRegex(@"\bfollowing (?:terms|definitions|expressions|notions|words|meanings)\b|\bmeanings? (?:assigned|given) ", RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"(?:^|\W)[Tt]here (?:is|are)(?: an?| the)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ThereIs();

    [GeneratedRegex(@"^\W{0,3} ?(?:when|where|whenever|if)\b", RegexOptions.CultureInvariant)]
    private static partial Regex When();

    [GeneratedRegex(@"^(?:[^,]{3,60}, )?(?:[Aa]n?|[Ee]very|[Tt]he|[Aa]ny) [\p{Ll} ]{2,40} (?:is|are|acts)$", RegexOptions.CultureInvariant)]
    private static partial Regex SomebodyIs();

    [GeneratedRegex(@"^\W{0,3}(?: ?(?:for|in|of|with|to) [^.;:—]{1,60}?)? ?,?(?:when|where|whenever|if)\b", RegexOptions.CultureInvariant)]
    private static partial Regex WhenFor();

    [GeneratedRegex(@"^(?:(?:[Ii]n|[Ff]or|[Ww]ithin|[Uu]nder) [^.;,]{3,60},? ?)?(?:[Aa]n?|[Tt]he|[Bb]y)?(?: (?:term|word|expression)s?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\W{0,3} ?(?:is|are|means?|denotes?|includes?|has the|have the)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Is();

    [GeneratedRegex(@"(?:^|[.;:] )There (?:is|are) (?:an? )?(?<term>[\p{L}][\p{L}' \-]{2,50}?) (?:when|where|whenever|if)\b", RegexOptions.CultureInvariant)]
    private static partial Regex StatedThere();

    [GeneratedRegex(@"^(?:An? |The )?(?<term>[\p{L}][\p{L}' \-]{2,50}?) (?:is|are) (?:an?|the|any|one|every|anything|anyone|whoever|what)", RegexOptions.CultureInvariant)]
    private static partial Regex StatedIs();

    [GeneratedRegex(@"^An? [\p{Ll}]+ is (?<term>[\p{Ll}]{5,20})(?: (?:for|in|with|of) [^.;:—]{1,60}?)? (?:if|when|where)\b", RegexOptions.CultureInvariant)]
    private static partial Regex StatedQuality();

    [GeneratedRegex(@"[“""‘«„]\s?(?<term>[\p{L}][^“”""‘’«»„;]{0,80})[”""’»“]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:^|[.;:] )(?:(?:[Ii]n|[Ff]or the purposes? of|[Ff]or purposes of|[Ww]ithin the meaning of) (?:this|the present) [A-Za-z]+,? )?(?:the (?:term|expression|word)s? )?(?<term>[\p{L}][\p{L}' \-]{1,60}?) (?:means?|shall mean|(?:is|are|shall be) understood (?:as|to mean)|shall have the meaning|has the meaning|have the meaning|denotes)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    // "In this section the expression X, with its grammatical variations and cognate expressions, includes": with the noun before it, "includes" defines too.
    [GeneratedRegex(@"\b[Tt]he (?:expression|term|word) (?<term>[\p{L}][\p{L}' \-]{1,60}?)(?:,? (?:together )?with (?:its|all its|their) [^.;:()]{3,60}?)?,? (?:means|includes|shall (?:mean|include)|denotes)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Expressions();

    [GeneratedRegex(@"\b(?:[Dd]efinitions?|[Ii]nterpretation|[Tt]erms|[Mm]eanings?|[Nn]otions|[Gg]lossary|DEFINITIONS?|INTERPRETATION|[Dd]efiniciones|[Dd]éfinitions|[Bb]egriffsbestimmung\w*|DEFINICIONES|DÉFINITIONS|[Dd]efinições|DEFINIÇÕES|[Dd]efinizioni|DEFINIZIONI)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Headings();
}
