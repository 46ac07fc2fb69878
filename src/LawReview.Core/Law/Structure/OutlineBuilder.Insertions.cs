using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>Amending acts: the text they insert or substitute becomes provisions of its own, below the amending section.</summary>
public sealed partial class OutlineBuilder
{
    private DraftNode? host;
    private DraftNode? inserted;
    private bool quoted;
    private readonly List<DraftNode> finishedInsertions = [];

    /// <summary>True where the line was taken as part of inserted text.</summary>
    private bool Insertion(int index)
    {
        var line = lines[index];
        var text = line.Text.Text;
        var opensQuote = text.Length > 1 && text.AsSpan().TrimStart()[0] is '“' or '"' or '«' or '„';
        if (inserted is null)
        {
            if (section is null || section.IsInserted) return false;
            return opensQuote ? OpenQuoted(index) : OpenBare(index);
        }

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
            if (line.HeadingLevel > 0 || SectionHeadOfNumber(index) is not null)
            {
                EndInsertion();
                return false;
            }

            if (HeadInQuote(text) is { HasWord: false } bare && !char.IsAsciiDigit(bare.Number[^1]) && MarkerOrder.Follows(MarkerClass.Digit, inserted.Number, bare.Number, 3))
            {
                var above = TakeInsertedHeading();
                CloseInserted();
                OpenInserted(line, bare, above);
                return true;
            }
        }
        else if (HeadInQuote(text) is { } next && (next.HasWord || MarkerOrder.Follows(MarkerClass.Digit, inserted.Number, next.Number, 3)))
        {
            var heading = TakeLast();
            CloseInserted();
            OpenInserted(line, next, heading);
            EndQuoteIfClosed(text);
            return true;
        }

