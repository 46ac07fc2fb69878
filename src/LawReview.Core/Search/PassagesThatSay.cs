using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Passages;

namespace LawReview.Core.Search;

/// <summary>A text for <see cref="PassagesThatSay"/>.</summary>
/// <param name="Said">See <see cref="SaidConcepts"/>.</param>
/// <param name="Concepts">The concepts of the lexicon that they were found with, in its order.</param>
public sealed record SaidInText(string File, byte[] Said, ImmutableArray<string> Concepts);

/// <summary>
/// The passages of a law by what they say, as an index knows it: which of them meet a condition, and which come near. What cannot be told of a
/// passage alone (what terms mean, references, headings) is taken as met, so that what is left out meets nothing.
/// </summary>
public sealed class PassagesThatSay
{
    private readonly Dictionary<string, PassageSet> byConcept = new(StringComparer.Ordinal);
    private readonly Dictionary<SayCondition, PassageSet?> meeting = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SayCondition, SayCondition?> least = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<SaidInText> texts;
    private ConceptSets sets;
    private readonly List<int> firstOfFile = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly int[] documents;
    private readonly int[] starts;
    private readonly PassageSet none;

    /// <param name="texts">In the order of the assessment.</param>
    public PassagesThatSay(IReadOnlyList<SaidInText> texts)
        : this(null, texts)
    {
    }

    /// <param name="refersTo">Leaves of passages those that may refer to one that meets a condition; null for all.</param>
    /// <param name="texts">In the order of the assessment.</param>
    public PassagesThatSay(Func<PassageSet, SayCondition, PassageSet>? refersTo, IReadOnlyList<SaidInText> texts)
    {
        this.texts = texts;
        var count = 0;
        foreach (var text in texts)
        {
            places[text.File] = firstOfFile.Count;
            firstOfFile.Add(count);
            count += SaidConcepts.CountIn(text.Said);
        }

        Count = count;
        documents = new int[count];
        starts = new int[count];
        sets = new(count, Say, refersTo);
        none = new(count);
        Defining = new(count);
        var number = 0;
        var setsOf = new Dictionary<ImmutableArray<string>, PassageSet[]>();
        foreach (var text in texts)
        {
            // The texts of a language share one list of concepts.
            if (!setsOf.TryGetValue(text.Concepts, out var said)) setsOf.Add(text.Concepts, said = SetsOf(text.Concepts));
            var reader = SaidConcepts.Read(text.Said);
            for (var start = reader.At; reader.Next(out var passage); number++, start = reader.At)
            {
                starts[number] = start;
                documents[number] = passage.Document;
                if (passage.Defines) Defining.Add(number);
                foreach (var concept in passage.Concepts) said[concept].Add(number);
            }
        }
    }

    public int Count { get; }

    /// <summary>What the titles and headings of the law say.</summary>
    internal SaidInTitles Titles { get; } = new();

    /// <summary>Passages that stand in a provision that defines a term.</summary>
    public PassageSet Defining { get; }

    /// <summary>
    /// Ends the choosing of what is read of the law: what passages meet is let go, and who told what they may refer to. What they say is there as before.
    /// </summary>
    internal void Settle()
    {
        meeting.Clear();
        least.Clear();
        sets = new(Count, Say);
    }

    /// <summary>The text of a passage, and which document of it it stands in.</summary>
    public (string File, int Document) PlaceOf(int passage) => (texts[TextOf(passage)].File, documents[passage]);

    /// <summary>The passages of a document, in order.</summary>
    public Range PassagesOf(string file, int document)
    {
        if (!places.TryGetValue(file, out var text)) return default;
        var (from, to) = (firstOfFile[text], text + 1 < firstOfFile.Count ? firstOfFile[text + 1] : Count);
        var first = LowerBound(from, to, document);
        return first..LowerBound(first, to, document + 1);
    }

