using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law.Structure.Scripts;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// From the lines of a law text to its tree: parts and chapters, sections or articles, inserted sections of amending
/// acts, and (by <see cref="BodyParser"/>) what stands below them. Takes any text; what fits nothing becomes
/// unnumbered paragraphs or preamble. Contents lists, notes and running heads become remainders.
/// </summary>
public sealed partial class OutlineBuilder
{
    private const int DeepestContainer = 12;
    private const int LongestTitle = 90;
    private const int ClosingRank = 2;

    /// <summary>Where sections have more lines than this on average, their heads may have been missed.</summary>
    private const int LinesOfASection = 12;
    private const int FewSections = 4;

    private readonly IReadOnlyList<LawLine> lines;
    private readonly List<Remainder> remainders;
    private readonly SectionStyle style;
    private readonly LineShape shape;
    private readonly NonLaw nonLaw;
    private readonly InducedHeads? induced;
    private readonly List<DraftNode> top = [];
    private readonly List<OpenContainer> open = [];
    private readonly List<LawLine> body = [];
    private readonly HashSet<(ProvisionKind Kind, string Number)> seen = [];
    private DraftNode? target;
    private DraftNode? section;
    private int sectionLevel;
    private string lastNumber = "";
    private string innerNumber = "";
    private string title;
    private string closingKind = "";

    /// <param name="induce">Whether heads of sections are looked for in a form that no rule knows.</param>
    private OutlineBuilder(IReadOnlyList<LawLine> lines, IEnumerable<Remainder> known, string title, bool induce = false)
    {
        remainders = [.. known];
        lines = ScriptInsertions.Split(InlineSchedules.Split(WithoutResidue(lines)));
        if (induce) induced = InducedHeads.Of(lines);
        nonLaw = new(lines, title, induced);
        this.lines = lines = AcrossPages(lines);
        style = SectionStyle.Of([.. lines.Where((_, i) => nonLaw.Reason(i) is null)]);
        shape = new(lines);
        this.title = title;
    }

    private IReadOnlyList<LawLine> WithoutResidue(IReadOnlyList<LawLine> all)
    {
        List<LawLine>? changed = null;
        for (var i = 0; i < all.Count; i++)
        {
            if (Script.OfFirstLetter(all[i].Text.Text) == ScriptKind.Cyrillic && ScriptHistoryNotes.Without(all[i], remainders) is var plain && !ReferenceEquals(plain, all[i]))
            {
                changed ??= [.. all];
                changed[i] = plain;
                continue;
            }

            var at = WebResidue.Start(all[i].Text.Text);
            var reason = "web page residue";
            if (at < 0) (at, reason) = (HistoryNotes.TrailingStart(all[i].Text.Text), "editorial note");
            if (at < 0) continue;
            changed ??= [.. all];
            AddRemainder(Slice(all[i], at, all[i].Text.Length).Trim(), reason);
            changed[i] = all[i] with { Text = Slice(all[i], 0, at).Trim() };
        }

        return changed ?? all;
    }

    /// <summary>
    /// A page break is no paragraph break. In scripts without capital letters nothing else tells whether a sentence goes on
    /// behind it.
    /// </summary>
    private IReadOnlyList<LawLine> AcrossPages(IReadOnlyList<LawLine> all)
    {
        List<LawLine>? changed = null;
        for (var i = 1; i < all.Count; i++)
        {
            if (!all[i].AfterBreak || nonLaw.Reason(i) is not null || nonLaw.Reason(i - 1) is not (NonLaw.PageNumber or NonLaw.Footnote)) continue;
            if (Script.OfFirstLetter(all[i].Text.Text) is ScriptKind.Other or ScriptKind.Cyrillic) continue;
            changed ??= [.. all];
            changed[i] = all[i] with { AfterBreak = false };
        }

        return changed ?? all;
    }

    private sealed record OpenContainer(DraftNode Node, int Level, int Rank, string Text);

