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
    private readonly Lazy<(MappedText Words, TextSpan Own)> text;
    private readonly Lazy<TokenisedText> tokens;

    /// <param name="text">The words, and where the passage's own stand among them; asked for once, and of most passages of a large law never.</param>
    public Passage(ProvisionIn where, Func<(MappedText Words, TextSpan Own)> text, Provision section)
    {
        Where = where;
        Section = section;
        this.text = new(text);
        tokens = new(() => TokenisedText.Of(Words.Text));
    }

    private Passage(Passage other)
    {
        (Where, Section, text, tokens) = (other.Where, other.Section, other.text, other.tokens);
    }

    public ProvisionIn Where { get; }

    public Expression Expression => Where.Expression;

    public Provision Provision => Where.Provision;

    /// <summary>Lead-ins, own words and tails, mapped to the file.</summary>
    public MappedText Words => text.Value.Words;

    /// <summary>The passage's own words within <see cref="Words"/>.</summary>
    public TextSpan Own => text.Value.Own;

    /// <summary>The section or article it stands in.</summary>
    public Provision Section { get; }

    /// <summary>Its place among the passages of its index; −1 as long as it is in none.</summary>
    internal int Number { get; set; } = -1;

    public TokenisedText Tokens => tokens.Value;

    /// <summary>The same words at the same place, cut and parted once, for another index.</summary>
    internal Passage Anew() => new(this);

    public override string ToString() => $"{Where.Citation}: {Words.Text}";
}
