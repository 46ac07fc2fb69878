using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Statements;
using LawReview.Core.Text;

namespace LawReview.Tests.Reporting;

/// <summary>A rich assessment of an invented State: a finding of every kind, several languages, files unread and excluded.</summary>
internal sealed class SampleAssessment
{
    private static readonly SourceLocation Nowhere = new(new SourceText("checklist.md", ""), new(0, 0), []);

    private readonly Expression immigration = Expression(SampleLaw.ImmigrationFile, "Immigration and Borders Act 2011", InstrumentKind.Act, "2023-07-01", SampleLaw.ImmigrationText());
    private readonly Expression penal = Expression(SampleLaw.PenalFile, "Code pénal", InstrumentKind.Code, "2021-01-15", SampleLaw.PenalText(), inferred: ["language", "asOf"]);
    private readonly Expression arabic = Expression(SampleLaw.ArabicFile, "قانون الأجانب", InstrumentKind.Act, "", SampleLaw.ArabicText(), authority: TextAuthority.Translation);
    private readonly List<Finding> findings = [];

    public static AssessmentResult Create() => new SampleAssessment().Build();

    /// <summary>A complete assessment: nothing unread, every language searched.</summary>
    public static AssessmentResult CreateComplete()
    {
        var result = Create();
        var works = result.Jurisdiction.Works
            .Where(w => w.Expressions.All(e => e.Text is not null && e.Language != "is")).ToImmutableArray();
        return result with
        {
            Jurisdiction = result.Jurisdiction with { Works = works, IsFictional = false, Inferred = [] },
            TextsToAdd = [],
            LanguagesWithoutLexicon = [],
        };
    }

    private AssessmentResult Build()
    {
        Article3();
        Article5();
        Article6();
        OtherArticles();
        var checklist = new Checklist(
            "smuggling-protocol", "Protocol against the Smuggling of Migrants", "Smuggling Protocol", "2026-1", new string('c', 64),
            [], [.. findings.Select(f => f.Obligation)], [],
            ["smp-3.a-benefit", "smp-ex-humanitarian", "smp-6.3.a", "smp-6.3.b", "smp-5", "smp-19.1"]);
        var repealed = Expression(SampleLaw.RepealedFile, "Aliens Ordinance 1961", InstrumentKind.Act, "1961-04-01", SampleLaw.RepealedText())
            with { Status = TextStatus.Repealed, Excluded = "repealed by the Immigration and Borders Act 2011" };
        var icelandic = Expression(SampleLaw.IcelandicFile, "Reglur um landamæri", InstrumentKind.Regulation, "2019-05-02", SampleLaw.IcelandicText());
        var unread = new Expression(
            SampleLaw.UnreadFile, "asylum-act", "Asylum Act", InstrumentKind.Act, "en", TextStatus.InForce, "2015-03-09", TextAuthority.Official,
            "Ministry of the Interior, scanned copy", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 4, null,
            "The file holds pictures of pages and no text. Supply a text version or run character recognition first.", [], null);
        Expression[] expressions = [immigration, penal, arabic, repealed, icelandic, unread];
        return new(
            new(
                "Republic of Veldania", "XVE", true,
                [
                    new("Smuggling Protocol", "party", "2004-06-12", ["Article 20(2): the Republic does not consider itself bound by paragraph 2"], []),
                    new("UNTOC", "party", "2004-06-12", [], ["Article 18(13): the Ministry of Justice is the central authority"]),
                    new("Refugee Convention", "none", "", [], []),
                ],
                "common law, with a codified penal code", "Western Europe", false, null,
                [.. expressions.Select(e => new Work(e.WorkId, e.Title, e.Kind, [e]))],
                ["region"], [], "/nowhere/veldania"),
            checklist,
            [.. findings],
            [
                new("Extradition and mutual-assistance act", "The cooperation provisions of the Convention are usually carried out there.", ["untoc-34"]),
                new("Asylum act", "Exemptions for refugees are often ruled there.", ["smp-ex-humanitarian", "smp-19.1"]),
            ],
            ["is"]);
    }

