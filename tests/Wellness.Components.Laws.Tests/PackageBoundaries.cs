namespace Wellness.Laws;

/// <summary>What a package may see.</summary>
/// <param name="Name">The package, which is also its project and its assembly.</param>
/// <param name="MaySee">Our own packages that it may use; all others are out of bounds.</param>
/// <param name="Refuses">Prefixes of foreign assemblies that it must not bring to those who install it.</param>
internal sealed record PackageBoundary(string Name, string[] MaySee, string[] Refuses);

internal static class PackageBoundaries
{
    private const string Core = "Wellness.Components.Core";
    private const string Kit = "Wellness.Components";
    private const string ICalendar = "Wellness.Components.ICalendar";
    private const string Store = "Wellness.Components.EntityFrameworkCore";

    private const string AspNetCore = "Microsoft.AspNetCore";
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";
    private const string IcalNet = "Ical.Net";
    private const string Sqlite = "Microsoft.Data.Sqlite";
    private const string Npgsql = "Npgsql";

    public static IReadOnlyList<PackageBoundary> All { get; } =
    [
        new(Core, [], [AspNetCore, "Microsoft.JSInterop", EntityFramework, IcalNet, Sqlite, Npgsql]),
        new(Kit, [Core], [EntityFramework, IcalNet, Sqlite, Npgsql]),
        new(ICalendar, [Core], [AspNetCore, EntityFramework, Sqlite, Npgsql]),
        new(Store, [Core], [AspNetCore, IcalNet, Sqlite, Npgsql]),
        new("Wellness.Components.Sqlite", [Store, Core], [AspNetCore, IcalNet, Npgsql]),
        new("Wellness.Components.PostgreSql", [Store, Core], [AspNetCore, IcalNet, Sqlite]),
        new("Wellness.Components.AspNetCore", [Kit, ICalendar, Core], [EntityFramework, Sqlite, Npgsql]),
        new("Wellness.Components.Testing", ["Wellness.Components.Sqlite", Store, Core], [AspNetCore, IcalNet, Npgsql]),
    ];

    /// <summary>The references that break <paramref name="boundary"/>, of those given.</summary>
    public static IEnumerable<string> Broken(PackageBoundary boundary, IEnumerable<string> references) =>
        references.Where(reference => reference.StartsWith("Wellness.", StringComparison.Ordinal)
            ? !boundary.MaySee.Contains(reference)
            : boundary.Refuses.Any(prefix => reference == prefix
                || reference.StartsWith($"{prefix}.", StringComparison.Ordinal)));
}
