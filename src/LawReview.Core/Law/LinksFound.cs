using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LawReview.Core.Law.References;

namespace LawReview.Core.Law;

/// <summary>
/// What was found in texts before it was resolved. Where a large body of law is read piece by piece its links are resolved several times, and most of
/// its words were there before.
/// </summary>
public sealed class LinksFound
{
    private readonly ConcurrentDictionary<(IReferenceLanguage, string), IReadOnlyList<FoundReference>> references = new();

    // Texts that were read again since are nobody's any more.
    private readonly ConditionalWeakTable<Expression, object> definitions = [];
    private readonly ConditionalWeakTable<Expression, TextIndex> indexes = [];
    private readonly ConditionalWeakTable<Expression, ResolvedReferences> resolved = [];
    private readonly Func<Expression, IEnumerable<Provision>>? defining;
    private readonly bool keeps;

    private (WorkTitles Titles, Dictionary<string, Expression> Texts)? titles;

    /// <summary>For somebody who asks once.</summary>
    public LinksFound()
    {
    }

    /// <summary>For somebody who asks again and again.</summary>
    /// <param name="defining">The provisions of a text that may define a term.</param>
    public LinksFound(Func<Expression, IEnumerable<Provision>> defining)
    {
        this.defining = defining;
        keeps = true;
    }

    /// <summary>Searches texts on all processors, for whoever asks next.</summary>
    public void Search(IEnumerable<Expression> texts) => Parallel.ForEach(texts, text =>
    {
        DefinitionsOf(text);
        if (ReferenceLanguages.For(text.Language) is not { } language) return;
        foreach (var provision in text.Text!.AllProvisions())
        {
            if (provision.Text.Length >= LinkResolver.LeastLength) ReferencesIn(language, provision.Text.Text);
            if (provision.Tail.Length >= LinkResolver.LeastLength) ReferencesIn(language, provision.Tail.Text);
        }
    });

    internal IReadOnlyList<FoundReference> ReferencesIn(IReferenceLanguage language, string text) =>
        keeps ? references.GetOrAdd((language, text), static key => key.Item1.Find(key.Item2).ToArray()) : [.. language.Find(text)];

    internal ImmutableArray<Definition> DefinitionsOf(Expression text) =>
        keeps ? (ImmutableArray<Definition>)definitions.GetValue(text, t => ImmutableArray.CreateRange(DefinitionFinder.Find(t, defining!(t)))) : [.. DefinitionFinder.Find(text)];

    internal TextIndex IndexOf(Expression text) => keeps ? indexes.GetValue(text, static t => new(t)) : new(text);

    /// <summary>
    /// The titles of some texts. For somebody who asks again they know the texts as they were when he first asked, given by their files; null where they know these.
    /// </summary>
    internal (WorkTitles Titles, IReadOnlyDictionary<string, Expression>? Known) TitlesOf(IReadOnlyCollection<Expression> texts)
    {
        if (!keeps) return (new(texts), null);
        if (titles is { } before && before.Texts.Count == texts.Count && texts.All(t => before.Texts.TryGetValue(t.File, out var known) && known.Title == t.Title)) return before;

        // Only their titles are asked for: their words would be there as often as they are read.
        var untold = texts.Select(t => t with { Text = null }).ToList();
        titles = (new(untold), untold.ToDictionary(t => t.File, StringComparer.Ordinal));
        return titles.Value;
    }

    /// <summary>The references of a text as they were resolved before; null where they never were.</summary>
    internal ResolvedReferences? ResolvedIn(Expression text) => resolved.TryGetValue(text, out var before) ? before : null;

    internal void Keep(Expression text, ImmutableArray<Reference> references, ImmutableArray<Expression> named)
    {
        if (keeps) resolved.AddOrUpdate(text, new(references, named));
    }
}

/// <summary>References that the words of a text make, and the texts in which their places were looked for.</summary>
internal sealed record ResolvedReferences(ImmutableArray<Reference> References, ImmutableArray<Expression> Named);
