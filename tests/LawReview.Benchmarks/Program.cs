using System.Globalization;
using LawReview.Benchmarks;

// dotnet run -c Release --project tests/LawReview.Benchmarks -- reading FOLDER [MEGABYTES [ROUNDS]]    readers against parsers of the same format
//                                                            -- index FOLDER [RUNS]    engines against each other, whole processes in turns
//                                                            -- queries FOLDER        every kind of question, warm
//                                                            -- read FOLDER           only reads, as for an index
//                                                            -- lines FOLDER FILE     the provisions as lines, for other engines
switch (args)
{
    case ["reading", var folder, .. var rest]:
        ReadingBenchmark.Run(
            folder,
            rest.Length > 0 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : 4,
            rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 3);
        return 0;
    case ["index", var folder, .. var rest]:
        IndexBenchmark.Run(folder, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 3);
        return 0;
    case ["queries", var folder]:
        QueryBenchmark.Run(folder);
        return 0;
    case ["read", var folder]:
        ProvisionLines.Write(folder, null);
        return 0;
    case ["lines", var folder, var file]:
        using (var lines = new StreamWriter(file)) ProvisionLines.Write(folder, lines);
        return 0;
    default:
        Console.Error.WriteLine("reading FOLDER [MEGABYTES [ROUNDS]] | index FOLDER [RUNS] | queries FOLDER | read FOLDER | lines FOLDER FILE");
        return 2;
}
