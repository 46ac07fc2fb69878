using LawReview.Core.Law;

namespace LawReview.Core.Passages;

/// <summary>How far a lead-in goes.</summary>
public static class LeadIns
{
    /// <summary>
    /// True where a lead-in that ends with a colon is answered by a whole paragraph without a number ("Hiding a bell:" / "Penalty – two
    /// years."): the numbered paragraphs behind it are sentences of their own, not items of the lead-in.
    /// </summary>
    public static bool IsAnswered(Provision leadIn)
    {
        ArgumentNullException.ThrowIfNull(leadIn);
        return !leadIn.IsContainer && leadIn.Text.Text.AsSpan().TrimEnd() is { Length: > 0 } text && text[^1] is ':' or '：'
            && leadIn.Children is [{ Kind: ProvisionKind.Unnumbered, Children.IsEmpty: true, Number.Length: 0 } answer, ..]
            && answer.Text.Text.AsSpan().TrimEnd() is { Length: > 0 } words && words[^1] is '.' or '。';
    }

    /// <summary>True for a child that the colon of <paramref name="leadIn"/> does not lead into, for another paragraph has answered it.</summary>
    public static bool IsBehindAnswer(Provision leadIn, Provision child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Kind is not (ProvisionKind.Unnumbered or ProvisionKind.Definition) && IsAnswered(leadIn);
    }
}
