using LawReview.Core.Law;
using LawReview.Core.Law.References;
using LawReview.Core.Law.Structure;

namespace LawReview.Core.Amendments;

/// <summary>What an instruction stands in: the act it amends, the text that follows it, whether it is one at all.</summary>
internal sealed partial class DraftReading
{
    private Expression? principal;
    private bool principalKnown;

    /// <summary>The act an instruction amends: named in it, in the words or headings above it, by the draft's title or first words.</summary>
    private Expression? ActOf(Provision node, OrderReader.Sentence sentence, Place above)
    {
        foreach (var reference in sentence.References.Where(r => r.Work.Length > 0 && !r.Work.StartsWith("principal", StringComparison.OrdinalIgnoreCase)))
            if (acts.Named(reference.Work) is { } named) return named;
        if (Names(sentence.Masked) is { } inWords) return inWords;
        if (words!.Principal.IsMatch(sentence.Masked) && (Principal() ?? lastAct) is { } principalAct) return principalAct;
        if (NamesOther(sentence)) return null;
        if (above.Act is { } known) return known;
        foreach (var place in node.Ancestors().Prepend(node))
            if (Names(place.Heading.Text) is { } heading || Names(place == node ? "" : place.Text.Text) is { } lead && (heading = lead) is not null) return heading;
        return Principal() ?? acts.Named(draft.Title) ?? acts.Only ?? (lastAct is not null && words.Principal.IsMatch(sentence.Masked) ? lastAct : null);

        Expression? Names(string text) => text.Length == 0 ? null : acts.Named(text[..Math.Min(text.Length, MostTitle)]);
    }

    /// <summary>The act that the draft calls its principal act, or names when it first says that it amends one.</summary>
    private Expression? Principal()
    {
        if (principalKnown) return principal;
        principalKnown = true;
        foreach (var provision in draft.Text!.AllProvisions().Where(p => !p.IsInserted))
            if (words!.Principal.IsMatch(provision.Text.Text) && acts.Named(provision.Text.Text) is { } named)
                return principal = named;
        return principal;
    }

    /// <summary>Whether the words name an act by its full name that is not among the texts: "section 3 of the Fisheries Act".</summary>
    private bool NamesOther(OrderReader.Sentence sentence) => sentence.References.Any(r => r.Work.Length > 0 && IsName(r.Work) && acts.Named(r.Work) is null);

    private bool IsName(string work)
    {
        var bare = work.Trim().ToLowerInvariant();
        return bare.Contains(' ', StringComparison.Ordinal) && !bare.StartsWith("principal", StringComparison.Ordinal) && !bare.StartsWith("this ", StringComparison.Ordinal)
            && !bare.StartsWith("that ", StringComparison.Ordinal) && !bare.StartsWith("title ", StringComparison.Ordinal) && !words!.Principal.IsMatch(work);
    }

    private AmendmentProblem Unnamed(OrderReader.Sentence sentence, Order order) =>
        NamesOther(sentence) || laws.Count == 0 || (order.Targets.Count > 0 && acts.Only is not null) ? AmendmentProblem.ActNotSupplied : AmendmentProblem.ActNotNamed;

    /// <summary>
    /// Whether a clause with the verbs of an instruction is one. In an act that says in its title that it amends another, every one
    /// is; elsewhere it must name another act or have text behind it.
    /// </summary>
    private bool IsInstruction(Provision node, Order order, OrderReader.Sentence sentence, List<Provision> block)
    {
        var clause = sentence.Masked.Substring(order.Span.Start, order.Span.Length);
        if (order.Kind == AmendmentKind.RepealAct)
            return !words!.GeneralRepeal.IsMatch(clause) && order.Span.Length < MostTitle
                && (acts.Named(sentence.Text.Substring(order.Span.Start, order.Span.Length)) is not null || (ActWord().IsMatch(clause) && char.IsDigit(clause.FirstOrDefault(char.IsDigit))));
        if (words!.GeneralRepeal.IsMatch(clause)) return false;
        var names = amendingTitle || block.Count > 0 || words.Principal.IsMatch(sentence.Masked) || sentence.References.Any(r => r.Work.Length > 0 && (acts.Named(r.Work) is not null || IsName(r.Work)))
            || node.Ancestors().Prepend(node).Any(p => words.Amend.IsMatch(p.Text.Text) && acts.Named(p.Text.Text[..Math.Min(p.Text.Length, MostTitle)]) is not null);
        if (!names) return false;
        return order.Kind switch
        {
            AmendmentKind.ReplaceWords or AmendmentKind.InsertWords or AmendmentKind.OmitWords => true,
            _ when order.NotUnderstood => amendingTitle,
            _ when order.NeedsText && block.Count == 0 => amendingTitle && OrderReader.EndsOpen(sentence.Text),
            _ => true,
        };
    }

