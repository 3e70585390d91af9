namespace Wellness.EntityFrameworkCore;

/// <summary>How one try at a transaction ended.</summary>
/// <param name="Value">The answer; the last one where every try was lost.</param>
/// <param name="Commits">Whether what was written stays.</param>
/// <param name="Lost">Whether someone else was faster, so that the next try reads anew.</param>
internal readonly record struct Attempt<T>(T Value, bool Commits, bool Lost)
{
    public static Attempt<T> Keep(T value) => new(value, Commits: true, Lost: false);

    public static Attempt<T> Leave(T value) => new(value, Commits: false, Lost: false);

    public static Attempt<T> Again(T value) => new(value, Commits: false, Lost: true);
}
