using System.Collections.Immutable;
using LawReview.Core.Text;
using Markdig.Syntax;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>Reads the numbered rules and the elements of an obligation.</summary>
internal static class RuleReader
{
    // Stands for a condition that could not be read; a checklist with an error is never assessed.
    private static readonly Condition Never = new AnyOf([]);

    public static ImmutableArray<Rule> ReadRules(ParseContext context, OutlineSection section)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var block in section.Blocks)
        {
            var span = MarkdownOutline.SpanOf(context.Source, block);
            if (block is not ListBlock { IsOrdered: true } list)
            {
                context.Report(ChecklistDiagnostics.UnexpectedText(context.Location(span), "rules are a numbered list: 1. `yes`, **met**: condition."));
                continue;
            }

            foreach (var item in ListItems.Of(context, list))
                if (ReadRule(context, item, rules.Count + 1) is { } rule)
                    rules.Add(rule);
        }

        CheckOrder(context, rules);
        return rules.ToImmutable();
    }

    public static ImmutableArray<Element> ReadElements(ParseContext context, OutlineSection section)
    {
        var elements = ImmutableArray.CreateBuilder<Element>();
        foreach (var block in section.Blocks)
        {
            var span = MarkdownOutline.SpanOf(context.Source, block);
            if (block is not ListBlock { IsOrdered: false } list)
            {
                context.Report(ChecklistDiagnostics.UnexpectedText(context.Location(span), "elements are a list: - Name: condition"));
                continue;
            }

            foreach (var item in ListItems.Of(context, list))
                if (ReadElement(context, item) is { } element)
                    elements.Add(element);
        }

        return elements.ToImmutable();
    }

    private static Element? ReadElement(ParseContext context, TextSpan span)
    {
        var text = context.Source[span];
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || text.AsSpan(0, colon).Contains('`'))
        {
            context.Report(ChecklistDiagnostics.MalformedElement(context.Location(span)));
            return null;
        }

        var end = text.EndsWith('.') ? span.End - 1 : span.End;
        var condition = ConditionParser.Parse(context, Trimmed(context.Source, span.Start + colon + 1, end));
        return new(text[..colon].Trim(), condition ?? Never, context.Location(span));
    }

    /// <summary><c>`value`, **finding**: condition.</c></summary>
    private static Rule? ReadRule(ParseContext context, TextSpan span, int number)
    {
        var text = context.Source[span];
        if (!TryParts(text, out var value, out var finding, out var conditionStart))
        {
            context.Report(ChecklistDiagnostics.MalformedRule(context.Location(span)));
            return null;
        }

        var valueSpan = new TextSpan(span.Start + value.Start, value.Length);
        if (text[value.ToRange()].Contains('…', StringComparison.Ordinal) || text[value.ToRange()].EndsWith("...", StringComparison.Ordinal))
            context.Report(ChecklistDiagnostics.OpenValue(context.Location(valueSpan)));
        var findingName = string.Join(' ', text[finding.ToRange()].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        var findingSpan = new TextSpan(span.Start + finding.Start, finding.Length);
        if (!FindingNames.ByName.TryGetValue(findingName, out var kind))
        {
            kind = FindingKind.NeedsReview;
            context.Report(ChecklistDiagnostics.UnknownFinding(context.Location(findingSpan), findingName, [.. FindingNames.ByName.Keys]));
        }

        var conditionEnd = span.End;
        if (text.EndsWith('.'))
            conditionEnd--;
        else
            context.Report(ChecklistDiagnostics.MissingFullStop(context.Location(new(span.End - 1, 1))));
        var conditionSpan = Trimmed(context.Source, span.Start + conditionStart, conditionEnd);
        var condition = ConditionParser.Parse(context, conditionSpan) ?? Never;
        var sentence = string.Join(' ', context.Source[conditionSpan].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // The location is the finding's, where a rule is wrong for its row; the sentence says the rest.
        return new(number, text[value.ToRange()].Trim(), kind, condition, sentence, context.Location(findingSpan));
    }

    private static bool TryParts(string text, out TextSpan value, out TextSpan finding, out int conditionStart)
    {
        value = finding = default;
        conditionStart = 0;
        if (!text.StartsWith('`')) return false;
        var at = text.IndexOf('`', 1);
        if (at <= 1) return false;
        value = TextSpan.FromBounds(1, at);
        at = SkipBlanks(text, at + 1);
        if (at >= text.Length || text[at] != ',') return false;
        at = SkipBlanks(text, at + 1);
        if (!text.AsSpan(at).StartsWith("**", StringComparison.Ordinal)) return false;
        var close = text.IndexOf("**", at + 2, StringComparison.Ordinal);
        if (close <= at + 2) return false;
        finding = TextSpan.FromBounds(at + 2, close);
        at = SkipBlanks(text, close + 2);
        if (at >= text.Length || text[at] != ':') return false;
        conditionStart = at + 1;
        return true;
    }

    private static void CheckOrder(ParseContext context, ImmutableArray<Rule>.Builder rules)
    {
        if (rules.Count == 0) return;
        var otherwise = rules.FindIndex(r => r.Condition is Otherwise);
        if (otherwise < 0)
        {
            // A rule whose condition could not be read may have been meant to be it.
            if (rules[^1].Condition != Never) context.Report(ChecklistDiagnostics.LastRuleNotOtherwise(rules[^1].Location));
            return;
        }

        foreach (var rule in rules.Skip(otherwise + 1)) context.Report(ChecklistDiagnostics.RuleAfterOtherwise(rule.Location));
    }

    private static int FindIndex(this ImmutableArray<Rule>.Builder rules, Func<Rule, bool> predicate)
    {
        for (var i = 0; i < rules.Count; i++)
            if (predicate(rules[i]))
                return i;
        return -1;
    }

    private static Range ToRange(this TextSpan span) => span.Start..span.End;

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static TextSpan Trimmed(SourceText source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source.Content[start])) start++;
        while (end > start && char.IsWhiteSpace(source.Content[end - 1])) end--;
        return TextSpan.FromBounds(Math.Min(start, end), end);
    }
}
