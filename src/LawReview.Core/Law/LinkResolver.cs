using System.Collections.Immutable;
using LawReview.Core.Law.Citations;
using LawReview.Core.Law.References;
using LawReview.Core.Text;

namespace LawReview.Core.Law;

/// <summary>
/// Finds the references and definitions in the texts that count and resolves the references within the jurisdiction.
/// What does not resolve is kept, without targets, so that it can be counted and shown. Never follows a reference to
/// a text that does not count.
/// </summary>
public sealed partial class LinkResolver
{
    // "deuxième alinéa": an unnumbered paragraph by its place.
    private const string Counted = "counted";

    /// <summary>Shorter words refer to nothing.</summary>
    internal const int LeastLength = 6;

    private readonly Dictionary<Expression, TextIndex> indexes = new(ReferenceEqualityComparer.Instance);
    private readonly WorkTitles titles;

    // Where texts were read again since: those that the titles know, and those that there are, by file.
    private readonly IReadOnlyDictionary<string, Expression>? titled;
    private readonly Dictionary<string, Expression> current = new(StringComparer.Ordinal);
    private readonly Dictionary<Expression, Expression?> amendedWorks = new(ReferenceEqualityComparer.Instance);
    private readonly List<(ReferenceLevel Level, Expression Work, List<Provision> Targets)> named = [];
    private readonly HashSet<Expression> works = new(ReferenceEqualityComparer.Instance);
    private Provision? namedIn;
    private readonly ImmutableArray<Reference>.Builder references = ImmutableArray.CreateBuilder<Reference>();

    private readonly LinksFound known;

    private LinkResolver(Jurisdiction jurisdiction, LinksFound known)
    {
        this.known = known;
        foreach (var expression in jurisdiction.Counting()) indexes[expression] = known.IndexOf(expression);
        (titles, titled) = known.TitlesOf(indexes.Keys);
        if (titled is not null)
            foreach (var expression in indexes.Keys) current.Add(expression.File, expression);
    }

    public static Links Resolve(Jurisdiction jurisdiction) => Resolve(jurisdiction, new());

    /// <param name="known">What was found in the texts before, so that texts which are resolved again need not be searched again.</param>
    public static Links Resolve(Jurisdiction jurisdiction, LinksFound known)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        ArgumentNullException.ThrowIfNull(known);
        var resolver = new LinkResolver(jurisdiction, known);
        var definitions = ImmutableArray.CreateBuilder<Definition>();
        foreach (var index in resolver.indexes.Values)
        {
            resolver.Resolve(index);
            resolver.AddStated(index);
            definitions.AddRange(known.DefinitionsOf(index.Expression));
        }

