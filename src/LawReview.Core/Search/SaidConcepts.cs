using LawReview.Core.Law;
using LawReview.Core.Law.References;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;

namespace LawReview.Core.Search;

/// <summary>One passage of a text as an index knows it: which document of the text it stands in, and what it says.</summary>
/// <param name="defines">Whether it stands in a provision that defines a term.</param>
public readonly ref struct SaidInPassage(int document, bool defines, ReadOnlySpan<int> concepts)
{
    public int Document { get; } = document;

    public bool Defines { get; } = defines;

    /// <summary>Places in the lexicon, in order.</summary>
    public ReadOnlySpan<int> Concepts { get; } = concepts;
}

/// <summary>
/// Which concepts of a lexicon each passage of a text says, as bytes for an index. Found with the matcher of the assessment, passage by
/// passage as the assessment reads them, so that what is not in here is said nowhere.
/// </summary>
public static class SaidConcepts
{
    public static byte[] Of(Expression expression, ConceptMatcher matcher)
    {
        if (expression.Text is not { } text) return [];
        var ordinals = SearchDocument.Sections(text.Provisions).Select((section, i) => (section, i)).ToDictionary(s => s.section, s => s.i);
        var defining = DefinitionFinder.Find(expression).SelectMany(d => d.Where.Provision.SelfAndDescendants()).ToHashSet();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var last = 0;
        foreach (var passage in PassageReader.Read(expression))
        {
            var document = ordinals[DocumentOf(passage.Provision)];
            var said = matcher.SaidOnce(passage.Tokens);
            writer.Write7BitEncodedInt(document - last);
            writer.Write7BitEncodedInt((2 * said.Count) + (defining.Contains(passage.Provision) ? 1 : 0));
            var before = 0;
            foreach (var concept in said)
            {
                writer.Write7BitEncodedInt(concept - before);
                before = concept;
            }

            last = document;
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The provision of which a document of the index was made.</summary>
    public static Provision DocumentOf(Provision provision)
    {
        var document = provision;
        for (var above = provision.Parent; above is not null; above = above.Parent)
            if (!above.IsContainer) document = above;
        return document;
    }

    public static Reader Read(byte[] bytes) => new(bytes);

    /// <summary>Goes through the passages, in the order of the text.</summary>
    public struct Reader(byte[] bytes)
    {
        private int[] concepts = new int[64];
        private int at;
        private int document;

        public bool Next(out SaidInPassage passage)
        {
            passage = default;
            if (at == bytes.Length) return false;
            document += Number();
            var head = Number();
            var count = head / 2;
            if (count > concepts.Length) concepts = new int[2 * count];
            var concept = 0;
            for (var i = 0; i < count; i++) concepts[i] = concept += Number();
            passage = new(document, head % 2 == 1, concepts.AsSpan(0, count));
            return true;
        }

        private int Number()
        {
            var number = 0;
            for (var shift = 0; ; shift += 7)
            {
                var b = bytes[at++];
                number |= (b & 0x7F) << shift;
                if (b < 0x80) return number;
            }
        }
    }
}
