using System.Globalization;
using System.Text.RegularExpressions;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using Xunit;

namespace LawReview.Specs;

/// <summary>Runs <c>Specs/heads/forms.md</c>: whatever form its sections begin in, an act's sections are found.</summary>
public sealed partial class HeadForms
{
    private static readonly string[] Titles = ["Purpose", "Meaning of terms", "Unlawful entry", "Assisting unlawful entry", "Attempt", "Duty of carriers", "Return of persons", "Entry into force"];

    private static readonly string[] Words = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"];

    private static readonly string[] Texts =
    [
        "This Act lays down rules for the entry of persons.", "In this Act, permit means a permit under section 5 and officer means an officer of the Service.",
        "No person shall enter the Republic except through an approved port.", "A person who assists another person to enter the Republic unlawfully commits an offence and is liable to imprisonment for five years.",
        "An attempt to commit an offence under this Act is punished as the offence itself.", "A carrier shall check that every passenger holds a travel document.",
        "A person refused entry is returned without delay and with due regard to safety.", "This Act enters into force on 1 January 2010.",
    ];

    public static TheoryData<string, bool> Forms()
    {
        var forms = new TheoryData<string, bool>();
        foreach (Match form in Form().Matches(File.ReadAllText(SpecFile.PathOf("heads/forms.md")))) forms.Add(form.Groups["form"].Value, form.Groups["todo"].Success);
        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Sections_AreFoundInEveryForm(string form, bool todo)
    {
        var missed = Missed(form).ToList();
        if (todo) Assert.True(missed.Count > 0, "It is read now: take the mark away.");
        else Assert.True(missed.Count == 0, string.Join(Environment.NewLine, missed));
    }

    private static IEnumerable<string> Missed(string form)
    {
        foreach (var file in form.Contains('#', StringComparison.Ordinal) || form.Contains('*', StringComparison.Ordinal) ? ["act.md"] : new[] { "act.txt", "act.md" })
            foreach (var first in form.Contains("{w}", StringComparison.Ordinal) || form.Contains("{r}", StringComparison.Ordinal) ? [1] : new[] { 1, 40 })
                foreach (var between in new[] { "\n", "\n\n" })
                {
                    var law = Law(form, file, first, between);
                    var numbers = StructureText.Read(file, law).AllProvisions().Where(p => p.Kind is ProvisionKind.Section or ProvisionKind.Article).Select(p => p.Number).ToList();
                    var wanted = Enumerable.Range(first, Titles.Length).Select(n => form.Contains("{r}", StringComparison.Ordinal) ? Numerals.ToRoman(n) : n.ToString(CultureInfo.InvariantCulture)).ToList();
                    if (!numbers.SequenceEqual(wanted)) yield return $"{file}, from {first}, {(between.Length > 1 ? "blank lines" : "no blank lines")}: found {string.Join(", ", numbers)}";
                }
    }

    private static string Law(string form, string file, int first, string between)
    {
        var sections = Titles.Select((title, i) => NewLine().Replace(form, "\n").Replace("{tab}", "\t", StringComparison.Ordinal)
            .Replace("{w}", Words[i], StringComparison.Ordinal).Replace("{r}", Numerals.ToRoman(first + i), StringComparison.Ordinal)
            .Replace("{n}", (first + i).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{t}", title, StringComparison.Ordinal)
            .Replace("{T}", title.ToUpperInvariant(), StringComparison.Ordinal).Replace("{x}", Texts[i], StringComparison.Ordinal));
        return (file.EndsWith(".md", StringComparison.Ordinal) ? "# Border Act\n\n" : "BORDER ACT\n\n") + string.Join(between, sections) + "\n";
    }

    /// <summary>What is numbered through without heading a section: pages, references at the beginning of a line, lists, a list of contents.</summary>
    [Theory]
    [InlineData("pages")]
    [InlineData("references")]
    [InlineData("lists")]
    [InlineData("contents")]
    public void OtherNumbers_HeadNoSections(string what)
    {
        var paragraphs = Enumerable.Range(1, 12).Select(i => $"The officer keeps the register of arrivals at every port and hands it over to the Service at the end of month {i}").ToList();
        var text = what switch
        {
            "pages" => string.Join("\n", paragraphs.Select((p, i) => $"{p} in the form that the Minister prescribes for\nPage {i + 1}\narrivals by sea and by land.")),
            "references" => string.Join("\n", paragraphs.Select((p, i) => $"{p} in accordance with\nsection {i + 3} of the Ports Act and with the rules made under it.")),
            "lists" => string.Join("\n\n", paragraphs.Select(p => $"{p}:\n1. names;\n2. ports;\n3. days.")),
            _ => "Contents\n" + string.Join("\n", Titles.Select((t, i) => $"{i + 1} {t}")) + "\n\n" + string.Join("\n\n", paragraphs.Select(p => p + ".")),
        };
        Assert.DoesNotContain(StructureText.Read("act.txt", $"BORDER ORDER\n\n{text}\n").AllProvisions(), p => p.Kind is ProvisionKind.Section or ProvisionKind.Article && p.Number.Length > 0 && p.Number != "1" && p.Number != "2" && p.Number != "3");
    }

    [GeneratedRegex(@"(?<! )/(?! )", RegexOptions.CultureInvariant)]
    private static partial Regex NewLine();

    [GeneratedRegex(@"^- `(?<form>[^`]+)`(?: (?<todo>todo))?\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
