using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Law;

namespace LawReview.Core.Determinations;

/// <summary>Takes the fingerprint of a finding: pure, the same for the same law and obligation wherever they lie.</summary>
public static class Fingerprints
{
    public static Fingerprint Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(
            OfRules(finding.Obligation),
            finding.Value,
            FindingNames.NameOf(finding.Kind),
            finding.Kind == FindingKind.InPart ? finding.Missing : [],
            [.. CitedBy(finding).Select(e => new CitedText(e.Expression.WorkId, e.Citation, OfText(e.Provision)))
                .DistinctBy(c => (c.Work, c.Sha256)).OrderBy(c => c.Work, StringComparer.Ordinal).ThenBy(c => c.Citation, StringComparer.Ordinal)],
            []);
    }

    /// <summary>An absence: nothing is cited for the finding, or the finding says which elements are missing.</summary>
    public static bool IsAbsence(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return !CitedBy(finding).Any() || (finding.Kind == FindingKind.InPart && !finding.Missing.IsEmpty);
    }

    /// <summary>The evidence of a finding and of its elements; what came near is not cited.</summary>
    public static IEnumerable<Evidence> CitedBy(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Evidence.Concat(finding.Elements.Where(e => e.Status == ElementStatus.Found).SelectMany(e => e.Evidence));
    }

    /// <summary>
    /// The obligation's text and rules as a person reads them. Examples, reminders and drafting options decide nothing and
    /// do not count; neither do blanks and line ends.
    /// </summary>
    public static string OfRules(Obligation obligation)
    {
        ArgumentNullException.ThrowIfNull(obligation);
        var text = new StringBuilder()
            .Append(obligation.Title).Append('\n').Append(obligation.Source).Append('\n')
            .Append(obligation.Strength).Append('\n').Append(obligation.ProvedBy).Append('\n').Append(obligation.GapAllowed).Append('\n')
            .Append(obligation.Duty).Append('\n').Append(obligation.Counts).Append('\n').Append(obligation.DoesNotCount).Append('\n')
            .Append(obligation.About).Append('\n');
        foreach (var element in obligation.Elements) text.Append(element.Name).Append(": ").Append(Words(element)).Append('\n');
        foreach (var rule in obligation.Rules) text.Append(rule.Value).Append(' ').Append(rule.Finding).Append(": ").Append(rule.Sentence).Append('\n');
        return Hash(Collapsed(text.ToString()));
    }

    /// <summary>The words of a provision with the lead-in above it and the tail below: without numbers, white space aside.</summary>
    public static string OfText(Provision provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        var text = new StringBuilder();
        var above = provision.Ancestors().TakeWhile(a => !a.IsContainer).ToList();
        foreach (var node in Enumerable.Reverse(above)) Add(node.Text.Text);
        AddTree(provision);
        foreach (var node in above) Add(node.Tail.Text);
        return Hash(text.ToString());

        void AddTree(Provision node)
        {
            Add(node.Text.Text);
            foreach (var child in node.Children) AddTree(child);
            Add(node.Tail.Text);
        }

        void Add(string words)
        {
            foreach (var c in words)
                if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\u00AD') text.Append(c);
        }
    }

    /// <summary>The condition as the checklist has it; elements of checklists that are made in code have only their name.</summary>
    private static string Words(Element element) =>
        element.Location.Span.End <= element.Location.Source.Content.Length ? element.Location.Source[element.Location.Span] : "";

    private static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
