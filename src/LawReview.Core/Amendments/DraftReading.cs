using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Law.Citations;
using LawReview.Core.Law.References;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Core.Amendments;

/// <summary>
/// Walks a draft from its first section to its last: which act each amends, which provision the words above name, and what text
/// follows an instruction. Orders are read by <see cref="OrderReader"/> and carried out by <see cref="OrderApplier"/>.
/// </summary>
internal sealed partial class DraftReading
{
    private const int MostTitle = 400;
    private const int LongestSetAside = 700;

    private readonly Expression draft;
    private readonly IReadOnlyList<Expression> laws;
    private readonly ActFinder acts;
    private readonly AmendingVocabulary? words;
    private readonly OrderReader? reader;
    private bool amendingTitle;
    private readonly Dictionary<Expression, EditedText> edited = [];
    private readonly HashSet<Expression> repealed = [];
    private readonly List<Entry> entries = [];
    private readonly List<SetAside> setAside = [];
    private readonly HashSet<Provision> instructing = [];
    private Expression? lastAct;

    public DraftReading(IReadOnlyList<Expression> laws, Expression draft)
    {
        this.draft = draft;
        this.laws = laws;
        acts = new(laws, draft);
        words = AmendingVocabulary.For(draft.Language);
        if (words is null || ReferenceLanguages.For(draft.Language) is not { } references) return;
        reader = new(words, references, postposed: draft.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase));
        amendingTitle = draft.Kind == InstrumentKind.AmendingAct || words.Amend.IsMatch(draft.Title);
        ReadAll();
        if (amendingTitle || instructing.Count * 2 < Sections(draft.Text!.Provisions).Count(s => s.Kind != ProvisionKind.Preamble) - setAside.Count) return;

