using System.Collections.Immutable;
using LawReview.Core.Text;
using Markdig.Syntax;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>An example with the value its fence expects, to be checked when the rules are known.</summary>
internal readonly record struct WrittenExample(Example Example, WrittenName? Value);

/// <summary>Reads one example: a heading of the fourth level and the fences below it.</summary>
internal static class ExampleReader
{
    private const string DefaultLanguage = "en";
    private const string DefaultFile = "act.md";

    public static WrittenExample? Read(ParseContext context, OutlineSection section)
    {
        var files = ImmutableArray.CreateBuilder<ExampleFile>();
        var first = default(Fence);
        foreach (var fence in section.Blocks.OfType<FencedCodeBlock>())
        {
            var head = ReadHead(context, fence, isFirst: files.Count == 0);
            if (files.Count == 0) first = head;
            else if (head.File is null) context.Report(ChecklistDiagnostics.FenceWithoutFile(context.Location(head.Line)));
            var name = head.File ?? DefaultFile;
            if (head.File is not null && files.Any(f => f.Name == name))
                context.Report(ChecklistDiagnostics.DuplicateExampleFile(context.Location(head.Line), name));
            files.Add(new(name, head.Language ?? DefaultLanguage, fence.Lines.ToString()));
        }

        if (files.Count == 0)
        {
            context.Report(ChecklistDiagnostics.ExampleWithoutFence(context.Location(section.Heading)));
            return null;
        }

        return new(
            new(first.Expected, first.Value?.Name, files.ToImmutable(), section.Title, first.IsTodo, context.Location(section.Heading)),
            first.Value);
    }

    private static Fence ReadHead(ParseContext context, FencedCodeBlock block, bool isFirst)
    {
        var source = context.Source;
        var start = block.Span.Start;
        var length = source.Content.AsSpan(start).IndexOfAny('\r', '\n');
        var line = TextSpan.FromBounds(start, length < 0 ? source.Content.Length : start + length);
        if (FenceWithin(block) is { } within) context.Report(ChecklistDiagnostics.FenceInFence(context.Location(within), source.PositionOf(start).Line));
        else if (block.ClosingFencedCharCount == 0) context.Report(ChecklistDiagnostics.UnclosedFence(context.Location(line)));

        var words = Words(source, new(start + block.OpeningFencedCharCount, line.End - start - block.OpeningFencedCharCount));
        var head = new Fence { Line = line, Expected = "" };
        var rest = words.AsSpan();
        if (rest.Length == 0 || rest[0].Text != "law")
            context.Report(ChecklistDiagnostics.UnknownFence(context.Location(rest.Length == 0 ? line : rest[0].Span), rest.Length == 0 ? "" : rest[0].Text));
        if (rest.Length > 0) rest = rest[1..];
        if (isFirst)
        {
            head.Expected = ReadExpectation(context, line, rest);
            if (rest.Length > 0 && IsExpectation(rest[0].Text)) rest = rest[1..];
        }

        foreach (var word in rest) ReadAttribute(context, word, isFirst, ref head);
        return head;
    }

    /// <summary>A line that opens another fence: the line that closes this one got lost, as when two versions of a file are merged.</summary>
    private static TextSpan? FenceWithin(FencedCodeBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i].Slice;
            if (line.AsSpan().TrimStart().StartsWith("```", StringComparison.Ordinal)) return new(line.Start, line.Length);
        }

        return null;
    }

    private static bool IsExpectation(string word) => !word.Contains('=', StringComparison.Ordinal) && word != "todo";

    private static string ReadExpectation(ParseContext context, TextSpan line, ReadOnlySpan<FrontMatterValue> words)
    {
        if (words.Length == 0 || !IsExpectation(words[0].Text))
        {
            context.Report(ChecklistDiagnostics.UnknownExpectation(context.Location(line), "", Vocabulary.Expectations));
            return "";
        }

        if (!Vocabulary.Expectations.Contains(words[0].Text))
            context.Report(ChecklistDiagnostics.UnknownExpectation(context.Location(words[0].Span), words[0].Text, Vocabulary.Expectations));
        return words[0].Text;
    }

    private static void ReadAttribute(ParseContext context, FrontMatterValue word, bool isFirst, ref Fence head)
    {
        var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word.Text : word.Text[..equals];
        var value = equals < 0 ? "" : word.Text[(equals + 1)..];
        var known = isFirst ? Vocabulary.FenceAttributes : Vocabulary.FurtherFenceAttributes;
        if (!known.Contains(name) || equals < 0 != (name == "todo") || (value.Length == 0 && name != "todo"))
        {
            context.Report(ChecklistDiagnostics.UnknownFenceAttribute(
                context.Location(word.Span), word.Text, [.. known.Select(n => n == "todo" ? n : n + "=…")]));
            return;
        }

        switch (name)
        {
            case "value":
                head.Value = new(value, context.Location(new(word.Span.Start + equals + 1, value.Length)));
                break;
            case "lang":
                head.Language = value;
                break;
            case "file":
                head.File = value;
                break;
            default:
                head.IsTodo = true;
                break;
        }
    }

    private static FrontMatterValue[] Words(SourceText source, TextSpan span)
    {
        var words = new List<FrontMatterValue>();
        var at = span.Start;
        while (at < span.End)
        {
            var start = at;
            while (at < span.End && !char.IsWhiteSpace(source.Content[at])) at++;
            if (at > start) words.Add(new(source.Content[start..at], TextSpan.FromBounds(start, at)));
            at++;
        }

        return [.. words];
    }

    /// <summary>What the first line of a fence says.</summary>
    private record struct Fence(TextSpan Line, string Expected, WrittenName? Value, string? Language, string? File, bool IsTodo);
}
