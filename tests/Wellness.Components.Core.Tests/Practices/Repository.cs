namespace Wellness.Practices;

/// <summary>Finds the files that the tests share with readers.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string FullPractice => PathTo("tests/Wellness.Components.Core.Tests/Practices/full.practice.json");

    public static string MinimalPractice => PathTo("tests/Wellness.Components.Core.Tests/Practices/minimal.practice.json");

    public static string PathTo(string path) => Path.Combine(Root, path);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Wellness.Components.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run inside the repository."));
}
