using System.Collections.Immutable;
using System.Text;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Statements;
using LawReview.Core.Text;

namespace LawReview.Core.Assessment.Keeping;

/// <summary>Gives back findings that <see cref="KeptWriter"/> wrote, with the provisions they name read again from their files.</summary>
internal sealed class KeptReader : IDisposable
{
    private readonly BinaryReader reader;
    private readonly Checklist checklist;
    private readonly Dictionary<string, Obligation> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OffenceKind> kinds = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly List<ImmutableArray<string>> lists = [];
    private readonly List<ProvisionIn> places = [];
    private Obligation row;

    private KeptReader(byte[] bytes, Checklist checklist)
    {
        reader = new(new MemoryStream(bytes), Encoding.UTF8);
        this.checklist = checklist;
        row = checklist.AllRows.First();
        foreach (var known in checklist.AllRows) rows.TryAdd(known.Id, known);
        foreach (var kind in checklist.OffenceKinds) kinds.TryAdd(kind.Name, kind);
    }

    /// <exception cref="KeyNotFoundException">They are findings of another law or checklist.</exception>
    /// <exception cref="EndOfStreamException">Something is missing.</exception>
    public static AssessmentResult Read(byte[] bytes, ISectionedLaw law, Checklist checklist)
    {
        using var kept = new KeptReader(bytes, checklist);
        var jurisdiction = kept.ReadPlaces(law);
        var (findings, answers) = (kept.Findings(), kept.Findings());
        return new(jurisdiction, checklist, findings, kept.List(kept.TextToAdd), kept.Words()) { Answers = answers, Penalties = kept.List(kept.Penalty), Replaced = kept.List(kept.Replacement) };
    }

    public void Dispose() => reader.Dispose();

    private Jurisdiction ReadPlaces(ISectionedLaw law)
    {
        var named = new (string File, int Document, string Address)[reader.Read7BitEncodedInt()];
        for (var i = 0; i < named.Length; i++) named[i] = (reader.ReadString(), reader.Read7BitEncodedInt(), reader.ReadString());
        var wanted = named.GroupBy(p => p.File, StringComparer.Ordinal).ToDictionary(g => g.Key, StringComparer.Ordinal);
        var found = new Dictionary<(string, string), ProvisionIn>();
        var jurisdiction = law.Jurisdiction with
        {
            Works = [.. law.Jurisdiction.Works.Select(w => w.Expressions.Any(e => wanted.ContainsKey(e.File)) ? w with { Expressions = [.. w.Expressions.Select(Named)] } : w)],
        };
        foreach (var (file, _, address) in named) places.Add(found[(file, address)]);
        return jurisdiction;

        Expression Named(Expression expression)
        {
            if (!expression.Counts || !wanted.TryGetValue(expression.File, out var here)) return expression;
            var text = law.Read(expression, here.Select(p => p.Document).ToHashSet());
            var addresses = here.Select(p => p.Address).ToHashSet(StringComparer.Ordinal);
            foreach (var provision in text.Text!.AllProvisions())
                if (addresses.Contains(provision.Address)) found.TryAdd((text.File, provision.Address), new(text, provision));
            return text;
        }
    }

    private ImmutableArray<Finding> Findings() => List(() =>
    {
        row = rows[Word()];
        return new Finding(
            row, Word(), (FindingKind)reader.ReadByte(),
            List(() => new ElementResult(Word(), (ElementStatus)reader.ReadByte(), List(Evidence))),
            List(Evidence),
            List(() => new NearMiss(Evidence(), Statement(), Statement()) { IsTelling = reader.ReadBoolean(), IsFormWithout = reader.ReadBoolean() }),
            Words(),
            new(Words(), Words(), Words(), reader.Read7BitEncodedInt()),
            List(() => new RuleTrial(reader.Read7BitEncodedInt(), Word(), (FindingKind)reader.ReadByte(), Word(), reader.ReadBoolean())),
            List(Statement), List(Statement), (Confidence)reader.ReadByte(), List(Statement));
    });

    private TextToAdd TextToAdd() => new(Word(), Word(), Words());

    private Replacement Replacement() => new(Place(), Place());

    private PenaltyTier Penalty()
    {
        var kind = kinds[Word()];
        var place = Place();
        return new(
            new(kind, place.Expression, place.Provision, [], [], [], [], [], reader.ReadBoolean(), Maximum()),
            (TierKind)reader.ReadByte(), reader.ReadBoolean() ? reader.ReadDouble() : null, Maximum(), reader.ReadBoolean(), Evidence());
    }

    private PenaltyMaximum? Maximum() => reader.ReadBoolean() ? new(reader.ReadDouble(), reader.ReadBoolean()) : null;

    private Evidence Evidence()
    {
        var place = Place();
        return new(
            place.Expression, place.Provision, List(() => new TextSpan(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt())), List(Word),
            Statement(), (Reached)reader.ReadByte())
        {
            Omissions = List(reader.ReadBoolean),
            Weight = reader.ReadInt32(),
            IsInPassing = reader.ReadBoolean(),
            CutBefore = reader.ReadBoolean(),
            CutAfter = reader.ReadBoolean(),
        };
    }

    private Statement Statement() => new(Enum.Parse<StatementKey>(Word()), List(Part));

    private StatementPart Part() => (KeptPart)reader.ReadByte() switch
    {
        KeptPart.Verbatim => new Verbatim(Word()),
        KeptPart.VerbatimList => new VerbatimList(List(Word)),
        KeptPart.Figure => new Figure(reader.ReadInt32()),
        KeptPart.ConceptsFound => new ConceptsFound(List(Word)),
        KeptPart.AskedFor => new AskedFor(Condition()),
        KeptPart.KindOfOffence => new KindOfOffence(kinds[Word()]),
        KeptPart.LanguageTags => new LanguageTags(List(Word)),
        KeptPart.Way => new Way((Reached)reader.ReadByte()),
        KeptPart.ExpectedTitles => new ExpectedTitles(List(Word)),
        KeptPart.ReminderOf => new ReminderOf(rows[Word()]),
        KeptPart.Statement => Statement(),
        var other => throw new InvalidDataException($"{other} is no part of a statement."),
    };

    /// <summary>Where in the checklist a condition stands is not kept; it counts as standing at its row.</summary>
    private SayCondition Condition() => (KeptCondition)reader.ReadByte() switch
    {
        KeptCondition.Concept => new SaysConcept(Word(), row.Location),
        KeptCondition.Meaning => new SaysByMeaning(Word(), row.Location),
        KeptCondition.Heading => new SaysUnderHeading(Word(), row.Location),
        KeptCondition.Near => new SaysNear(List(Condition)),
        KeptCondition.Before => new SaysBefore(List(Condition)),
        KeptCondition.Reference => new SaysByReference(Condition()),
        KeptCondition.With => new SaysWith(List(Condition)),
        KeptCondition.AnyOf => new SaysAnyOf(List(Condition)),
        KeptCondition.Without => new SaysWithout(Condition(), Condition()),
        var other => throw new InvalidDataException($"{other} is no condition."),
    };

    private ProvisionIn Place() => places[reader.Read7BitEncodedInt()];

    private ImmutableArray<string> Words()
    {
        var number = reader.Read7BitEncodedInt();
        if (number < lists.Count) return lists[number];
        lists.Add([]);
        return lists[number] = List(Word);
    }

    private string Word()
    {
        var number = reader.Read7BitEncodedInt();
        if (number == words.Count) words.Add(reader.ReadString());
        return words[number];
    }

    private ImmutableArray<T> List<T>(Func<T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--) items.Add(read());
        return items.DrainToImmutable();
    }
}