        body.Add(line);
        EndQuoteIfClosed(text);
        return true;
    }

    private bool OpenQuoted(int index)
    {
        var line = lines[index];
        if (!AnnouncesText()) return false;
        if (HeadInQuote(line.Text.Text) is { } head && !ParagraphAnnounced(head.Number, head.HasWord) && (head.HasWord || !char.IsAsciiDigit(head.Number[^1]) || NumberAnnounced(head.Number)))
        {
            BeginInsertion();
            OpenInserted(line, head, null);
            EndQuoteIfClosed(line.Text.Text);
            return true;
        }

        // A title in quotation marks with the number on the next line.
        var next = NextInk(index);
        if (next >= 0 && HeadInQuote(line.Text.Text) is null && line.Text.Length < 110 && !line.Text.Text.TrimEnd().EndsWith('.')
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
        if (MarkerScanner.AtLineStart(line.Text.Text, FirstLetter(line.Text.Text)) is not null && TargetSection() is { } into)
        {
            BeginInsertion();
            quoted = true;
            inserted = new(into.IsArticle ? ProvisionKind.Article : ProvisionKind.Section, into.Number) { IsInserted = true };
            finishedInsertions.Add(inserted);
            target = inserted;
            var quote = FirstLetter(line.Text.Text);
            inserted.Designation = Slice(line, 0, quote);
            body.Add(line with { Text = Slice(line, quote, line.Text.Length) });
            EndQuoteIfClosed(line.Text.Text);
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
        inserted.Heading = pendingHeading!.Text.Trim();
        target = inserted;
        pendingHeading = null;
    }

    private bool OpenBare(int index)
    {
        var line = lines[index];
        var head = HeadingWords.Section(line.Text.Text, allowBare: true);
        if (head is not { HasWord: false } found || char.IsAsciiDigit(found.Number[^1]) || !AnnouncesText()) return false;
        if (lastNumber.Length > 0 && Numerals.Leading(found.Number) == Numerals.Leading(lastNumber)) return false;
        if (line.HeadingLevel > 0) return false;
        BeginInsertion();
        quoted = false;
        OpenInserted(line, found, TakeInsertedHeading());
        return true;
    }

    private LawLine? TakeInsertedHeading()
    {
        if (body.Count == 0 || !body[^1].IsListItem) return null;
        var text = body[^1].Text.Text.AsSpan().Trim();
        if (text.Length is 0 or > 80 || !char.IsUpper(text[0])) return null;
        var heading = body[^1];
        body.RemoveAt(body.Count - 1);
        return heading;
    }

    private void BeginInsertion()
    {
        FlushBody();
        host = section;
        quoted = true;
        finishedInsertions.Clear();
    }

    private void OpenInserted(LawLine line, SectionHead head, LawLine? heading)
    {
        inserted = new(head.IsArticle ? ProvisionKind.Article : ProvisionKind.Section, head.Number)
        {
            IsInserted = true,
            Designation = Slice(line, 0, head.Rest).Trim(),
        };
        if (heading is not null) inserted.Heading = heading.Text.Trim();
        finishedInsertions.Add(inserted);
        target = inserted;
        if (head.Rest >= line.Text.Length) return;
        var rest = Slice(line, head.Rest, line.Text.Length);
        var split = TitleEnd(line.Text.Text, head.Rest);
        if ((head.HasWord || line.IsBold) && split < 0 && rest.Length < 110 && !rest.Text.TrimEnd().EndsWith('.')) inserted.Heading = rest.Trim();
        else if (head.HasWord && split > head.Rest)
        {
            inserted.Heading = Slice(line, head.Rest, split).Trim();
            body.Add(line with { Text = Slice(line, split, line.Text.Length), AfterBreak = true });
        }
        else body.Add(line with { Text = rest, AfterBreak = true });
    }

    private void EndQuoteIfClosed(string text)
    {
        if (!quoted || inserted is null) return;
        var end = text.AsSpan().TrimEnd(" .;,*_");
        if (end.Length == 0 || end[^1] is not ('”' or '"' or '»')) return;
        var opens = end.Count('“') + end.Count('«');
        var closes = end.Count('”') + end.Count('»');
        if (end[^1] == '"' ? end.Count('"') % 2 == 1 || StartsQuote(text) : closes > opens || StartsQuote(text)) EndInsertion();
    }

    private static bool StartsQuote(string text) => text.AsSpan().TrimStart() is { Length: > 0 } t && t[0] is '“' or '"' or '«'
        && HeadInQuote(text) is not null;

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
        pendingIndex = -1;
    }

    private static SectionHead? HeadInQuote(string text) => HeadingWords.Section(text, allowBare: true) is { } head && head.Number.Length > 0 ? head : null;

    private static int FirstLetter(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] is '“' or '"' or '«' or '„')) i++;
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
        if (body.Count > 0) return string.Join(' ', body.TakeLast(6).Select(l => l.Text.Text));
        return section is null ? "" : section.Text.Text + " " + (section.Children.Count > 0 ? section.Children[^1].Text.Text : "") + " " + section.Tail.Text + " " + section.Heading.Text;
    }

    private bool AnnouncesText() => Phrases.Amending().IsMatch(RecentText());

    private bool NumberAnnounced(string number) =>
        RecentText() is var recent && System.Text.RegularExpressions.Regex.IsMatch(recent, $@"\b{System.Text.RegularExpressions.Regex.Escape(number)}\b");

    /// <summary>The section that the amending words name first: "In Article 251 of the Penal Code the following paragraph is added".</summary>
    private (string Number, bool IsArticle)? TargetSection()
    {
        var recent = RecentText();
        for (var i = 0; i < recent.Length; i++)
            if ((i == 0 || !char.IsLetter(recent[i - 1])) && char.IsLetter(recent[i])
                && HeadingWords.Section(recent[i..Math.Min(recent.Length, i + 40)], allowBare: false) is { Word.Length: > 1 } head && head.Start == 0)
                return (head.Number, head.IsArticle);
        return null;
    }
}
