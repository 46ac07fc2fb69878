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
    private readonly Cut cut;

    /// <param name="above">What leads into it, from above.</param>
    /// <param name="extent">What of its provision it is.</param>
    internal Passage(ProvisionIn where, Provision[] above, PassageExtent extent, Provision section)
    {
        Where = where;
        Section = section;
        cut = new(where.Provision, above, extent);
    }

    private Passage(Passage other)
    {
        (Where, Section, cut) = (other.Where, other.Section, other.cut);
    }

    public ProvisionIn Where { get; }

    public Expression Expression => Where.Expression;

    public Provision Provision => Where.Provision;

    /// <summary>Lead-ins, own words and tails, mapped to the file.</summary>
    public MappedText Words => cut.Text.Words;

    /// <summary>The passage's own words within <see cref="Words"/>.</summary>
    public TextSpan Own => cut.Text.Own;

    /// <summary>The section or article it stands in.</summary>
    public Provision Section { get; }

    /// <summary>Its place among the passages of its index; −1 as long as it is in none.</summary>
    internal int Number { get; set; } = -1;

    public TokenisedText Tokens => cut.Tokens;

    /// <summary>Whether the words were parted and are kept so.</summary>
    internal bool HasTokens => cut.HasTokens;

    /// <summary>The words are cut and parted anew when they are asked for again.</summary>
    internal void ForgetWords() => cut.Forget();

    /// <summary>The same words at the same place, cut and parted once, for another index.</summary>
    internal Passage Anew() => new(this);

    public override string ToString() => $"{Where.Citation}: {Words.Text}";

    /// <summary>The words of a passage, cut and parted when they are asked for; of a large law there are very many of these.</summary>
    private sealed class Cut(Provision provision, Provision[] above, PassageExtent extent)
    {
        private Tuple<MappedText, TextSpan>? words;
        private TokenisedText? tokens;

        public (MappedText Words, TextSpan Own) Text
        {
            get
            {
                if (Volatile.Read(ref words) is { } known) return (known.Item1, known.Item2);
                lock (this)
                {
                    if (words is { } meanwhile) return (meanwhile.Item1, meanwhile.Item2);
                    var (cut, own) = PassageReader.WordsOf(provision, above, extent);
                    Volatile.Write(ref words, new(cut, own));
                    return (cut, own);
                }
            }
        }

        public bool HasTokens => Volatile.Read(ref tokens) is not null;

        public TokenisedText Tokens
        {
            get
            {
                if (Volatile.Read(ref tokens) is { } parted) return parted;
                lock (this)
                {
                    if (tokens is { } meanwhile) return meanwhile;
                    parted = TokenisedText.Of(Text.Words.Text);
                    Volatile.Write(ref tokens, parted);
                    return parted;
                }
            }
        }

        public void Forget()
        {
            Volatile.Write(ref tokens, null);
            Volatile.Write(ref words, null);
        }
    }
}

/// <summary>What of a provision a passage is.</summary>
internal enum PassageExtent
{
    /// <summary>Its own words, as a lead-in or with nothing below.</summary>
    Own,

    /// <summary>All of it, with what stands below.</summary>
    Whole,

    /// <summary>The words below what it holds.</summary>
    Tail,
}