    /// <summary>Whether what stands below goes on with instructions, so that the words only lead into them.</summary>
    private bool Continues(List<Provision> all, int index)
    {
        if (index + 1 >= all.Count || !all[index + 1].Ancestors().Contains(all[index])) return false;
        return all.Skip(index + 1).TakeWhile(p => p.Ancestors().Contains(all[index])).Any(p => !p.IsInserted && LooksLikeInstruction(p));
    }

    private bool LooksLikeInstruction(Provision provision)
    {
        var text = provision.Text.Text.TrimStart();
        if (text.Length == 0 || QuotedWords.Opens(text[0]) && !reader!.HasVerb(QuotedWords.Masked(text, QuotedWords.Find(text)))) return false;
        var sentence = reader!.Read(text);
        return reader.HasVerb(sentence.Masked) && (sentence.Quotes.Count > 0 || sentence.References.Count > 0 || OrderReader.EndsOpen(text));
    }

    /// <summary>The provisions that bring the text an instruction announces: those the reader saw as inserted, or quoted or lower ones.</summary>
    private List<Provision> Block(List<Provision> all, int index, string announcing)
    {
        var block = new List<Provision>();
        if (index + 1 >= all.Count || !OrderReader.EndsOpen(announcing) && !all[index + 1].IsInserted) return block;
        var at = index + 1;
        while (at < all.Count && all[at].IsInserted)
        {
            block.Add(all[at]);
            at += all[at].SelfAndDescendants().Count();
        }

        if (block.Count > 0 || at >= all.Count) return block;
        if (all[at].SelfAndDescendants().Any(p => p.IsInserted)) return block;
        var first = $"{all[at].Designation.Text} {all[at].Heading.Text} {all[at].Text.Text}".TrimStart();
        if (first.Length > 0 && QuotedWords.Opens(first[0])) return QuotedBlock(all, at);

        // Nothing marks the text off but that it stands below the words.
        var below = all[index].Children.Where(c => !c.IsInserted).ToList();
        if (below.Count > 0 && !below.Exists(c => c.SelfAndDescendants().Any(LooksLikeInstruction))) return below;
        if (all[index].Parent is { } parent && all[at].Parent == parent && all[at] is { Kind: ProvisionKind.Unnumbered, Number.Length: 0 } && !LooksLikeInstruction(all[at])) block.Add(all[at]);
        return block;
    }

    /// <summary>Provisions from one that opens a quotation to the one that closes it.</summary>
    private List<Provision> QuotedBlock(List<Provision> all, int at)
    {
        var block = new List<Provision>();
        while (at < all.Count)
        {
            var root = all[at];
            block.Add(root);
            at += root.SelfAndDescendants().Count();
            var last = root.SelfAndDescendants().SelectMany(p => new[] { p.Text.Text, p.Tail.Text }).LastOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? "";
            var end = last.TrimEnd(' ', '.', ';', ',', '。', '；');
            if (end.Length > 0 && QuotedWords.Closes(end[^1]) && !(at < all.Count && GoesOnQuoted(all[at], end[^1]))) break;
        }

        return block;
    }

    // French opens each quoted paragraph anew, and may close each.
    private bool GoesOnQuoted(Provision next, char close) =>
        close == '»' && next.Number.Length == 0 && next.Text.Text.TrimStart() is { Length: > 0 } text && text[0] == '«' && !LooksLikeInstruction(next);

    private SetAsideKind? SetAsideAs(Provision section)
    {
        var heading = section.Heading.Text;
        var text = string.Join(' ', section.SelfAndDescendants().Select(p => p.Text.Text));
        if (text.Length > LongestSetAside) return words!.Transitional.IsMatch(heading) ? SetAsideKind.Transitional : words.Commencement.IsMatch(heading) ? SetAsideKind.Commencement : null;
        if (words!.GeneralRepeal.IsMatch(text)) return SetAsideKind.GeneralRepeal;
        if (words.Title.IsMatch(text) || words.Title.IsMatch(heading)) return SetAsideKind.Title;
        if (words.Transitional.IsMatch(heading) || words.Transitional.IsMatch(text)) return SetAsideKind.Transitional;
        return words.Commencement.IsMatch(heading) || words.Commencement.IsMatch(text) ? SetAsideKind.Commencement : null;
    }
}
