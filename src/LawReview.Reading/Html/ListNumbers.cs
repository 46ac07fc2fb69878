using System.Globalization;

namespace LawReview.Reading.Html;

/// <summary>The numbers a browser computes for ordered lists: <c>type</c>, <c>start</c>, <c>value</c>, <c>reversed</c> and their styles.</summary>
internal sealed class ListNumbers
{
    private readonly string type;
    private readonly int step;
    private int next;

    private ListNumbers(string type, int next, int step)
    {
        this.type = type;
        this.next = next;
        this.step = step;
    }

    /// <summary>The count of a list; null where its items have no numbers.</summary>
    public static ListNumbers? Of(HtmlNode list, HtmlLook look)
    {
        if (list.Name != "ol") return null;
        var type = TypeOf(look.ListType) is { } styled ? styled : list["type"] is { Length: > 0 } stated ? stated : "1";
        if (type == "none") return null;
        var reversed = list.Has("reversed");
        var count = reversed ? list.Children.Count(c => c.Name == "li") : 1;
        return new(type, int.TryParse(list["start"], out var start) ? start : count, reversed ? -1 : 1);
    }

    /// <summary>Number of the next item as the browser prints it: <c>3.</c>, <c>c.</c>, <c>iii.</c></summary>
    public string Take(HtmlNode item)
    {
        if (int.TryParse(item["value"], out var value)) next = value;
        var number = next;
        next += step;
        var text = (item["type"].Length == 1 ? item["type"] : type) switch
        {
            "a" when number > 0 => Letters(number),
            "A" when number > 0 => Letters(number).ToUpperInvariant(),
            "i" when number is > 0 and < 4000 => Roman(number),
            "I" when number is > 0 and < 4000 => Roman(number).ToUpperInvariant(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
        return text + ". ";
    }

    private static string? TypeOf(string style) => style switch
    {
        "" => null,
        _ when style.Contains("lower-alpha", StringComparison.Ordinal) || style.Contains("lower-latin", StringComparison.Ordinal) => "a",
        _ when style.Contains("upper-alpha", StringComparison.Ordinal) || style.Contains("upper-latin", StringComparison.Ordinal) => "A",
        _ when style.Contains("lower-roman", StringComparison.Ordinal) => "i",
        _ when style.Contains("upper-roman", StringComparison.Ordinal) => "I",
        _ when style.Contains("decimal", StringComparison.Ordinal) => "1",
        _ when style.StartsWith("none", StringComparison.Ordinal) || style.Contains("disc", StringComparison.Ordinal)
            || style.Contains("circle", StringComparison.Ordinal) || style.Contains("square", StringComparison.Ordinal) => "none",
        _ => null,
    };

    private static string Letters(int number)
    {
        var text = "";
        for (; number > 0; number = (number - 1) / 26) text = (char)('a' + ((number - 1) % 26)) + text;
        return text;
    }

    private static string Roman(int number)
    {
        var text = "";
        foreach (var (value, sign) in (ReadOnlySpan<(int, string)>)[(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")])
            for (; number >= value; number -= value)
                text += sign;
        return text;
    }
}
