using System.Globalization;
using Wellness.Conformance;
using Wellness.Conformance.Generation;

return args switch
{
    ["generate", var file, var count, var seed] when
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        && ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var start) => Generate(file, number, start),
    ["generate", ..] => Wrong("Usage: generate FILE COUNT SEED"),
    [var file] => Run(file),
    _ => Wrong("Usage: FILE (run its vectors), or: generate FILE COUNT SEED (write vectors with the answers of the brute-force oracle)"),
};

static int Run(string file)
{
    string[] lines;
    try
    {
        lines = File.ReadAllLines(file);
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
    {
        return Wrong($"Cannot read the vectors: {exception.Message}");
    }

    var run = VectorRun.Over(lines, Console.WriteLine);
    if (run is { Passed: 0, Failed: 0 })
    {
        return Wrong($"'{file}' holds no vectors.");
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Passed} passed, {run.Failed} failed"));
    return run.Failed == 0 ? 0 : 1;
}

static int Generate(string file, int count, ulong seed)
{
    try
    {
        File.WriteAllLines(file, VectorSet.Make(count, seed).Select(vector => vector.ToString()));
        return 0;
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
    {
        return Wrong($"Cannot write the vectors: {exception.Message}");
    }
}

static int Wrong(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
