using System.Collections.Immutable;
using System.Text;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Search;
using LawReview.Core.Statements;
using LawReview.Core.Text;

namespace LawReview.Core.Assessment.Keeping;

/// <summary>
/// Writes findings so that <see cref="KeptReader"/> gives them back: of the law the places of the provisions they name, of the checklist the ids of
/// its rows. Words and lists that occur again are written once.
/// </summary>
internal sealed class KeptWriter : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly BinaryWriter writer;
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<ImmutableArray<string>, int> lists = [];
    private readonly Dictionary<(string File, string Address), int> places = [];
    private readonly List<(string File, int Document, string Address)> placed = [];
    private readonly Dictionary<string, Dictionary<string, int>> documents = new(StringComparer.Ordinal);

    public KeptWriter() => writer = new(stream, Encoding.UTF8);

    /// <summary>Null where a provision stands in no document of its text.</summary>
    public static byte[]? Write(AssessmentResult result)
    {
        using var kept = new KeptWriter();
        kept.Findings(result.Findings);
        kept.Findings(result.Answers);
        kept.List(result.TextsToAdd, kept.TextToAdd);
        kept.Words(result.LanguagesWithoutLexicon);
        kept.List(result.Penalties, kept.Penalty);
        kept.List(result.Replaced, replaced =>
        {
            kept.Place(replaced.Old.Expression, replaced.Old.Provision);
            kept.Place(replaced.New.Expression, replaced.New.Provision);
        });
        kept.writer.Flush();
        if (kept.placed.Exists(p => p.Document < 0)) return null;
        using var all = new MemoryStream();
        using var writer = new BinaryWriter(all, Encoding.UTF8);
        writer.Write7BitEncodedInt(kept.placed.Count);
        foreach (var (file, document, address) in kept.placed)
        {
            writer.Write(file);
            writer.Write7BitEncodedInt(document);
            writer.Write(address);
        }

        writer.Flush();
        kept.stream.WriteTo(all);
        return all.ToArray();
    }

    public void Dispose()
    {
        writer.Dispose();
        stream.Dispose();
    }

    private void Findings(ImmutableArray<Finding> findings) => List(findings, finding =>
    {
        Word(finding.Obligation.Id);
        Word(finding.Value);
        writer.Write((byte)finding.Kind);
        List(finding.Elements, element =>
        {
            Word(element.Name);
            writer.Write((byte)element.Status);
            List(element.Evidence, Evidence);
        });
        List(finding.Evidence, Evidence);
        List(finding.NearMisses, miss =>
        {
            Evidence(miss.Evidence);
            Statement(miss.Met);
            Statement(miss.Failed);
            writer.Write(miss.IsTelling);
            writer.Write(miss.IsFormWithout);
        });
        Words(finding.Missing);
        Words(finding.Searched.Files);
        Words(finding.Searched.Languages);
        Words(finding.Searched.Concepts);
        writer.Write7BitEncodedInt(finding.Searched.ProvisionsRead);
        List(finding.Trials, trial =>
        {
            writer.Write7BitEncodedInt(trial.Number);
            Word(trial.Value);
            writer.Write((byte)trial.Finding);
            Word(trial.Sentence);
            writer.Write(trial.Held);
        });
        List(finding.Caveats, Statement);
        List(finding.Remarks, Statement);
        writer.Write((byte)finding.Confidence);
        List(finding.ConfidenceReasons, Statement);
    });

    private void TextToAdd(TextToAdd text)
    {
        Word(text.Title);
        Word(text.Why);
        Words(text.NeededFor);
    }

    private void Penalty(PenaltyTier tier)
    {
        Word(tier.Offence.Kind.Name);
        Place(tier.Offence.Expression, tier.Offence.Section);
        writer.Write(tier.Offence.IsMain);
        Maximum(tier.Offence.Maximum);
        writer.Write((byte)tier.Kind);
        writer.Write(tier.Least is not null);
        if (tier.Least is { } least) writer.Write(least);
        Maximum(tier.Most);
        writer.Write(tier.NamesFine);
        Evidence(tier.Evidence);
    }

    private void Maximum(Offences.PenaltyMaximum? maximum)
    {
        writer.Write(maximum is not null);
        if (maximum is not { } most) return;
        writer.Write(most.Years);
        writer.Write(most.IsLife);
    }

    private void Evidence(Evidence evidence)
    {
        Place(evidence.Expression, evidence.Provision);
        List(evidence.Spans, span =>
        {
            writer.Write7BitEncodedInt(span.Start);
            writer.Write7BitEncodedInt(span.Length);
        });
        List(evidence.Pieces, Word);
        Statement(evidence.Why);
        writer.Write((byte)evidence.Reached);
        List(evidence.Omissions, writer.Write);
        writer.Write(evidence.Weight);
        writer.Write(evidence.IsInPassing);
        writer.Write(evidence.CutBefore);
        writer.Write(evidence.CutAfter);
    }

    private void Statement(Statement statement)
    {
        Word(statement.Key.ToString());
        List(statement.Parts, Part);
    }

    private void Part(StatementPart part)
    {
        switch (part)
        {
            case Verbatim verbatim:
                writer.Write((byte)KeptPart.Verbatim);
                Word(verbatim.Text);
                break;
            case VerbatimList list:
                writer.Write((byte)KeptPart.VerbatimList);
                List(list.Items, Word);
                break;
            case Figure figure:
                writer.Write((byte)KeptPart.Figure);
                writer.Write(figure.Number);
                break;
            case ConceptsFound found:
                writer.Write((byte)KeptPart.ConceptsFound);
                List(found.Concepts, Word);
                break;
            case AskedFor asked:
                writer.Write((byte)KeptPart.AskedFor);
                Condition(asked.Condition);
                break;
            case KindOfOffence kind:
                writer.Write((byte)KeptPart.KindOfOffence);
                Word(kind.Kind.Name);
                break;
            case LanguageTags tags:
                writer.Write((byte)KeptPart.LanguageTags);
                List(tags.Tags, Word);
                break;
            case Way way:
                writer.Write((byte)KeptPart.Way);
                writer.Write((byte)way.Reached);
                break;
            case ExpectedTitles titles:
                writer.Write((byte)KeptPart.ExpectedTitles);
                List(titles.Titles, Word);
                break;
            case ReminderOf reminder:
                writer.Write((byte)KeptPart.ReminderOf);
                Word(reminder.Obligation.Id);
                break;
            case Statement statement:
                writer.Write((byte)KeptPart.Statement);
                Statement(statement);
                break;
            default:
                throw new NotSupportedException(part.GetType().Name);
        }
    }

    private void Condition(SayCondition condition)
    {
        switch (condition)
        {
            case SaysConcept concept:
                writer.Write((byte)KeptCondition.Concept);
                Word(concept.Concept);
                break;
            case SaysByMeaning meaning:
                writer.Write((byte)KeptCondition.Meaning);
                Word(meaning.Concept);
                break;
            case SaysUnderHeading heading:
                writer.Write((byte)KeptCondition.Heading);
                Word(heading.Concept);
                break;
            case SaysNear near:
                writer.Write((byte)KeptCondition.Near);
                List(near.Parts, Condition);
                break;
            case SaysBefore before:
                writer.Write((byte)KeptCondition.Before);
                List(before.Parts, Condition);
                break;
            case SaysByReference reference:
                writer.Write((byte)KeptCondition.Reference);
                Condition(reference.Target);
                break;
            case SaysWith with:
                writer.Write((byte)KeptCondition.With);
                List(with.Parts, Condition);
                break;
            case SaysAnyOf any:
                writer.Write((byte)KeptCondition.AnyOf);
                List(any.Parts, Condition);
                break;
            case SaysWithout without:
                writer.Write((byte)KeptCondition.Without);
                Condition(without.Base);
                Condition(without.Excluded);
                break;
            default:
                throw new NotSupportedException(condition.GetType().Name);
        }
    }

    private void Place(Expression expression, Provision provision)
    {
        var key = (expression.File, provision.Address);
        if (!places.TryGetValue(key, out var number))
        {
            places.Add(key, number = placed.Count);
            placed.Add((expression.File, DocumentOf(expression, provision), provision.Address));
        }

        writer.Write7BitEncodedInt(number);
    }

    private int DocumentOf(Expression expression, Provision provision)
    {
        if (!documents.TryGetValue(expression.File, out var known))
        {
            documents.Add(expression.File, known = new(StringComparer.Ordinal));
            var number = 0;
            foreach (var section in SearchDocument.Sections(expression.Text!.Provisions)) known.TryAdd(section.Address, number++);
        }

        return known.GetValueOrDefault(SearchDocument.SectionOf(provision).Address, -1);
    }

    private void Words(ImmutableArray<string> list)
    {
        if (lists.TryGetValue(list, out var number))
        {
            writer.Write7BitEncodedInt(number);
            return;
        }

        writer.Write7BitEncodedInt(lists.Count);
        lists.Add(list, lists.Count);
        List(list, Word);
    }

    private void Word(string word)
    {
        if (words.TryGetValue(word, out var number))
        {
            writer.Write7BitEncodedInt(number);
            return;
        }

        writer.Write7BitEncodedInt(words.Count);
        words.Add(word, words.Count);
        writer.Write(word);
    }

    private void List<T>(ImmutableArray<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.IsDefault ? 0 : items.Length);
        if (items.IsDefault) return;
        foreach (var item in items) write(item);
    }
}

internal enum KeptPart : byte
{
    Verbatim,
    VerbatimList,
    Figure,
    ConceptsFound,
    AskedFor,
    KindOfOffence,
    LanguageTags,
    Way,
    ExpectedTitles,
    ReminderOf,
    Statement,
}

internal enum KeptCondition : byte
{
    Concept,
    Meaning,
    Heading,
    Near,
    Before,
    Reference,
    With,
    AnyOf,
    Without,
}
