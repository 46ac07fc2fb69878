using LawReview.Core.Law;
using LawReview.Core.Law.Citations;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Core.Amendments;

/// <summary>What became of an order.</summary>
/// <param name="Targets">The provisions it names, found or not in the law.</param>
/// <param name="Changed">Nodes that it inserted or changed.</param>
internal sealed record Outcome(AmendmentProblem Problem, IReadOnlyList<Target> Targets, IReadOnlyList<DraftNode> Changed)
{
    public static Outcome Failed(AmendmentProblem problem) => new(problem, [], []);
}

/// <summary>Carries one order out on the tree of a text. It does all of it or, where something is not found, nothing.</summary>
internal sealed class OrderApplier(EditedText text)
{
    /// <param name="draftText">The text of the draft in which the order stands, mapped to the draft's file.</param>
    /// <param name="within">What the words above the order name.</param>
    /// <param name="payload">Provisions that follow the order; empty where none do.</param>
    public Outcome Apply(Order order, MappedText draftText, IReadOnlyList<Target> within, List<DraftNode> payload)
    {
        if (order.Kind == AmendmentKind.Unknown) return Outcome.Failed(AmendmentProblem.NotUnderstood);
        if (order.NeedsText && payload.Count == 0) return Outcome.Failed(AmendmentProblem.TextMissing);
        if (Targets(order, within) is not { } targets) return Outcome.Failed(AmendmentProblem.TargetNotFound);
        var newWords = order.New is { } quoted ? Payload.Shifted(draftText.Slice(quoted.Inner), text.DraftStart) : order.NeedsText ? Payload.Line(payload) : MappedText.Empty;
        var outcome = order.Kind switch
        {
            AmendmentKind.ReplaceWords or AmendmentKind.InsertWords or AmendmentKind.OmitWords => Words(order, draftText, targets, newWords),
            AmendmentKind.Repeal => Repeal(targets),
            AmendmentKind.Renumber => Renumber(order, draftText, targets),
            AmendmentKind.Substitute when order.InHeading => SetHeading(targets, newWords),
            AmendmentKind.Substitute => Substitute(targets, Brought(order, newWords, payload, targets)),
            _ => Insert(order, within, targets, newWords, payload),
        };
        if (outcome.Problem == AmendmentProblem.None) text.IsChanged = true;
        return outcome;
    }

    /// <summary>Null where a provision is named that is not found.</summary>
    public List<Target>? Targets(Order order, IReadOnlyList<Target> within)
    {
        var targets = new List<Target>();
        foreach (var reference in order.Targets)
        {
            if (TargetFinder.Find(text, reference, within) is { } found) targets.AddRange(found);
            else if (order.Kind != AmendmentKind.Insert) return null;
        }

        if (order.Targets.Count > 0 && targets.Count == 0 && order is { Kind: AmendmentKind.Insert, Anchor: null, AtEnd: true }) return null;
        if (targets.Count == 0) targets.AddRange(within);
        if (order.Term.Length == 0) return targets;
        return TargetFinder.Definition(text, order.Term, targets) is { } definition ? [new(definition)] : null;
    }

    private List<DraftNode> Brought(Order order, MappedText newWords, List<DraftNode> payload, List<Target> targets) =>
        AsInLaw(order.New is null ? payload : WithBelow(Payload.OfWords(newWords, targets.Count == 0 || EditedText.IsSection(targets[0].Node)), payload));

    /// <summary>Text that begins in the sentence and goes on below it.</summary>
    private static List<DraftNode> WithBelow(List<DraftNode> nodes, List<DraftNode> below)
    {
        foreach (var node in below) nodes[^1].Add(node);
        return nodes;
    }

    /// <summary>In a law whose sections have no headings, what the draft's reader took for one is the first sentence.</summary>
    private List<DraftNode> AsInLaw(List<DraftNode> nodes)
    {
        Payload.AsSections(nodes, text.Sections().FirstOrDefault()?.Kind ?? ProvisionKind.Section);
        if (text.Expression.Text!.AllProvisions().Any(p => p.Kind is ProvisionKind.Section or ProvisionKind.Article && !p.Heading.IsBlank)) return nodes;
        foreach (var node in nodes.Where(n => EditedText.IsSection(n) && !n.Heading.IsBlank))
        {
            if (!node.Text.IsBlank) node.Insert(0, new(ProvisionKind.Unnumbered) { Text = node.Text });
            (node.Text, node.Heading) = (node.Heading, MappedText.Empty);
        }

        return nodes;
    }

