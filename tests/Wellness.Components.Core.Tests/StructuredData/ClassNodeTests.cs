using System.Text.Json.Nodes;
using NodaTime;
using Wellness.Practices;

namespace Wellness.StructuredData;

/// <summary>A class in schema.org's terms: an Event whose Schedule is the very hours that availability uses.</summary>
public sealed class ClassNodeTests
{
    // 3 December 2026 and 24 December 2026 are Thursdays.
    private static readonly PracticeHours Evenings = new(WeeklyHours.Closed.With(IsoDayOfWeek.Tuesday, "18:30-19:15").With(IsoDayOfWeek.Thursday, "18:30-19:15"));

    [Fact]
    public void ClassNode_Class_IsAnEventWithItsSchedule() =>
        JsonNode.DeepEquals(Json(Class()), JsonNode.Parse(
            """
            {
              "@context": "https://schema.org",
              "@graph": [
                {
                  "@type": "Event",
                  "@id": "https://bodywisdom.example/services/nmt#class",
                  "name": "Stretching",
                  "description": "On the mat.",
                  "url": "https://bodywisdom.example/services/nmt",
                  "about": { "@id": "https://bodywisdom.example/services/nmt#service" },
                  "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
                  "eventSchedule": {
                    "@type": "Schedule", "startTime": "18:30", "endTime": "19:15", "duration": "PT45M", "scheduleTimezone": "America/New_York",
                    "repeatFrequency": "P1W", "byDay": ["https://schema.org/Tuesday", "https://schema.org/Thursday"]
                  },
                  "location": { "@id": "https://bodywisdom.example/#practice" },
                  "organizer": { "@id": "https://bodywisdom.example/#practice" },
                  "performer": { "@type": "Person", "@id": "https://bodywisdom.example/#practitioner-heather", "name": "Heather" },
                  "maximumAttendeeCapacity": 6,
                  "offers": {
                    "@type": "Offer", "name": "Stretching, 45 min", "price": 22, "priceCurrency": "USD",
                    "eligibleDuration": { "@type": "QuantitativeValue", "value": 45, "unitCode": "MIN" },
                    "availability": "https://schema.org/InStock", "url": "https://bodywisdom.example/services/nmt"
                  }
                }
              ]
            }
            """)).ShouldBeTrue(Json(Class()).ToJsonString());

    [Fact]
    public void ClassNode_PageWithPracticeServiceAndClass_IsValid()
    {
        var practice = SamplePractice.Of(service: Class());
        var markup = new PracticeJsonLd(practice);
        var graph = new JsonLdGraph([markup.PracticeNode(), markup.ServiceNode(Class(), "/services/nmt"), markup.ClassNode(Class(), "/services/nmt")!]);

        StructuredDataValidator.Check(graph).ShouldBeEmpty();
    }

    [Fact]
    public void ClassNode_ServiceForOne_IsNone() => Markup(Class() with { Capacity = 1 }).ShouldBeNull();

    [Fact]
    public void ClassNode_ClassAtNoSetTime_IsNone() => Markup(Class() with { Hours = null }).ShouldBeNull();

    [Fact]
    public void ClassNode_Season_CutsTheYearIntoSpans()
    {
        var hours = new PracticeHours(
            Evenings.Weekly, [new SeasonalHours(new LocalDate(2027, 6, 14), new LocalDate(2027, 8, 27), WeeklyHours.Closed.With(IsoDayOfWeek.Thursday, "17:00-17:45"))]);

        Schedules(Class() with { Hours = hours }).Select(Span).ShouldBe(
            ["18:30 .. to 2027-06-13", "17:00 from 2027-06-14 to 2027-08-27", "18:30 from 2027-08-28 .."]);
    }

    [Fact]
    public void ClassNode_ServiceWithItsOwnDates_BeginsAndEndsThen() =>
        Schedules(Class() with { ValidFrom = new LocalDate(2027, 1, 11), ValidThrough = new LocalDate(2027, 3, 26) }).Select(Span)
            .ShouldBe(["18:30 from 2027-01-11 to 2027-03-26"]);

