namespace Wellness.Practices;

public sealed class ResourcePoolTests
{
    [Fact]
    public void Constructor_MembersInAnOrder_KeepsIt() =>
        new ResourcePool("room", " Treatment room ", ["garden", "attic"]).Members.ShouldBe(["garden", "attic"]);

    [Fact]
    public void Constructor_PaddedName_IsTrimmed() => new ResourcePool("room", " Treatment room ", ["garden"]).Name.ShouldBe("Treatment room");

    [Theory]
    [InlineData("Room", "Room", "garden", "slug")]
    [InlineData("room", " ", "garden", "name")]
    [InlineData("room", "Room", "The garden", "members")]
    public void Constructor_MalformedText_NamesIt(string slug, string name, string member, string parameter) =>
        Should.Throw<ArgumentException>(() => new ResourcePool(slug, name, [member])).ParamName.ShouldBe(parameter);

    [Fact]
    public void Constructor_NoMembersOrOneTwice_Refuses()
    {
        Should.Throw<ArgumentException>(() => new ResourcePool("room", "Room", [])).ParamName.ShouldBe("members");
        Should.Throw<ArgumentException>(() => new ResourcePool("room", "Room", ["garden", "garden"])).ParamName.ShouldBe("members");
        Should.Throw<ArgumentException>(() => new ResourcePool("room", "Room", null!)).ParamName.ShouldBe("members");
    }
}