    private Outcome Words(Order order, MappedText draftText, List<Target> targets, MappedText newWords)
    {
        if (targets.Count == 0)
        {
            if (!order.Everywhere) return Outcome.Failed(AmendmentProblem.TargetNotNamed);
            targets = [.. text.Root.Children.Select(n => new Target(n))];
        }

        if (order.Old is not { } old)
        {
            if (targets.Count != 1) return Outcome.Failed(AmendmentProblem.TargetNotNamed);
            var last = Last(targets[0]);
            WordEditor.Set(last.Node, last.Field, WordEditor.Inserted(WordEditor.Get(last.Node, last.Field), new(0, WordEditor.Get(last.Node, last.Field).Length), newWords, before: false));
            return new(AmendmentProblem.None, targets, [last.Node]);
        }

        var wanted = draftText.Text.Substring(old.Inner.Start, old.Inner.Length);
        var found = Find(wanted);
        if (found.Count == 0 && wanted.TrimEnd('.', ',', ';') is var bare && bare.Length > 0 && bare.Length < wanted.Length)
        {
            found = Find(bare);
            newWords = newWords.Slice(new(0, newWords.Text.TrimEnd('.', ',', ';').Length));
        }

        if (found.Count == 0 && order.Kind == AmendmentKind.ReplaceWords && LatinOrder() && newWords.Length > 0 && Find(newWords.Text) is { Count: > 0 } swapped)
        {
            // In Arabic both "replace x by y" and "replace by y the words x" are said with the same words.
            (found, newWords) = (swapped, Payload.Shifted(draftText.Slice(old.Inner), text.DraftStart));
        }

        if (found.Count == 0) return Outcome.Failed(AmendmentProblem.WordsNotFound) with { Targets = targets };
        if (found.Count > 1 && !order.Everywhere) return Outcome.Failed(AmendmentProblem.WordsFoundTwice) with { Targets = targets };
        foreach (var (node, field, span) in Enumerable.Reverse(found))
        {
            var now = WordEditor.Get(node, field);
            WordEditor.Set(node, field, order.Kind == AmendmentKind.InsertWords ? WordEditor.Inserted(now, span, newWords, order.Before) : WordEditor.Replaced(now, span, newWords));
        }

        return new(AmendmentProblem.None, targets, [.. found.Select(f => f.Node).Distinct()]);

        List<(DraftNode Node, WordEditor.Field Field, TextSpan Span)> Find(string what)
        {
            var all = WordEditor.Find(targets.Where(t => !t.OwnText).Select(t => t.Node), what, order.InHeading);
            foreach (var target in targets.Where(t => t.OwnText)) all.AddRange(WordEditor.Find([target.Node], what, order.InHeading).Where(f => f.Node == target.Node));
            return all;
        }

        bool LatinOrder() => text.Expression.Language.StartsWith("ar", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where words "at the end" of a provision go.</summary>
    private static (DraftNode Node, WordEditor.Field Field) Last(Target target)
    {
        var node = target.Node;
        while (!target.OwnText && node.Tail.IsBlank && node.Children.Count > 0) node = node.Children[^1];
        return (node, node.Tail.IsBlank ? WordEditor.Field.Text : WordEditor.Field.Tail);
    }

    private static Outcome Repeal(List<Target> targets)
    {
        if (targets.Count == 0) return Outcome.Failed(AmendmentProblem.TargetNotNamed);
        foreach (var target in targets) Remove(target);
        return new(AmendmentProblem.None, targets, []);
    }

    private static void Remove(Target target)
    {
        if (target.OwnText) target.Node.Text = MappedText.Empty;
        else target.Node.Parent?.Remove(target.Node);
    }

    private Outcome Renumber(Order order, MappedText draftText, List<Target> targets)
    {
        if (targets.Count != 1 || order.Anchor is not { Steps: [{ Paths: [{ Numbers: [.., var number] }] }, ..] } named) return Outcome.Failed(AmendmentProblem.NotUnderstood);
        var node = targets[0].Node;
        if (node.Parent!.Children.Exists(c => c != node && c.Number.Length > 0 && CitationNumbers.Same(c.Number, number))) return Outcome.Failed(AmendmentProblem.NumberTaken) with { Targets = targets };
        var at = draftText.Text.LastIndexOf(number, named.Span.End - 1, named.Span.Length, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return Outcome.Failed(AmendmentProblem.NotUnderstood);
        var (start, end) = (at, at + number.Length);
        if (start > 0 && draftText.Text[start - 1] == '(' && end < draftText.Text.Length && draftText.Text[end] == ')') (start, end) = (start - 1, end + 1);
        node.Number = number;
        node.Designation = Payload.Shifted(draftText.Slice(TextSpan.FromBounds(start, end)), text.DraftStart);
        node.Address = "";
        foreach (var below in EditedText.All(node)) below.Address = "";
        return new(AmendmentProblem.None, targets, [node]);
    }

    private static Outcome SetHeading(List<Target> targets, MappedText heading)
    {
        if (targets.Count != 1) return Outcome.Failed(AmendmentProblem.TargetNotNamed);
        targets[0].Node.Heading = heading;
        return new(AmendmentProblem.None, targets, [targets[0].Node]);
    }

    private static Outcome Substitute(List<Target> targets, List<DraftNode> brought)
    {
        if (targets.Count == 0 || brought.Count == 0) return Outcome.Failed(targets.Count == 0 ? AmendmentProblem.TargetNotNamed : AmendmentProblem.TextMissing);

        // What stands in another section than the one named is not taken for its new text.
        var first = targets[0];
        if (first.OwnText)
        {
            first.Node.Text = Payload.Line(brought);
            return new(AmendmentProblem.None, targets, [first.Node]);
        }

        if (brought is [{ Number.Length: 0 } only] && first.Node.Number.Length > 0)
        {
            // New words for a provision that keeps its number.
            first.Node.Text = only.Text;
            first.Node.Tail = only.Tail;
            first.Node.Children.Clear();
            foreach (var child in only.Children.ToList()) first.Node.Add(child);
            if (!only.Heading.IsBlank) first.Node.Heading = only.Heading;
        }
        else
        {
            var (parent, at) = (first.Node.Parent!, first.Node.Parent!.Children.IndexOf(first.Node));
            if (brought.TrueForAll(b => b.Number.Length == 0) && first.Node.Number.Length > 0)
            {
                // Several paragraphs: the first is the provision's own words.
                var node = first.Node;
                node.Children.Clear();
                node.Text = brought[0].Text;
                node.Tail = MappedText.Empty;
                foreach (var child in brought[0].Children.ToList().Concat(brought.Skip(1))) node.Add(child);
            }
            else
            {
                Like(brought, first.Node);
                foreach (var node in brought) KeepHeading(node, first.Node);
                parent.Remove(first.Node);
                foreach (var node in Enumerable.Reverse(brought)) parent.Insert(at, node);
            }
        }

        foreach (var target in targets.Skip(1)) Remove(target);
        return new(AmendmentProblem.None, targets, brought is [{ Parent: null }] or [{ Number.Length: 0 }, ..] ? [first.Node] : brought);
    }

    /// <summary>A short line that stands where the old provision had its heading.</summary>
    private static void KeepHeading(DraftNode node, DraftNode old)
    {
        if (!node.Heading.IsBlank || old.Heading.IsBlank || node.Children.Count == 0 || node.Text.IsBlank) return;
        if (node.Text.Text.TrimEnd()[^1] is '.' or ':' or ';' or ',' or '—' || !Phrases.ReadsAsTitle(node.Text.Text)) return;
        (node.Heading, node.Text) = (node.Text, MappedText.Empty);
    }

    private Outcome Insert(Order order, IReadOnlyList<Target> within, List<Target> targets, MappedText newWords, List<DraftNode> payload)
    {
        if (order.Anchor is { } anchor)
        {
            var named = (targets.Count > 0 ? TargetFinder.Find(text, anchor, targets) : null) ?? TargetFinder.Find(text, anchor, within);
            if (named is not { Count: > 0 }) return Outcome.Failed(AmendmentProblem.TargetNotFound);
            var brought = Brought(order, newWords, payload, named);
            var place = named[order.Before ? 0 : ^1];
            if (place.OwnText) return Placed(place.Node, 0, brought, named);
            Like(brought, place.Node);
            return Placed(place.Node.Parent!, place.Node.Parent!.Children.IndexOf(place.Node) + (order.Before ? 0 : 1), brought, named);
        }

        var added = Brought(order, newWords, payload, targets);
        if (added.Count == 0) return Outcome.Failed(AmendmentProblem.TextMissing);
        if (EditedText.IsSection(added[0]) || (targets.Count > 0 && targets[^1].Node.Kind is ProvisionKind.Part or ProvisionKind.Title or ProvisionKind.Chapter or ProvisionKind.Division))
            return AtNumber(added, targets);
        if (targets.Count == 0) return Outcome.Failed(AmendmentProblem.TargetNotNamed);
        var host = targets[^1].Node;
        if (order is { Term.Length: > 0, AtEnd: false } && host.Parent is { } list)
        {
            // A definition beside the one that is named.
            foreach (var node in added.Where(n => n.Number.Length == 0)) node.Kind = host.Kind;
            return Placed(list, list.Children.IndexOf(host) + (order.Before ? 0 : 1), added, targets);
        }

        if (host.Children.FindLast(c => c.Number.Length > 0 == added[0].Number.Length > 0) is { } sibling) Like(added, sibling);
        return Placed(host, PlaceBelow(host, added[0], order.AtEnd), added, targets);
    }

    /// <summary>New sections stand behind the last that has a lower number; behind all, where they have none.</summary>
    private Outcome AtNumber(List<DraftNode> added, List<Target> targets)
    {
        var sections = targets.Count > 0 && !EditedText.IsSection(targets[^1].Node) ? EditedText.All(targets[^1].Node).Where(EditedText.IsSection).ToList() : [.. text.Sections()];
        var number = Numerals.Leading(added[0].Number);
        var before = sections.FindLast(s => Numerals.Leading(s.Number) is > 0 and var own && own <= number) ?? sections.LastOrDefault();
        if (before?.Parent is not { } parent) return Outcome.Failed(AmendmentProblem.TargetNotNamed);
        Like(added, before);
        return Placed(parent, parent.Children.IndexOf(before) + 1, added, targets);
    }

    /// <summary>Definitions stand in the order of the alphabet, numbered paragraphs behind the lower number, all else at the end.</summary>
    private static int PlaceBelow(DraftNode host, DraftNode added, bool atEnd)
    {
        if (atEnd) return host.Children.Count;
        var term = DefinitionStarts.TermOf(added.Text.Text);
        if (term.Length > 0 && host.Children.Exists(c => c.Kind == ProvisionKind.Definition))
        {
            added.Kind = ProvisionKind.Definition;
            var next = host.Children.FindIndex(c => c.Kind == ProvisionKind.Definition && string.Compare(DefinitionStarts.TermOf(c.Text.Text), term, StringComparison.OrdinalIgnoreCase) > 0);
            return next < 0 ? host.Children.FindLastIndex(c => c.Kind == ProvisionKind.Definition) + 1 : next;
        }

        var number = Numerals.Leading(added.Number);
        if (number <= 0) return host.Children.Count;
        var before = host.Children.FindLastIndex(c => Numerals.Leading(c.Number) is > 0 and var own && own <= number);
        return before < 0 ? host.Children.Count : before + 1;
    }

    private static Outcome Placed(DraftNode parent, int at, List<DraftNode> brought, IReadOnlyList<Target> targets)
    {
        if (brought.Count == 0) return Outcome.Failed(AmendmentProblem.TextMissing);
        if (brought.Exists(b => b.Number.Length > 0 && b.Kind != ProvisionKind.Unnumbered && parent.Children.Exists(c => c.Kind == b.Kind && CitationNumbers.Same(c.Number, b.Number))))
            return Outcome.Failed(AmendmentProblem.NumberTaken) with { Targets = targets };
        foreach (var node in Enumerable.Reverse(brought)) parent.Insert(at, node);
        return new(AmendmentProblem.None, targets, brought);
    }

    /// <summary>Gives nodes the kind of the one beside or instead of which they stand, and their paragraphs the kind usual below it.</summary>
    private static void Like(List<DraftNode> brought, DraftNode model)
    {
        foreach (var node in brought)
        {
            if (node.Number.Length == 0 && model.Kind != ProvisionKind.Definition) continue;
            if (node.Kind == model.Kind) continue;
            var wasSection = EditedText.IsSection(node);
            node.Kind = model.Kind;
            if (wasSection || !EditedText.IsSection(model)) continue;
            var below = model.Children.Find(c => c.Number.Length > 0)?.Kind ?? (model.Kind == ProvisionKind.Article ? ProvisionKind.Paragraph : ProvisionKind.Subsection);
            foreach (var child in node.Children.Where(c => c.Number.Length > 0)) child.Kind = below;
        }
    }
}
