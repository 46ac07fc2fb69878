using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;

namespace LawReview.Core.Offences;

/// <summary>
/// Provisions that make what they say an element of every offence of their act, or of the part of it that they name:
/// "Only a person who acts for gain is guilty of an offence under this Part".
/// </summary>
public sealed class ElementsForAll(PassageIndex index, Linkage linkage)
{
    private readonly AmendedPlaces places = new(index);
    private readonly Lazy<List<Passage>> clauses = new(() =>
        [.. index.Passages.Where(p => index.Says(p, Markers.OnlyWho) && index.Says(p, Markers.OffenceOfAct) && !Linkage.InSchedule(p)
            && p.Expression.Kind is not (InstrumentKind.Treaty or InstrumentKind.ApprovalAct or InstrumentKind.Explanatory))]);

    /// <summary>Those that govern a form of an offence, where its own paragraph does not set them aside.</summary>
    public IEnumerable<Passage> Of(Passage form) => clauses.Value.Where(c => c != form && Governs(c, form) && !IsSetAside(c, form));

    /// <summary>Whether the passage is such a provision: whether it counts for a form is for <see cref="Of"/> to say, however the form names it.</summary>
    public bool Are(Passage passage) => clauses.Value.Contains(passage);

    private bool Governs(Passage clause, Passage form)
    {
        var section = clause.Expression == form.Expression ? form.Section
            : places.In(clause.Expression, form);
        return section is not null && (linkage.NamedPart(clause) is not { } part || section.Ancestors().Contains(part));
    }

    /// <summary>"Section 41 does not apply."</summary>
    private bool IsSetAside(Passage clause, Passage form)
    {
        var own = form.Provision.Ancestors().Prepend(form.Provision).ToHashSet();
        return index.ReferringTo(clause.Section).Concat(index.ReferringTo(clause.Provision)).Any(p => own.Contains(p.Provision) && linkage.IsExemption(p));
    }
}
