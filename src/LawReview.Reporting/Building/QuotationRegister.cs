using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LawReview.Core.Assessment;
using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Building;

/// <summary>Numbers the passages that a report quotes: the same spans of the same file are one quotation.</summary>
internal sealed partial class QuotationRegister(StatementWriter statements)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ReportQuotation>.Builder quotations = ImmutableArray.CreateBuilder<ReportQuotation>();

    public ImmutableArray<ReportQuotation> Quotations => quotations.ToImmutable();

    public QuotationUse Use(Evidence evidence) => new(NumberOf(evidence), statements.Write(evidence.Why), evidence.Reached);

    /// <summary>Uses of several pieces of evidence; a passage that occurs twice is used once, with its first reason.</summary>
    public ImmutableArray<QuotationUse> UseAll(IEnumerable<Evidence> evidence)
        => [.. evidence.Select(Use).DistinctBy(u => u.Quotation)];

    /// <summary>The number of a quotation; why it is quoted does not matter to it.</summary>
    public int NumberOf(Evidence evidence)
    {
        var file = FileOf(evidence);
        var cut = PiecesOf(evidence).Select(p => Located(p, evidence.Expression, file)).ToImmutableArray();
        var spans = string.Join(',', cut.SelectMany(p => p.Places(file)).Select(p => $"{p.File}:{p.Span.Start}+{p.Span.Length}"));
        var key = $"{file}|{evidence.Expression.Title}|{evidence.Provision.Address}|{spans}|{string.Join('|', evidence.Pieces)}";
        if (numbers.TryGetValue(key, out var number)) return number;
        number = quotations.Count + 1;
        numbers.Add(key, number);
        quotations.Add(new(
            number,
            file,
            evidence.Expression.Title,
            evidence.Citation,
            evidence.Provision.Address,
            evidence.Expression.AsOf,
            evidence.Expression.Authority,
            evidence.Expression.Language,
            cut,
            [.. PassageOf(evidence).Select(p => p with { Words = Located(p.Words, evidence.Expression, file) })]) { CutBefore = evidence.CutBefore, CutAfter = evidence.CutAfter, RecognisedPages = evidence.Expression.Text?.Recognition?.PagesOf(evidence.Spans) is { IsEmpty: false } pages ? pages : default });
        return number;
    }

    /// <summary>The file of a quotation; of amended law the act's, unless all the words are the draft's.</summary>
    private static string FileOf(Evidence evidence)
    {
        if (evidence.Expression.Text?.Consolidation is not { } places) return evidence.Expression.File;
        var files = evidence.Spans.SelectMany(places.Places).Select(p => p.File).Distinct(StringComparer.Ordinal).ToList();
        return files is [var only] ? only : evidence.Expression.File;
    }

    /// <summary>A piece of amended law with the places of its words in the files of the act and the draft.</summary>
    private static QuotedPiece Located(QuotedPiece piece, Expression expression, string file)
    {
        if (expression.Text?.Consolidation is not { } places) return piece;
        var found = piece.Spans.SelectMany(places.Places).ToList();
        return piece with
        {
            Spans = [.. found.Select(p => p.Span)],
            Files = found.TrueForAll(p => p.File == file) ? default : [.. found.Select(p => p.File)],
        };
    }

    /// <summary>The pieces, joined where only mark-up parts them in the file: there nothing was left out.</summary>
    private static ImmutableArray<QuotedPiece> PiecesOf(Evidence evidence)
    {
        var pieces = ImmutableArray.CreateBuilder<QuotedPiece>();
        var law = evidence.Expression.Text;
        var content = law?.Source.Content ?? "";
        for (var i = 0; i < evidence.Pieces.Length; i++)
        {
            ImmutableArray<TextSpan> spans = i < evidence.Spans.Length ? [evidence.Spans[i]] : [];
            if (pieces.Count > 0 && spans.Length > 0 && pieces[^1].Spans is [.., var last]
                && last.End <= spans[0].Start && spans[0].Start <= content.Length
                && law!.SeenBetween(last.End, spans[0].Start) is var gap && MarkUp().IsMatch(gap))
            {
                var between = InlineMarkUp().IsMatch(gap) && !LosesBlank(content, last, spans[0], pieces[^1].Text, evidence.Pieces[i]) ? "" : " ";
                pieces[^1] = new(pieces[^1].Text + between + evidence.Pieces[i], [.. pieces[^1].Spans, spans[0]]);
            }
            else
            {
                pieces.Add(new(evidence.Pieces[i], spans));
            }
        }

        return pieces.ToImmutable();
    }

    /// <summary>Pieces may be trimmed; a blank at the end of one or the beginning of the next in the file parts their words.</summary>
    private static bool LosesBlank(string content, TextSpan before, TextSpan after, string left, string right) =>
        ((before.Length > 0 && char.IsWhiteSpace(content[before.End - 1])) || (after.Length > 0 && char.IsWhiteSpace(content[after.Start])))
        && !left.EndsWith(' ') && !right.StartsWith(' ');

    /// <summary>Tags, note marks, the brackets of amendments, Markdown's marks and white space: between two pieces they leave out no words.</summary>
    [GeneratedRegex(@"^(?:\s|\b\d{1,2}\[|<sup>\d+</sup>|<[^<>]*>|[*_`\\[]|\](?:\([^()]*\))?)*$", RegexOptions.IgnoreCase)]
    private static partial Regex MarkUp();

    /// <summary>Mark-up inside a word or line, where no blank may be added.</summary>
    [GeneratedRegex(@"^(?:<sup>\d+</sup>|</?(?:a|b|i|u|em|strong|span|sup|sub|ref|def|term)\b[^<>]*>|[*_`\\[]|\](?:\([^()]*\))?)*$", RegexOptions.IgnoreCase)]
    private static partial Regex InlineMarkUp();

    private static ImmutableArray<PassagePart> PassageOf(Evidence evidence)
    {
        if (evidence.Expression.Text?.Source is not { } source) return [];
        var parts = ImmutableArray.CreateBuilder<PassagePart>();
        var above = evidence.Provision.Ancestors().Reverse().ToList();
        var depth = 0;
        foreach (var node in above)
        {
            Add(PassagePartRole.Heading, Printed(node), depth, node.Heading);
            Add(PassagePartRole.LeadIn, node.Heading.IsBlank ? Printed(node) : "", depth, node.Text);
            if (!node.IsContainer) depth++;
        }

        AddTree(evidence.Provision, depth);
        foreach (var node in Enumerable.Reverse(above))
        {
            if (!node.IsContainer) depth--;
            Add(PassagePartRole.Tail, "", depth, node.Tail);
        }

        return parts.ToImmutable();

        static string Printed(Provision node) => node.Designation.IsBlank ? node.Number : WhiteSpace.Collapse(node.Designation.Quotable());

        void AddTree(Provision node, int level)
        {
            Add(PassagePartRole.Heading, Printed(node), level, node.Heading);
            Add(PassagePartRole.Own, node.Heading.IsBlank ? Printed(node) : "", level, node.Text);
            // What stands below a part or a schedule are provisions of their own.
            if (!node.IsContainer)
                foreach (var child in node.Children) AddTree(child, level + 1);
            Add(PassagePartRole.Own, "", level, node.Tail);
        }

        void Add(PassagePartRole role, string label, int level, MappedText words)
        {
            if (words.Runs.IsEmpty) return;
            parts.Add(new(role, label, level, new(words.Quotable(), words.ToSource(new(0, words.Length), source))));
        }
    }
}
