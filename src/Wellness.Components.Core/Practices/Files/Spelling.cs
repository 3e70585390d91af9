namespace Wellness.Practices.Files;

/// <summary>Finds what somebody who mistyped a word probably meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest of some words, or null where none is near: it begins with the word, or at most a third of the letters differ.</summary>
    public static string? Nearest(string word, IReadOnlyCollection<string> known)
    {
        // A word of any length would cost its square.
        if (word.Length is 0 or > 60)
        {
            return null;
        }

        if (word.Length >= 3 && known.FirstOrDefault(candidate => candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } whole)
        {
            return whole;
        }

        var (best, distance) = known.Select(candidate => (candidate, Distance: Distance(word, candidate)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault((candidate: null!, Distance: int.MaxValue));
        return best is not null && distance <= Math.Max(1, Math.Min(word.Length, best.Length) / 3) ? best : null;
    }

    /// <summary>The fewest letters to add, drop or change, regardless of case.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (same ? 0 : 1), 1 + Math.Min(row[j], row[j - 1])));
            }
        }

        return row[^1];
    }
}
