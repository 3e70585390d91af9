using Xunit.Sdk;

namespace Wellness.Testing;

/// <summary>xunit's assertions, written in the order in which a sentence says them.</summary>
/// <remarks>So that those who install the kit get no second assertion library with it.</remarks>
internal static class Expectations
{
    public static void ShouldBe<T>(this T actual, T expected, string? because = null) => Check(() => Assert.Equal(expected, actual), because);

    public static void ShouldBe<T>(this IEnumerable<T> actual, IEnumerable<T> expected, string? because = null) =>
        Check(() => Assert.Equal(expected, actual), because);

    public static void ShouldBeTrue(this bool actual, string? because = null) => Assert.True(actual, because);

    public static void ShouldBeFalse(this bool actual, string? because = null) => Assert.False(actual, because);

    public static void ShouldBeNull(this object? actual, string? because = null) => Check(() => Assert.Null(actual), because);

    public static T ShouldNotBeNull<T>(this T? actual, string? because = null)
        where T : class
    {
        Check(() => Assert.NotNull(actual), because);
        return actual!;
    }

    public static T ShouldBeOfType<T>(this object? actual, string? because = null)
    {
        Check(() => Assert.IsType<T>(actual), because);
        return (T)actual!;
    }

    public static void ShouldBeOfType(this object? actual, Type expected) => Assert.IsType(expected, actual);

    public static void ShouldBeGreaterThan(this int actual, int bound) => Assert.True(actual > bound, $"{actual} is not greater than {bound}.");

    public static void ShouldBeInRange(this int actual, int low, int high) => Assert.InRange(actual, low, high);

    public static void ShouldBeEmpty<T>(this IEnumerable<T> actual, string? because = null) => Check(() => Assert.Empty(actual), because);

    public static T ShouldHaveSingleItem<T>(this IEnumerable<T> actual, string? because = null)
    {
        IReadOnlyList<T> items = [.. actual];
        Check(() => Assert.Single(items), because);
        return items[0];
    }

    public static void ShouldBeUnique<T>(this IEnumerable<T> actual) => Assert.Distinct(actual);

    public static void ShouldContain<T>(this IEnumerable<T> actual, T expected) => Assert.Contains(expected, actual);

    public static void ShouldContain<T>(this IEnumerable<T> actual, Predicate<T> expected, string? because = null) =>
        Check(() => Assert.Contains(actual, expected), because);

    public static void ShouldNotContain<T>(this IEnumerable<T> actual, T unexpected) => Assert.DoesNotContain(unexpected, actual);

    public static void ShouldNotContain<T>(this IEnumerable<T> actual, Predicate<T> unexpected) => Assert.DoesNotContain(actual, unexpected);

    public static void ShouldNotContain(this string actual, string unexpected) => Assert.DoesNotContain(unexpected, actual, StringComparison.Ordinal);

    public static void ShouldAllBe<T>(this IEnumerable<T> actual, Predicate<T> expected, string? because = null) =>
        Check(() => Assert.All(actual, item => Assert.True(expected(item), $"{item}")), because);

    private static void Check(Action assert, string? because)
    {
        try
        {
            assert();
        }
        catch (XunitException fault) when (because is not null)
        {
            throw new XunitException($"{because}: {fault.Message}", fault);
        }
    }
}
