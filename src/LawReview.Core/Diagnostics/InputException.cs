namespace LawReview.Core.Diagnostics;

/// <summary>
/// What the user can mend but which makes the run pointless: no such folder, an unreadable index. The message says
/// what to do. Caught once, where the program begins.
/// </summary>
public sealed class InputException : Exception
{
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
