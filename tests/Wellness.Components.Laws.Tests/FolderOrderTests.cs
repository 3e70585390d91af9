namespace Wellness.Laws;

public class FolderOrderTests
{
    private const string Core = "Wellness.Components.Core";
    private const string Probe = "Wellness.Laws.Probes.Left";

    public static TheoryData<string> Namespaces => [.. FolderOrder.Namespaces];

    public static TheoryData<string> Probes =>
    [
        .. typeof(FolderOrderTests).Assembly.GetTypes()
            .Where(type => type.Namespace == Probe && !type.IsNested)
            .Select(type => type.FullName!),
    ];

    [Theory]
    [MemberData(nameof(Namespaces))]
    public void Folder_OfCore_LooksOnlyToItsLeft(string name)
    {
        string[] right = [.. FolderOrder.Namespaces.SkipWhile(other => other != name).Skip(1)];

        FolderOrder.TypesThatSee(House.Load(Core), name, right).ShouldBeEmpty();
    }

    // A type outside the folders would be a way around their order.
    [Fact]
    public void Types_OfCore_AreInOneOfItsFolders() =>
        House.Load(Core).GetTypes()
            .Where(type => type.Namespace?.StartsWith("Wellness", StringComparison.Ordinal) ?? !type.FullName!.StartsWith('<'))
            .Where(type => !FolderOrder.Namespaces.Any(name => $"{type.Namespace}.".StartsWith($"{name}.", StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Fact]
    public void SourceFiles_OfCore_HaveTheNamespaceOfTheirFolder() =>
        House.SourceFiles("src/Wellness.Components.Core", ".cs")
            .Where(path => FolderOrder.Namespaces.Any(name => path.Split('/')[2] == name.Split('.')[^1]))
            .Where(path => !File.ReadLines(Path.Combine(House.Root, path))
                .Any(line => $"{line.TrimEnd(';')}.".StartsWith($"namespace Wellness.{path.Split('/')[2]}.", StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Probes))]
    public void TypesThatSee_EveryWayToUseAType_IsFound(string probe) =>
        FolderOrder.TypesThatSee(typeof(FolderOrderTests).Assembly, Probe, "Wellness.Laws.Probes.Right")
            .ShouldContain(found => found == probe || found.StartsWith($"{probe}/", StringComparison.Ordinal));

    [Fact]
    public void TypesThatSee_TheOtherDirection_FindsNothing() =>
        FolderOrder.TypesThatSee(typeof(FolderOrderTests).Assembly, "Wellness.Laws.Probes.Right", Probe).ShouldBeEmpty();
}
