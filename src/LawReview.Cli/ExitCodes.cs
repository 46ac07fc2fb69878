namespace LawReview.Cli;

/// <summary>What the process returns. A partial run never looks like a full one: 4 beats 1.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Findings at or above <c>--fail-on</c>; only when asked for.</summary>
    public const int ThresholdReached = 1;

    /// <summary>Wrong usage, or input that makes the run pointless.</summary>
    public const int Input = 2;

    /// <summary>A checklist or lexicon has an error.</summary>
    public const int ChecklistInvalid = 3;

    /// <summary>A file could not be read, or a supplied text is in a language without a lexicon.</summary>
    public const int Incomplete = 4;

    /// <summary>A quotation did not agree with the bytes of its file: no report is left behind.</summary>
    public const int QuotationCheckFailed = 5;

    /// <summary>A bug of ours.</summary>
    public const int Bug = 70;

    public const int Interrupted = 130;

    /// <summary>Ended by the system (SIGTERM), or because the terminal was closed.</summary>
    public const int Terminated = 143;
}
