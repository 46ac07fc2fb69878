using System.Collections.Immutable;

namespace LawReview.Cli.Wording;

/// <summary>
/// What the user can mend, by the key of its sentence: it is worded where it is shown, in the language of the run. The message
/// of the exception is the English sentence.
/// </summary>
public sealed class Refusal : InputException
{
    private readonly ImmutableArray<(string Key, ImmutableArray<(string Place, string Value)> Values)> sentences;

    public Refusal(string key, params ImmutableArray<(string Place, string Value)> values)
        : this([(key, values)])
    {
    }

    private Refusal(ImmutableArray<(string Key, ImmutableArray<(string Place, string Value)> Values)> sentences)
        : base(In(CommandWording.For(CommandWording.Default), sentences))
    {
        this.sentences = sentences;
    }

    /// <summary>With a further sentence behind it.</summary>
    public Refusal And(string key, params ImmutableArray<(string Place, string Value)> values) => new([.. sentences, (key, values)]);

    /// <summary>"… Did you mean …?" where a known name is near, else what <paramref name="otherwise"/> says with <c>{known}</c>.</summary>
    public Refusal OrNear(string name, IEnumerable<string> known, string otherwise)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        return Spelling.Nearest(name, names) is { } near ? And("did-you-mean", ("near", near)) : And(otherwise, ("known", string.Join(", ", names)));
    }

    public string In(CommandWording words) => In(words, sentences);

    private static string In(CommandWording words, ImmutableArray<(string Key, ImmutableArray<(string Place, string Value)> Values)> sentences) =>
        string.Join(' ', sentences.Select(s => words.Fill(s.Key, s.Values.AsSpan())));
}
