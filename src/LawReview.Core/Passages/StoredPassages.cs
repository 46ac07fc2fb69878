using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Search;

namespace LawReview.Core.Passages;

/// <summary>Which passages of an index those are that were read of a large body of law.</summary>
internal sealed class StoredPassages
{
    private readonly Dictionary<Passage, int> numbers = new(ReferenceEqualityComparer.Instance);

    /// <param name="read">All that was read of the texts, in order: of a document that was read, every passage.</param>
    /// <returns>Null where the index knows other passages than those that were read.</returns>
    public static StoredPassages? Of(ImmutableArray<Expression> texts, IEnumerable<Passage> read, PassagesThatSay known)
    {
        var stored = new StoredPassages();
        var passages = read.ToLookup(p => p.Expression, (IEqualityComparer<Expression>)ReferenceEqualityComparer.Instance);
        foreach (var text in texts)
        {
            if (!passages.Contains(text)) continue;
            var ordinals = new Dictionary<Provision, int>(ReferenceEqualityComparer.Instance);
            foreach (var section in SearchDocument.Sections(text.Text!.Provisions)) ordinals.Add(section, ordinals.Count);
            foreach (var document in passages[text].GroupBy(p => SaidConcepts.DocumentOf(p.Provision)))
            {
                var range = known.PassagesOf(text.File, ordinals[document.Key]);
                var number = range.Start.Value;
                foreach (var passage in document) stored.numbers.Add(passage, number++);
                if (number != range.End.Value) return null;
            }
        }

        return stored;
    }

    public int this[Passage passage] => numbers[passage];

    /// <summary>What the passages say, by concept.</summary>
    public Dictionary<string, PassageSet> SaidBy(ImmutableArray<Passage> passages, PassagesThatSay known)
    {
        var found = new Dictionary<string, PassageSet>(StringComparer.Ordinal);
        var stored = passages.Select(p => numbers[p]).ToArray();
        foreach (var (concept, said) in known.All)
        {
            var set = new PassageSet(passages.Length);
            for (var i = 0; i < stored.Length; i++)
                if (said[stored[i]]) set.Add(i);
            found.Add(concept, set);
        }

        return found;
    }
}
