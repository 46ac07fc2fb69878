using LawReview.Core.Law.Structure.Scripts;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>Amending acts: the text they insert or substitute becomes provisions of its own, below the amending section.</summary>
public sealed partial class OutlineBuilder
{
    private const int MostQuotedHeadings = 8;
    private const int LongestQuotedHeading = 160;
    private const int LongestRecent = 20_000;

    private int quotedHeadings;
    private DraftNode? host;
    private DraftNode? inserted;
    private bool quoted;
    private bool inBlock;
    private int eachLineQuoted;
    private readonly List<DraftNode> finishedInsertions = [];

    /// <summary>True where the line was taken as part of inserted text.</summary>
    private bool Insertion(int index)
    {
        var line = lines[index];
        var text = line.Text.Text;
        var opensQuote = text.Length > 1 && text.AsSpan().TrimStart()[0] is '“' or '"' or '«' or '„' or '「';
        if (inserted is null)
        {
            if (section is null || section.IsInserted) return false;
            if ((opensQuote || quotedHeadings > 0) && QuotedContainer(index)) return true;
            return opensQuote ? OpenQuoted(index) : OpenBare(index) || OpenInOtherForm(index);
        }

        if (inBlock && !line.IsQuoted)
        {
            // What follows the block is the amending section's own again.
            EndInsertion();
            return false;
        }

        if (quoted && index != pendingIndex && LeavesQuotedLines(text))
        {
            EndInsertion();
            return false;
        }

        if (quoted && HostGoesOn(index))
        {
            EndInsertion();
            return false;
        }

        if (InsertedTitle(index)) return true;
        if (index == pendingIndex && HeadInQuote(text) is { } number)
        {
            pendingIndex = -1;
            inserted.Designation = Slice(line, 0, number.Rest).Trim();
            if (number.Rest < text.Length) body.Add(line with { Text = Slice(line, number.Rest, text.Length), AfterBreak = true });
            EndQuoteIfClosed(text);
            return true;
        }

        if (!quoted)
        {
            if (otherForm is not null && ScriptInsertions.Form(text) is { } form && HeadingWords.Section(text, allowBare: false) is { } following && form != ScriptInsertions.Form(host!.Designation.Text)
                && ScriptHeadings.ReadsAsHeading(line, following) is true)
            {
                CloseInserted();
                OpenInserted(index, following, null);
                return true;
            }

            if (line.HeadingLevel > 0 || SectionHeadOfNumber(index) is not null || (otherForm is not null && HeadingWords.Section(text, allowBare: false) is not null && ScriptInsertions.Form(text) == ScriptInsertions.Form(host!.Designation.Text)))
            {
                EndInsertion();
                return false;
            }

            if (HeadInQuote(text) is { HasWord: false } bare && !char.IsAsciiDigit(bare.Number[^1]) && MarkerOrder.Follows(MarkerClass.Digit, inserted.Number, bare.Number, 3))
            {
                var above = TakeInsertedHeading();
                CloseInserted();
                OpenInserted(index, bare, above);
                return true;
            }
        }
        else if (HeadInQuote(text) is { } next && (next.HasWord || MarkerOrder.Follows(MarkerClass.Digit, inserted.Number, next.Number, 3)))
        {
            var heading = TakeLast();
            CloseInserted();
            OpenInserted(index, next, heading);
            EndQuoteIfClosed(text);
            return true;
        }

        if (quoted && opensQuote && Script.OfFirstLetter(text) == ScriptKind.Han)
        {
            // Each paragraph of quoted text opens the quotation anew; only the last closes it.
            var ink = FirstLetter(text);
            AddRemainder(Slice(line, 0, ink), "quotation mark");
            body.Add(line with { Text = Slice(line, ink, text.Length), AfterBreak = true });
            EndQuoteIfClosed(text[ink..]);
            return true;
        }

        body.Add(line);
        EndQuoteIfClosed(text);
        return true;
    }

    private (bool Definite, bool Digits)? otherForm;

