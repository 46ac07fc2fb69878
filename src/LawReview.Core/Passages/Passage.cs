using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Text;

namespace LawReview.Core.Passages;

/// <summary>
/// A paragraph as a lawyer reads it: its own words with the lead-in above and the tail below. A list whose items are
/// joined by "and" is one passage; where they are alternatives each item is one.
/// </summary>
public sealed class Passage
{
    private readonly Lazy<TokenisedText> tokens;

    public Passage(ProvisionIn where, MappedText words, TextSpan own, Provision section)
    {
        Where = where;
        Words = words;
        Own = own;
        Section = section;
        tokens = new(() => TokenisedText.Of(words.Text));
    }

    public ProvisionIn Where { get; }

    public Expression Expression => Where.Expression;

    public Provision Provision => Where.Provision;

    /// <summary>Lead-ins, own words and tails, mapped to the file.</summary>
    public MappedText Words { get; }

    /// <summary>The passage's own words within <see cref="Words"/>.</summary>
    public TextSpan Own { get; }

    /// <summary>The section or article it stands in.</summary>
    public Provision Section { get; }

    /// <summary>Its place among the passages of its index; −1 as long as it is in none.</summary>
    internal int Number { get; set; } = -1;

    public TokenisedText Tokens => tokens.Value;

    public override string ToString() => $"{Where.Citation}: {Words.Text}";
}
