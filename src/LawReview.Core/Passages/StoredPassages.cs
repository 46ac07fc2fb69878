using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Search;

namespace LawReview.Core.Passages;

/// <summary>Which passages of an index those are that were read of a large body of law, by their own numbers.</summary>
internal sealed class StoredPassages
{
    private readonly int[] numbers;

    private StoredPassages(int[] numbers) => this.numbers = numbers;

    /// <param name="read">All that was read of the texts, in order: of a document that was read, every passage.</param>
    /// <param name="isKept">Those that get a number, one after the other.</param>
    /// <returns>Null where the index knows other passages than those that were read.</returns>
    public static StoredPassages? Of(ImmutableArray<Expression> texts, List<Passage> read, Predicate<Passage> isKept, PassagesThatSay known)
    {
        var kept = new List<int>(read.Count);
        var at = 0;
        foreach (var text in texts)
        {
            if (at == read.Count || !ReferenceEquals(read[at].Expression, text)) continue;
            var document = -1;
            foreach (var section in SearchDocument.Sections(text.Text!.Provisions))
            {
                document++;
                if (at == read.Count || SaidConcepts.DocumentOf(read[at].Provision) != section) continue;
                var range = known.PassagesOf(text.File, document);
                var number = range.Start.Value;
                for (; at < read.Count && SaidConcepts.DocumentOf(read[at].Provision) == section; at++, number++)
                    if (isKept(read[at])) kept.Add(number);
                if (number != range.End.Value) return null;
            }

            if (at < read.Count && ReferenceEquals(read[at].Expression, text)) return null;
        }

        return new([.. kept]);
    }

    public int this[Passage passage] => numbers[passage.Number];

    /// <summary>Those of the passages that are in a set of the index.</summary>
    public PassageSet In(PassageSet known)
    {
        var set = new PassageSet(numbers.Length);
        for (var i = 0; i < numbers.Length; i++)
            if (known[numbers[i]]) set.Add(i);
        return set;
    }
}
