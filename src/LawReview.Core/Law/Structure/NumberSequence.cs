namespace LawReview.Core.Law.Structure;

/// <summary>
/// The places in the paragraphs of one section that may be numbers, in order, and what those that come later tell of an
/// earlier one. Which of them are numbers is decided by <see cref="BodyParser"/>, which knows the open levels.
/// </summary>
internal sealed class NumberSequence
{
    private readonly IReadOnlyList<LawLine> paragraphs;
    private readonly List<(int Paragraph, Marker Marker)> candidates = [];

    public NumberSequence(DraftNode root, IReadOnlyList<LawLine> paragraphs)
    {
        this.paragraphs = paragraphs;
        var bare = BareNumbers(root);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var text = paragraphs[i].Text.Text;
            if (MarkerScanner.OfSection(text, root.Number) is { } own) candidates.Add((i, own));
            if (bare.Contains(i) && MarkerScanner.Bare(text) is var (number, end)) candidates.Add((i, new(0, end, number, MarkerForm.Bare, true, false)));
            foreach (var marker in MarkerScanner.Scan(text))
                if (candidates.Count == 0 || candidates[^1].Paragraph != i || marker.Start >= candidates[^1].Marker.End)
                    candidates.Add((i, marker));
        }
    }

    public int Count => candidates.Count;

    public Marker this[int index] => candidates[index].Marker;

    public int Paragraph(int index) => candidates[index].Paragraph;

    /// <summary>"1 Text", "2 Text": paragraphs of an article whose bare numbers run on from 1; at least two.</summary>
    private HashSet<int> BareNumbers(DraftNode root)
    {
        var found = new HashSet<int>();
        if (root.Kind != ProvisionKind.Article) return found;
        var last = "";
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (MarkerScanner.Bare(paragraphs[i].Text.Text) is not var (number, _)) continue;
            if (last.Length == 0 ? number != "1" : !MarkerOrder.Follows(MarkerClass.Digit, last, number)) continue;
            found.Add(i);
            last = number;
        }

        if (found.Count < 2) found.Clear();
        return found;
    }

    /// <summary>(l) for (1), as optical recognition has it: where (1) would open a level that (2) goes on with.</summary>
    public Marker? Misread(int k)
    {
        var marker = candidates[k].Marker;
        if (marker.Number != "l") return null;
        for (var i = k + 1; i < candidates.Count && i < k + 40; i++)
            if (candidates[i].Marker is { Number: "2", AtStart: true })
                return marker with { Number = "1" };
        return null;
    }

    /// <summary>"(i)" after "(h)": the next of (ii), (j) or another (i) tells.</summary>
    public bool StartsRoman(int k, Marker marker, MarkerClass reading)
    {
        if (marker.Number is not ("i" or "I") || reading is not (MarkerClass.Lower or MarkerClass.Upper)) return false;
        for (var i = k + 1; i < candidates.Count && i < k + 60; i++)
        {
            var number = candidates[i].Marker.Number;
            if (number is "ii" or "II") return true;
            if (number is "j" or "J" || string.Equals(number, marker.Number, StringComparison.Ordinal)) return false;
        }

        return false;
    }

    /// <summary>"aa)" right below "a)": "bb)" after it tells that it begins a series, "b)" that it was put behind a.</summary>
    public bool StartsDoubled(int k, Marker marker, MarkerClass reading)
    {
        if (marker.Number is not ("aa" or "aaa") || reading != MarkerClass.Lower) return false;
        for (var i = k + 1; i < candidates.Count && i < k + 60; i++)
        {
            var number = candidates[i].Marker.Number;
            if (number.Length == marker.Number.Length && number[0] == 'b' && number[^1] == 'b') return true;
            if (number is "b" or "ab") return false;
        }

        return false;
    }

    /// <summary>How a number reads that begins a series; null where it begins none.</summary>
    /// <param name="strong">True where a number is likely at its place whatever comes later.</param>
    public MarkerClass? FirstReading(int k, Marker marker, bool strong)
    {
        foreach (var reading in marker.Classes().OrderByDescending(c => c is MarkerClass.LowerRoman or MarkerClass.UpperRoman))
        {
            if (!MarkerOrder.IsFirst(reading, marker.Number)) continue;
            if (marker.AtStart || strong || Continued(k, marker, reading)) return reading;
        }

        if (!marker.AtStart) return null;
        foreach (var reading in marker.Classes()) return reading;
        return null;
    }

    private bool Continued(int k, Marker marker, MarkerClass reading)
    {
        for (var i = k + 1; i < candidates.Count && i < k + 25; i++)
        {
            var next = candidates[i].Marker;
            if (next.Form == marker.Form && next.Classes().Contains(reading) && MarkerOrder.Follows(reading, marker.Number, next.Number)
                && (next.AtStart || !Reads.AsReference(paragraphs[candidates[i].Paragraph].Text.Text, next, null)))
                return true;
        }

        return false;
    }
}