    private void Article3()
    {
        Add(
            Duty("smp-3.a-benefit", "Material-benefit element of the entry offence", "Protocol arts 3(a), 6(1)", Strength.Mandatory) with
            {
                Duty = "The offence itself must require that the offender acts **to obtain**, directly or indirectly, a `financial or other material benefit`.",
            },
            "constituent", FindingKind.Met, Confidence.High,
            [
                Element("Entry offence", ElementStatus.Found, Para("sec_25__subsec_1__para_a")),
                Element("Acting for a financial or other material benefit", ElementStatus.Found, LeadIn()),
            ],
            [LeadIn()]);
        Add(
            Duty("smp-3.a-foreign-entry", "Territorial reach of the entry offence", "Protocol arts 3(a), 6(1)(a)", Strength.Mandatory),
            "yes", FindingKind.Met, Confidence.Medium,
            [Element("Entry into another State Party", ElementStatus.Found, Para("sec_25__subsec_1__para_a"))],
            [Para("sec_25__subsec_1__para_a")]);
    }

    private void Article5() => Add(
        Duty("smp-5", "Smuggled migrants are not liable for having been smuggled", "Protocol art. 5", Strength.Mandatory) with
        {
            DraftingOption = "A person is not guilty of an offence under this Part by reason only that he or she was the object of the conduct which the offence describes.",
        },
        "no", FindingKind.Conflict, Confidence.Low,
        [
            Element("Clause that excludes the liability of the person smuggled", ElementStatus.NotFound),
            Element("No provision makes the person smuggled a party", ElementStatus.Unclear, Section("sec_27", "It lets the person who enters be charged as a party.")),
        ],
        [Section("sec_27", "It lets the person who enters be charged as a party to the smuggling offence.")],
        missing: ["Clause that excludes the liability of the person smuggled"],
        caveats: ["Only part of the Act was supplied."]);

    private void Article6()
    {
        Add(
            Duty("smp-6.1.a", "Offence of smuggling of migrants", "Protocol art. 6(1)(a)", Strength.Mandatory), "yes", FindingKind.Met, Confidence.High,
            [
                Element("Procuring or facilitating", ElementStatus.Found, Para("sec_25__subsec_1__para_a")),
                Element("Illegal entry of another person", ElementStatus.Found, Para("sec_25__subsec_1__para_a")),
                Element("Intention", ElementStatus.Found, LeadIn()),
                Element("Punishment", ElementStatus.Found, Whole()),
            ],
            [Whole(), Para("sec_25__subsec_1__para_a")]);
        Add(
            Duty("smp-6.1.b", "Offences concerning fraudulent travel or identity documents", "Protocol arts 3(c), 6(1)(b)", Strength.Mandatory) with
            {
                Source = "Protocol art. 6(1)(b)",
                DraftingOption = "- A document is fraudulent if it was made or altered without authority.\n- It is also fraudulent if it is genuine and was obtained by deception, corruption or duress.\n- It is also fraudulent if it is genuine and is used by a person who is not its rightful holder.",
            },
            "partial", FindingKind.InPart, Confidence.Medium,
            [
                Element("Producing, procuring, providing or possessing", ElementStatus.Found, Section("sec_26", "It names the four acts.")),
                Element("False document", ElementStatus.Found, Section("sec_26", "It covers documents known to be false.")),
                Element("Genuine document wrongly obtained", ElementStatus.NotFound),
                Element("Genuine document used by another person", ElementStatus.NotFound),
            ],
            [Section("sec_26", "It punishes dealing in false documents for reward.")],
            missing: ["Genuine document wrongly obtained", "Genuine document used by another person"],
            nearMisses: [Miss("sec_31__subsec_1", "speaks of travel documents", "it concerns what a carrier must check, not an offence of dealing in documents")],
            searched: true);
        Add(
            Duty("smp-6.1.c", "Offence of enabling illegal stay", "Protocol art. 6(1)(c)", Strength.Mandatory), "yes", FindingKind.Wider, Confidence.Medium,
            [Element("Enabling another person to stay by illegal means", ElementStatus.Found, Para("sec_25__subsec_1__para_c"))],
            [Para("sec_25__subsec_1__para_c")],
            remarks: ["The Protocol does not ask for harbouring without the use of illegal means."],
            reminder: "Article 6(4) does not forbid a wider offence.");
        Add(
            Duty("smp-6.2.a", "Attempt", "Protocol art. 6(2)(a)", Strength.Mandatory), "yes", FindingKind.MetThroughGeneralLaw, Confidence.Medium,
            [Element("Attempt is punishable", ElementStatus.Found, Article("art_12", "The general part makes the attempt of serious offences punishable.", Reached.GeneralPart))],
            [Article("art_12", "The general part makes the attempt of serious offences punishable.", Reached.GeneralPart)]);
        Add(
            Duty("smp-6.2.c", "Organising or directing others", "Protocol art. 6(2)(c)", Strength.Mandatory), "partial", FindingKind.NeedsReview, Confidence.Low,
            [Element("Organising or directing others", ElementStatus.Unclear, Para("sec_25__subsec_1__para_b"))],
            [Para("sec_25__subsec_1__para_b")]);
        Add(
            Duty("smp-6.3.a", "Aggravation: endangering life or safety", "Protocol art. 6(3)(a)", Strength.Mandatory), "yes", FindingKind.Met, Confidence.High,
            [Element("Endangering", ElementStatus.Found, Section("sec_25__subsec_2", "A heavier penalty applies.")), Element("Likely to endanger", ElementStatus.Found, Section("sec_25__subsec_2", "It covers likely danger."))],
            [Section("sec_25__subsec_2", "A heavier penalty applies where life or safety is or is likely to be endangered.")]);
        Add(
            Duty("smp-6.3.b", "Aggravation: inhuman or degrading treatment, exploitation", "Protocol art. 6(3)(b)", Strength.Mandatory) with
            {
                DraftingOption = "The court shall treat it as an aggravating circumstance that the offence entailed inhuman or degrading treatment of the person smuggled, including exploitation.",
            },
            "no", FindingKind.Gap, Confidence.Medium,
            [Element("Heavier penalty for inhuman or degrading treatment", ElementStatus.NotFound), Element("Exploitation is included", ElementStatus.NotFound)],
            [],
            missing: ["Heavier penalty for inhuman or degrading treatment", "Exploitation is included"],
            nearMisses:
            [
                Miss("sec_25__subsec_2", "sets a heavier penalty", "it concerns danger to life or safety, not treatment or exploitation"),
                Miss("sec_26", "is an offence of the same Part", "it sets no heavier penalty"),
                Miss("sec_27", "is an offence of the same Part", "it sets no heavier penalty"),
                Miss("sec_31__subsec_1", "sets a charge", "it is not an offence"),
                Miss("sec_25__subsec_1__para_b", "concerns the entry offence", "it sets no heavier penalty"),
                Miss("sec_25__subsec_1__para_c", "concerns the stay offence", "it sets no heavier penalty"),
            ],
            searched: true);
    }

