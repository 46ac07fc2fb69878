using System.Text.RegularExpressions;
using LawReview.Core.Law;
using LawReview.Core.Law.References;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Core.Amendments;

/// <summary>
/// Reads the sentences in which an amending act gives instructions: quotations are taken out, references found in what is
/// left, and the verbs and prepositions of the language say what each of them is there for. Looks nothing up in the law.
/// </summary>
internal sealed partial class OrderReader(AmendingVocabulary words, IReferenceLanguage references, bool postposed)
{
    private const int Near = 70;

    /// <summary>The text of one provision of the draft, read once.</summary>
    public sealed record Sentence(string Text, string Masked, IReadOnlyList<Quoted> Quotes, IReadOnlyList<FoundReference> References);

    public Sentence Read(string text)
    {
        var quotes = QuotedWords.Find(text).Where(q => !InBrackets(text, q)).ToList();
        var masked = QuotedWords.Masked(text, quotes);
        var found = references.Find(masked).Where(r => r.Steps.All(s => s.Relative == RelativePlace.None)).ToList();

        // A mark that opens the text below it quotes nothing here.
        return new(text, masked, [.. quotes.Where(q => q.Closed || q.Inner.Length > 0)], CountedParagraphs.Join(masked, found));
    }

    public static bool EndsOpen(string text) => text.AsSpan().TrimEnd() is { Length: > 0 } t && t[^1] is ':' or '—' or '–' or '-' or '：' or QuotedWords.Mask;

    public bool HasVerb(string masked) => words.Replace.IsMatch(masked) || words.Insert.IsMatch(masked) || words.Omit.IsMatch(masked);

    /// <summary>What the sentence orders, clause by clause; a clause that only names what is amended gives an order without a kind.</summary>
    public IEnumerable<Order> Orders(Sentence sentence)
    {
        foreach (var clause in Clauses(sentence.Masked))
            foreach (var part in Parts(sentence, clause))
                if (Read(sentence, part.Span, part.Verbs) is { } order)
                    yield return order;
    }

    /// <summary>"(the “principal Act”)": a name that is given, no words of the law.</summary>
    private static bool InBrackets(string text, Quoted quote)
    {
        var open = text.LastIndexOf('(', Math.Max(0, quote.Outer.Start - 1));
        return open >= 0 && quote.Outer.Start - open < 90 && text.IndexOf(')', open) is var close && close >= quote.Outer.End && close - quote.Outer.End < 40
            && text[(open + 1)..quote.Outer.Start].Any(char.IsLetter);
    }

    private static IEnumerable<TextSpan> Clauses(string masked)
    {
        var from = 0;
        for (var i = 0; i < masked.Length; i++)
        {
            var ends = masked[i] is ';' or '；' or '。' or '؛'
                || (masked[i] == '.' && i + 2 < masked.Length && masked[i + 1] == ' ' && char.IsUpper(masked[i + 2]) && LetterRun(masked, i) > 3);
            if (!ends) continue;
            if (i > from) yield return TextSpan.FromBounds(from, i);
            from = i + 1;
        }

        if (from < masked.Length && !string.IsNullOrWhiteSpace(masked[from..])) yield return TextSpan.FromBounds(from, masked.Length);
    }

    private static int LetterRun(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
        return start > 0 && text[start - 1] is QuotedWords.Mask or ')' ? 9 : end - start;
    }

    private sealed record Verbs(bool Replace, bool Insert, bool Omit, bool Renumber)
    {
        public bool None => !Replace && !Insert && !Omit && !Renumber;
    }

    private Verbs VerbsIn(string masked) => new(words.Replace.IsMatch(masked), words.Insert.IsMatch(masked), words.Omit.IsMatch(masked), words.Renumber.IsMatch(masked));

