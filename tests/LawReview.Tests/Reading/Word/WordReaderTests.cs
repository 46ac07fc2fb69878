using LawReview.Core.Law;
using LawReview.Reading;
using static LawReview.Tests.Reading.Word.WordFile;

namespace LawReview.Tests.Reading.Word;

public sealed class WordReaderTests
{
    [Fact]
    public void Fields_ShowTheirResultOnly()
    {
        static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";
        static string Code(string code) => $"<w:r><w:instrText xml:space=\"preserve\">{code}</w:instrText></w:r>";
        var reference = Mark("begin") + Code(" REF a ") + Mark("separate") + R("section 4") + Mark("end");
        Assert.Equal("Under section 4 bells ring", Seen(P(R("Under ") + reference + R(" bells ring"))));
        Assert.Equal("Under one bells ring", Seen(P(R("Under ") + Mark("begin") + Code(" IF ") + reference + Code(" = 1 ") + Mark("separate") + R("one") + Mark("end") + R(" bells ring"))));
        Assert.Equal("Under bells ring", Seen(P(R("Under") + Mark("begin") + Code(" XE \"bell\" ") + Mark("end") + R(" bells ring"))));
        Assert.Equal("Under bells ring\nand lamps shine", Seen(P(R("Under ") + Mark("begin") + R("bells ring")) + P(R("and lamps shine"))));
    }