    /// <summary>Whether it knows what the passages of a text say.</summary>
    public bool Knows(string file) => places.ContainsKey(file);

    /// <summary>The passages of a text.</summary>
    public Range PassagesOf(string file) =>
        places.TryGetValue(file, out var text) ? firstOfFile[text]..(text + 1 < firstOfFile.Count ? firstOfFile[text + 1] : Count) : default;

    /// <summary>Where a passage says a concept, in order.</summary>
    public IEnumerable<SaidPlace> PlacesIn(int passage, string concept)
    {
        var text = texts[TextOf(passage)];
        return SaidConcepts.Places(text.Said, starts[passage]).Where(p => text.Concepts[p.Concept] == concept);
    }

    /// <summary>The passages that say a concept; one that no lexicon has is said nowhere.</summary>
    public PassageSet Say(string concept) => byConcept.GetValueOrDefault(concept, none);

    public PassageSet SayAny(IEnumerable<string> concepts)
    {
        var union = new PassageSet(Count);
        foreach (var concept in concepts) union.UnionWith(Say(concept));
        return union;
    }

    /// <summary>
    /// The passages that meet a condition, by all that can be told of a passage alone; whatever takes it out again ("without") is left aside. Null
    /// where every passage may meet it.
    /// </summary>
    public PassageSet? Meeting(SayCondition condition)
    {
        if (meeting.TryGetValue(condition, out var known)) return known;
        var (local, _) = LocalCondition.Of(LocalCondition.WithoutExclusion(condition));
        var met = sets.Of(condition);
        if (met is not null && local is not null && LocalCondition.AsksForPlaces(local))
        {
            var exact = new PassageSet(Count);
            foreach (var passage in met.Numbers())
                if (SayEvaluator.Evaluate(SayingsOf(passage), local).Holds) exact.Add(passage);
            met = exact;
        }

        return meeting[condition] = met;
    }

    /// <summary>Whether a passage meets a condition; no where that cannot be told.</summary>
    public bool SurelyMeets(int passage, SayCondition condition)
    {
        if (!least.TryGetValue(condition, out var told)) least.Add(condition, told = LocalCondition.Least(condition));
        return told is not null && (sets.Of(told)?[passage] ?? true) && SayEvaluator.Evaluate(SayingsOf(passage), told).Holds;
    }

    /// <summary>The passages of a set up to the first that meets a condition for sure, in the order of the law.</summary>
    public IEnumerable<int> UpToFirst(SayCondition condition, IEnumerable<int> among)
    {
        foreach (var passage in among)
        {
            yield return passage;
            if (SurelyMeets(passage, condition)) yield break;
        }
    }

    /// <summary>
    /// Of the passages that do not meet a condition those that are shown, and those of which it cannot be told whether they are: the first by how
    /// many of its concepts are found in them, then in the order of the law.
    /// </summary>
    /// <param name="least">How many concepts must be found in a passage.</param>
    /// <param name="most">How many passages are shown.</param>
    public IEnumerable<int> NearestTo(SayCondition condition, int least, int most)
    {
        if (Meeting(condition) is not { } met) return [];
        var (local, isAll) = LocalCondition.Of(LocalCondition.WithoutExclusion(condition));
        var levels = sets.AtMost(condition);
        var open = new List<int>();
        var sure = new List<(int Passage, int Found)>();
        for (var level = levels.Count; level >= least; level--)
        {
            // A passage is not shown where enough others say more than it could, or as much and stand before it.
            var better = sure.Count(s => s.Found > level);
            var equal = sure.Where(s => s.Found == level).Select(s => s.Passage).Order().ToList();
            var before = 0;
            foreach (var passage in levels[level - 1].Numbers())
            {
                if (met[passage] || (level < levels.Count && levels[level][passage])) continue;
                while (before < equal.Count && equal[before] < passage) before++;
                if (better + before >= most) break;
                if (!isAll)
                {
                    open.Add(passage);
                    continue;
                }

                var found = SayEvaluator.Evaluate(SayingsOf(passage), local!).Matches.Select(m => m.Concept).Distinct().Count();
                if (found < least) continue;
                sure.Add((passage, found));
                if (found == level) better++;
            }
        }

        return sure.OrderByDescending(s => s.Found).ThenBy(s => s.Passage).Take(most).Select(s => s.Passage).Concat(open);
    }

