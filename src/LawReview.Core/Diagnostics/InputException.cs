using System.Collections.Immutable;

namespace LawReview.Core.Diagnostics;

/// <summary>
/// What the user can mend but which makes the run pointless: no such folder, an unreadable index. The message says
/// what to do. Caught once, where the program begins.
/// </summary>
public class InputException : Exception
{
    /// <summary>By which the sentence is found in other languages; empty where there is none but the message.</summary>
    public string Key { get; init; } = "";

    /// <summary>What stands at the places of that sentence.</summary>
    public ImmutableArray<(string Place, string Value)> Values { get; init; } = [];

    public InputException()
    {
    }

    public InputException(string message) : base(message)
    {
    }

    public InputException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
