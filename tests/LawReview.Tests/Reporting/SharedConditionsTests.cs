using LawReview.Reporting.Docx;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed class SharedConditionsTests
{
    private const string Inner = "(‘one subject that is meant’ without ‘another subject’ of the same rule)";
    private const string Outer = $"({Inner} or ‘a third subject’ or ‘a fourth one that is named at some length’)";

    [Fact]
    public void WhatFewRulesShare_StaysWhereItIs()
    {
        string[] rules = [$"a without {Inner}", $"b without {Inner}", $"c without {Inner}", "d (short)", "e (short)", "f (short)", "g (short)"];
        var shared = new SharedConditions(rules);
        Assert.Empty(shared.All);
        Assert.Equal(rules, rules.Select(shared.In));
    }

    [Fact]
    public void WhatManyRulesShare_StandsOnceUnderALetter()
    {
        string[] rules = [.. "abcd".Select(c => $"{c} without {Inner}")];
        var shared = new SharedConditions(rules);
        Assert.Equal([("[A]", Inner)], shared.All);
        Assert.Equal(["a without [A]", "b without [A]", "c without [A]", "d without [A]"], rules.Select(shared.In));
    }

    /// <summary>Put back in, the letters give the rules, however they lie in one another.</summary>
    [Fact]
    public void WhatLiesInAnother_IsNamedThereByItsLetter()
    {
        string[] rules = [.. "abcdefgh".Select(c => $"{c} without {Inner}"), .. "ijklm".Select(c => $"{c} without {Outer}")];
        var shared = new SharedConditions(rules);
        Assert.Equal(2, shared.All.Count());
        Assert.Equal(rules, rules.Select(shared.In).Select(Whole));

        string Whole(string rule)
        {
            for (var i = 0; i < 2; i++)
                foreach (var (letter, words) in shared.All) rule = rule.Replace(letter, words, StringComparison.Ordinal);
            return rule;
        }
    }

    [Fact]
    public void BracketsThatDoNotMatch_AreWords()
    {
        string[] rules = [.. "abcd".Select(c => $"{c}) (of a rule that somebody wrote with brackets which never do close")];
        Assert.Empty(new SharedConditions(rules).All);
    }
}