        // Most of it amends, whatever its title says: then nothing that reads as an instruction may be passed over.
        amendingTitle = true;
        entries.Clear();
        setAside.Clear();
        instructing.Clear();
        edited.Clear();
        repealed.Clear();
        lastAct = null;
        ReadAll();
    }

    private void ReadAll()
    {
        foreach (var section in Sections(draft.Text!.Provisions)) Read(section);
    }

    private sealed record Entry(ProvisionIn Host, MappedText Words, Order Order, AmendmentProblem Problem, Expression? Act, string Target, IReadOnlyList<DraftNode> Changed, string Old, string New);

    /// <summary>What the words above an instruction name.</summary>
    /// <param name="Lost">They name a provision that the act does not have.</param>
    private sealed record Place(Expression? Act, IReadOnlyList<Target> Targets, bool Lost, string Named);

    public bool IsAmending => entries.Count > 0;

    public AmendedLaw Amend(Jurisdiction law)
    {
        var result = law;
        var addresses = new Dictionary<Expression, Func<DraftNode, string>>();
        foreach (var (expression, text) in edited.Where(e => e.Value.IsChanged))
        {
            var (after, addressOf) = text.ToExpression(draft);
            addresses[expression] = addressOf;
            result = DraftApplication.With(result, expression, after);
        }

        foreach (var gone in repealed) result = DraftApplication.With(result, edited.GetValueOrDefault(gone) is { IsChanged: true } ? result.Expressions().First(e => e.File == gone.File) : gone, gone with { Excluded = "repealed by the draft", Status = TextStatus.Repealed });
        var rest = Rest();
        if (!rest.IsEmpty)
        {
            var added = draft with { Text = draft.Text! with { Provisions = rest }, Excluded = null };
            result = result with { Works = result.Works.Add(new(draft.WorkId.Length > 0 ? draft.WorkId : draft.File, draft.Title, draft.Kind, [added])) };
        }

        var kind = IsAmending && entries.Exists(e => e.Order.Kind != AmendmentKind.RepealAct) ? DraftKind.AmendingAct : DraftKind.StandAloneAct;
        return new(law, result, draft, kind, [.. entries.Select(e => Final(e, addresses))], [.. setAside], [.. repealed]);
    }

    private static Amendment Final(Entry entry, Dictionary<Expression, Func<DraftNode, string>> addresses) => new(
        entry.Host, entry.Words, entry.Order.Kind, entry.Problem, entry.Act, entry.Target,
        entry.Act is { } act && addresses.TryGetValue(act, out var addressOf) ? [.. entry.Changed.Select(addressOf).Where(a => a.Length > 0).Distinct()] : [],
        entry.Old, entry.New);

    /// <summary>What a draft says besides its instructions is law of its own.</summary>
    private ImmutableArray<Provision> Rest()
    {
        if (!IsAmending) return draft.Text!.Provisions;
        var aside = setAside.Select(s => s.Host.Provision).ToHashSet();
        return [.. Sections(draft.Text!.Provisions).Where(s => !instructing.Contains(s) && !aside.Contains(s) && s.Kind != ProvisionKind.Preamble && !s.IsInserted)];
    }

    private static IEnumerable<Provision> Sections(IEnumerable<Provision> nodes) =>
        nodes.SelectMany(n => n.IsContainer && !(n.Kind == ProvisionKind.Schedule && n.Children.All(c => !c.IsContainer && c.Kind is not (ProvisionKind.Section or ProvisionKind.Article))) && n.Children.Length > 0
            ? Sections(n.Children) : [n]);

    private void Read(Provision section)
    {
        if (section.Kind == ProvisionKind.Preamble || section.IsInserted) return;
        var before = entries.Count;
        var all = section.SelfAndDescendants().ToList();
        var consumed = new HashSet<Provision>();
        var places = new Dictionary<Provision, Place>();
        for (var i = 0; i < all.Count; i++)
        {
            if (consumed.Contains(all[i]) || all[i].IsInserted) continue;
            var text = all[i].Text;
            if (text.IsBlank && all[i].Children.IsEmpty && !all[i].Heading.IsBlank) text = all[i].Heading;
            if (!text.IsBlank) places[all[i]] = Read(all[i], text, Above(all[i], places), all, i, consumed);
        }

        foreach (var node in all.Where(n => !n.Tail.IsBlank && !n.IsInserted && !consumed.Contains(n)))
            Read(node, node.Tail, places.GetValueOrDefault(node) ?? Above(node, places), [], 0, consumed);
        if (entries.Count > before) instructing.Add(section);
        else if (all.Any(n => n.IsInserted) && amendingTitle) NotUnderstood(section, section.Text);
        else if (SetAsideAs(section) is { } kind) setAside.Add(new(new(draft, section), kind));
        else if (amendingTitle && places.GetValueOrDefault(section) is { Targets.Count: > 0 } && reader!.Read(section.Text.Text) is var sentence && words!.Amend.IsMatch(sentence.Masked)) NotUnderstood(section, section.Text);
    }

    private void NotUnderstood(Provision host, MappedText text)
    {
        instructing.Add(host.Section());
        entries.Add(new(new(draft, host), text.Trim(), new(AmendmentKind.Unknown, new(0, text.Length)), AmendmentProblem.NotUnderstood, null, "", [], "", ""));
    }

    private static Place Above(Provision node, Dictionary<Provision, Place> places)
    {
        foreach (var above in node.Ancestors())
            if (places.TryGetValue(above, out var place)) return place;
        return new(null, [], false, "");
    }

    /// <summary>Reads one text of a section; gives the place that it names for what stands below it.</summary>
    private Place Read(Provision node, MappedText text, Place above, List<Provision> all, int index, HashSet<Provision> consumed)
    {
        var sentence = reader!.Read(text.Text);
        var act = ActOf(node, sentence, above);
        if (act != above.Act) above = new(act, [], false, "");
        var place = above;
        var orders = reader.Orders(sentence).ToList();
        for (var k = 0; k < orders.Count; k++)
        {
            var order = orders[k];
            var last = k == orders.Count - 1;
            var block = !last || order.NotUnderstood ? []
                : order.NeedsText || order.Kind == AmendmentKind.Unknown ? Block(all, index, sentence.Masked)
                : order.New is { Closed: false } && index < all.Count ? [.. all[index].Children.Where(c => !c.IsInserted)] : (List<Provision>)[];
            if (order is { Kind: AmendmentKind.Unknown, NotUnderstood: false } && block.Count > 0 && (order.Targets.Count > 0 || place.Targets.Count > 0) && IsInstruction(node, order, sentence, block))
                order = order with { Kind = AmendmentKind.Substitute, NeedsText = true };
            var leadIn = order.NeedsText && block.Count == 0 && last && Continues(all, index);
            if (order is { Kind: AmendmentKind.Unknown, NotUnderstood: false } || leadIn)
            {
                place = Named(order, place, sentence, act);
                continue;
            }

            if (!IsInstruction(node, order, sentence, block)) continue;
            foreach (var root in block) consumed.UnionWith(root.SelfAndDescendants());
            place = Carry(node, text, order, sentence, place, act, block);
        }

        return place;
    }

    private Place Carry(Provision node, MappedText text, Order order, OrderReader.Sentence sentence, Place place, Expression? act, List<Provision> block)
    {
        var problem = act is null ? Unnamed(node, sentence) : AmendmentProblem.None;
        var outcome = Outcome.Failed(problem);
        var brought = string.Join(" ", block.Select(b => $"{b.Designation.Text} {b.Heading.Text} {b.Text.Text}".Trim()));
        if (order.Kind == AmendmentKind.RepealAct)
        {
            act = acts.Named(sentence.Text.Substring(order.Span.Start, order.Span.Length));
            outcome = Outcome.Failed(act is null ? AmendmentProblem.ActNotSupplied : AmendmentProblem.None);
            if (act is not null) repealed.Add(act);
        }
        else if (problem == AmendmentProblem.None)
        {
            lastAct = act;
            var into = Edited(act!);
            var payload = Payload.Of(block, into.DraftStart);
            brought = Payload.Line(payload).Text;
            outcome = place.Lost && order.Targets.All(t => t.Steps[^1].Level == ReferenceLevel.Below) && order.Anchor?.Steps[^1].Level is null or ReferenceLevel.Below
                ? Outcome.Failed(AmendmentProblem.TargetNotFound)
                : new OrderApplier(into).Apply(order, text, place.Targets, payload);
        }

        var target = outcome.Targets.Count > 0 ? string.Join(", ", outcome.Targets.Select(t => CitationOf(act, t)).Where(c => c.Length > 0).Distinct()) : "";
        if (target.Length == 0) target = string.Join(", ", order.Targets.Append(order.Anchor).OfType<FoundReference>().Select(r => sentence.Text.Substring(r.Span.Start, r.Span.Length)).DefaultIfEmpty(place.Named));
        if (order.Term.Length > 0 && outcome.Targets.Count == 0) target = $"{target} “{order.Term}”".Trim();
        entries.Add(new(
            new(draft, node), text.Slice(order.Span).Trim(), order, outcome.Problem, act, target, outcome.Changed,
            order.Old is { } old ? sentence.Text.Substring(old.Inner.Start, old.Inner.Length) : "",
            order.New is { } quoted ? sentence.Text.Substring(quoted.Inner.Start, quoted.Inner.Length) : brought));
        if (outcome.Targets.Count > 0 && order.Kind != AmendmentKind.Repeal && order.Term.Length == 0 && outcome.Problem == AmendmentProblem.None) return new(act, outcome.Targets, false, target);
        return place;
    }

    private string CitationOf(Expression? act, Target target)
    {
        if (act is null) return "";
        for (var node = target.Node; node is not null; node = node.Parent)
            if (Edited(act).Before(node) is { } provision)
                return node == target.Node ? provision.Citation : $"{provision.Citation} ({target.Node.Number})";
            else if (EditedText.IsSection(node))
                return node == target.Node ? CitationStyle.For(act.Language).Section(node) : $"{CitationStyle.For(act.Language).Section(node)} ({target.Node.Number})";
        return target.Node.Number;
    }

    private EditedText Edited(Expression act) => edited.TryGetValue(act, out var text) ? text : edited[act] = new(act);

    private Place Named(Order order, Place above, OrderReader.Sentence sentence, Expression? act)
    {
        if (order.Targets.Count == 0 || act is null) return above with { Act = act };
        var named = string.Join(", ", order.Targets.Select(r => sentence.Text.Substring(r.Span.Start, r.Span.Length)));
        var targets = new List<Target>();
        foreach (var reference in order.Targets)
        {
            if (above.Lost && reference.Steps[^1].Level == ReferenceLevel.Below) return above;
            if (TargetFinder.Find(Edited(act), reference, above.Targets) is not { } found) return new(act, [], true, named);
            targets.AddRange(found);
        }

        return new(act, targets, false, named);
    }
}
