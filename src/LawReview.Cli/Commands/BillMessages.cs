namespace LawReview.Cli.Commands;

/// <summary>What the <c>bill</c> command says on the console.</summary>
internal static class BillMessages
{
    public const string Help = "Compares the law as it is with the law as it would be with a draft: an amending bill, an act of its own, or a marked-up copy of an act.";
    public const string DraftHelp = "The draft: a Word file (with tracked changes or without), Markdown, HTML or another law file. It is read on this computer only, and no copy is kept.";
    public const string LawHelp = "Folder with the State's statutes, or files of it: the law today. May be left out where DRAFT is a Word copy of an act with tracked changes; the text before them is then the law today.";
    public const string OutputHelp = "File to write the delta to; .docx for Word, .json for data, .md for Markdown. May be given several times. Without it the delta is printed.";
    public const string ViewHelp = "Which text of a draft with tracked changes is read.";
    public const string FailOnHelp = "End with exit code 1 where a finding on the law with the draft is this or graver (in-part < gap < wider < conflict), or, with “worse”, where anything is newly open, wider or in conflict.";
    public const string OverwriteHelp = "Replace a report that exists.";
    public const string DateHelp = "Date of the report, as 2026-03-31. Default: SOURCE_DATE_EPOCH where it is set, else today.";
    public const string Applying = "Applying the draft";
    public const string Checking = "Checking every quotation against its file";
    public const string NoLaw = "Say which law the draft changes: --law FOLDER. Only a Word copy of an act with tracked changes can do without.";
    public const string OneDraft = "The draft is one file. Give folders with law after --law.";

    public static string NotRead(string path, string why) => $"{path} could not be read. {why}";

    public static string IsRead(string path) => $"{path} is one of the texts that are read. Give another name after -o.";

    public static string Writing(string path) => $"Writing {path}";

    public static string Report(string path) => $"Report: {path}";

    public static string NoLexicon(string language) => $"The draft: there is no lexicon for {(language.Length == 0 ? "its language" : language)}; what it says was not searched.";

    public static string NotApplied(int count) => count == 1
        ? "1 instruction of the draft was not applied; the findings do not take it into account."
        : $"{count} instructions of the draft were not applied; the findings do not take them into account.";

    public static string Ending(string path, string ending) => ending.Length == 0
        ? $"{path} has no ending that says the format. Write {path}.docx for Word."
        : $"{path}: a delta cannot be written as “{ending}”. Known endings: .docx (Word), .json (data), .md (Markdown).";

    public static string Twice(string path) => $"{path} is named twice after -o. Each report needs a file of its own.";
}
