using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>Detaches from the last paragraph of a list the words that go on with the lead-in above the list.</summary>
internal static class Tails
{
    public static void Detach(DraftNode node)
    {
        if (node.Children.Count > 0 && node.Tail.IsBlank && WaitsForVerb(node)) DetachFrom(node);
        for (var i = 0; i < node.Children.Count; i++) Detach(node.Children[i]);
    }

    private static bool WaitsForVerb(DraftNode node)
    {
        var text = node.Text.Text;
        if (text.Length == 0 || text.TrimEnd().EndsWith('.')) return false;
        var sentence = text[(text.LastIndexOf(". ", StringComparison.Ordinal) + 1)..];
        return Phrases.OpenSubject().IsMatch(sentence) && !Phrases.MainClause().IsMatch(sentence);
    }

    private static void DetachFrom(DraftNode holder)
    {
        var last = holder;
        while (last.Children.Count > 0 && last.Children[^1].Number.Length > 0)
        {
            last = last.Children[^1];
            if (!last.Tail.IsBlank) return;
            var text = last.Text.Text;
            var match = Phrases.Resumption().Match(text);
            if (!match.Success) continue;
            if (holder.Children.Count > 1 && holder.Children[^2] is var sibling && Phrases.Resumption().IsMatch(sibling.Text.Text)) return;
            var at = text.IndexOf(match.Groups["tail"].Value, match.Index, StringComparison.Ordinal);
            var tail = last.Text.Slice(TextSpan.FromBounds(at, text.Length)).Trim();
            last.Text = last.Text.Slice(TextSpan.FromBounds(0, at)).Trim();
            if (last.Children.Count == 0)
            {
                holder.Tail = tail;
                return;
            }

            var unit = new DraftNode(ProvisionKind.Unnumbered) { Text = tail };
            foreach (var child in last.Children.ToList()) unit.Add(child);
            last.Children.Clear();
            holder.Add(unit);
            return;
        }
    }
}
