using LawReview.Core.Checklists;
using LawReview.Core.Checklists.Parsing;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;
using Xunit;

namespace LawReview.Tests.Checklists;

internal static class ChecklistSources
{
    public static readonly HashSet<string> Concepts = ["a", "b", "c", "d"];

    /// <summary>A checklist with every part of the format, without faults.</summary>
    public const string Whole = """
        ---
        id: sample
        title: "Sample: a checklist"
        treaty: Sample Protocol
        edition: 2026-1
        summary: [o-1, o-2]
        ---

        Words above the first chapter.

        # Kinds of offence

        ## Entry offence {#entry}

        Words for the reader.

        Conduct:

        - `a` near `b`
        - `c`

        Signs:

        - `a` with `b`

        Not:

        - `d` without `a`

        ## Any {#any}

        Includes: `entry`

        # Texts this checklist expects

        | text | needed for | recognised by | why |
        |---|---|---|---|
        | General part | `o-1`, `o-2` | some provision says `a` | attempt |

        # Duties

        ## First {#o-1}

        | source | strength | proved by | gap allowed | cluster | questions |
        |:--|---|---|---|---|---|
        | Protocol arts 3(a), 6(1) | mandatory | statute | yes | I | Q-01, Q-02 |

        The duty in plain words.

        In *two* paragraphs.

        ### What counts

        This.

        ### What does not count

        That.

        ### About

        `entry`

        ### Elements

        - Entry: there is an entry offence
        - Benefit: every entry offence requires `a`

        ### Rules

        1. `yes`, **met**: every entry offence requires `a`
           near `b`.
        2. `partial`, **In part**: some entry offence says `a` or `b`.
        3. `no`, **gap**: otherwise.

        ### Reminder

        Article 6(4).

        ### Drafting option

        > A person who …

        ### Examples

        #### Says it

        ```law met value=yes lang=en file=act.md
        ## 1. Offence

        Words.
        ```

        #### Is silent

        ```law not-met
        Words.
        ```

        #### Nearly, in two acts

        ```law near-miss todo
        Words.
        ```

        ```law file=other.md lang=fr
        Mots.
        ```

        ## Second {#o-2}

        | source | strength | proved by | gap allowed |
        |---|---|---|---|
        | art 2 | optional | practice | no |

        A duty.

        ### Rules

        1. `yes`, **met**: `o-1` is `yes` or `partial`.
        2. `no`, **optional, absent**: otherwise.

        """;

    public static Parsed<Checklist> Parse(string content) =>
        ChecklistParser.Parse([new SourceText("checklist.md", content)], Concepts);

    public static Checklist WholeChecklist()
    {
        var parsed = Parse(Whole);
        Assert.Empty(parsed.Diagnostics);
        return parsed.Value;
    }

    /// <summary>The condition of a rule of an obligation of the sample, as it was understood; or the codes of what is wrong.</summary>
    public static string Condition(string condition)
    {
        var parsed = Parse(Whole.Replace("every entry offence requires `a`\n   near `b`", condition, StringComparison.Ordinal));
        return parsed.HasErrors
            ? string.Join(' ', parsed.Diagnostics.Select(d => d.Code.Name))
            : ConditionText.Of(parsed.Value.Obligations[0].Rules[0].Condition);
    }
}