    private void OtherArticles()
    {
        Add(Duty("smp-11.3", "Obligation of carriers to check documents", "Protocol art. 11(3)", Strength.Mandatory), "yes", FindingKind.Met, Confidence.High,
            [], [Section("sec_31__subsec_1", "It makes carriers check documents and pay a charge.")]);
        Add(Duty("smp-11.5", "Refusing entry to persons implicated", "Protocol art. 11(5)", Strength.Consider), "no", FindingKind.OptionalAbsent, Confidence.Medium, [], [], searched: true);
        Add(Duty("smp-14.1", "Specialised training", "Protocol art. 14(1)", Strength.Mandatory) with { ProvedBy = ProvedBy.Practice }, "n-a", FindingKind.PracticeEvidence, Confidence.High, [], []);
        Add(Duty("smp-16.5", "Consular information on detention", "Protocol art. 16(5)", Strength.Mandatory), "n-a", FindingKind.NotAssessable, Confidence.Low, [], [],
            caveats: ["The text that would hold it, a detention or police act, was not supplied."]);
        Add(Duty("smp-8", "Measures against vessels at sea", "Protocol art. 8", Strength.Mandatory), "n-a", FindingKind.NotApplicable, Confidence.High, [], [],
            caveats: ["The State is stated to have no coast."]);
        Add(Duty("smp-19.1", "Saving clause", "Protocol art. 19(1)", Strength.Limit), "explicit", FindingKind.Aligned, Confidence.Medium,
            [Element("Rights of refugees are preserved", ElementStatus.Found, Arabic())], [Arabic()], caveats: ["The text is a translation."]);
        Add(Duty("smp-ex-humanitarian", "Humanitarian exemption", "Travaux préparatoires, art. 6; Legislative Guide", Strength.Recommended), "by-element", FindingKind.Suggestion, Confidence.Medium,
            [Element("Help without benefit is outside the offence", ElementStatus.Found, LeadIn())], [LeadIn()],
            nearMisses: [MissOf(Article("art_40", "Rescue is exempt.", Reached.GeneralPart), "exempts those who rescue a person in danger", "it is not limited to, and does not name, the smuggling offence")], searched: true);
        Add(Duty("untoc-34", "Neither an organized group nor transnationality is an element", "UNTOC art. 34(2)", Strength.Limit), "yes", FindingKind.Aligned, Confidence.High, [], []);
    }

