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
        var passages = PassageReader.Read(expression).ToList();
        writer.Write7BitEncodedInt(passages.Count);
        var last = 0;
        foreach (var passage in passages)
        {
            var document = ordinals[DocumentOf(passage.Provision)];
            var matches = matcher.AllIn(passage.Tokens);
            var said = matches.Said();
            writer.Write7BitEncodedInt(document - last);
            writer.Write7BitEncodedInt((2 * said.Count) + (defining.Contains(passage.Provision) ? 1 : 0));
            var before = 0;
            foreach (var concept in said)
            {
                writer.Write7BitEncodedInt(concept - before);
                WritePlaces(writer, passage.Tokens, [.. matches.Places(concept)]);
                before = concept;
            }

            last = document;
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static void WritePlaces(BinaryWriter writer, TokenisedText text, List<(int First, int End)> places)
    {
        writer.Write7BitEncodedInt(places.Count);
        var (first, sentence) = (0, 0);
        foreach (var place in places)
        {
            var token = text.Tokens[place.First];
            writer.Write7BitEncodedInt(place.First - first);
            writer.Write7BitEncodedInt((2 * (place.End - place.First)) + (text.Vocabulary[token.Word][0] >= '\u2E80' ? 1 : 0));
            writer.Write7BitEncodedInt(token.Sentence - sentence);
            (first, sentence) = (place.First, token.Sentence);
        }
    }

    /// <summary>The provision of which a document of the index was made.</summary>
    public static Provision DocumentOf(Provision provision)
    {
        var document = provision;
        for (var above = provision.Parent; above is not null; above = above.Parent)
            if (!above.IsContainer) document = above;
        return document;
    }

    /// <summary>How many passages a text has.</summary>
    public static int CountIn(byte[] bytes) => bytes.Length == 0 ? 0 : new Reader(bytes, 0).Number();

    public static Reader Read(byte[] bytes)
    {
        var reader = new Reader(bytes, 0);
        if (bytes.Length > 0) reader.Number();
        return reader;
    }

    /// <summary>Where one passage says what, by the place of the concept in the lexicon.</summary>
    /// <param name="at">See <see cref="Reader.At"/>.</param>
    public static IReadOnlyList<SaidPlace> Places(byte[] bytes, int at) => new Reader(bytes, at).Places();

    /// <summary>Goes through the passages, in the order of the text.</summary>
    public struct Reader(byte[] bytes, int at)
    {
        private int[] concepts = new int[64];
        private int document;

        /// <summary>Where the next passage begins.</summary>
        public int At { get; private set; } = at;

        public bool Next(out SaidInPassage passage)
        {
            passage = default;
            if (At == bytes.Length) return false;
            document += Number();
            var head = Number();
            var count = head / 2;
            if (count > concepts.Length) concepts = new int[2 * count];
            var concept = 0;
            for (var i = 0; i < count; i++)
            {
                concepts[i] = concept += Number();
                for (var left = 3 * Number(); left > 0; left--)
                    while (bytes[At++] >= 0x80) { }
            }

            passage = new(document, head % 2 == 1, concepts.AsSpan(0, count));
            return true;
        }

        internal List<SaidPlace> Places()
        {
            Number();
            var places = new List<SaidPlace>();
            var concept = 0;
            for (var left = Number() / 2; left > 0; left--)
            {
                concept += Number();
                var (first, sentence) = (0, 0);
                for (var count = Number(); count > 0; count--)
                {
                    first += Number();
                    var length = Number();
                    sentence += Number();
                    places.Add(new(concept, first, first + (length / 2), sentence, length % 2 == 1));
                }
            }

            return places;
        }

        internal int Number()
        {
            var number = 0;
            for (var shift = 0; ; shift += 7)
            {
                var b = bytes[At++];
                number |= (b & 0x7F) << shift;
                if (b < 0x80) return number;
            }
        }
    }
}

/// <summary>Where a passage says a concept.</summary>
/// <param name="Concept">Its place in the lexicon.</param>
/// <param name="First">The first word.</param>
/// <param name="End">The word after the last one.</param>
public readonly record struct SaidPlace(int Concept, int First, int End, int Sentence, bool IsIdeograph);
