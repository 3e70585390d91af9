using System.Globalization;

namespace Wellness.Practices;

/// <summary>A practice.json that cannot be used, with everything that is wrong with it.</summary>
public sealed class PracticeFileException : Exception
{
    internal PracticeFileException(string source, IReadOnlyList<PracticeFault> faults, Exception? cause = null)
        : base(Text(source, faults), cause)
    {
        SourceName = source;
        Faults = faults;
    }

    /// <summary>The file's path, or the name that the caller gave the text.</summary>
    public string SourceName { get; }

    /// <summary>At least one, in the order of their lines.</summary>
    public IReadOnlyList<PracticeFault> Faults { get; }

    private static string Text(string source, IReadOnlyList<PracticeFault> faults)
    {
        var count = faults.Count == 1 ? "a fault" : string.Create(CultureInfo.InvariantCulture, $"{faults.Count} faults");
        return $"{source} has {count}:\n{string.Join('\n', faults)}";
    }
}