    private void Add(
        Obligation duty, string value, FindingKind kind, Confidence confidence, ImmutableArray<ElementResult> elements, ImmutableArray<Evidence> evidence,
        string[]? missing = null, string[]? caveats = null, string[]? remarks = null, NearMiss[]? nearMisses = null, string reminder = "", bool searched = false)
    {
        RuleTrial[] trials = kind == FindingKind.Met
            ? [new(1, value, kind, "every `entry` offence requires `material-benefit`.", true)]
            :
            [
                new(1, "yes", FindingKind.Met, "every `entry` offence requires `material-benefit` and `smp-6.1.a` is `yes`.", false),
                new(2, value, kind == FindingKind.NotAssessable ? FindingKind.Gap : kind, "otherwise.", true),
            ];
        findings.Add(new(
            duty with { Reminder = reminder }, value, kind, elements, evidence, [.. nearMisses ?? []], [.. missing ?? []],
            new(
                [SampleLaw.ArabicFile, SampleLaw.PenalFile, SampleLaw.ImmigrationFile], ["ar", "en", "fr"],
                searched ? ["aggravation", "degrading treatment", "exploitation"] : ["entry", "material benefit"], 14),
            [.. trials], [.. (caveats ?? []).Select(Said)], [.. (remarks ?? []).Select(Said)], confidence,
            confidence == Confidence.High ? [Said("The words stand in the offence itself.")] : [Said("A link between two provisions was followed."), Said("One text is a translation.")]));
    }

    private static Obligation Duty(string id, string title, string source, Strength strength) => new(
        id, title, source, strength, ProvedBy.Statute, "I", [$"SMP-{id[^1]}"], strength == Strength.Mandatory,
        $"Under {source} the State provides for: {char.ToLowerInvariant(title[0])}{title[1..]}. This must follow from the law itself.",
        "An express provision.", "A heading alone.", null, [], [], "", "", [], Nowhere);

    private static ElementResult Element(string name, ElementStatus status, params Evidence[] evidence) => new(name, status, [.. evidence]);

    private Evidence LeadIn() => Of(immigration, "sec_25__subsec_1", p => [p.Text], "The lead-in requires intent to obtain a benefit.", Reached.SameSection);

    private Evidence Whole() => Of(
        immigration, "sec_25__subsec_1__para_a", p => [p.Parent!.Text, p.Text, p.Parent.Tail], "Lead-in, paragraph and tail make the offence.", Reached.OwnWords);

    private Evidence Para(string address) => Of(immigration, address, p => [p.Text], "It says the conduct.", Reached.OwnWords);

    private Evidence Section(string address, string why) => Of(immigration, address, p => [p.Text], why, Reached.OwnWords);

    private Evidence Article(string address, string why, Reached reached) => Of(penal, address, p => [p.Text], why, reached);

    private Evidence Arabic() => Of(arabic, "art_7", p => [p.Text], "It keeps refugees outside the law's penalties.", Reached.GeneralPart);

    private NearMiss Miss(string address, string met, string failed) => MissOf(Section(address, "It was among the candidates."), met, failed);

    private static NearMiss MissOf(Evidence evidence, string met, string failed) => new(evidence, Said(met), Said(failed));

    private static Evidence Of(Expression expression, string address, Func<Provision, MappedText[]> words, string why, Reached reached)
    {
        var source = expression.Text!.Source;
        var provision = expression.Text.AllProvisions().First(p => p.Address == address);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var pieces = ImmutableArray.CreateBuilder<string>();
        foreach (var text in words(provision))
        {
            // Mark-up inside the words parts them in the file: the piece covers the runs one by one.
            var parts = text.ToSource(new(0, text.Length), source);
            var start = 0;
            foreach (var span in parts)
            {
                var length = text.Runs.Where(r => span.Start <= r.SourceStart && r.SourceStart + r.SourceLength <= span.End).Sum(r => r.Length);
                spans.Add(span);
                pieces.Add(text.Text.Substring(start, length));
                start += length;
            }
        }

        return new(expression, provision, spans.ToImmutable(), pieces.ToImmutable(), Said(why), reached);
    }

    private static Statement Said(string sentence) => new(StatementKey.AsWritten, new Verbatim(sentence));

    private static Expression Expression(
        string file, string title, InstrumentKind kind, string asOf, LawText text, TextAuthority authority = TextAuthority.Official, string[]? inferred = null) => new(
        file, file, title, kind, text.Language, TextStatus.InForce, asOf, authority, "Official gazette", text.Source.Sha256, text.Source.ByteLength,
        text, null, [.. inferred ?? []], null);
}
