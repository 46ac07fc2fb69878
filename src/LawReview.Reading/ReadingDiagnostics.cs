using System.Globalization;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Reading;

/// <summary>All messages of the reading stage, so that their wording is reviewed in one place.</summary>
public static class ReadingDiagnostics
{
    private static readonly DiagnosticCode NoTable = new("LAW1001", "ManifestWithoutTable");
    private static readonly DiagnosticCode BrokenFrontMatter = new("LAW1002", "BrokenFrontMatter");
    private static readonly DiagnosticCode UnknownKey = new("LAW1003", "UnknownManifestKey");
    private static readonly DiagnosticCode BadValue = new("LAW1004", "BadManifestValue");
    private static readonly DiagnosticCode MissingFile = new("LAW1005", "ListedFileMissing");
    private static readonly DiagnosticCode OutsideFolder = new("LAW1006", "PathLeavesFolder");
    private static readonly DiagnosticCode NotListed = new("LAW1007", "FileNotListed");
    private static readonly DiagnosticCode ListedTwice = new("LAW1008", "FileListedTwice");
    /// <summary>Said of a text in a State's folder; of a model there is nothing to say.</summary>
    public static readonly DiagnosticCode ModelLaw = new("LAW1009", "ModelLawInferred");
    private static readonly DiagnosticCode Unreadable = new("LAW1101", "FileNotRead");
    private static readonly DiagnosticCode Assumed = new("LAW1102", "EncodingAssumed");
    private static readonly DiagnosticCode Mixed = new("LAW1103", "EncodingMixed");
    private static readonly DiagnosticCode LookAlike = new("LAW1104", "LookAlikeLetter");
    private static readonly DiagnosticCode BrokenHtml = new("LAW1203", "BrokenHtml");
    private static readonly DiagnosticCode Entity = new("LAW1201", "EntityNotResolved");
    private static readonly DiagnosticCode BrokenXml = new("LAW1202", "BrokenXml");

    private static readonly DiagnosticCode Tracked = new("LAW1312", "TrackedChanges");
    private static readonly DiagnosticCode HiddenText = new("LAW1313", "HiddenText");
    private static readonly DiagnosticCode Embedded = new("LAW1314", "EmbeddedFileNotRead");
    private static readonly DiagnosticCode Recognised = new("LAW1327", "PagesRecognised");
    private static readonly DiagnosticCode PagesWithoutText = new("LAW1326", "PagesWithoutText");

    public static Diagnostic ManifestWithoutTable(SourceText manifest) =>
        new(NoTable, Severity.Warning, "The manifest has no table of files; all files of the folder are read and what is not known is inferred.", manifest.Name,
            Help: "Add a table that begins with: | file | work | title | kind | language | status | as of | replaces | authority | source |");

    public static Diagnostic FrontMatterBroken(SourceText manifest, TextSpan span, string why) =>
        new(BrokenFrontMatter, Severity.Error, $"The front matter cannot be read: {why}. The files are read as if there were no manifest.", manifest.Name,
            new(manifest, span, []), Help: "Put it between two lines of --- and write one 'key: value' on a line.") { Values = [("why", why)] };

    public static Diagnostic KeyUnknown(SourceText manifest, TextSpan span, string key, string? suggestion) =>
        new(UnknownKey, Severity.Warning, $"The manifest key or column '{key}' is not known and was left out of account.", manifest.Name,
            new(manifest, span, []), Help: suggestion is null ? null : $"Did you mean '{suggestion}'?") { Values = [("key", key), ("near", suggestion ?? "")] };

    public static Diagnostic ValueNotKnown(SourceText manifest, TextSpan span, string what, string value, string allowed) =>
        new(BadValue, Severity.Warning, $"'{value}' is not a {what}.", manifest.Name, new(manifest, span, []), Help: $"Use one of: {allowed}.") { Values = [("what", what), ("value", value), ("allowed", allowed)] };

    public static Diagnostic ModelLawInferred(SourceText file, string title) =>
        new(ModelLaw, Severity.Warning, $"“{title}” calls itself a model law, and no manifest says what it is: it counts as law here.", file.Name,
            Help: "A model law is nobody's law. Write “model law” into the column kind of the manifest, or move the file out of the folder.") { Values = [("title", title)] };

    public static Diagnostic FileMissing(SourceText manifest, TextSpan span, string file) =>
        new(MissingFile, Severity.Error, $"The file '{file}' is listed in the manifest but is not in the folder.", manifest.Name, new(manifest, span, []),
            Help: "Put the file into the folder, or correct its name in the table.") { Values = [("file", file)] };

    public static Diagnostic PathLeavesFolder(SourceText manifest, TextSpan span, string file) =>
        new(OutsideFolder, Severity.Error, $"'{file}' lies outside the folder and is not read.", manifest.Name, new(manifest, span, []),
            Help: "Copy the file into the folder and list it by its name.") { Values = [("file", file)] };