    /// <summary>A clause with several pairs of words, or that both inserts and omits, gives several orders.</summary>
    private IEnumerable<(TextSpan Span, Verbs Verbs)> Parts(Sentence sentence, TextSpan clause)
    {
        var whole = sentence.Masked.Substring(clause.Start, clause.Length);
        var verbs = VerbsIn(whole);
        var quotes = QuotesIn(sentence, clause).Where(q => !IsTerm(sentence, q)).ToList();
        if (quotes.Count > 2 && quotes.Count % 2 == 0 && (verbs.Replace || verbs.Insert || verbs.Omit))
        {
            var from = clause.Start;
            for (var i = 1; i < quotes.Count; i += 2)
            {
                var to = i + 1 == quotes.Count ? clause.End : quotes[i].Outer.End;
                var own = VerbsIn(sentence.Masked[from..to]);
                yield return (TextSpan.FromBounds(from, to), own.None ? verbs : own);
                from = to;
            }

            yield break;
        }

        var insert = words.Insert.Match(whole);
        var omit = words.Omit.Match(whole);
        if (!verbs.Replace && insert.Success && omit.Success && insert.Index < omit.Index && quotes.Count != 2)
        {
            var cut = Math.Max(whole.LastIndexOf(',', omit.Index), whole.LastIndexOf(" and ", omit.Index, StringComparison.Ordinal));
            if (cut > insert.Index)
            {
                yield return (new(clause.Start, cut), VerbsIn(whole[..cut]));
                yield return (TextSpan.FromBounds(clause.Start + cut, clause.End), VerbsIn(whole[cut..]));
                yield break;
            }
        }

        yield return (clause, verbs);
    }

    private Order? Read(Sentence sentence, TextSpan span, Verbs verbs)
    {
        var masked = sentence.Masked.Substring(span.Start, span.Length);
        var quotes = QuotesIn(sentence, span).ToList();
        var term = quotes.Where(q => IsTerm(sentence, q)).Select(q => (Quoted?)q).FirstOrDefault();
        if (term is { } named) quotes.Remove(named);
        var refs = sentence.References.Where(r => r.Span.Start >= span.Start && r.Span.Start < span.End).ToList();
        var order = new Order(AmendmentKind.Unknown, span)
        {
            Targets = Targets(sentence, refs),
            Everywhere = words.Everywhere.IsMatch(masked),
            InHeading = words.Heading.IsMatch(masked),
            Term = term is { } t ? sentence.Text.Substring(t.Inner.Start, t.Inner.Length) : "",
            AtEnd = words.AtEnd.IsMatch(masked),
        };
        if (verbs.Renumber && quotes.Count == 0 && refs.Count > 1) return order with { Kind = AmendmentKind.Renumber, Targets = [refs[0]], Anchor = refs[^1] };
        if (verbs.Replace || (verbs.Omit && verbs.Insert)) return Whole(sentence, Replacing(sentence, order, quotes), refs);
        if (verbs.Insert) return Whole(sentence, Inserting(sentence, order, quotes, refs), refs);
        if (verbs.Omit) return Whole(sentence, Omitting(order, quotes), refs);
        return order.Targets.Count > 0 || words.Amend.IsMatch(masked) ? order : null;
    }

    /// <summary>
    /// An order about whole provisions that names a sentence, a proviso or paragraphs in a way that is not understood must not be
    /// carried out on the provision around them.
    /// </summary>
    private Order Whole(Sentence sentence, Order order, List<FoundReference> refs)
    {
        var placed = order is { Kind: AmendmentKind.Insert, Anchor: not null } or { Kind: AmendmentKind.Insert, Targets.Count: 0, AtEnd: false };
        if (order.InHeading || order.Kind is not (AmendmentKind.Repeal or AmendmentKind.Substitute) && !placed) return order;
        var masked = sentence.Masked.Substring(order.Span.Start, order.Span.Length);
        for (var match = words.Part.Match(masked); match.Success; match = match.NextMatch())
        {
            var at = order.Span.Start + match.Index;
            if (refs.Exists(r => r.Span.Start <= at && at < r.Span.End && r.Steps.All(s => s.Word != "sentence"))) continue;
            if (CountedParagraphs.IsWord(match.Value) && (placed || words.New.IsMatch(sentence.Masked[Math.Max(0, at - Near)..at]) || IsSingleNew(sentence.Masked, at))) continue;
            return order with { Kind = AmendmentKind.Unknown, NotUnderstood = true };
        }

        if (order is { Kind: AmendmentKind.Repeal, Term.Length: 0 })
            for (var match = LevelWord().Match(masked); match.Success; match = match.NextMatch())
                if (!refs.Exists(r => r.Span.Start <= order.Span.Start + match.Index && order.Span.Start + match.Index < r.Span.End))
                    return order with { Kind = AmendmentKind.Unknown, NotUnderstood = true };
        return order;

        // "remplacé par un alinéa", "par deux alinéas ainsi rédigés".
        static bool IsSingleNew(string masked, int at) => NewParagraphs().IsMatch(masked[Math.Max(0, at - 24)..at]);
    }

