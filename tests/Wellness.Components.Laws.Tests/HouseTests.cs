using System.Xml.Linq;

namespace Wellness.Laws;

public class HouseTests
{
    private const int LongestFile = 300;

    [Fact]
    public void Packages_OnDisk_AreThoseOfTheArchitecture() =>
        House.Packages.ShouldBe(PackageBoundaries.All.Select(package => package.Name), ignoreOrder: true);

    [Fact]
    public void Solution_EveryProject_IsInIt()
    {
        var solution = File.ReadAllText(Path.Combine(House.Root, "Wellness.Components.sln")).Replace('\\', '/');

        string[] folders = ["src", "tests", "samples"];
        folders.Where(folder => Directory.Exists(Path.Combine(House.Root, folder)))
            .SelectMany(folder => House.SourceFiles(folder, ".csproj"))
            .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void SourceFiles_InSrc_AreShortEnoughToRead() =>
        House.SourceFiles("src", ".cs", ".razor")
            .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(path => (Path: path, Lines: File.ReadLines(Path.Combine(House.Root, path)).Count()))
            .Where(file => file.Lines > LongestFile)
            .ShouldBeEmpty();

    [Fact]
    public void Projects_InSrc_DescribeTheirPackageAndBringAReadme() =>
        House.Packages.Where(package =>
                XDocument.Load(House.ProjectFile(package)).Descendants("Description").SingleOrDefault() is not { Value.Length: > 40 }
                || !File.ReadAllText(Path.Combine(House.Root, "src", package, "README.md"))
                    .StartsWith($"# {package}\n", StringComparison.Ordinal))
            .ShouldBeEmpty();
}
