using LawReview.Core.Checklists;
using LawReview.Core.Checklists.Parsing;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;
using Xunit;

namespace LawReview.Tests.Checklists;

public sealed class TranslationParserTests
{
    private const string Rows = """
        ---
        id: harbour
        title: Harbour treaty
        treaty: Harbour Treaty
        edition: 1
        ---

        # Kinds of offence

        ## Landing offence {#landing}

        Conduct:

        - `land`

        # Rows

        ## Offence of landing {#h-1}

        | source | strength | proved by | gap allowed |
        |---|---|---|---|
        | Treaty arts 1, 2 | mandatory | statute | yes |

        The law must punish landing.

        ### Elements

        - An act: there is a landing offence.
        - A punishment: there is a landing offence.

        ### Rules

        1. `yes`, met: there is a landing offence.
        2. `no`, gap: otherwise.

        ### Reminder

        Think of the crew.

        # Texts this checklist expects

        | text | needed for | recognised by | why |
        |---|---|---|---|
        | Harbour act | `h-1` | some provision says `land` | it stands there |
        """;

    private const string Whole = """
        ---
        language: fr
        title: Traité des ports
        ---

        # Noms

        | name | translation |
        |---|---|
        | Treaty | Traité |
        | arts | art. |

        # Genres

        ## Infraction de débarquement {#landing}

        # Lignes

        ## Infraction consistant à débarquer {#h-1}

        La loi doit punir le débarquement.

        ### Elements

        - Un acte
        - Une peine

        # Textes

        | text | translation | why |
        |---|---|---|
        | Harbour act | Loi sur les ports | elle y figure |
        """;

    private static readonly Checklist List = ChecklistParser.Parse([Source("harbour/checklist.md", Rows)], new HashSet<string> { "land" }).Value;

    [Fact]
    public void Parse_Whole_GivesEveryTextAndSaysNothing()
    {
        var parsed = TranslationParser.Parse(Source("harbour/wording/fr.md", Whole), List);
        Assert.Empty(parsed.Diagnostics);
        var texts = new ChecklistTexts(List, parsed.Value);
        var row = List.Obligations[0];
        Assert.Equal("Traité des ports", texts.Title);
        Assert.Equal("Infraction consistant à débarquer", texts.TitleOf(row));
        Assert.Equal("La loi doit punir le débarquement.", texts.DutyOf(row));
        Assert.Equal(["Un acte", "Une peine"], row.Elements.Select(e => texts.ElementOf(row, e.Name)));
        Assert.Equal("Infraction de débarquement", texts.KindOf(List.OffenceKinds[0]));
        Assert.Equal(("Loi sur les ports", "elle y figure"), (texts.ExpectedTitle("Harbour act"), texts.ExpectedWhy("Harbour act", "")));
        Assert.Equal("Traité art. 1, 2", texts.SourceOf(row));
    }

    [Fact]
    public void Texts_NotTranslated_AreThoseOfTheChecklist()
    {
        var texts = new ChecklistTexts(List, TranslationParser.Parse(Source("harbour/wording/fr.md", Whole), List).Value);
        Assert.Equal("Think of the crew.", texts.ReminderOf(List.Obligations[0]));
        Assert.Equal([RowText.Reminder], texts.NotTranslated(List.Obligations[0]));
        Assert.Empty(new ChecklistTexts(List, null).NotTranslated(List.Obligations[0]));
    }

    [Fact]
    public void Names_OfSeveralWords_AreTakenWhole()
    {
        var source = Whole.Replace("| arts | art. |", "| arts | art. |\n| Treaty arts | Traité, articles |\n| Tre | wrong |", StringComparison.Ordinal);
        var texts = new ChecklistTexts(List, TranslationParser.Parse(Source("harbour/wording/fr.md", source), List).Value);
        Assert.Equal("Traité, articles 1, 2", texts.SourceOf(List.Obligations[0]));
        Assert.Equal("Traité of ports", texts.Named("Treaty of ports"));
    }

    [Fact]
    public void Parse_ElementsByName_InAnyOrder()
    {
        var source = Whole.Replace("- Un acte\n- Une peine", "- `A punishment` = Une peine", StringComparison.Ordinal);
        var parsed = TranslationParser.Parse(Source("harbour/wording/fr.md", source), List);
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal("Une peine", parsed.Value.Obligations["h-1"].Elements["A punishment"]);
        Assert.Contains(RowText.Elements, new ChecklistTexts(List, parsed.Value).NotTranslated(List.Obligations[0]));
    }

    [Theory]
    [InlineData("language: fr", "language: de", "TRN1001", Severity.Error)]
    [InlineData("{#h-1}", "{#h-2}", "TRN1002", Severity.Error)]
    [InlineData("{#landing}", "{#landin}", "TRN1002", Severity.Error)]
    [InlineData("### Elements", "### Element", "TRN1003", Severity.Error)]
    [InlineData("- Un acte\n- Une peine", "- `An actt` = Un acte", "TRN1004", Severity.Error)]
    [InlineData("- Une peine\n", "", "TRN1005", Severity.Warning)]
    [InlineData("| Harbour act |", "| Harbour acts |", "TRN1006", Severity.Error)]
    [InlineData("# Noms", "### Noms", "CHK1107", Severity.Error)]
    public void Parse_Wrong_IsSaidWithItsPlace(string right, string wrong, string code, Severity severity)
    {
        var parsed = TranslationParser.Parse(Source("harbour/wording/fr.md", Whole.Replace(right, wrong, StringComparison.Ordinal)), List);
        var diagnostic = Assert.Single(parsed.Diagnostics);
        Assert.Equal((code, severity), (diagnostic.Code.Code, diagnostic.Severity));
        Assert.NotNull(diagnostic.Location);
    }

    [Fact]
    public void Parse_UnknownRow_SuggestsTheNearest()
    {
        var parsed = TranslationParser.Parse(Source("harbour/wording/fr.md", Whole.Replace("{#landing}", "{#landin}", StringComparison.Ordinal)), List);
        Assert.Contains("landing", parsed.Diagnostics[0].Help);
    }

    private static SourceText Source(string name, string text) => new(name, text.ReplaceLineEndings("\n"), "", "utf-8", text.Length);
}