        return new(resolver.references.ToImmutable(), definitions.ToImmutable());
    }

    /// <summary>As before, where neither the text nor any that it names has changed since.</summary>
    private void Resolve(TextIndex index)
    {
        if (known.ResolvedIn(index.Expression) is { } before && before.Named.All(indexes.ContainsKey))
        {
            references.AddRange(before.References);
            return;
        }

        var first = references.Count;
        works.Clear();
        Scan(index);
        known.Keep(index.Expression, [.. references.Skip(first)], [.. works]);
    }

    /// <summary>The numbers of a text that is named.</summary>
    private TextIndex Numbers(Expression work)
    {
        works.Add(work);
        return indexes[work];
    }

    private void Scan(TextIndex index)
    {
        if (ReferenceLanguages.For(index.Expression.Language) is not { } language) return;
        foreach (var provision in index.Expression.Text!.AllProvisions())
        {
            Scan(index, language, provision, provision.Text);
            Scan(index, language, provision, provision.Tail);
        }
    }

    private void Scan(TextIndex index, IReferenceLanguage language, Provision provision, MappedText text)
    {
        if (text.Length < LeastLength) return;
        foreach (var found in known.ReferencesIn(language, text.Text))
        {
            var (other, targets) = Resolve(index, found, provision);
            references.Add(new(
                new(index.Expression, provision),
                text.Part(found.Span),
                [.. targets.Distinct().Select(t => new ProvisionIn(other!, t))],
                other is null,
                other));
            if (targets.Count > 0) Remember(provision, found.Steps[0].Level, other!, targets);
        }
    }

    private (Expression? Work, List<Provision> Targets) Resolve(TextIndex index, FoundReference found, Provision provision)
    {
        var own = index.Expression;
        if (found.Steps is [{ Relative: RelativePlace.Named } step]) return Named(index, step, provision);
        var other = found.Work.Length > 0 ? WorkOf(found.Work, index, provision) : own;
        if (other is null) return (null, []);
        var outer = found.Steps[^1];
        if (other == own && provision.IsInserted && outer is { Level: ReferenceLevel.Section, Paths: [var first, ..] } && index.Inserted(first.Numbers[0]) is null
            && Amended(provision, own) is { } into && Targets(Numbers(into), found, null) is { Count: > 0 } there)
            // Inserted text counts as the act it goes into does.
            return (into, there);
        var targets = Targets(Numbers(other), found, other == own ? provision : null);
        if (targets.Count == 0 && other == own && Amended(provision, own) is { } amended)
        {
            // In an amending act "section 12" is a section of the act it amends.
            targets = Targets(Numbers(amended), found, null);
            if (targets.Count > 0) return (amended, targets);
        }

        // "Chapter 24", "title 18" in a text that has none: a place in a collection of laws.
        var elsewhere = targets.Count == 0 && outer.Relative == RelativePlace.None && outer.Level is ReferenceLevel.Chapter or ReferenceLevel.Title && !index.HasAny(outer.Level);
        return (elsewhere ? null : other, targets);
    }

    private Expression? WorkOf(string title, TextIndex index, Provision provision)
    {
        if (title.StartsWith("principal ", StringComparison.Ordinal)) return Amended(provision, index.Expression);
        if (title.StartsWith("title ", StringComparison.Ordinal))
            return index.Container(ReferenceLevel.Title, title["title ".Length..]) is null ? null : index.Expression;
        return Find(title, index.Expression);
    }

    private Expression? Find(string title, Expression own) => titled is null ? titles.Find(title, own) : Current(titles.Find(title, titled[own.File]));

    private Expression? Mentioned(string words, Expression own) => titled is null ? titles.Mentioned(words, own) : Current(titles.Mentioned(words, titled[own.File]));

    private Expression? Current(Expression? work) => work is null ? null : current[work.File];

    /// <summary>Keeps what the references of one section name, for "that subsection" and "those sections" behind them.</summary>
    private void Remember(Provision provision, ReferenceLevel level, Expression work, List<Provision> targets)
    {
        if (provision.Section() is var section && section != namedIn)
        {
            named.Clear();
            namedIn = section;
        }

        named.Add((level, work, targets));
    }

    private (Expression Work, List<Provision> Targets) Named(TextIndex index, ReferenceStep step, Provision provision)
    {
        if (provision.Section() == namedIn)
            for (var i = named.Count - 1; i >= 0; i--)
            {
                var targets = named[i].Targets.Select(t => Widen(t, step)).OfType<Provision>().Distinct().ToList();
                if (targets.Count > 0) return (named[i].Work, targets);
            }

        return (index.Expression, []);
    }

    /// <summary>The provision of the kind a word names that a place is or stands in; null where it stands in none.</summary>
    private static Provision? Widen(Provision place, ReferenceStep step)
    {
        if (step.Level == ReferenceLevel.Section)
            return place.Section() is { Kind: ProvisionKind.Section or ProvisionKind.Article } section ? section : null;
        if (step.Word == Paragraphs.CountedWord) return place.Kind is ProvisionKind.Unnumbered or ProvisionKind.Article or ProvisionKind.Paragraph ? place : null;
        var steps = place.Ancestors().Prepend(place);
        return step.Level == ReferenceLevel.Below
            ? steps.FirstOrDefault(p => p.Number.Length > 0 && step.Word switch
            {
                "subsection" => p.Kind == ProvisionKind.Subsection,
                "paragraph" => p.Kind == ProvisionKind.Paragraph,
                _ => p.Kind == ProvisionKind.Item,
            })
            : steps.FirstOrDefault(p => p.Kind == TextIndex.KindOf(step.Level));
    }

    /// <summary>The other work that the headings or amending words above a provision name; null where they name none.</summary>
    private Expression? Amended(Provision provision, Expression own)
    {
        for (Provision? place = provision; place is not null; place = place.Parent)
            if ((Mentioned(place.Text.Text, own) ?? Mentioned(place.Heading.Text, own)) is { } named) return named;
        if (!amendedWorks.TryGetValue(own, out var amended))
            amendedWorks[own] = amended = Mentioned(own.Title, own) ?? Principal(own);
        return amended;
    }

    /// <summary>The work that a text calls its principal act.</summary>
    private Expression? Principal(Expression own)
    {
        foreach (var provision in own.Text!.AllProvisions())
            if (provision.Text.Text.Contains("principal ", StringComparison.Ordinal) && Mentioned(provision.Text.Text, own) is { } named) return named;
        return null;
    }

    /// <param name="from">Where the words stand; null where they point into another work.</param>
    internal static List<Provision> Targets(TextIndex index, FoundReference found, Provision? from)
    {
        // Outermost step first: each narrows the place in which the next is looked for.
        List<Provision>? bases = null;
        for (var i = found.Steps.Length - 1; i >= 0; i--)
        {
            var step = found.Steps[i];
            var next = new List<Provision>();
            if (bases is null) Resolve(index, step, from, next);
            else
                foreach (var place in bases)
                    foreach (var path in step.Paths)
                        if (path.UpTo && next.Count > 0 && place.Children.IndexOf(next[^1]) is var first and >= 0 && Descend(place, path.Numbers) is { } end && place.Children.IndexOf(end) is var last && last > first)
                            next.AddRange(place.Children.Skip(first + 1).Take(last - first));
                        else if ((step.Word == Counted ? CitationFinder.Counted(place, path.Numbers[0], CitationStyle.For(index.Expression.Language)) : Descend(place, path.Numbers)) is { } target) next.Add(target);
            if (next.Count == 0) return bases ?? [];
            bases = next;
        }

        return bases ?? [];
    }

    /// <summary>
    /// "subsection 1", and a numbered "paragraph 1" of an article, stand right under the section, also where the words
    /// lead into items with the same numbers.
    /// </summary>
    private static Provision? Upper(ReferenceStep step, Provision from, ImmutableArray<string> numbers) =>
        step.Word is "subsection" or Paragraphs.CountedWord || (step.Word == "paragraph" && numbers[0].All(char.IsAsciiDigit)) ? Descend(from.Section(), numbers) : null;

    private static void Resolve(TextIndex index, ReferenceStep step, Provision? from, List<Provision> targets)
    {
        if (step.Relative != RelativePlace.None)
        {
            var many = step.Paths is [{ Numbers: [var count] }] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 1;
            if (from is not null && step is { Relative: RelativePlace.Preceding, Word: Paragraphs.CountedWord }) targets.AddRange(Paragraphs.Before(from, many));
            else if (from is not null && step is { Relative: RelativePlace.Preceding, Level: ReferenceLevel.Section })
                for (var back = many; back > 0; back--)
                {
                    if (index.Neighbour(from.Section(), -back) is { } before) targets.Add(before);
                }
            else if (from is not null && RelativeTo(index, step, from) is { } place) targets.Add(place);
            return;
        }

        for (var i = 0; i < step.Paths.Length; i++)
        {
            var path = step.Paths[i];
            var target = step.Level switch
            {
                ReferenceLevel.Section => index.Section(path.Numbers[0], from is { IsInserted: true }) is { } section ? Descend(section, path.Numbers[1..]) ?? section : null,
                ReferenceLevel.Below when step.Word == Counted => from is null ? null : CitationFinder.Counted(from.Section(), path.Numbers[0], CitationStyle.For(index.Expression.Language)),
                ReferenceLevel.Below => (from is null ? null : Upper(step, from, path.Numbers) ?? Near(from, path.Numbers)) ?? OfSection(index, path),
                _ => index.Container(step.Level, path.Numbers[0]),
            };
            if (target is null) continue;
            if (path.UpTo && targets.Count > 0 && step.Level == ReferenceLevel.Section) targets.AddRange(index.Range(targets[^1], target));
            else if (path.UpTo && targets.Count > 0 && targets[^1].Parent is { } parent && parent == target.Parent)
                targets.AddRange(parent.Children.SkipWhile(c => c != targets[^1]).TakeWhile(c => c != target).Append(target));
            else targets.Add(target);
        }
    }

    private static Provision? RelativeTo(TextIndex index, ReferenceStep step, Provision from)
    {
        if (step.Level is ReferenceLevel.Part or ReferenceLevel.Title or ReferenceLevel.Chapter or ReferenceLevel.Schedule or ReferenceLevel.Division)
            return from.Ancestors().Prepend(from).FirstOrDefault(a => a.Kind == TextIndex.KindOf(step.Level));
        if (step.Level == ReferenceLevel.Section)
        {
            var section = from.Section();
            return step.Relative switch
            {
                RelativePlace.This => section,
                RelativePlace.Preceding => index.Neighbour(section, -1),
                _ => index.Neighbour(section, 1),
            };
        }

        var node = from;
        while (node.Number.Length == 0 && node.Parent is { } up && up != from.Section()) node = up;
        if (step.Relative == RelativePlace.This)
        {
            // "this subsection" from one of its paragraphs.
            if (step.Word is "subsection" or Paragraphs.CountedWord)
                while (node.Parent is { } wider && wider != from.Section() && !wider.IsContainer) node = wider;
            return node;
        }

        if (node.Parent is not { } parent) return null;
        var place = parent.Children.IndexOf(node) + (step.Relative == RelativePlace.Preceding ? -1 : 1);
        return place >= 0 && place < parent.Children.Length ? parent.Children[place] : null;
    }

    /// <summary>"paragraph (a)", "subsection (2)": the nearest such number, looking outwards from where the words stand.</summary>
    private static Provision? Near(Provision from, ImmutableArray<string> numbers)
    {
        for (Provision? place = from; place is not null; place = place.Parent)
        {
            if (Descend(place, numbers) is { } found) return found;
            if (place.Kind is ProvisionKind.Section or ProvisionKind.Article) return null;
        }

        return null;
    }

    /// <summary>"subsection 99(3)", "paragraph 10.3(1)(a)": the section's number stands first.</summary>
    private static Provision? OfSection(TextIndex index, NumberPath path) =>
        path is { Bare: true, Numbers.Length: > 1 } && index.Section(path.Numbers[0]) is { } section ? Descend(section, path.Numbers[1..]) ?? section : null;

    private static Provision? Descend(Provision place, ImmutableArray<string> numbers)
    {
        foreach (var element in numbers)
        {
            var (number, count) = Paragraphs.Read(element);
            var child = count > 0 || element == Paragraphs.Last ? Paragraphs.At(place, count) : null;
            child ??= number is null ? null : Child(place, number, 2);
            if (child is null) return null;
            place = child;
        }

        return place;
    }

    // Unnumbered paragraphs and definitions between a number and its items do not count in references.
    private static Provision? Child(Provision place, string number, int depth)
    {
        foreach (var child in place.Children)
            if (CitationNumbers.Same(child.Number, number)) return child;
        foreach (var child in place.Children)
            if (depth > 0 && child.Number.Length == 0 && Child(child, number, depth - 1) is { } found) return found;
        return null;
    }
}
