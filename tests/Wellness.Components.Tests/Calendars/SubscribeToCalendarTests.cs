using AngleSharp.Html.Dom;
using Bunit;

namespace Wellness.Components.Calendars;

public class SubscribeToCalendarTests : KitTest
{
    [Fact]
    public void Links_EachApp_GetsTheAddressInItsForm()
    {
        var rendered = Render<SubscribeToCalendar>(parameters => parameters.Add(one => one.Path, "/wellness/busy.ics").Add(one => one.Name, "Times & more"));

        rendered.FindAll("a").Select(link => link.GetAttribute("href")).ShouldBe([
            "webcal://practice.example/wellness/busy.ics",
            "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fpractice.example%2Fwellness%2Fbusy.ics",
            "https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fpractice.example%2Fwellness%2Fbusy.ics&name=Times%20%26%20more",
            "https://outlook.office.com/calendar/0/addfromweb?url=https%3A%2F%2Fpractice.example%2Fwellness%2Fbusy.ics&name=Times%20%26%20more",
        ]);
        rendered.FindAll("a").ShouldAllBe(link => link.GetAttribute("rel") == "nofollow noreferrer");
    }

    [Fact]
    public void Address_ToCopy_IsAReadOnlyFieldWithALabel()
    {
        var field = Render<SubscribeToCalendar>(parameters => parameters.Add(one => one.Path, "wellness/busy.ics")).Find("label > input");

        ((IHtmlInputElement)field).Value.ShouldBe("https://practice.example/wellness/busy.ics");
        field.HasAttribute("readonly").ShouldBeTrue();
        field.ParentElement!.TextContent.Trim().ShouldBe("The calendar's address");
    }

    [Fact]
    public void Google_Instructions_SayHowLongItWaits() =>
        Render<SubscribeToCalendar>(parameters => parameters.Add(one => one.Path, "/wellness/busy.ics"))
            .FindAll("details").Single(one => one.QuerySelector("summary")!.TextContent == "Google Calendar").TextContent
            .ShouldContain("only every 4 to 24 hours");

    [Fact]
    public void Instructions_EachApp_OpenWithoutScript() =>
        Render<SubscribeToCalendar>(parameters => parameters.Add(one => one.Path, "/wellness/busy.ics"))
            .FindAll("details > summary").Select(summary => summary.TextContent)
            .ShouldBe(["Google Calendar", "Apple Calendar (iPhone, iPad and Mac)", "Outlook"]);

    [Fact]
    public void IsPrivate_Address_ComesWithAWarning()
    {
        Render<SubscribeToCalendar>(parameters => parameters.Add(one => one.Path, "/x.ics")).Markup.ShouldNotContain("Give it to nobody");
        Render<SubscribeToCalendar>(parameters => parameters.Add(one => one.Path, "/x.ics").Add(one => one.IsPrivate, true)).Markup.ShouldContain("Give it to nobody");
    }

    [Fact]
    public void Heading_WithoutAName_IsThePractices() =>
        Render<SubscribeToCalendar>(parameters => parameters.Add(one => one.Path, "/x.ics").Add(one => one.HeadingLevel, 3))
            .Find("h3").TextContent.ShouldBe("Subscribe to Body Wisdom");

    [Fact]
    public void Texts_InSpanish_SpeakSpanish()
    {
        Speak("es-US");

        Render<SubscribeToCalendar>(parameters => parameters.Add(one => one.Path, "/x.ics")).Markup.ShouldContain("solo cada 4 a 24 horas");
    }
}
