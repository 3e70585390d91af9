using System.Reflection;
using NetArchTest.Rules;

namespace Wellness.Laws;

/// <summary>The folders of Core, each of which may look only to its left.</summary>
internal static class FolderOrder
{
    public static IReadOnlyList<string> Namespaces { get; } =
        ["Wellness.Practices", "Wellness.Scheduling", "Wellness.Bookings", "Wellness.StructuredData"];

    /// <summary>
    /// The types of <paramref name="from"/> that use something of <paramref name="forbidden"/>, in a signature, in the
    /// body of a method or in an attribute. Two uses leave no trace that is read: a constant, which the compiler
    /// copies, and an exception that is caught without a name.
    /// </summary>
    public static IEnumerable<string> TypesThatSee(Assembly assembly, string from, params string[] forbidden) =>
        Types.InAssembly(assembly).That().ResideInNamespace(from)
            .ShouldNot().HaveDependencyOnAny(forbidden)
            .GetResult().FailingTypeNames ?? [];
}
