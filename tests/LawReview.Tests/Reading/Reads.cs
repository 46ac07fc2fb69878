using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading;

namespace LawReview.Tests.Reading;

/// <summary>Reads short texts and prints their trees as tables, so that a test shows what a reader made of a text.</summary>
internal static class Reads
{
    public static LawText Markdown(string text) => Text("act.md", text);

    public static LawText Plain(string text) => Text("act.txt", text);

    public static LawText Text(string name, string text)
    {
        var source = new SourceText(name, text);
        var law = LawReaders.For(source)!.Read(source);
        AssertNothingLost(law);
        return law;
    }

    /// <summary>One line a provision: citation, address, heading in brackets, text, tail behind an arrow.</summary>
    public static string Table(LawText law)
    {
        var lines = law.AllProvisions().Select(p =>
            $"{p.Citation} | {p.Address} |{Bracketed(p.Heading.Text)}{Spaced(p.Text.Text)}{(p.Tail.IsBlank ? "" : " => " + p.Tail.Text)}");
        return string.Join('\n', lines);
    }

    public static string Addresses(LawText law) => string.Join(' ', law.AllProvisions().Select(p => p.Address));

    public static void AssertNothingLost(LawText law)
    {
        var faults = Coverage.Check(law);
        Assert.True(faults.IsEmpty, faults.IsEmpty ? "" : $"lost or doubled: '{law.Source[faults[0].Span]}' at {law.Source.PositionOf(faults[0].Span.Start)}");
        Assert.DoesNotContain(law.Remainders, r => r.Reason == LawReview.Core.Law.Structure.LawTextBuilder.NotPlaced);
        var addresses = law.AllProvisions().Select(p => p.Address).ToList();
        Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.Ordinal).Count());
    }

    private static string Bracketed(string heading) => heading.Length == 0 ? "" : $" [{heading}]";

    private static string Spaced(string text) => text.Length == 0 ? "" : " " + text;
}
