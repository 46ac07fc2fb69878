using System.Globalization;
using LawReview.Benchmarks;

// dotnet run -c Release --project tests/LawReview.Benchmarks -- reading FOLDER [MEGABYTES [ROUNDS]]    readers against parsers of the same format
switch (args)
{
    case ["reading", var folder, .. var rest]:
        ReadingBenchmark.Run(
            folder,
            rest.Length > 0 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : 4,
            rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 3);
        return 0;
    default:
        Console.Error.WriteLine("reading FOLDER [MEGABYTES [ROUNDS]]");
        return 2;
}
