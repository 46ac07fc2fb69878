using System.Text.RegularExpressions;
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
    /// <returns>Null where none is named, or one that is not among the texts.</returns>
    private Expression? ActOf(Provision node, OrderReader.Sentence sentence, Place above)
    {
        foreach (var reference in sentence.References.Where(r => r.Work.Length > 0 && !r.Work.StartsWith("principal", StringComparison.OrdinalIgnoreCase)))
            if (acts.Named(reference.Work) is { } named) return named;
        if (Names(sentence.Masked) is { } inWords) return inWords;
        if (TitlesAreQuoted && Names(sentence.Text) is { } inQuotes) return inQuotes;
        if (words!.Principal.IsMatch(sentence.Masked) && (Principal() ?? lastAct ?? acts.Named(draft.Title) ?? acts.Only) is { } principalAct) return principalAct;
        if (NamesOther(sentence) || IsOtherAct(sentence.Text, sentence.Masked)) return null;
        if (above.Act is { } known) return known;
        foreach (var place in node.Ancestors().Prepend(node))
            foreach (var lead in place == node ? [place.Heading.Text] : new[] { place.Text.Text, place.Heading.Text })
                if (Names(lead) is { } named) return named;
                else if (IsOtherAct(lead, QuotedWords.Masked(lead, QuotedWords.Find(lead)))) return null;
        return Principal() ?? acts.Named(draft.Title) ?? acts.Only;

        Expression? Names(string text) => text.Length == 0 ? null : acts.Named(text[..Math.Min(text.Length, MostTitle)]);
    }

    /// <summary>In Russian and its neighbours an act is cited by its title in quotation marks.</summary>
    private bool TitlesAreQuoted => words == AmendingVocabulary.For("ru");

    /// <summary>Words that amend an act by its full name, which no text supplied bears.</summary>
    private bool IsOtherAct(string text, string masked) =>
        words!.Amend.IsMatch(masked) && ActName().IsMatch(TitlesAreQuoted ? text : masked) && !words.Principal.IsMatch(masked) && acts.Named(text[..Math.Min(text.Length, MostTitle)]) is null;

    [GeneratedRegex(@"\b(?!(?:The|This|That|Principal|In|An?|Section)\s+(?:Act|Law|Code))(?:\p{Lu}[\p{L}'’-]{1,30}\s(?:(?:and|of|the|to|for|in|\([^()]{1,40}\))\s){0,3}){1,6}(?:Act|Ordinance|Law|Code|Regulations)\b|\b\p{Lu}\p{Ll}{3,30}(?:gesetz|gesetzes|gesetzbuch|gesetzbuche?s|ordnung)\b|\b(?:loi|décret|ordonnance|code|ley|código|decreto|lei|legge|codice)\s(?:n[°ºo.]|núm|du \d|\d|sur|sobre|relati|portant|pénal|penal|civil|generale?|orgánica|de (?:la |los |las )?\p{Lu})|(?:[Зз]акон\w{0,3}|[Кк]одекс\w{0,3})\s«|قانون رقم|《", RegexOptions.CultureInvariant)]
    private static partial Regex ActName();

    [GeneratedRegex(@"\b(?:Act|Ordinance|Law|Code|Decree|Regulations?|[Ll]oi|[Dd]écret|[Oo]rdonnance|[Cc]ode|[Ll]ey|[Dd]ecreto|[Cc]ódigo|[Ll]ei|[Ll]egge|[Зз]акон\w{0,3}|[Кк]одекс\w{0,3})\b|[Gg]esetz|\wverordnung|قانون|نظام|法", RegexOptions.CultureInvariant)]
    private static partial Regex ActWord();

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

    private AmendmentProblem Unnamed(Provision node, OrderReader.Sentence sentence) =>
        laws.Count == 0 || acts.Only is not null || NamesOther(sentence) || node.Ancestors().Prepend(node).Any(p => ActName().IsMatch(p.Text.Text) || ActName().IsMatch(p.Heading.Text))
            ? AmendmentProblem.ActNotSupplied : AmendmentProblem.ActNotNamed;

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
        if (first.Length > 0 && QuotedWords.Opens(first[0]) && !Payload.IsTerm(first)) return QuotedBlock(all, at, all[index]);

        // Nothing marks the text off but that it stands below the words.
        var below = all[index].Children.Where(c => !c.IsInserted).ToList();
        if (below.Count > 0 && !below.Exists(c => c.SelfAndDescendants().Any(LooksLikeInstruction))) return below;
        if (all[index].Parent is { } parent && all[at].Parent == parent && all[at] is { Kind: ProvisionKind.Unnumbered, Number.Length: 0 } && !LooksLikeInstruction(all[at])) block.Add(all[at]);
        return block;
    }

    /// <summary>Provisions from one that opens a quotation to the one that closes it.</summary>
    private List<Provision> QuotedBlock(List<Provision> all, int at, Provision announcing)
    {
        var block = new List<Provision>();
        while (at < all.Count)
        {
            var root = all[at];

            // A mark that is never closed does not make text of the instructions behind it.
            if (block.Count > 0 && !root.Ancestors().Contains(announcing) && LooksLikeInstruction(root)) break;
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