    /// <summary>How many matches of what can be told of a condition a passage has.</summary>
    public int MatchesIn(int passage, SayCondition condition) =>
        LocalCondition.Of(LocalCondition.WithoutExclusion(condition)).Local is { } local ? SayEvaluator.Evaluate(SayingsOf(passage), local).Matches.Length : int.MaxValue;

    /// <summary>
    /// Of passages that may meet a condition those that are shown where none of them counts, and those of which it cannot be told whether they are: the first
    /// that meet it, by how many concepts are found in them, then in order.
    /// </summary>
    /// <param name="most">How many passages are shown.</param>
    public IEnumerable<int> FirstMeeting(SayCondition condition, IReadOnlyList<int> among, int most)
    {
        var (local, isAll) = LocalCondition.Of(LocalCondition.WithoutExclusion(condition));
        if (among.Count <= most) return among;
        if (local is null || !isAll) return FirstThatMayMeet(condition, among, most);
        var rated = new List<(int Passage, int Found, bool IsSure)>();
        var levels = sets.AtMost(condition);
        for (var level = levels.Count; level >= 0; level--)
        {
            // A passage with fewer concepts, or with as many behind enough others, is not shown.
            var enough = rated.Count(r => r.IsSure && r.Found > level);
            if (enough >= most) break;
            foreach (var passage in among)
            {
                if ((level > 0 && !levels[level - 1][passage]) || (level < levels.Count && levels[level][passage])) continue;
                var found = SayEvaluator.Evaluate(SayingsOf(passage), local).Matches.Select(m => m.Concept).Distinct().Count();
                rated.Add((passage, found, SurelyMeets(passage, condition)));
                if (found == level && rated[^1].IsSure && ++enough >= most) break;
            }
        }

        var sure = 0;
        return rated.Count(r => r.IsSure) < most ? among
            : rated.OrderByDescending(r => r.Found).ThenBy(r => r.Passage).TakeWhile(r => (r.IsSure ? sure++ : sure) < most).Select(r => r.Passage);
    }

    /// <summary>The same where it cannot be told of each passage how much it says: no more than the index lets it, and of those that meet the condition no less than all must.</summary>
    private IEnumerable<int> FirstThatMayMeet(SayCondition condition, IReadOnlyList<int> among, int most)
    {
        var least = LocalCondition.FewestConcepts(condition);
        var more = sets.AtMost(condition) is var levels && levels.Count > least ? levels[least] : none;
        var sure = 0;
        foreach (var passage in among)
        {
            if (sure < most || more[passage]) yield return passage;
            if (sure < most && SurelyMeets(passage, condition)) sure++;
        }
    }

    private int TextOf(int passage)
    {
        var at = firstOfFile.BinarySearch(passage);
        if (at < 0) at = ~at - 1;

        // Texts without passages begin where the next one does.
        while (at + 1 < firstOfFile.Count && firstOfFile[at + 1] == passage) at++;
        return at;
    }

    private int LowerBound(int low, int high, int document)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (documents[middle] < document) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private StoredSayings SayingsOf(int passage)
    {
        var text = TextOf(passage);
        return new(SaidConcepts.Places(texts[text].Said, starts[passage]), texts[text].Concepts);
    }

    private PassageSet[] SetsOf(ImmutableArray<string> concepts)
    {
        foreach (var concept in concepts) byConcept.TryAdd(concept, new(Count));
        return [.. concepts.Select(c => byConcept[c])];
    }
}
