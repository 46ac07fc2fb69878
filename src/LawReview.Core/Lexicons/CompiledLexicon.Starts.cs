using System.Collections.Immutable;

namespace LawReview.Core.Lexicons;

/// <summary>Where a pattern of a tree can start: the tree (see <see cref="CompiledLexicon.TreeOf"/>) and the node behind its first label.</summary>
internal readonly record struct PatternStart(int Tree, int Next);

/// <summary>What patterns start with, by label: a text has few of the words that a lexicon knows.</summary>
public sealed partial class CompiledLexicon
{
    private Starts? starts;

    /// <summary>Concepts with a pattern that starts with another concept.</summary>
    internal ImmutableArray<int> StartingWithConcept => FindStarts().WithConcept;

    /// <summary>Number of the tree of a concept's patterns or exclusions.</summary>
    internal static int TreeOf(int concept, bool exclusion) => (2 * concept) + (exclusion ? 1 : 0);

    /// <summary>All patterns that start with the label, by tree.</summary>
    internal ReadOnlySpan<PatternStart> StartsWith(int label) => FindStarts().Of(label);

    // Two threads may find the same at once; either result will do.
    private Starts FindStarts() => Volatile.Read(ref starts) ?? Keep(new Starts(this));

    private Starts Keep(Starts found)
    {
        Volatile.Write(ref starts, found);
        return found;
    }

    private sealed class Starts
    {
        // Those of label l are all[ends[l]] … all[ends[l + 1] - 1].
        private readonly int[] ends;
        private readonly PatternStart[] all;

        public Starts(CompiledLexicon lexicon)
        {
            ends = new int[lexicon.labels.Length + 1];
            foreach (var (_, root) in Roots(lexicon))
                foreach (var label in new PatternNode(lexicon.Numbers, root).Labels) ends[label + 1]++;
            for (var i = 1; i < ends.Length; i++) ends[i] += ends[i - 1];
            all = new PatternStart[ends[^1]];
            var filled = new int[lexicon.labels.Length];
            foreach (var (tree, root) in Roots(lexicon))
            {
                var node = new PatternNode(lexicon.Numbers, root);
                for (var i = 0; i < node.Labels.Length; i++)
                    all[ends[node.Labels[i]] + filled[node.Labels[i]]++] = new(tree, node.AfterLabels[i]);
            }

            WithConcept = [.. Enumerable.Range(0, lexicon.Ids.Length).Where(c => !new PatternNode(lexicon.Numbers, lexicon.PatternsOf(c)).Concepts.IsEmpty)];
        }

        public ImmutableArray<int> WithConcept { get; }

        public ReadOnlySpan<PatternStart> Of(int label) => all.AsSpan(ends[label]..ends[label + 1]);

        private static IEnumerable<(int Tree, int Root)> Roots(CompiledLexicon lexicon)
        {
            for (var concept = 0; concept < lexicon.Ids.Length; concept++)
            {
                yield return (TreeOf(concept, exclusion: false), lexicon.PatternsOf(concept));
                yield return (TreeOf(concept, exclusion: true), lexicon.ExclusionsOf(concept));
            }
        }
    }
}
