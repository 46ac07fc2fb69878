namespace LawReview.Core.Search;

/// <summary>Decides <see cref="Together"/> for an engine that knows where words stand. All of them decide alike, as <see cref="Proximity"/> does.</summary>
/// <param name="places">For each text that is looked at, where any of these words stand, by start.</param>
/// <param name="vocabulary">The words with a beginning.</param>
public sealed class WordPlaces(Func<IEnumerable<string>, Dictionary<int, List<Occurrence>>> places, Func<string, IEnumerable<string>> vocabulary)
{
    /// <summary>The texts in which all parts stand as near as that, by the numbers that <c>places</c> gives them.</summary>
    public IEnumerable<int> Near(Together together)
    {
        ArgumentNullException.ThrowIfNull(together);
        var parts = together.Parts.Select(Of).ToList();
        return parts[0].Keys.Where(n => Proximity.Holds([.. parts.Select(p => (IReadOnlyList<Occurrence>)p.GetValueOrDefault(n, []))], together.Distance, together.Ordered));
    }

    private Dictionary<int, List<Occurrence>> Of(SearchQuery part) => part switch
    {
        AnyWord any => places(any.Words),
        WordStart start => places(vocabulary(start.Beginning)),
        WordSequence sequence => Of(sequence),
        _ => throw new ArgumentException($"{part.GetType().Name} cannot stand here.", nameof(part)),
    };

    private Dictionary<int, List<Occurrence>> Of(WordSequence sequence)
    {
        Dictionary<int, List<Occurrence>>? found = null;
        for (var i = 0; i < sequence.Words.Length; i++)
        {
            var next = places(sequence.LastIsBeginning && i == sequence.Words.Length - 1 ? vocabulary(sequence.Words[i]) : [sequence.Words[i]]);
            if (found is null)
            {
                found = next;
                continue;
            }

            foreach (var number in found.Keys.ToList())
            {
                var starts = next.GetValueOrDefault(number, []).Select(o => o.Start).ToHashSet();
                found[number] = [.. found[number].Where(o => starts.Contains(o.End)).Select(o => o with { Length = o.Length + 1 })];
            }
        }

        return found ?? [];
    }
}
