using Microsoft.AspNetCore.Components;

namespace Wellness.Laws;

public class ComponentTests
{
    [Fact]
    public void Components_OfTheKit_AreSealed() =>
        Unsealed(House.Load("Wellness.Components").GetTypes()).ShouldBeEmpty();

    [Fact]
    public void Unsealed_ComponentThatIsNotSealed_IsFound() =>
        Unsealed([typeof(OpenComponent), typeof(ClosedComponent), typeof(string)]).ShouldBe([typeof(OpenComponent)]);

    private static IEnumerable<Type> Unsealed(IEnumerable<Type> types) =>
        types.Where(type => type.IsAssignableTo(typeof(ComponentBase)) && !type.IsSealed);

    private class OpenComponent : ComponentBase;

    private sealed class ClosedComponent : OpenComponent;
}
