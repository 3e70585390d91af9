using System.Xml.Linq;

namespace Wellness.Laws;

public class PackageBoundariesTests
{
    public static TheoryData<string> Packages => [.. PackageBoundaries.All.Select(boundary => boundary.Name)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Assembly_References_StayWithinTheBoundary(string package) =>
        PackageBoundaries.Broken(
                Boundary(package),
                House.Load(package).GetReferencedAssemblies().Select(reference => reference.Name!))
            .ShouldBeEmpty();

    // An assembly shows only what its code uses; an unused reference would still reach those who install the package.
    [Theory]
    [MemberData(nameof(Packages))]
    public void Project_References_StayWithinTheBoundary(string package)
    {
        var references = XDocument.Load(House.ProjectFile(package)).Descendants()
            .Where(element => element.Name.LocalName is "ProjectReference" or "PackageReference" or "FrameworkReference")
            .Select(element => (string)element.Attribute("Include")!)
            .Select(include => include.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(include.Replace('\\', '/')) : include);

        PackageBoundaries.Broken(Boundary(package), references).ShouldBeEmpty();
    }

    [Fact]
    public void Broken_LeafThatSeesALeaf_IsFound() =>
        PackageBoundaries.Broken(Boundary("Wellness.Components"), ["Wellness.Components.Core", "Wellness.Components.ICalendar", "NodaTime"])
            .ShouldBe(["Wellness.Components.ICalendar"]);

    [Fact]
    public void Broken_ForeignAssemblyThatIsRefused_IsFound() =>
        PackageBoundaries.Broken(Boundary("Wellness.Components.Core"), ["Ical.Net", "Microsoft.AspNetCore.Http", "NodaTime"])
            .ShouldBe(["Ical.Net", "Microsoft.AspNetCore.Http"]);

    private static PackageBoundary Boundary(string package) =>
        PackageBoundaries.All.Single(boundary => boundary.Name == package);
}
