using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Somebody who comes for the first time asks on Friday 1 May 2026 at 09:30 for a session on that day or the next.</summary>
public class SlotFinderNewClientTests
{
    private static readonly Ask Friday = new()
    {
        Hours = new PracticeHours(Ask.Daily("09:00-12:00")),
        From = new LocalDate(2026, 5, 1),
        To = new LocalDate(2026, 5, 2),
        Now = Ask.Utc("2026-05-01T13:30:00Z"),
    };

    [Fact]
    public void Find_LongerNotice_HoldsForNewClients()
    {
        var newcomer = Friday with { NewClient = new NewClientPolicy { MinimumNotice = Duration.FromHours(24) } };
        newcomer.Free("dd HH:mm").ShouldBe(["02 10:00", "02 11:00"]);
        newcomer.WhyNot("11:00").ShouldBe(new SlotRefusal.TooSoon(Ask.Utc("2026-05-02T13:30:00Z")));
    }

    [Fact]
    public void Find_ShorterNotice_EveryonesHolds() => (Friday with
    {
        Policy = Ask.Hourly with { MinimumNotice = Duration.FromHours(24) },
        NewClient = new NewClientPolicy { MinimumNotice = Duration.Zero },
    }).Free("dd HH:mm").ShouldBe(["02 10:00", "02 11:00"]);

    [Fact]
    public void Find_LengthThatNewClientsMayHave_IsOfferedAndNoOther()
    {
        var longer = Friday with { NewClient = new NewClientPolicy { Lengths = [Duration.FromMinutes(90), Duration.FromMinutes(120)] } };
        longer.Free().ShouldBeEmpty();
        longer.WhyNot("11:00").ShouldBeOfType<SlotRefusal.LengthNotForNewClients>()
            .Lengths.ShouldBe([Duration.FromMinutes(90), Duration.FromMinutes(120)]);
        (longer with { Minutes = 90 }).Free("dd HH:mm").ShouldBe(["01 10:00", "02 09:00", "02 10:00"]);
    }

    [Fact]
    public void Find_CallFirst_NothingIsOffered()
    {
        var calling = Friday with { NewClient = new NewClientPolicy { CallFirst = true } };
        calling.Free().ShouldBeEmpty();
        calling.FreeWithAny(calling).ShouldBeEmpty();
        calling.WhyNot("11:00").ShouldBe(new SlotRefusal.CallFirst());
    }

    [Fact]
    public void Explain_ClosedTimeForANewClient_NamesTheirRuleFirst()
    {
        (Friday with { NewClient = new NewClientPolicy { CallFirst = true, Lengths = [Duration.FromMinutes(90)] } })
            .WhyNot("15:00").ShouldBe(new SlotRefusal.CallFirst());
        (Friday with { NewClient = new NewClientPolicy { Lengths = [Duration.FromMinutes(90)] } })
            .WhyNot("15:00").ShouldBeOfType<SlotRefusal.LengthNotForNewClients>();
    }

    [Fact]
    public void Find_PolicyThatAsksNothing_ChangesNothing() =>
        (Friday with { NewClient = new NewClientPolicy() }).Free().ShouldBe(Friday.Free());
}
