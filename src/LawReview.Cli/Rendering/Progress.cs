namespace LawReview.Cli.Rendering;

/// <summary>One line that says what is being done, rewritten in place. Silent where nobody watches.</summary>
public sealed class Progress(CliContext context) : IDisposable
{
    private const int Columns = 78;

    private readonly Lock gate = new();
    private bool shown;

    /// <param name="key">Of a sentence that says what is being done.</param>
    public void Step(string key, params ReadOnlySpan<(string Place, string Value)> values)
    {
        context.Stop.ThrowIfCancellationRequested();
        if (!context.Interactive) return;
        var what = context.Words.Fill(key, values);
        lock (gate)
        {
            var text = what.Length > Columns ? what[..(Columns - 1)] + "…" : what;
            context.Error.Write($"\r{text.PadRight(Columns)}");
            shown = true;
        }
    }

    /// <summary>Clears the line, so that what is printed next starts on a clean one.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (shown) context.Error.Write($"\r{new string(' ', Columns)}\r");
            shown = false;
        }
    }
}