    [Fact]
    public void ClassNode_HolidayOfThePractitioner_IsAnException()
    {
        var practice = new PracticeHours(SamplePractice.Weekdays, special:
        [
            new SpecialHours(new LocalDate(2026, 12, 24), [LocalTimeRange.Parse("09:00-12:30")], "Christmas Eve"),
            new SpecialHours(new LocalDate(2026, 12, 25), [], "Christmas Day"),
        ]);

        Schedules(Class(), practice).ShouldHaveSingleItem()["exceptDate"]!.GetValue<string>().ShouldBe("2026-12-24");
    }

    [Fact]
    public void ClassNode_SpecialDate_IsAScheduleOfThatDate()
    {
        var hours = new PracticeHours(Evenings.Weekly, special: [new SpecialHours(new LocalDate(2026, 12, 3), [LocalTimeRange.Parse("17:00-17:45")])]);

        var schedules = Schedules(Class() with { Hours = hours });
        schedules[0]["exceptDate"]!.GetValue<string>().ShouldBe("2026-12-03");
        Span(schedules[1]).ShouldBe("17:00 from 2026-12-03 to 2026-12-03");
    }

    [Fact]
    public void ServiceNode_ServiceWithItsOwnDates_SaysThemInTheOffer()
    {
        var service = SamplePractice.Service() with { ValidFrom = new LocalDate(2027, 1, 11), ValidThrough = new LocalDate(2027, 3, 26) };
        var offer = new PracticeJsonLd(SamplePractice.Of(service: service)).ServiceNode(service, "/services/nmt")["offers"]
            .ShouldBeOfType<JsonLdValue.List>().Values[0].ShouldBeOfType<JsonLdValue.Node>().Value;
        offer["availabilityStarts"].ShouldBe((JsonLdValue)"2027-01-11");
        offer["availabilityEnds"].ShouldBe((JsonLdValue)"2027-03-26");
    }

    [Theory]
    [InlineData("\"@type\": \"Event\", \"name\": \"Class\", \"location\": { \"@id\": \"https://a.example/#practice\" }", "startDate")]
    [InlineData("\"@type\": \"Event\", \"startDate\": \"2026-12-03\"", "name,location")]
    [InlineData("\"@type\": \"Schedule\", \"startTime\": \"18:30\", \"endTime\": \"7pm\", \"byDay\": \"https://schema.org/Thursday\", \"scheduleTimezone\": \"Etc/UTC\"", "endTime")]
    [InlineData("\"@type\": \"Schedule\", \"startTime\": \"18:30\", \"endTime\": \"19:15\", \"scheduleTimezone\": \"Etc/UTC\"", "byDay")]
    [InlineData("\"@type\": \"Schedule\", \"startTime\": \"18:30\", \"endTime\": \"19:15\", \"startDate\": \"2026-12-03\", \"endDate\": \"2026-12-02\", \"scheduleTimezone\": \"Etc/UTC\"", "endDate")]
    [InlineData("\"@type\": \"Schedule\", \"startTime\": \"18:30\", \"endTime\": \"19:15\", \"startDate\": \"2026-12-03\"", "scheduleTimezone")]
    public void Check_EventOrScheduleWithAFault_NamesThePath(string node, string paths) =>
        StructuredDataValidator.Check($"{{ \"@context\": \"https://schema.org\", {node} }}").Select(finding => finding.Path).ShouldBe(paths.Split(','));

    private static ServiceOffering Class() =>
        new("nmt", "Stretching", "On the mat.", [new SessionLength(Duration.FromMinutes(45), new Price(22, "USD"))]) { Capacity = 6, Hours = Evenings };

    private static JsonLdNode? Markup(ServiceOffering service, PracticeHours? hours = null) =>
        new PracticeJsonLd(SamplePractice.Of(hours, service: service)).ClassNode(service, "/services/nmt");

    private static JsonNode Json(ServiceOffering service, PracticeHours? hours = null) => JsonNode.Parse(new JsonLdGraph([Markup(service, hours)!]).ToJson())!;

    private static JsonNode[] Schedules(ServiceOffering service, PracticeHours? hours = null)
    {
        var schedule = Json(service, hours)["@graph"]![0]!["eventSchedule"]!;
        return schedule is JsonArray several ? [.. several.Select(one => one!)] : [schedule];
    }

    private static string Span(JsonNode schedule) =>
        $"{schedule["startTime"]} {(schedule["startDate"] is { } from ? $"from {from}" : "..")} {(schedule["endDate"] is { } to ? $"to {to}" : "..")}";
}
