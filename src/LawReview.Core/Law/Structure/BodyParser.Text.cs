using LawReview.Core.Law.Structure.Scripts;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>Text without a number: the own words of a node, its tail, or a paragraph beside numbered ones.</summary>
public sealed partial class BodyParser
{
    /// <summary>Puts text where it belongs: own words, tail, or an unnumbered paragraph.</summary>
    private void Append(MappedText piece, bool newParagraph)
    {
        piece = piece.Trim();
        if (piece.Length == 0) return;
        if (current.Text.IsBlank && current.Children.Count == 0 && current.Tail.IsBlank)
        {
            current.Text = piece;
            return;
        }

        if (!newParagraph)
        {
            Extend(current, piece);
            return;
        }

        var trimmed = piece.Text.AsSpan().Trim(" .,;");
        if (trimmed is "or" or "and" or "but")
        {
            Extend(current, piece);
            return;
        }

        if (BeginsListEntry(piece.Text))
        {
            var list = current.Kind == ProvisionKind.Unnumbered && current.Number.Length == 0 && current.Parent is { } above && !LineEnds.EndsOpen(current.Text.Text) ? above : current;
            MoveTo(list);
            current = list.Add(new(ProvisionKind.Unnumbered) { Text = piece });
            return;
        }

        var resumes = Phrases.ResumptionAtStart().IsMatch(piece.Text);
        if (!resumes && LineEnds.StartsLower(piece.Text) && current.Children.Count == 0 && current.Tail.IsBlank && !LineEnds.EndsClause(current.Text.Text))
        {
            Extend(current, piece);
            return;
        }

        var lower = resumes || LineEnds.StartsLower(piece.Text);
        if (lower && ListParent(piece.Text) is { } holder)
        {
            holder.Tail = LineEnds.Join(holder.Tail, piece);
            MoveTo(holder);
            return;
        }

        if (current.Children.Count == 0 && (lower || LineEnds.EndsUnfinished(current.Text.Text)))
        {
            Extend(current, piece);
            return;
        }

        var owner = current;
        if (!LineEnds.EndsOpen(LastText(current)) || current.Kind == ProvisionKind.Unnumbered)
            while (owner != root && owner.Parent is { } up && (owner.Kind is ProvisionKind.Unnumbered or ProvisionKind.Definition || !up.Text.IsBlank)) owner = up;
        MoveTo(owner);
        current = owner.Add(new(ProvisionKind.Unnumbered) { Text = piece });
    }

    /// <summary>
    /// In Cyrillic texts the entries of a list often have no numbers and begin with small letters; each is a paragraph that is
    /// counted. The penalty below an offence, behind a dash, goes on with it.
    /// </summary>
    private bool BeginsListEntry(string text)
    {
        var before = LastText(current).AsSpan().TrimEnd();
        return before.Length > 0 && before[^1] is ':' or ';' && (current.Number.Length == 0 || before[^1] == ':')
            && LineEnds.StartsLower(text) && Script.OfFirstLetter(text) == ScriptKind.Cyrillic && !Phrases.CyrillicPenalty().IsMatch(text);
    }

    private static string LastText(DraftNode node) => node.Tail.IsBlank ? node.Text.Text : node.Tail.Text;

    private static void Extend(DraftNode node, MappedText piece)
    {
        if (node.Children.Count > 0 || !node.Tail.IsBlank) node.Tail = LineEnds.Join(node.Tail, piece);
        else node.Text = LineEnds.Join(node.Text, piece);
    }

    /// <summary>The node whose list a line that goes on in mid-sentence closes; null where no list is open.</summary>
    private DraftNode? ListParent(string text)
    {
        DraftNode? nearest = null;
        DraftNode? subject = null;
        for (var node = current.Parent; node is not null && current != root; node = node.Parent)
        {
            if (!node.Text.IsBlank && nearest is null) nearest = node;
            if (subject is null && Phrases.OpenSubject().IsMatch(node.Text.Text) && !Phrases.MainClause().IsMatch(node.Text.Text)) subject = node;
            if (node == root) break;
        }

        if (nearest is null) return null;
        return Phrases.ResumptionAtStart().IsMatch(text) && subject is not null && !text.StartsWith("be ", StringComparison.Ordinal) ? subject : nearest;
    }

    private void MoveTo(DraftNode node)
    {
        closed.AddRange(levels.Where(l => !IsSelfOrAncestor(l.Node, node)));
        levels.RemoveAll(l => !IsSelfOrAncestor(l.Node, node));
        if (definitionDepth > levels.Count) definitionHost = null;
        current = node;
    }

    private static bool IsSelfOrAncestor(DraftNode candidate, DraftNode node)
    {
        for (DraftNode? n = node; n is not null; n = n.Parent)
            if (n == candidate) return true;
        return false;
    }
}
