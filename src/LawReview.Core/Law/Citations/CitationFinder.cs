using System.Globalization;

namespace LawReview.Core.Law.Citations;

/// <summary>Finds the provision that a citation names in a text.</summary>
public static class CitationFinder
{
    private const int DeepestSkip = 3;

    /// <summary>The provision; null where the text has none with these numbers. The law's own sections come before inserted ones.</summary>
    public static Provision? Find(LawText law, string citation)
    {
        ArgumentNullException.ThrowIfNull(law);
        if (CitationParser.Parse(citation) is not { } path) return null;
        var counting = CitationStyle.For(law.Language);
        var heads = law.AllProvisions().Where(p => IsHead(p, path)).OrderBy(p => p.IsInserted).ToList();
        foreach (var head in heads)
            if (Descend(head, path, 0, counting) is { } found) return found;
        // "73.1" is a section of its own in some texts and paragraph 1 of section 73 in others.
        if (heads.Count == 0 && path.Level == CitationLevel.Section && path.Steps.Length > 0 && path.Steps[0].Level == CitationLevel.Numbered)
        {
            var dotted = path with { Number = $"{path.Number}.{path.Steps[0].Number}", Steps = path.Steps.RemoveAt(0) };
            foreach (var head in law.AllProvisions().Where(p => IsHead(p, dotted)))
                if (Descend(head, dotted, 0, counting) is { } found) return found;
        }

        return null;
    }

    private static bool IsHead(Provision provision, CitationPath path)
    {
        if (!CitationNumbers.Same(provision.Number, path.Number))
            return path.Number.Length > 1 && provision.Number.Length > 0 && provision.Kind is ProvisionKind.Article && ClosingProvisions.Split(path.Number) is not null
                && ClosingProvisions.Split(provision.Number) is not null && CitationAgreement.Agree(provision.Citation, $"{path.Word} {path.Number}");
        if (path.Level == CitationLevel.Container)
            return provision.IsContainer && provision.Citation.StartsWith(path.Word, StringComparison.OrdinalIgnoreCase);
        return provision.Kind is ProvisionKind.Section or ProvisionKind.Article && !provision.Ancestors().Any(a => a.Kind == ProvisionKind.Schedule && a.Number.Length > 0)
            || (path.Word.Length == 0 && provision.Parent is null && !provision.IsContainer);
    }

    private static Provision? Descend(Provision place, CitationPath path, int step, CitationStyle style)
    {
        if (step == path.Steps.Length) return place;
        var wanted = path.Steps[step];
        if (wanted.Level == CitationLevel.Counted && Counted(place, wanted.Number, style) is { } counted)
            return Descend(counted, path, step + 1, style);
        if (wanted.Level == CitationLevel.Term)
        {
            foreach (var definition in place.SelfAndDescendants())
                if (definition.Kind == ProvisionKind.Definition && definition.Citation.EndsWith($"“{wanted.Number}”", StringComparison.Ordinal) && Descend(definition, path, step + 1, style) is { } found) return found;
            return null;
        }

        foreach (var child in Children(place, wanted.Number, DeepestSkip))
            if (Descend(child, path, step + 1, style) is { } inner) return inner;
        // "comma 2" may be numbered or counted.
        return wanted.Level == CitationLevel.Numbered && Counted(place, wanted.Number, style) is { } unnumbered && unnumbered != place ? Descend(unnumbered, path, step + 1, style)
            : wanted.Level == CitationLevel.Sentence ? Descend(place, path, step + 1, style)
            : null;
    }

    private static IEnumerable<Provision> Children(Provision place, string number, int depth)
    {
        foreach (var child in place.Children)
            if (child.Number.Length > 0 && (CitationNumbers.Same(child.Number, number) || CitationNumbers.Same(child.Number, $"{place.Number}.{number}"))) yield return child;
        if (depth == 0) yield break;
        foreach (var child in place.Children)
            if (child.Number.Length == 0)
                foreach (var found in Children(child, number, depth - 1)) yield return found;
    }

    /// <summary>The paragraph of a place with a number counted as the language counts; the place itself where it is the first.</summary>
    internal static Provision? Counted(Provision place, string number, CitationStyle style)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)) return null;
        var index = place.Text.IsBlank ? 0 : 1;
        if (index == wanted) return place;
        foreach (var child in style.CountsNumberedLines ? place.SelfAndDescendants().Skip(1) : place.Children)
        {
            if (style.CountsNumberedLines ? !child.Text.IsBlank : child.Kind == ProvisionKind.Unnumbered && child.Number.Length == 0) index++;
            if (index == wanted) return child;
        }

        return null;
    }
}
