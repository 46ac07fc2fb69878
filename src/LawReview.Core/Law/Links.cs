using System.Collections.Immutable;
using LawReview.Core.Text;

namespace LawReview.Core.Law;

/// <summary>A provision in its text: what references and evidence point at.</summary>
public sealed record ProvisionIn(Expression Expression, Provision Provision)
{
    public string Citation => Provision.Citation;

    /// <summary>A provision stands in one text.</summary>
    public override int GetHashCode() => Provision.GetHashCode();
}

/// <summary>Words of one provision that point at others ("section 25(1)", "Articles 116 and 117", "the preceding article").</summary>
/// <param name="Words">The words of the reference, in the citing node's own text or in its tail.</param>
/// <param name="Targets">What it resolves to, within the work or in another work of the jurisdiction; empty where nothing was found.</param>
/// <param name="Work">The text of the jurisdiction that is meant; null where none of those supplied is.</param>
/// <param name="External">True where the words name an instrument that was not supplied.</param>
public sealed record Reference(
    ProvisionIn From,
    MappedText Words,
    ImmutableArray<ProvisionIn> Targets,
    bool External,
    Expression? Work = null);

/// <summary>A defined term with the provision that defines it and the words of its meaning.</summary>
/// <param name="NamesAct">True where the form of the sentence shows that the term is something done ("Smuggling is committed by whoever …").</param>
public sealed record Definition(string Term, ProvisionIn Where, MappedText Meaning, bool NamesAct = false)
{
    /// <summary>Of its place alone: few provisions define several terms.</summary>
    public override int GetHashCode() => Where.GetHashCode();
}

/// <summary>References and definitions of a jurisdiction, resolved within it.</summary>
public sealed record Links(ImmutableArray<Reference> References, ImmutableArray<Definition> Definitions);
