using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading;

namespace LawReview.Specs;

/// <summary>What a spec of structure shows of a short law: its tree, its remainders, its references and definitions.</summary>
public static class StructureText
{
    public static LawText Read(string file, string text)
    {
        var source = new SourceText(file, text);
        return (LawReaders.For(source) ?? throw new InvalidOperationException($"No reader reads {file}.")).Read(source);
    }

    /// <summary>One line a provision: citation, heading in brackets, own words, words behind its last child.</summary>
    public static string Tree(LawText law)
    {
        var lines = law.AllProvisions().Select(p =>
            $"{new string(' ', 2 * p.Ancestors().Count())}{p.Citation}{(p.Heading.IsBlank ? "" : $" [{p.Heading.Text}]")}{(p.Text.IsBlank ? "" : $" | {p.Text.Text}")}{(p.Tail.IsBlank ? "" : $" => {p.Tail.Text}")}");
        var notes = law.Remainders.Where(r => r.Reason != Core.Law.Structure.LawTextBuilder.Markup).Select(r => $"({r.Reason}) {law.Source[r.Span]}");
        var faults = Coverage.Check(law).Select(f => $"LOST {law.Source[f.Span]}");
        return string.Join('\n', lines.Concat(notes).Concat(faults));
    }

    /// <summary>One line a reference, with what it resolves to; then the defined terms.</summary>
    public static string References(LawText law)
    {
        var expression = new Expression(
            law.Source.Name, "act", law.Title, InstrumentKind.Act, law.Language, TextStatus.InForce, "", TextAuthority.Official, "", "", 0, law, null, [], null);
        var links = LinkResolver.Resolve(new("Reeds", "XRE", true, [], "", "", null, null, [new("act", law.Title, InstrumentKind.Act, [expression])], [], [], ""));
        var lines = links.References.Select(r =>
            $"{r.From.Citation}: {r.Words.Text} -> {(r.External ? "text not supplied" : r.Targets.IsEmpty ? "not found" : string.Join("; ", r.Targets.Select(t => t.Citation)))}");
        return string.Join('\n', lines.Concat(links.Definitions.Select(d => $"{d.Where.Citation} defines {d.Term}")));
    }
}