    /// <param name="known">Remainders the reader of the format found: front matter, tags, link targets.</param>
    /// <param name="title">Title from the file's own data; where empty, the first heading is taken.</param>
    public static LawText Build(
        SourceText source,
        IReadOnlyList<LawLine> lines,
        IEnumerable<Remainder> known,
        string title,
        string language,
        ImmutableArray<Diagnostic> diagnostics)
    {
        var builder = new OutlineBuilder(lines, known, title);
        builder.Run();
        if (!builder.style.ByHeading && builder.SectionsFound() is var found && (found < FewSections || found * LinesOfASection < lines.Count))
        {
            var other = new OutlineBuilder(lines, known, title, induce: true);
            if (other.induced is { } induced && induced.Count * 2 > found * 3 + 1)
            {
                other.Run();
                builder = other;
            }
        }

        return LawTextBuilder.Build(source, builder.top, builder.remainders, builder.title, language, diagnostics);
    }

    private int SectionsFound()
    {
        return top.Sum(Sections);

        static int Sections(DraftNode node) => node.IsInserted ? 0 : node.Kind is ProvisionKind.Section or ProvisionKind.Article ? 1 : node.Children.Sum(Sections);
    }

    private void Run()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Text.IsBlank) continue;
            if (nonLaw.Reason(i) is { } reason)
            {
                AddRemainder(line.Text, reason);
                continue;
            }

            if (Insertion(i)) continue;
            if (TryContainer(line)) continue;
            if (TrySection(i)) continue;
            if (line.HeadingLevel is > 0 and < 7 && TryPlainHeading(i)) continue;
            AddToBody(line, i);
        }

        Flush();
    }

    private bool TryContainer(LawLine line)
    {
        var text = line.Text.Text;
        var marked = line.HeadingLevel is > 0 and < 7;
        if (ClosingHeads.Kind(text) is { Length: > 0 } kind && (marked || line.IsBold || IsCapitals(text) || line.AfterBreak))
        {
            Flush();
            closingKind = kind;
            while (open.Count > 0 && (open[^1].Level == 0 || line.HeadingLevel == 0 ? open[^1].Node.Kind != ProvisionKind.Schedule : open[^1].Level >= line.HeadingLevel)) open.RemoveAt(open.Count - 1);
            AddNode(new(ProvisionKind.Division) { Heading = line.Text.Trim() }, line.HeadingLevel, ClosingRank, text);
            return true;
        }

        if ((LineHeads.Container(text, style.SectionIsContainer, marked) ?? RomanDivision(line) ?? SignDivision(line)) is not { } head) return false;
        if (style.CallsArticlesFasl && head.Word is "الفصل" or "فصل") return false;
        closingKind = "";
        if (!marked && text.Length > 150) return false;
        // In a file with headings, only headings open parts; a bare line may do so before the first section.
        if (!marked && style.ByHeading && !line.IsBold && (section is not null || head.Kind != ProvisionKind.Schedule) && !IsCapitals(text)) return false;
        if (open.Any(o => string.Equals(o.Text, text, StringComparison.Ordinal) && o.Level == line.HeadingLevel))
        {
            AddRemainder(line.Text, "repeated heading");
            return true;
        }

        Flush();
        var level = marked ? line.HeadingLevel : 0;
        var rank = HeadingWords.Rank(head);
        // Files whose body comes back after a schedule: a part that goes on with the body's count is not the schedule's.
        if (head.Kind != ProvisionKind.Schedule && open.FindIndex(o => o.Node.Kind == ProvisionKind.Schedule && o.Level == level && level > 0) is var schedule and >= 0
            && (!seen.Add((head.Kind, head.Number)) || head.Number is not ("I" or "1" or "A")))
            open.RemoveRange(schedule, open.Count - schedule);
        seen.Add((head.Kind, head.Number));
        while (open.Count > 0 && Closes(open[^1], level, rank)) open.RemoveAt(open.Count - 1);
        var node = new DraftNode(head.Kind, head.Number)
        {
            Word = head.Word,
            Designation = Slice(line, 0, head.Rest).Trim(),
            Heading = Slice(line, head.Rest, text.Length).Trim(),
        };
        AddNode(node, level, rank, text);
        if (head.Kind == ProvisionKind.Schedule)
        {
            lastNumber = "";
            innerNumber = "";
        }

        return true;
    }

    private ContainerHead? RomanDivision(LawLine line) => style.HasRomanDivisions && line.AfterBreak ? HeadingWords.RomanDivision(line.Text.Text) : null;

    /// <summary>"§ II. De los delitos"</summary>
    private ContainerHead? SignDivision(LawLine line) =>
        style.SignIsDivision && HeadingWords.Section(line.Text.Text, allowBare: false) is { Word: "§" } head ? new(ProvisionKind.Division, "§", head.Number, head.Rest) : null;

    private static bool Closes(OpenContainer container, int level, int rank) =>
        level > 0 && container.Level > 0 && level != container.Level ? level < container.Level : rank <= container.Rank;

    private void AddNode(DraftNode node, int level, int rank, string text)
    {
        if (open.Count >= DeepestContainer) open.RemoveAt(open.Count - 1);
        if (open.Count == 0) top.Add(node);
        else open[^1].Node.Add(node);
        open.Add(new(node, level, rank, text));
        section = null;
        target = node;
        sectionLevel = 0;
        innerNumber = "";
    }

    private bool TrySection(int index)
    {
        var line = lines[index];
        if (SectionHeadOf(index) is not { } head) return false;
        var text = line.Text.Text;
        if (section is not null && !section.IsInserted && string.Equals(section.Number, head.Number, StringComparison.Ordinal)
            && line.HeadingLevel == sectionLevel && (line.HeadingLevel > 0 || (head.HasWord && !section.Heading.IsBlank))
            && string.Equals(section.Heading.Text, Slice(line, head.Rest, text.Length).Trim().Text, StringComparison.Ordinal))
        {
            AddRemainder(line.Text, "repeated heading");
            return true;
        }

        // "This Act binds the State." could be a title; a marginal heading before it says that it is the text.
        var ownTitle = HasOwnTitle(index, head);
        var heading = !ownTitle || text.TrimEnd().EndsWith('.') ? TakeMarginalHeading() : null;
        Flush();
        while (open.Count > 0 && open[^1].Level > 0 && line.HeadingLevel > 0 && open[^1].Level >= line.HeadingLevel && open[^1].Rank > 90) open.RemoveAt(open.Count - 1);
        // "Disposición final primera" behind the last title is the act's, not the title's.
        if (head.Word == "disposición" && closingKind.Length == 0) open.RemoveAll(o => o.Node.Kind != ProvisionKind.Schedule);
        section = new(head.IsArticle ? ProvisionKind.Article : ProvisionKind.Section, head.Number);
        if (heading is not null) section.Heading = heading.Text.Trim();
        if (open.Count == 0) top.Add(section);
        else open[^1].Node.Add(section);
        target = section;
        sectionLevel = line.HeadingLevel;
        lastNumber = head.Number;
        innerNumber = "";
        section.Designation = Slice(line, 0, head.Rest).Trim();
        SplitTitle(index, head, lookForTitle: heading is null);
        return true;
    }

    private SectionHead? SectionHeadOf(int index)
    {
        var line = lines[index];
        var text = line.Text.Text;
        var isHeading = line.HeadingLevel is > 0 and < 7;
        if (ClosingHeads.Section(text, closingKind, isHeading || line.IsBold) is { } closing) return closing;
        if (induced is not null) return induced.At(index);
        if (isHeading && SectionStyle.IsOrdinalContainer(text)) return null;
        var head = LineHeads.Section(text, allowBare: isHeading || style.ByNumber, titled: isHeading && (style.ByTitledNumber || GoesOnDotted(text))) ?? (style.CallsArticlesFasl ? ArabicHeadings.Fasl(text) : null);
        if (head is not { } found) return null;
        if ((style.SignIsParagraph || style.SignIsDivision) && found.Word.StartsWith('§')) return null;
        if (style.SectionIsContainer && found.HasWord && !found.IsArticle && found.Word.StartsWith("Sec", StringComparison.OrdinalIgnoreCase)) return null;
        if (isHeading) return (style.ByHeading || found.HasWord) && !IsBelowOpenSection(line, found) ? found : null;
        if (found.HasWord)
        {
            if (style.ByWord || (line.IsBold && !style.ByHeading)) return SectionStyle.Strict(line, found) ? found : null;
            if (style.AlsoByLine && SectionStyle.StandsAlone(text, found) && GoesOn(found)) return found;
            // An article in bold print among articles that are headings, or in a file whose headings are chapters.
            return line.IsHeadBold && found.IsArticle && GoesOn(found) ? found : null;
        }

        return style.ByNumber && IsNextNumber(line, found) ? found : null;
    }

    /// <summary>"## 72.1 Fees" between "## 72." and "## 73.".</summary>
    private bool GoesOnDotted(string text) =>
        lastNumber.Length > 0 && HeadingWords.IsTitledNumber(text) && HeadingWords.Section(text, allowBare: true, titled: true) is { } head
        && head.Number.Contains('.', StringComparison.Ordinal) && Numerals.Leading(head.Number) == Numerals.Leading(lastNumber) && MarkerOrder.Follows(MarkerClass.Digit, lastNumber, head.Number);

    private bool GoesOn(SectionHead head) =>
        lastNumber.Length == 0 || section is null || MarkerOrder.Follows(MarkerClass.Digit, lastNumber, head.Number, 4);

    /// <summary>"### 73.1 Towers" below "## 73. Bells".</summary>
    private bool IsBelowOpenSection(LawLine line, SectionHead head) =>
        section is not null && !head.HasWord && line.HeadingLevel > sectionLevel && sectionLevel > 0
        && head.Number.Length > section.Number.Length + 1 && head.Number[section.Number.Length] == '.' && head.Number.StartsWith(section.Number, StringComparison.Ordinal);

    /// <summary>A bare number heads a section where it goes on the sections' count and no inner list's.</summary>
    private bool IsNextNumber(LawLine line, SectionHead head)
    {
        if (line.Indent > style.NumberIndent + 2 && style.NumberIndent >= 0) return false;
        var follows = lastNumber.Length == 0
            ? Numerals.Leading(head.Number) is >= 1 and <= 40 && (top.Count < 2 || Numerals.Leading(head.Number) <= 2 || section is null)
            : MarkerOrder.Follows(MarkerClass.Digit, lastNumber, head.Number, 4)
                // An extract goes on with a later part.
                || (section is null && Numerals.Leading(head.Number) > Numerals.Leading(lastNumber))
                || (line.AfterBreak && innerNumber.Length == 0 && Numerals.Leading(head.Number) > Numerals.Leading(lastNumber) && HasTitleWithDash(line.Text.Text, head.Rest));
        if (innerNumber.Length > 0 && MarkerOrder.Follows(MarkerClass.Digit, innerNumber, head.Number))
        {
            innerNumber = head.Number;
            if (!follows || Numerals.Leading(innerNumber) <= Numerals.Leading(lastNumber) + 1) return false;
        }

        if (!follows && head.Number == "1") innerNumber = "1";
        return follows;
    }

    // A title with nothing below it would leave a section without words.
    private bool HeadsAnother(int index, string own) =>
        (SectionHeadOfNumber(index) is { } head && !string.Equals(head.Number, own, StringComparison.Ordinal)) || (LineHeads.Container(lines[index].Text.Text, style.SectionIsContainer, false) ?? RomanDivision(lines[index])) is not null;

    // A peek that must not disturb the count of inner lists.
    private SectionHead? SectionHeadOfNumber(int index)
    {
        var saved = innerNumber;
        var head = SectionHeadOf(index);
        innerNumber = saved;
        return head;
    }

    private int NextInk(int index)
    {
        for (var i = index + 1; i < lines.Count; i++)
            if (!lines[i].Text.IsBlank && nonLaw.Reason(i) is null)
                return i;
        return -1;
    }

    private static bool IsCapitals(string text) => !text.Any(char.IsLower) && text.Any(char.IsUpper);

    private void AddRemainder(MappedText text, string reason)
    {
        foreach (var run in text.Runs) remainders.Add(new(new(run.SourceStart, run.SourceLength), reason));
    }

    private static MappedText Slice(LawLine line, int start, int end) =>
        start >= end ? MappedText.Empty : line.Text.Slice(TextSpan.FromBounds(start, Math.Min(end, line.Text.Length)));
}
