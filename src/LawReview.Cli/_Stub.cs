global using LawReview.Reading;
namespace LawReview.Reading
{
public sealed class InputException(string m) : Exception(m);
public static class JurisdictionReader { public static LawReview.Core.Law.Jurisdiction Read(IReadOnlyList<string> p) => throw new InputException("stub"); }
public static class LinkResolver { public static LawReview.Core.Law.Links Resolve(LawReview.Core.Law.Jurisdiction j) => new([], []); }
}
