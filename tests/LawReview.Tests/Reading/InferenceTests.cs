using LawReview.Core.Law;
using LawReview.Reading.Manifests;

namespace LawReview.Tests.Reading;

/// <summary>What kind of instrument a title tells.</summary>
public sealed class InferenceTests
{
    [Theory]
    [InlineData("Código Penal", InstrumentKind.Code)]
    [InlineData("Ley 12 de 2001, Código Penal", InstrumentKind.Code)]
    [InlineData("Ley que modifica el Código Penal", InstrumentKind.Act)]
    [InlineData("Loi modifiant le code pénal", InstrumentKind.Act)]
    [InlineData("Décret n° 12 sur les bacs", InstrumentKind.Regulation)]
    [InlineData("Décret-loi n° 12 sur les bacs", InstrumentKind.Act)]
    [InlineData("مرسوم رقم 12 بشأن الجسور", InstrumentKind.Regulation)]
    [InlineData("مرسوم بقانون رقم 12 بشأن الجسور", InstrumentKind.Act)]
    [InlineData("Ferries (Amendment) Act", InstrumentKind.AmendingAct)]
    public void Title_TellsTheKind(string title, InstrumentKind kind) => Assert.Equal(kind, Inference.Kind(title));
}
