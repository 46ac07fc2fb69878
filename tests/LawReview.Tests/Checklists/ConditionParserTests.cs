using Xunit;

namespace LawReview.Tests.Checklists;

public sealed class ConditionParserTests
{
    [Theory]
    [InlineData("there is an entry offence", "Some entry Exists")]
    [InlineData("There is no entry offence", "No entry Exists")]
    [InlineData("there is a candidate entry offence", "candidate entry")]
    [InlineData("every entry offence requires `a`", "Every entry Requires a")]
    [InlineData("some provision that reaches an entry offence says `a`", "Some Any in ReachingOffence entry a")]
    [InlineData("some entry offence is punishable by at least 4 years", "Some entry IsPunishableByAtLeast")]
    [InlineData("some entry offence is punishable by at least four years", "UnexpectedWord")]
    [InlineData("some entry offence requires `a`", "Some entry Requires a")]
    [InlineData("no entry offences require `a`", "No entry Requires a")]
    [InlineData("some entry offence says `a`", "Some entry Says a")]
    [InlineData("some entry offence is aggravated by `a`", "Some entry IsAggravatedBy a")]
    [InlineData("every entry offence exempts `a`", "Every entry Exempts a")]
    [InlineData("every entry offence extends to `a`", "Every entry ExtendsTo a")]
    [InlineData("every entry offence extends through general law to `a`", "Every entry ExtendsThroughGeneralLawTo a")]
    [InlineData("some entry offence can be committed by the migrant", "Some entry CanBeCommittedByMigrant")]
    [InlineData("some provision says `a`", "Some Any in Jurisdiction a")]
    [InlineData("no exemption provision says `a`", "No Exemption in Jurisdiction a")]
    [InlineData("some offence provision says `a`", "Some Offence in Jurisdiction a")]
    [InlineData("some duty provision in an act with an entry offence says `a`", "Some Duty in ActOfOffence entry a")]
    [InlineData("some provision in the section of an entry offence says `a`", "Some Any in SectionOfOffence entry a")]
    [InlineData("some provision outside other subjects says `a`", "Some Any in OutsideOtherSubjects a")]
    [InlineData("`o-2` is `yes`", "ResultCircle")]
    [InlineData("EVERY entry\n   OFFENCE\n   requires `a`", "Every entry Requires a")]
    public void Form_IsUnderstood(string condition, string expected) => Assert.Equal(expected, ChecklistSources.Condition(condition));

    [Theory]
    [InlineData("some provision says `a` or `b`", "Some Any in Jurisdiction any(a, b)")]
    [InlineData("some provision says `a` or (`b` with `c`)", "Some Any in Jurisdiction any(a, with(b, c))")]
    [InlineData("some provision says `a` or some provision says `b`", "or(Some Any in Jurisdiction a, Some Any in Jurisdiction b)")]
    [InlineData("some provision says `a` or (some provision says `b`)", "or(Some Any in Jurisdiction a, Some Any in Jurisdiction b)")]
    [InlineData("some provision says `a` or not there is an entry offence", "or(Some Any in Jurisdiction a, not(Some entry Exists))")]
    [InlineData("some provision says `a` near `b` with `c`", "Some Any in Jurisdiction with(near(a, b), c)")]
    [InlineData("some provision says `a` with `b` without `c` or `d`", "Some Any in Jurisdiction any(without(with(a, b), c), d)")]
    [InlineData("some provision says `a` near (`b` or `c`)", "Some Any in Jurisdiction near(a, any(b, c))")]
    [InlineData("some provision says `a` without `b` without `c`", "Some Any in Jurisdiction without(without(a, b), c)")]
    public void Say_BindsAsDocumented(string condition, string expected) => Assert.Equal(expected, ChecklistSources.Condition(condition));

    [Theory]
    [InlineData("not there is an entry offence and there is an any offence", "and(not(Some entry Exists), Some any Exists)")]
    [InlineData(
        "there is an entry offence or there is an any offence and not there is a candidate entry offence",
        "or(Some entry Exists, and(Some any Exists, not(candidate entry)))")]
    [InlineData(
        "(there is an entry offence or there is an any offence) and not (there is a candidate entry offence)",
        "and(or(Some entry Exists, Some any Exists), not(candidate entry))")]
    [InlineData("not not there is an entry offence", "not(not(Some entry Exists))")]
    public void Conditions_BindAsDocumented(string condition, string expected) => Assert.Equal(expected, ChecklistSources.Condition(condition));

    [Fact]
    public void Nesting_HasALimit() =>
        Assert.Equal("ConditionTooDeep", ChecklistSources.Condition(new string('(', 5000) + "otherwise" + new string(')', 5000)));

    [Fact]
    public void Results_KeepTheirValuesApartFromConditions()
    {
        var second = ChecklistSources.WholeChecklist().Obligations[1];
        Assert.Equal("o-1 = yes|partial", ConditionText.Of(second.Rules[0].Condition));
        var parsed = ChecklistSources.Parse(ChecklistSources.Whole.Replace(
            "`o-1` is `yes` or `partial`", "`o-1` is `yes` or `o-1` is `no`", StringComparison.Ordinal));
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal("or(o-1 = yes, o-1 = no)", ConditionText.Of(parsed.Value.Obligations[1].Rules[0].Condition));
    }
}
