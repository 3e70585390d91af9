using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>A service with hours of its own, given by somebody who has special hours on Tuesday 16 June 2026; the clock is UTC.</summary>
public class ServiceHoursTests
{
    private static readonly LocalDate Tuesday = new(2026, 6, 16);

    [Fact]
    public void For_ServiceWithoutHours_HasThePractitioners() => Open(null, Hours("09:00-10:00")).ShouldBe(["09:00-10:00"]);

    [Fact]
    public void For_ServiceWithHours_HasThemInPlaceOfThePractitioners() =>
        Open(Hours("18:00-20:00"), Hours("09:00-10:00")).ShouldBe(["18:00-20:00"]);

    [Fact]
    public void For_DateOnWhichThePractitionerIsAway_IsClosed() => Open(Hours("18:00-20:00"), Special("09:00-10:00")).ShouldBeEmpty();

    [Theory]
    [InlineData("09:00-12:00", "10:00-13:00", "10:00-12:00")]
    [InlineData("09:00-12:00", "08:00-13:00", "09:00-12:00")]
    [InlineData("22:00-02:00", "09:00-24:00", "22:00-00:00")]
    [InlineData("22:00-02:00", "20:00-01:00", "22:00-01:00")]
    [InlineData("09:00-09:00", "10:00-12:00", "10:00-12:00")]
    public void For_SpecialHoursOfThePractitioner_OnlyWhatLiesInBothIsOpen(string service, string special, string both)
    {
        Open(Hours(service), Special("06:00-07:00", special)).ShouldBe([both]);
        Open(Hours(special), Special("06:00-07:00", service)).ShouldBe([both]);
    }

    [Theory]
    [InlineData("09:00-12:00", "12:00-13:00")]
    [InlineData("22:00-02:00", "00:00-03:00")] // that 22:00 is after that 03:00
    public void For_SpecialHoursThatDoNotMeetTheService_AreClosed(string service, string special) =>
        Open(Hours(service), Special("06:00-07:00", special)).ShouldBeEmpty();

    [Fact]
    public void For_SpecialHoursOfBoth_OnlyWhatLiesInBothIsOpen() =>
        Open(Special("06:00-07:00", "08:00-10:00", "18:00-20:00"), Special("06:00-07:00", "09:00-19:00")).ShouldBe(["09:00-10:00", "18:00-19:00"]);

    [Fact]
    public void For_SpecialHoursOfTheServiceAlone_Stand() => Open(Special("06:00-07:00", "18:00-20:00"), Hours("09:00-10:00")).ShouldBe(["18:00-20:00"]);

    [Fact]
    public void For_PractitionerWithoutHours_ThePracticesSpecialHoursHold()
    {
        var (practice, practitioner, service) = Practice(Hours("18:00-20:00"), Special("09:00-10:00"), Hours("07:00-08:00"));
        Ranges(AvailabilitySchedule.For(practice, practitioner with { Hours = null }, service)).ShouldBe(["18:00-20:00"]);
        (practice, practitioner, service) = Practice(Hours("18:00-20:00"), Hours("09:00-10:00"), Special("07:00-08:00", "19:00-21:00"));
        Ranges(AvailabilitySchedule.For(practice, practitioner with { Hours = null }, service)).ShouldBe(["19:00-20:00"]);
    }

    private static PracticeHours Hours(params string[] ranges) => new(Ask.Daily(ranges));

    /// <summary>Hours that differ on the Tuesday: closed where no ranges are given for it.</summary>
    private static PracticeHours Special(string ordinary, params string[] ranges) =>
        new(Ask.Daily(ordinary), special: [new SpecialHours(Tuesday, ranges.Select(LocalTimeRange.Parse))]);

    private static string[] Open(PracticeHours? service, PracticeHours practitioner)
    {
        var (practice, giver, offering) = Practice(service, practitioner, Hours("01:00-02:00"));
        return Ranges(AvailabilitySchedule.For(practice, giver, offering));
    }

    private static (Practice Practice, Practitioner Practitioner, ServiceOffering Service) Practice(
        PracticeHours? service, PracticeHours practitioner, PracticeHours practice)
    {
        var stretching = new ServiceOffering("stretching", "Stretching", "Together.", [new SessionLength(Duration.FromHours(1))]) { Hours = service };
        var heather = new Practitioner("heather", "Heather", ["stretching"]) { Hours = practitioner };
        return (new Practice("Body Wisdom", new Uri("https://example.com"), DateTimeZone.Utc, practice, [stretching], [heather]), heather, stretching);
    }

    /// <summary>The ranges that start on the Tuesday.</summary>
    private static string[] Ranges(AvailabilitySchedule schedule) => [.. schedule.OpenRanges(Tuesday, Tuesday)
        .Where(range => range.Start.InUtc().Date == Tuesday)
        .Select(range => $"{range.Start.InUtc():HH:mm}-{range.End.InUtc():HH:mm}")];
}
