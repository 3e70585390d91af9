using PublicApiGenerator;

namespace Wellness.Laws;

/// <summary>
/// Nothing becomes public, or stops being public, by accident: the public API of each package is a text file that
/// changes in the same commit.
/// </summary>
public class PublicApiTests
{
    private const string Approve = "WELLNESS_APPROVE";

    public static TheoryData<string> Packages => [.. House.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void PublicApi_OfThePackage_IsTheApprovedOne(string package)
    {
        var approvedFile = Path.Combine(House.Root, "tests/Wellness.Components.Laws.Tests/PublicApi", $"{package}.txt");
        var receivedFile = Path.ChangeExtension(approvedFile, ".received.txt");
        var received = Generate(package);
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n") : "";

        File.Delete(receivedFile);
        if (received == approved)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            File.WriteAllText(approvedFile, received);
            return;
        }

        File.WriteAllText(receivedFile, received);
        Assert.Fail($"The public API of {package} is not the approved one. If that is meant, run the tests with {Approve}=1.\n"
            + string.Join('\n', Difference(approved.Split('\n'), received.Split('\n'))));
    }

    [Fact]
    public void Difference_LinesLostAndWon_AreToldInTheirOrder() =>
        Difference(["class A", "{", "int B;", "}"], ["class A", "{", "int C;", "int D;", "}"])
            .ShouldBe(["- int B;", "+ int C;", "+ int D;"]);

    private static string Generate(string package)
    {
        var assembly = House.Load(package);
        var options = new ApiGeneratorOptions
        {
            // They tell where and by whom the assembly was built.
            IncludeAssemblyAttributes = false,
            // So do these, which hold the path of their source file.
            ExcludeAttributes = ["Xunit.FactAttribute", "Xunit.TheoryAttribute"],
            // Razor makes a public class of each _Imports.razor, which nobody can use.
            IncludeTypes = [.. assembly.GetExportedTypes().Where(type => type.Name != "_Imports")],
        };
        return assembly.GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    // The longest common run of lines stays, the rest is lost (-) or won (+).
    private static IEnumerable<string> Difference(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                i++;
                j++;
            }
            else if (i < before.Length && (j == after.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                yield return $"- {before[i++]}";
            }
            else
            {
                yield return $"+ {after[j++]}";
            }
        }
    }
}