    public static Diagnostic FileNotListed(SourceText manifest, string file) =>
        new(NotListed, Severity.Warning, $"The file '{file}' is not in the manifest's table; it is read and what is not known is inferred.", file,
            Help: $"Add a row for it to the table of {manifest.Name}.") { Values = [("file", file), ("manifest", manifest.Name)] };

    public static Diagnostic FileListedTwice(SourceText manifest, TextSpan span, string file) =>
        new(ListedTwice, Severity.Warning, $"The file '{file}' is listed twice; the first row counts.", manifest.Name, new(manifest, span, [])) { Values = [("file", file)] };

    public static Diagnostic FileNotRead(string file, string why) =>
        new(Unreadable, Severity.Warning, $"The file was not read. {why}", file) { Values = [("why", why)] };

    public static Diagnostic ChangesTracked(string file, int changes, LawView view) =>
        new(Tracked, Severity.Warning, $"The file has tracked changes ({changes}); it was read as if all of them were {(view == LawView.After ? "accepted" : "rejected")}.", file,
            Help: "Accept or reject them in Word where that is not what you mean; lawreview show FILE --view before (or after) shows each text.") { Key = view == LawView.After ? Tracked.Code : Tracked.Code + ".before", HelpKey = Tracked.Code, Values = [("count", changes.ToString(CultureInfo.InvariantCulture))] };

    public static Diagnostic TextHidden(string file, int characters) =>
        new(HiddenText, Severity.Warning, $"The file has hidden text ({characters} characters), which was not read as law.", file,
            Help: "Show it in Word (Ctrl+Shift+8) and, where it is law, take the format \u201chidden\u201d off.") { Values = [("count", characters.ToString(CultureInfo.InvariantCulture))] };

    public static Diagnostic FilesEmbedded(string file, int count) =>
        new(Embedded, Severity.Warning, $"The file holds other files that Word would put in place when it opens it ({count}); they were not read.", file,
            Help: "Open it in Word, save it, and run this again.") { Values = [("count", count.ToString(CultureInfo.InvariantCulture))] };

    public static Diagnostic SomePagesWithoutText(string file, string pages) =>
        new(PagesWithoutText, Severity.Warning, $"These pages of the PDF hold no text: {pages}. Where they are pictures of pages they were not read.", file,
            Help: "Look at them. Where they hold law, have their text recognised (OCR), save it as .docx and run this again.") { Values = [("pages", pages)] };

    public static Diagnostic PagesRecognised(string file, string pages, int count) =>
        new(Recognised, Severity.Warning, $"Pages {pages} (of {count.ToString(CultureInfo.InvariantCulture)}) are pictures and were read by text recognition: words, numbers and the numbers of articles may be wrong.", file,
            Help: "Compare with the page before you quote or rely on it.") { Values = [("pages", pages), ("count", count.ToString(CultureInfo.InvariantCulture))] };

    public static Diagnostic EncodingAssumed(string file, string encoding) =>
        new(Assumed, Severity.Info, $"The file is not UTF-8; it was read as {(encoding == "windows-1252" ? "Windows-1252 (Western European)" : encoding)}.", file,
            Help: "If letters look wrong, save the file as UTF-8.") { Values = [("encoding", encoding)] };

    public static Diagnostic EntityLeftAlone(SourceText source, TextSpan span, string what) =>
        new(Entity, Severity.Warning, $"{what} is never resolved; the text was read as it stands.", source.Name, new(source, span, [])) { Values = [("what", what)] };

    public static Diagnostic XmlBroken(SourceText source, TextSpan span, string why) =>
        new(BrokenXml, Severity.Warning, $"The XML breaks off here: {why} What follows was read as plain text.", source.Name, new(source, span, []),
            Help: "Fetch the file again from its publisher.") { Values = [("why", why)] };

    public static Diagnostic HtmlBroken(SourceText source, TextSpan span) =>
        new(BrokenHtml, Severity.Info, "A tag of the page is not closed; its attributes were read up to the next '>'.", source.Name, new(source, span, []));

    public static Diagnostic EncodingMixed(SourceText source, TextSpan span, int count) =>
        new(Mixed, Severity.Warning, $"The file is UTF-8 but for {count} bytes that are not; these were read as Windows-1252. The first is here.", source.Name,
            new(source, span, []), Help: "If a letter looks wrong, save the file as UTF-8.") { Values = [("count", count.ToString(CultureInfo.InvariantCulture))] };

    public static Diagnostic LetterLooksAlike(SourceText source, TextSpan span, string word, int count) =>
        new(LookAlike, Severity.Info, $"'{word}' is written with letters of two scripts that look alike; it is matched as a word of one{(count > 1 ? $", and so are {count - 1} more" : "")}.",
            source.Name, new(source, span, [])) { Key = count > 1 ? LookAlike.Code + ".more" : LookAlike.Code, Values = [("word", word), ("count", (count - 1).ToString(CultureInfo.InvariantCulture))] };
}
