using System.Text.RegularExpressions;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Core.Law.References;

/// <summary>Finds definitions in all their shapes: lists, "in this Act, X means", definition articles, "shall be understood as".</summary>
public static partial class DefinitionFinder
{
    public static IEnumerable<Definition> Find(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (expression.Text is not { } text) yield break;
        foreach (var provision in text.AllProvisions())
            foreach (var definition in In(new(expression, provision)))
                yield return definition;
    }

    private static IEnumerable<Definition> In(ProvisionIn where)
    {
        var provision = where.Provision;
        var text = provision.Text.Text;
        if (text.Length == 0) yield break;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (provision.Kind == ProvisionKind.Definition || IsDefinitionItem(provision))
        {
            var term = DefinitionStarts.TermOf(text);
            if (term.Length > 0 && seen.Add(term)) yield return new(Clean(term), where, MeaningFrom(provision, text.IndexOf(term, StringComparison.Ordinal) + term.Length));
        }

        foreach (Match match in Quoted().Matches(text))
        {
            var term = match.Groups["term"].Value.Trim();
            if (!DefinitionStarts.Verb(text, match.Index + match.Length) || !seen.Add(term)) continue;
            yield return new(term, where, MeaningFrom(provision, match.Index + match.Length));
        }

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
        return Headings().IsMatch(section.Heading.Text) && (provision.Parent == section || provision.Parent?.Parent == section);
    }

    private static MappedText MeaningFrom(Provision provision, int start)
    {
        var text = provision.Text.Text;
        start = Math.Min(text.Length, start);
        return provision.Text.Slice(TextSpan.FromBounds(start, text.Length)).Trim();
    }

    private static string Clean(string term) => term.Trim(' ', '"', '“', '”', '‘', '’', ',', '\'');

    [GeneratedRegex(@"[“""‘](?<term>[\p{L}][^“”""‘’;]{0,80})[”""’]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:^|[.;:] )(?:(?:[Ii]n|[Ff]or the purposes? of|[Ff]or purposes of|[Ww]ithin the meaning of) (?:this|the present) [A-Za-z]+,? )?(?:the (?:term|expression|word)s? )?(?<term>[\p{L}][\p{L}' \-]{1,60}?) (?:means?|shall mean|(?:is|are|shall be) understood (?:as|to mean)|shall have the meaning|has the meaning|have the meaning|denotes)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\b(?:[Dd]efinitions?|[Ii]nterpretation|[Tt]erms|[Mm]eanings?|[Nn]otions|[Gg]lossary|DEFINITIONS?|INTERPRETATION|[Dd]efiniciones|[Dd]éfinitions|[Bb]egriffsbestimmung\w*)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Headings();
}
