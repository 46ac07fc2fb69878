using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Lexicons;

namespace LawReview.Core.Passages;

/// <summary>What a condition asks of a passage.</summary>
public interface ISayings
{
    /// <summary>Where it says the concept.</summary>
    ImmutableArray<ConceptMatch> Matches(string concept);

    /// <summary>The same, and where it uses a term that means it.</summary>
    ImmutableArray<ConceptMatch> MatchesByMeaning(string concept);

    bool HeadingSays(string concept);

    /// <summary>Whether a provision that it refers to meets the condition. No match of it is one of this passage's: the reference itself is what it says.</summary>
    bool RefersTo(SayCondition target);

    /// <summary>Number of the sentence in which a match begins.</summary>
    int SentenceOf(ConceptMatch match);

    /// <summary>In Chinese each character is a token, and a word has two of them.</summary>
    bool IsIdeograph(ConceptMatch match);
}

/// <summary>A passage that was read.</summary>
internal readonly struct PassageSayings(PassageIndex index, Passage passage) : ISayings
{
    public ImmutableArray<ConceptMatch> Matches(string concept) => index.Matches(passage, concept);

    public ImmutableArray<ConceptMatch> MatchesByMeaning(string concept) => index.MatchesByMeaning(passage, concept);

    public bool HeadingSays(string concept) => index.HeadingSays(passage, concept);

    public bool RefersTo(SayCondition target)
    {
        var own = passage;
        foreach (var place in index.ReferencesFrom(own).SelectMany(r => r.Targets).Where(t => !t.Provision.IsContainer).DistinctBy(t => t.Provision))
            foreach (var other in index.Under(place.Provision))
                if (other != own && SayEvaluator.Evaluate(index, other, target).Holds)
                    return true;
        if (!index.Says(own, Markers.Foregoing)) return false;
        foreach (var earlier in index.InSection(own.Section).TakeWhile(p => p != own))
            if (SayEvaluator.Evaluate(index, earlier, target).Holds)
                return true;
        return false;
    }

    public int SentenceOf(ConceptMatch match) => passage.Tokens.Tokens[match.FirstToken].Sentence;

    public bool IsIdeograph(ConceptMatch match) => passage.Tokens.WordAt(match.FirstToken)[0] >= '\u2E80';
}
