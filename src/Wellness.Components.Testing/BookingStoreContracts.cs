using System.Reflection;

namespace Wellness.Testing;

/// <summary>The contracts that a booking store keeps.</summary>
public static class BookingStoreContracts
{
    /// <summary>Every contract, by name.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(BookingStoreContract).Assembly.GetExportedTypes()
            .Where(type => type.IsAbstract && type.IsSubclassOf(typeof(BookingStoreContract)))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The contracts from which no test class of an assembly derives: a test that expects none keeps a store's tests whole.</summary>
    /// <param name="tests">The assembly of the store's tests.</param>
    public static IReadOnlyList<Type> Missing(Assembly tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        var classes = tests.GetExportedTypes().Where(type => !type.IsAbstract).ToArray();
        return [.. All.Where(contract => !classes.Any(type => type.IsSubclassOf(contract)))];
    }
}
