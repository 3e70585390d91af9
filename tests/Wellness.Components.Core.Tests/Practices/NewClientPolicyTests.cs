using NodaTime;

namespace Wellness.Practices;

public sealed class NewClientPolicyTests
{
    [Fact]
    public void Defaults_OfAPolicy_AskNothing()
    {
        var policy = new NewClientPolicy();
        policy.Lengths.ShouldBeEmpty();
        policy.MinimumNotice.ShouldBeNull();
        policy.CallFirst.ShouldBeFalse();
    }

    [Fact]
    public void MinimumNotice_BeyondItsBounds_Refuses()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new NewClientPolicy { MinimumNotice = -Duration.Epsilon });
        Should.Throw<ArgumentOutOfRangeException>(() => new NewClientPolicy { MinimumNotice = Duration.FromDays(367) });
        new NewClientPolicy { MinimumNotice = Duration.FromDays(366) }.MinimumNotice.ShouldBe(Duration.FromDays(366));
    }

    [Fact]
    public void NewClients_LengthThatTheServiceHasNot_Refuses()
    {
        Should.Throw<ArgumentException>(() => Sample.Service with { NewClients = new NewClientPolicy { Lengths = [Duration.FromMinutes(90)] } })
            .Message.ShouldContain("'massage'");
        (Sample.Service with { NewClients = new NewClientPolicy { Lengths = [Sample.Hour.Duration] } }).NewClients!.Lengths.Count.ShouldBe(1);
    }
}
