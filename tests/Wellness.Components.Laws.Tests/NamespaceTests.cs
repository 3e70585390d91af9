namespace Wellness.Laws;

public class NamespaceTests
{
    // Where .NET developers look for Add… methods, without a using of ours.
    private const string Registration = "Microsoft.Extensions.DependencyInjection";

    private static readonly Type[] PublicTypes = [.. House.Packages.SelectMany(package => House.Load(package).GetExportedTypes())];

    [Fact]
    public void PublicTypes_OfEveryPackage_AreInANamespaceOfOurs() =>
        PublicTypes.Where(type => !IsOurs(type.Namespace)).ShouldBeEmpty();

    [Fact]
    public void PublicTypes_OfEveryPackage_AreNotNamedLikeTheirNamespace() =>
        PublicTypes.Where(IsNamedLikeItsNamespace).ShouldBeEmpty();

    [Fact]
    public void PublicTypes_OfEveryPackage_AreNotNamedLikeANamespaceOfAnother()
    {
        var namespaces = PublicTypes.Select(type => type.Namespace).ToHashSet();

        PublicTypes.Where(type => namespaces.Contains(type.FullName)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Wellness", true)]
    [InlineData("Wellness.Practices", true)]
    [InlineData("Microsoft.Extensions.DependencyInjection", true)]
    [InlineData("WellnessComponents", false)]
    [InlineData("Microsoft.AspNetCore.Builder", false)]
    [InlineData(null, false)]
    public void IsOurs_Namespace_IsToldApart(string? name, bool ours) => IsOurs(name).ShouldBe(ours);

    [Fact]
    public void IsNamedLikeItsNamespace_TypeLaws_IsFound() => IsNamedLikeItsNamespace(typeof(Laws)).ShouldBeTrue();

    private static bool IsOurs(string? name) =>
        name is "Wellness" or Registration || name?.StartsWith("Wellness.", StringComparison.Ordinal) == true;

    private static bool IsNamedLikeItsNamespace(Type type) => type.Name == type.Namespace?.Split('.')[^1];

    private sealed class Laws;
}