    [GeneratedRegex(@"\b(?:par|por|by|da|dal|dai|durch|with)(?:\s\p{L}{1,12}){0,2}\s$", RegexOptions.CultureInvariant)]
    private static partial Regex NewParagraphs();

    /// <summary>Words for what stands below a section. One that no reference holds names something that was not understood.</summary>
    [GeneratedRegex(@"\b(?:sub-?sections?|(?:sub-?)?paragraphs?|(?:sub-?)?clauses?|items?|definitions?|entry|entries|paragraphes?|points?|lettres?|tirets?|définitions?|apartados?|numerale?s?|literale?s?|letras?|incisos?|párrafos?|fracción|fracciones|definición|definiciones|Absatz|Absätze|Abs\.|Nummern?|Nr\.|Z|Ziffern?|Buchstaben?|lit\.|números?|alíneas?|parágrafos?|comm[ai]|letter[ae]|част\w{1,3}|пункт\w{0,3}|абзац\w{0,3}|подпункт\w{0,3})(?=\W|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LevelWord();

    private Order Replacing(Sentence sentence, Order order, List<Quoted> quotes)
    {
        switch (quotes.Count)
        {
            case 0:
                return order with { Kind = AmendmentKind.Substitute, NeedsText = true };
            case 1 when IsProvision(sentence, quotes[0], order) || !words.Words.IsMatch(Before(sentence, quotes[0])) || words.With.IsMatch(Before(sentence, quotes[0])):
                return order with { Kind = AmendmentKind.Substitute, New = quotes[0] };
            case 1:
                return order with { Kind = AmendmentKind.ReplaceWords, Old = quotes[0], NeedsText = true };
            case 2:
                var swapped = words.InPlaceOf.IsMatch(Before(sentence, quotes[1])) && !words.With.IsMatch(Before(sentence, quotes[1]))
                    || words.With.IsMatch(Before(sentence, quotes[0])) && !words.With.IsMatch(Before(sentence, quotes[1])) && !words.InPlaceOf.IsMatch(Before(sentence, quotes[0]));
                return order with { Kind = AmendmentKind.ReplaceWords, Old = quotes[swapped ? 1 : 0], New = quotes[swapped ? 0 : 1] };
            default:
                return order with { NotUnderstood = true };
        }
    }

    private Order Inserting(Sentence sentence, Order order, List<Quoted> quotes, List<FoundReference> refs)
    {
        var (anchor, anchorWords, before) = Anchor(sentence, order.Span, quotes, refs);
        var rest = quotes.Where(q => q != anchorWords).ToList();
        order = order with
        {
            Before = before,
            Anchor = anchor,
            Targets = [.. order.Targets.Where(r => r != anchor)],
        };
        if (anchorWords is { } place)
            return rest.Count switch
            {
                0 => order with { Kind = AmendmentKind.InsertWords, Old = place, NeedsText = true },
                1 => order with { Kind = AmendmentKind.InsertWords, Old = place, New = rest[0] },
                _ => order with { NotUnderstood = true },
            };
        return rest.Count switch
        {
            0 => order with { Kind = AmendmentKind.Insert, NeedsText = true },
            1 when IsProvision(sentence, rest[0], order) || (anchor is not null && !words.Words.IsMatch(Before(sentence, rest[0]))) => order with { Kind = AmendmentKind.Insert, New = rest[0] },
            1 when order.AtEnd => order with { Kind = AmendmentKind.InsertWords, New = rest[0] },
            1 => order with { Kind = AmendmentKind.Insert, New = rest[0] },
            _ => order with { NotUnderstood = true },
        };
    }

    private static Order Omitting(Order order, List<Quoted> quotes) => quotes.Count switch
    {
        0 => order with { Kind = order.Targets.Count > 0 || order.Term.Length > 0 ? AmendmentKind.Repeal : AmendmentKind.RepealAct },
        1 => order with { Kind = AmendmentKind.OmitWords, Old = quotes[0] },
        _ => order with { NotUnderstood = true },
    };

    /// <summary>What stands right behind "after" or "before": a provision or words. In Chinese it stands right before.</summary>
    private (FoundReference? Reference, Quoted? Words, bool Before) Anchor(Sentence sentence, TextSpan span, List<Quoted> quotes, List<FoundReference> refs)
    {
        foreach (var (pattern, before) in new[] { (words.After, false), (words.Before, true) })
            for (var match = pattern.Match(sentence.Masked, span.Start, span.Length); match.Success; match = match.NextMatch())
            {
                var end = match.Index + match.Length;
                if (postposed)
                {
                    if (refs.FindLast(r => r.Span.End <= match.Index && match.Index - r.Span.End < 3) is { } behind) return (behind, null, before);
                    if (quotes.Where(q => q.Outer.End <= match.Index && match.Index - q.Outer.End < 3).Select(q => (Quoted?)q).LastOrDefault() is { } place) return (null, place, before);
                    continue;
                }

                var reference = refs.Find(r => r.Span.Start >= end && r.Span.Start - end < 30);
                var quote = quotes.Where(q => q.Outer.Start >= end && q.Outer.Start - end < Near).Select(q => (Quoted?)q).FirstOrDefault();
                if (quote is { } near && (reference is null || words.Words.IsMatch(sentence.Masked[end..near.Outer.Start]) && near.Outer.Start < reference.Span.Start)) return (null, near, before);
                if (reference is not null) return (reference, null, before);
            }

        return (null, null, false);
    }

    /// <summary>The references of a clause without those that say which number new text will have.</summary>
    private List<FoundReference> Targets(Sentence sentence, List<FoundReference> refs)
    {
        var old = refs.Where(r => !words.New.IsMatch(sentence.Masked[Math.Max(0, r.Span.Start - Near)..r.Span.Start])).ToList();
        return old;
    }

    /// <summary>Quoted text that begins with a number, or that follows the word for a provision.</summary>
    private static bool IsProvision(Sentence sentence, Quoted quote, Order order)
    {
        var text = sentence.Text.Substring(quote.Inner.Start, quote.Inner.Length);
        return !quote.Closed || text.Length > 300
            || (HeadingWords.Section(text, allowBare: false) is { } head && head.Rest < text.Length)
            || (MarkerScanner.AtLineStart(text, 0) is { } marker && marker.End < text.Length && (order.Targets.Count > 0 || order.Anchor is not null) && char.IsWhiteSpace(text[Math.Min(marker.End, text.Length - 1)]));
    }

    private bool IsTerm(Sentence sentence, Quoted quote) => words.Definition.IsMatch(Before(sentence, quote));

    private static string Before(Sentence sentence, Quoted quote) => sentence.Masked[Math.Max(0, quote.Outer.Start - Near)..quote.Outer.Start];

    private static IEnumerable<Quoted> QuotesIn(Sentence sentence, TextSpan span) => sentence.Quotes.Where(q => q.Outer.Start >= span.Start && q.Outer.Start < span.End);
}
