using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Law;
using LawReview.Reading;
using static LawReview.Tests.Reading.Word.WordFile;

namespace LawReview.Tests.Reading.Word;

public sealed class TrackedChangesTests
{
    private const string MarkInserted = "<w:rPr><w:ins w:id=\"9\" w:author=\"A\"/></w:rPr>";
    private const string MarkDeleted = "<w:rPr><w:del w:id=\"9\" w:author=\"A\"/></w:rPr>";

    [Theory]
    [InlineData("<w:ins><w:r><w:t>new </w:t></w:r></w:ins>", "A new lamp", "A lamp")]
    [InlineData("<w:del><w:r><w:delText>old </w:delText></w:r></w:del>", "A lamp", "A old lamp")]
    [InlineData("<w:moveTo><w:r><w:t>new </w:t></w:r></w:moveTo>", "A new lamp", "A lamp")]
    [InlineData("<w:moveFrom><w:r><w:t>old </w:t></w:r></w:moveFrom>", "A lamp", "A old lamp")]
    [InlineData("<w:ins><w:del><w:r><w:delText>brief </w:delText></w:r></w:del></w:ins>", "A lamp", "A lamp")]
    [InlineData("<w:ins><w:hyperlink><w:r><w:t>new </w:t></w:r></w:hyperlink></w:ins>", "A new lamp", "A lamp")]
    [InlineData("<w:hyperlink><w:ins><w:r><w:t>new </w:t></w:r></w:ins></w:hyperlink>", "A new lamp", "A lamp")]
    [InlineData("<w:smartTag><w:del><w:r><w:delText>old </w:delText></w:r></w:del></w:smartTag>", "A lamp", "A old lamp")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:ins><w:r><w:t>new </w:t></w:r></w:ins></w:sdtContent></w:sdt>", "A new lamp", "A lamp")]
    [InlineData("<w:fldSimple w:instr=\"REF x\"><w:ins><w:r><w:t>new </w:t></w:r></w:ins></w:fldSimple>", "A new lamp", "A lamp")]
    [InlineData("<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>once hidden </w:t></w:r>", "A once hidden lamp", "A lamp")]
    public void Words_AreThoseOfTheView(string change, string after, string before)
    {
        var body = P(R("A ") + change + R("lamp"));
        Assert.Equal(after, Seen(body));
        Assert.Equal(before, Seen(body, LawView.Before));
    }

    [Fact]
    public void DeletedParagraphMark_JoinsParagraphs()
    {
        var body = P(R("One keeper shall "), MarkDeleted) + P(R("ring the bell.")) + P(R("Another."));
        Assert.Equal("One keeper shall ring the bell.\nAnother.", Seen(body));
        Assert.Equal("One keeper shall\nring the bell.\nAnother.", Seen(body, LawView.Before));
    }

    [Fact]
    public void InsertedParagraphMark_PartsParagraphs()
    {
        var body = P(R("One."), MarkInserted) + P(Ins(R("Two.")), MarkInserted) + P(R("Three."));
        Assert.Equal("One.\nTwo.\nThree.", Seen(body));
        Assert.Equal("One.Three.", Seen(body, LawView.Before));
    }

    [Fact]
    public void RowsAndCells_AreThoseOfTheView()
    {
        static string Row(string properties, params string[] cells) => $"<w:tr>{properties}{string.Concat(cells)}</w:tr>";
        static string Cell(string words, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(R(words))}</w:tc>";
        var body = "<w:tbl>" + Row("", Cell("Boat"), Cell("one lamp")) + Row("<w:trPr><w:ins/></w:trPr>", Cell("Raft"), Cell("two lamps"))
            + Row("<w:trPr><w:del/></w:trPr>", Cell("Cart"), Cell("no lamp")) + Row("", Cell("Ship"), Cell("three lamps", "<w:cellDel/>"), Cell("four lamps", "<w:cellIns/>")) + "</w:tbl>";
        Assert.Equal("Boat one lamp\nRaft two lamps\nShip four lamps", Seen(body));
        Assert.Equal("Boat one lamp\nCart no lamp\nShip three lamps", Seen(body, LawView.Before));
    }

    [Fact]
    public void DeletedParagraph_IsNotCounted()
    {
        var body = Numbered(R("First keeper.")) + P(Del("Second keeper."), Number + MarkDeleted) + Numbered(R("Third keeper."));
        var file = new WordFile { Body = body, Numbering = NumberingTests.OneLevel("decimal", "%1.") };
        Assert.Equal("1. First keeper.\n2. Third keeper.", Words(file.Read()));
        Assert.Equal("1. First keeper.\n2. Second keeper.\n3. Third keeper.", Words(file.Read(LawView.Before)));
    }

    [Fact]
    public void ChangedProperties_AreTheFormerOnesBefore()
    {
        var body = P(R("Keepers"), "<w:outlineLvl w:val=\"0\"/><w:pPrChange><w:pPr/></w:pPrChange>") + P(R("They keep."));
        Assert.Equal("Keepers", new WordFile { Body = body }.Read().Provisions[0].Heading.Text);
        Assert.Equal("", new WordFile { Body = body }.Read(LawView.Before).Provisions[0].Heading.Text);
    }

    [Fact]
    public void TrackedChanges_AreSaid()
    {
        var reading = new WordFile { Body = P(R("A ") + Ins(R("new ")) + R("lamp")) }.Reading();
        Assert.True(reading.ChangesTracked);
        Assert.Equal(["LAW1312"], reading.Diagnostics.Select(d => d.Code.Code));
        Assert.False(new WordFile { Body = P(R("A lamp")) }.Reading().ChangesTracked);
    }

    [Fact]
    public void DeletedWords_AreARemainder()
    {
        var law = new WordFile { Body = P(R("A ") + Del("old ") + R("lamp")) }.Read();
        Assert.Equal("old ", law.Source[law.Remainders.Single(r => r.Reason == Unseen.Deleted).Span]);
        var words = law.AllProvisions().Single().Text;
        Assert.Equal("", law.SeenBetween(words.Runs[0].SourceStart + words.Runs[0].SourceLength, words.Runs[1].SourceStart));
    }

    /// <summary>Random runs and marks, inserted, deleted, both or neither, against a few lines that do the same with strings.</summary>
    [Fact]
    public void RandomMarks_AgreeWithTheOracle() => Prop.ForAll(
        Gen.NonEmptyListOf(Paragraphs).ToArbitrary(),
        paragraphs =>
        {
            var body = string.Concat(paragraphs.Select(p => P(string.Concat(p.Runs.Select(Xml)), Mark(p.Mark))));
            foreach (var view in (ReadOnlySpan<LawView>)[LawView.After, LawView.Before])
                Assert.Equal(Oracle(paragraphs, view), Seen(body, view));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private const string Number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";

    private static string Numbered(string runs) => P(runs, Number);

    private sealed record Piece(string Word, bool Inserted, bool Deleted);

    private sealed record Paragraph(IReadOnlyList<Piece> Runs, bool Inserted, bool Deleted)
    {
        public (bool Inserted, bool Deleted) Mark => (Inserted, Deleted);
    }

    private static Gen<Piece> Pieces =>
        from word in Gen.Elements("Lamp", "Bell", "Goose", "Well")
        from inserted in Gen.Elements(true, false, false)
        from deleted in Gen.Elements(true, false, false)
        select new Piece(word, inserted, deleted);

    private static Gen<Paragraph> Paragraphs =>
        from runs in Gen.ListOf(Pieces)
        from inserted in Gen.Elements(true, false, false)
        from deleted in Gen.Elements(true, false, false)
        select new Paragraph([.. runs], inserted, deleted);

    private static string Xml(Piece piece)
    {
        var run = piece.Deleted ? Del(piece.Word) : R(piece.Word);
        return piece.Inserted ? Ins(run) : run;
    }

    private static string Mark((bool Inserted, bool Deleted) mark) =>
        $"<w:rPr>{(mark.Inserted ? "<w:ins/>" : "")}{(mark.Deleted ? "<w:del/>" : "")}</w:rPr>";

    private static string Oracle(IEnumerable<Paragraph> paragraphs, LawView view)
    {
        bool Gone(bool inserted, bool deleted) => view == LawView.After ? deleted : inserted;
        var text = string.Concat(paragraphs.Select(p =>
            string.Concat(p.Runs.Where(r => !Gone(r.Inserted, r.Deleted)).Select(r => r.Word)) + (Gone(p.Inserted, p.Deleted) ? "" : "\n")));
        return string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