    /// <summary>Arabic amending acts often set inserted articles apart by nothing but the form of their numbers: مادة (6) below المادة الأولى.</summary>
    private bool OpenInOtherForm(int index)
    {
        var line = lines[index];
        if (ScriptInsertions.Form(line.Text.Text) is not { } form || HeadingWords.Section(line.Text.Text, allowBare: false) is not { } head) return false;
        if (ScriptInsertions.Form(section!.Designation.Text) is not { } own || own == form || !AnnouncesText() || !LineEnds.EndsOpen(RecentText())) return false;
        BeginInsertion();
        quoted = false;
        otherForm = form;
        OpenInserted(index, head, null);
        return true;
    }

    /// <summary>An article of the amending act itself, where nothing closed the quotation before it.</summary>
    private bool HostGoesOn(int index)
    {
        var text = lines[index].Text.Text;
        if (host is null || text.AsSpan().TrimStart() is not { Length: > 0 } start || start[0] is '“' or '"' or '«' or '„') return false;
        return SectionHeadOfNumber(index) is { HasWord: true } head && MarkerOrder.Follows(MarkerClass.Digit, host.Number, head.Number)
            && !finishedInsertions.Any(f => MarkerOrder.Follows(MarkerClass.Digit, f.Number, head.Number));
    }

    /// <summary>Headings of the amended act that stand in the quotation before its articles: kept with the amending words.</summary>
    private bool QuotedContainer(int index)
    {
        var line = lines[index];
        var text = line.Text.Text;
        if (quotedHeadings == 0 && (HeadingWords.Container(text, true, true) is null || !AnnouncesText())) return false;
        if (quotedHeadings > 0 && HeadInQuote(text) is { HasWord: true } head)
        {
            quotedHeadings = 0;
            BeginInsertion();
            OpenInserted(index, head, null);
            EndQuoteIfClosed(text);
            return true;
        }

        if (quotedHeadings > MostQuotedHeadings || text.Length > LongestQuotedHeading || (line.HeadingLevel == 0 && text.TrimEnd().EndsWith('.')))
        {
            quotedHeadings = 0;
            return false;
        }

        quotedHeadings++;
        body.Add(line with { HeadingLevel = 0, AfterBreak = true });
        return true;
    }

    private bool OpenQuoted(int index)
    {
        var line = lines[index];
        if (!AnnouncesText()) return false;
        if (HeadInQuote(line.Text.Text) is { } head && (head.HasWord || ScriptInsertions.Target(RecentText()) is null) && !ParagraphAnnounced(head.Number, head.HasWord) && (head.HasWord || !char.IsAsciiDigit(head.Number[^1]) || NumberAnnounced(head.Number)))
        {
            BeginInsertion();
            OpenInserted(index, head, null);
            EndQuoteIfClosed(line.Text.Text);
            return true;
        }

        // A title in quotation marks with the number on the next line.
        var next = NextInk(index);
        if (next >= 0 && !ClosesOnItsLine(line.Text.Text) && HeadInQuote(line.Text.Text) is null && line.Text.Length < 110 && !line.Text.Text.TrimEnd().EndsWith('.')
            && HeadInQuote(lines[next].Text.Text) is { } below && below.Number.Length > 0 && (!char.IsAsciiDigit(below.Number[^1]) || NumberAnnounced(below.Number)))
        {
            BeginInsertion();
            quoted = true;
            pendingHeading = line;
            inserted = new(ProvisionKind.Section, below.Number) { IsInserted = true };
            OpenInsertedPending(next, below);
            return true;
        }

        // A paragraph inserted into a section that the amending words name.
        if ((MarkerScanner.AtLineStart(line.Text.Text, FirstLetter(line.Text.Text)) is not null || ScriptInsertions.IsText(line.Text.Text)) && TargetSection() is { } into)
        {
            BeginInsertion();
            quoted = true;
            inserted = new(into.IsArticle ? ProvisionKind.Article : ProvisionKind.Section, into.Number) { IsInserted = true };
            finishedInsertions.Add(inserted);
            target = inserted;
            var quote = FirstLetter(line.Text.Text);
            inserted.Designation = Slice(line, 0, quote);
            body.Add(line with { Text = Slice(line, quote, line.Text.Length) });
            if (ClosesOnItsLine(line.Text.Text)) EndInsertion();
            else EndQuoteIfClosed(ScriptInsertions.IsText(line.Text.Text) ? line.Text.Text[quote..] : line.Text.Text);
            return true;
        }

        return false;
    }

