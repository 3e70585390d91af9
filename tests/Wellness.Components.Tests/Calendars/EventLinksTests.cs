using System.Web;
using NodaTime;

namespace Wellness.Components.Calendars;

public class EventLinksTests
{
    private static readonly EventLinks Links = new(
        "Therapy & more", Instant.FromUtc(2026, 12, 7, 15, 0), Instant.FromUtc(2026, 12, 7, 16, 30), "90 minutes with Zoë, 50% off?\nCall us.", "Room #2, Greenville");

    [Fact]
    public void Google_Event_IsATemplateWithUtcTimes()
    {
        var asked = Query(Links.Google, "https://calendar.google.com/calendar/render");

        asked["action"].ShouldBe("TEMPLATE");
        asked["text"].ShouldBe("Therapy & more");
        asked["dates"].ShouldBe("20261207T150000Z/20261207T163000Z");
        asked["details"].ShouldBe("90 minutes with Zoë, 50% off?\nCall us.");
        asked["location"].ShouldBe("Room #2, Greenville");
    }

    [Theory]
    [InlineData("https://outlook.live.com/calendar/deeplink/compose")]
    [InlineData("https://outlook.office.com/calendar/deeplink/compose")]
    public void Microsoft_Event_IsADeepLinkWithUtcTimes(string address)
    {
        var asked = Query(address.Contains("live", StringComparison.Ordinal) ? Links.Outlook : Links.Office, address);

        asked["path"].ShouldBe("/calendar/action/compose");
        asked["rru"].ShouldBe("addevent");
        asked["startdt"].ShouldBe("2026-12-07T15:00:00Z");
        asked["enddt"].ShouldBe("2026-12-07T16:30:00Z");
        asked["subject"].ShouldBe("Therapy & more");
        asked["location"].ShouldBe("Room #2, Greenville");
    }

    [Fact]
    public void Yahoo_Event_HasItsLengthInHoursAndMinutes()
    {
        var asked = Query(Links.Yahoo, "https://calendar.yahoo.com/");

        asked["v"].ShouldBe("60");
        asked["st"].ShouldBe("20261207T150000Z");
        asked["dur"].ShouldBe("0130");
        asked["title"].ShouldBe("Therapy & more");
        asked["in_loc"].ShouldBe("Room #2, Greenville");
    }

    private static System.Collections.Specialized.NameValueCollection Query(string link, string address)
    {
        var uri = new Uri(link);
        uri.GetLeftPart(UriPartial.Path).ShouldBe(address);
        // A space as a plus sign would stand in the title: Microsoft's calendars don't decode it.
        uri.Query.ShouldNotContain("+");
        return HttpUtility.ParseQueryString(uri.Query);
    }
}
