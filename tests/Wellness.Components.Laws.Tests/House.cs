using System.Reflection;

namespace Wellness.Laws;

/// <summary>The repository whose laws are tested: its files on disk and the assemblies that its packages build.</summary>
internal static class House
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The names of all packages: one for each project in src.</summary>
    public static IReadOnlyList<string> Packages { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    public static Assembly Load(string package) => Assembly.Load(package);

    public static string ProjectFile(string package) => Path.Combine(Root, "src", package, $"{package}.csproj");

    /// <summary>The files below <paramref name="folder"/> that are not build output.</summary>
    public static IEnumerable<string> SourceFiles(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal)
                && !path.Contains("/obj/", StringComparison.Ordinal));

    // Not from the path of this source file: builds for a release replace it.
    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Wellness.Components.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Wellness.Components.sln above {AppContext.BaseDirectory}.");
    }
}