    private LawLine? pendingHeading;
    private int pendingIndex = -1;

    private void OpenInsertedPending(int index, SectionHead head)
    {
        pendingIndex = index;
        finishedInsertions.Add(inserted!);
        inserted!.Kind = head.IsArticle ? ProvisionKind.Article : ProvisionKind.Section;
        inserted.Heading = WithoutQuote(pendingHeading!.Text.Trim());
        target = inserted;
        pendingHeading = null;
    }

    private bool OpenBare(int index)
    {
        var line = lines[index];
        var head = HeadingWords.Section(line.Text.Text, allowBare: true);
        if (head is { HasWord: true, IsArticle: true } worded && line.IsQuoted && (line.IsHeadBold || line.IsBold || SectionStyle.Strict(line, worded)) && AnnouncesText())
        {
            BeginInsertion();
            quoted = false;
            inBlock = true;
            OpenInserted(index, worded, null);
            return true;
        }

        if (head is not { HasWord: false } found || char.IsAsciiDigit(found.Number[^1]) || !AnnouncesText()) return false;
        if (lastNumber.Length > 0 && Numerals.Leading(found.Number) == Numerals.Leading(lastNumber)) return false;
        if (line.HeadingLevel > 0) return false;
        var heading = TakeInsertedHeading();
        BeginInsertion();
        quoted = false;
        inBlock = line.IsQuoted;
        OpenInserted(index, found, heading);
        return true;
    }

    private LawLine? TakeInsertedHeading()
    {
        if (body.Count == 0 || !(body[^1].IsListItem || body[^1].IsQuoted)) return null;
        var text = body[^1].Text.Text.AsSpan().Trim();
        if (text.Length is 0 or > 80 || !char.IsUpper(text[0]) || (body[^1].IsQuoted && text[^1] is '.' or ';' or ':' or ',' or '—')) return null;
        var heading = body[^1];
        body.RemoveAt(body.Count - 1);
        return heading;
    }

    private void BeginInsertion()
    {
        FlushBody();
        host = section;
        quoted = true;
        inBlock = false;
        eachLineQuoted = 1;
        finishedInsertions.Clear();
    }

    /// <summary>The title of an inserted section below its number, which stands alone on a line.</summary>
    private bool InsertedTitle(int index)
    {
        if (inserted is not { Heading.IsBlank: true } || body.Count > 0 || !titleExpected) return false;
        titleExpected = false;
        if (!IsTitleLine(index)) return false;
        inserted.Heading = lines[index].Text.Trim();
        return true;
    }

    private void OpenInserted(int index, SectionHead head, LawLine? heading)
    {
        var line = lines[index];
        inserted = new(head.IsArticle ? ProvisionKind.Article : ProvisionKind.Section, head.Number)
        {
            IsInserted = true,
            Designation = Slice(line, 0, head.Rest).Trim(),
        };
        if (heading is not null) inserted.Heading = WithoutQuote(heading.Text.Trim());
        finishedInsertions.Add(inserted);
        target = inserted;
        titleExpected = heading is null && head.Rest >= line.Text.Length;
        if (head.Rest >= line.Text.Length) return;
        var rest = Slice(line, head.Rest, line.Text.Length);
        var split = TitleEnd(line.Text.Text, head.Rest);
        if (heading is null && split < 0 && ((head.HasWord || line.IsBold) && rest.Length < 110 && rest.Text.AsSpan().TrimEnd(" »”\"“")[^1] is not ('.' or ':') || IsInsertedTitle(index, rest.Text))) inserted.Heading = rest.Trim();
        else if (heading is null && split > head.Rest && (head.HasWord || Phrases.ReadsAsTitle(line.Text.Text[head.Rest..split].TrimEnd(' ', '.', '—', '-', '–'))))
        {
            inserted.Heading = Slice(line, head.Rest, split).Trim();
            body.Add(line with { Text = Slice(line, split, line.Text.Length), AfterBreak = true });
        }
        else if (heading is null && head.HasWord && NextInk(index) is var next and >= 0 && HeadInQuote(lines[next].Text.Text) is null
            && rest.Text.TrimEnd().EndsWith('.') && LooksLikeTitle(index, rest.Text.TrimEnd().TrimEnd('.'))) inserted.Heading = rest.Trim();
        else body.Add(line with { Text = rest, AfterBreak = true });
    }