    [Fact]
    public void ContentsThatWordMade_AreARemainder()
    {
        var law = new WordFile
        {
            Styles = "<w:style w:type=\"paragraph\" w:styleId=\"Verzeichnis1\"><w:name w:val=\"toc 1\"/></w:style>",
            Body = P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("1. Bells 3"))
                + P(R("2. Lamps 4")) + P("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") + P(R("3. Oars 5"), "<w:pStyle w:val=\"Verzeichnis1\"/>") + P(R("1. Bells ring.")),
        }.Read();
        Assert.Equal("1. Bells ring.", Words(law));
        Assert.Equal(3, law.Remainders.Count(r => r.Reason == "contents list"));
    }

    [Fact]
    public void HiddenText_IsARemainderAndSaid()
    {
        var reading = new WordFile
        {
            Styles = "<w:style w:type=\"character\" w:styleId=\"Dark\"><w:name w:val=\"Dark\"/><w:rPr><w:vanish/></w:rPr></w:style>",
            Body = P(R("Bells ") + R("secretly ", "<w:vanish/>") + R("never ", "<w:rStyle w:val=\"Dark\"/>") + R("ring", "<w:vanish w:val=\"0\"/>")),
        }.Reading();
        Assert.Equal("Bells ring", Words(reading.Text!));
        Assert.Equal("LAW1313", Assert.Single(reading.Diagnostics).Code.Code);
        Assert.Contains(reading.Text!.Remainders, r => r.Reason == Unseen.Hidden);
    }

    [Fact]
    public void StyleSeparator_PutsHeadingAndTextOnOneLine() =>
        Assert.Equal("Bells. They ring.", Seen(P(R("Bells. "), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + P(R("They ring."))));

    [Fact]
    public void TextBox_IsReadOnceBehindItsParagraph()
    {
        var box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + P(R("In a box.")) + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>" + P(R("In a box.")) + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        Assert.Equal("Bells ring.\nIn a box.\nLamps shine.", Seen(P(R("Bells ") + box + R("ring.")) + P(R("Lamps shine."))));
    }

    [Fact]
    public void Signs_AreCharacters()
    {
        var law = new WordFile
        {
            Body = P("<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>return of immi</w:t><w:softHyphen/><w:t>grants,</w:t><w:tab/><w:t>section</w:t><w:sym w:font=\"Arial\" w:char=\"00A7\"/></w:r>"),
        }.Read();
        Assert.Equal("non-return of immigrants,\tsection§", Words(law));
    }

    [Fact]
    public void LineBreak_EndsALineOfTheParagraph()
    {
        var law = new WordFile { Body = P("<w:r><w:t>Article 1</w:t><w:br/><w:t>Bells</w:t></w:r>", "<w:jc w:val=\"center\"/>") + P(R("Bells ring.")) + P(R("Article 2")) + P(R("Lamps shine.")) }.Read();
        Assert.Equal("Article 1 Bells Bells ring.\nArticle 2 Lamps shine.", Words(law));
        Assert.Equal("Bells", law.Provisions[0].Heading.Text);
    }

    [Fact]
    public void NotesCommentsAndHeaders_StandApart()
    {
        var law = new WordFile
        {
            Body = P(R("Bells ring.") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
            Footnotes = "<w:footnote w:id=\"2\">" + P(R("As amended.")) + "</w:footnote>",
            Comments = "<w:comment w:id=\"1\">" + P(R("Is that so?")) + "</w:comment>",
            Header = P(R("Harbour Act")),
        }.Read();
        Assert.Equal("Bells ring.", Words(law));
        Assert.Equal(["footnote: As amended.", "comment: Is that so?", "header: Harbour Act"], law.Remainders.Select(r => $"{r.Reason}: {law.Source[r.Span].Trim()}"));
    }

    [Fact]
    public void Tables_AreReadRowByRow()
    {
        static string Cell(params string[] paragraphs) => $"<w:tc>{string.Concat(paragraphs)}</w:tc>";
        var inner = "<w:tbl><w:tr>" + Cell(P(R("red"))) + Cell(P(R("port"))) + "</w:tr></w:tbl>";
        var body = "<w:tbl><w:tr>" + Cell(P(R("(1)"))) + Cell(P(R("Bells ring.")), P(R("Lamps shine."))) + "</w:tr><w:tr>" + Cell(P(R("(2)"))) + Cell(P(R("Colours:")), inner) + "</w:tr></w:tbl>";
        Assert.Equal("(1) Bells ring.\nLamps shine.\n(2) Colours:\nred port", Seen(body));
    }

    [Fact]
    public void Headings_AreKnownByOutlineLevelOrBuiltInName()
    {
        var law = new WordFile
        {
            Styles = "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Partie\"><w:name w:val=\"Partie\"/><w:basedOn w:val=\"Titre1\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Titre\"><w:name w:val=\"Title\"/></w:style>",
            Body = P(R("Harbour Act"), "<w:pStyle w:val=\"Titre\"/>") + P(R("Part I Bells"), "<w:pStyle w:val=\"Partie\"/>") + P(R("1. Ringing"), "<w:outlineLvl w:val=\"1\"/>") + P(R("Bells ring."))
                + P(R("2. Silence"), "<w:outlineLvl w:val=\"1\"/>") + P(R("Bells rest.")),
        }.Read();
        Assert.Equal("Harbour Act", law.Title);
        Assert.Equal("preamble part_I sec_1 sec_2", string.Join(' ', law.AllProvisions().Select(p => p.Address.Replace("pt_", "part_", StringComparison.Ordinal))));
    }

    [Fact]
    public void RaisedFigure_BelongsToTheNumberBeforeIt()
    {
        var law = new WordFile
        {
            Body = P(R("Article 12")) + P(R("Bells ring.")) + P(R("Article 12") + R("1", "<w:vertAlign w:val=\"superscript\"/>")) + P(R("Lamps shine.")) + P(R("Article 13")) + P(R("An area of 12 m") + R("2", "<w:vertAlign w:val=\"superscript\"/>") + R(" is lit.")),
        }.Read();
        Assert.Equal("12 12.1 13", string.Join(' ', law.Provisions.Select(p => p.Number)));
        Assert.Equal("An area of 12 m2 is lit.", law.Provisions[^1].Text.Text);
        Assert.Equal("Article 121", law.Provisions[1].Designation.Quotable());
    }

    [Fact]
    public void StrictOpenXml_IsReadAsTheOther()
    {
        var body = P(R("Bells ") + Ins(R("never ")) + R("ring."));
        Assert.Equal("Bells never ring.", Words(new WordFile { Body = body, IsStrict = true }.Read()));
        Assert.Equal("Bells ring.", Words(new WordFile { Body = body, IsStrict = true }.Read(LawView.Before)));
    }

    [Fact]
    public void PicturesOfPages_AreSaid()
    {
        var bytes = new WordFile { Body = P("<w:r><w:drawing/></w:r>") }.Bytes();
        Assert.EndsWith("[LAW1315]", LawFileReading.Read("act.docx", bytes).NotRead, StringComparison.Ordinal);
    }

    [Fact]
    public void HashAndSize_AreThoseOfTheFile()
    {
        var bytes = new WordFile { Body = P(R("Bells ring.")) }.Bytes();
        var reading = LawFileReading.Read("act.docx", bytes);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), reading.Text!.Source.Sha256);
        Assert.Equal(bytes.Length, reading.Text.Source.ByteLength);
    }

    [Fact]
    public void ViewsOfAFile_HaveOneText()
    {
        var file = new WordFile { Body = P(R("A ") + Ins(R("new ")) + Del("old ") + R("lamp")) };
        Assert.Equal(file.Read().Source.Content, file.Read(LawView.Before).Source.Content);
    }
}