    // "24B. Thanks": nothing that ends a sentence or a quotation, before a line that begins one or a number.
    private bool IsInsertedTitle(int index, string rest) =>
        rest.AsSpan().TrimEnd() is { Length: > 0 } trimmed && trimmed[^1] is not ('.' or '”' or '"' or '»') && LooksLikeTitle(index, rest);

    private static MappedText WithoutQuote(MappedText heading) =>
        heading.Text[0] is '“' or '"' or '«' or '„' ? heading.Slice(TextSpan.FromBounds(1, heading.Length)).Trim() : heading;

    private void CloseInserted()
    {
        FlushBody();
        inserted = null;
    }

    private void EndInsertion()
    {
        if (inserted is null && finishedInsertions.Count == 0) return;
        FlushBody();
        if (host is not null)
            foreach (var node in finishedInsertions) host.Add(node);
        finishedInsertions.Clear();
        inserted = null;
        target = host ?? target;
        host = null;
        otherForm = null;
        titleExpected = false;
        inBlock = false;
        pendingIndex = -1;
    }

    private SectionHead? HeadInQuote(string text) =>
        HeadingWords.Section(text, allowBare: true) is { Number.Length: > 0 } head && !(style.SignIsParagraph && head.Word.StartsWith('§')) ? head : null;

    private static int FirstLetter(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] is '“' or '"' or '«' or '„' or '「')) i++;
        return i;
    }

    /// <summary>"The following paragraph 3 is added": the number is a paragraph's.</summary>
    private bool ParagraphAnnounced(string number, bool hasWord)
    {
        if (hasWord) return false;
        var recent = RecentText();
        foreach (var word in (ReadOnlySpan<string>)["paragraph ", "subsection ", "paragraph (", "subsection ("])
            for (var at = recent.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = recent.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + word.Length;
                if (string.CompareOrdinal(recent, end, number, 0, number.Length) != 0) continue;
                if (end + number.Length >= recent.Length || !char.IsLetterOrDigit(recent[end + number.Length])) return true;
            }

        return false;
    }

    private string RecentText()
    {
        if (body.Count > 0) return string.Join(' ', body.TakeLast(6).Select(l => End(l.Text)));
        return section is null ? "" : End(section.Text) + " " + (section.Children.Count > 0 ? End(section.Children[^1].Text) : "") + " " + End(section.Tail) + " " + section.Heading.Text;

        // Words that announce text stand at the end; a file in one line must not be searched for each of its lines.
        static string End(MappedText words) => words.Length <= LongestRecent ? words.Text : words.Text[^LongestRecent..];
    }

    private bool AnnouncesText() => Phrases.Amending().IsMatch(RecentText());

    private bool NumberAnnounced(string number) =>
        RecentText() is var recent && System.Text.RegularExpressions.Regex.IsMatch(recent, $@"\b{System.Text.RegularExpressions.Regex.Escape(number)}\b");

    /// <summary>The section that the amending words name first: "In Article 251 of the Penal Code the following paragraph is added".</summary>
    private (string Number, bool IsArticle)? TargetSection()
    {
        // The nearest line that names an article; in other scripts its words are inflected.
        for (var k = body.Count - 1; k >= 0 && k >= body.Count - 6; k--)
            if (ScriptInsertions.Target(body[k].Text.Text) is { } named) return (named, true);
        var recent = RecentText();
        if (ScriptInsertions.Target(recent) is { } target) return (target, true);
        for (var i = 0; i < recent.Length; i++)
            if ((i == 0 || !char.IsLetter(recent[i - 1])) && char.IsLetter(recent[i])
                && HeadingWords.Section(recent[i..Math.Min(recent.Length, i + 40)], allowBare: false) is { Word.Length: > 1 } head && head.Start == 0)
                return (head.Number, head.IsArticle);
        return null;
    }
}
