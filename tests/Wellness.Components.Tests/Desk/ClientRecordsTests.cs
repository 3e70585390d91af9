using System.Net;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>What the practice can do for a client who asks about their data.</summary>
public sealed class ClientRecordsTests : IAsyncLifetime
{
    private const string Find = "wellness-details";
    private const string Erase = "wellness-clients-erase";

    private IntakeSite _site = null!;

    private Visitor Visitor => _site.Visitor;

    public async ValueTask InitializeAsync()
    {
        _site = await IntakeSite.StartAsync();
        _site.Clients.Bookings.Add(_site.Bookings.Bookings[_site.Id]);
        await Visitor.GoAsync("/clients");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Find_KnownAddress_ListsWhatIsKeptAndNeverInTheAddress()
    {
        await Visitor.SendAsync(Find, ("email", "Jane@Example.com"));

        Visitor.Text.ShouldContain("Kept under Jane@Example.com");
        Visitor.Text.ShouldContain("Saturday 5 December");
        Visitor.Address.PathAndQuery.ShouldBe("/clients");
        var export = Visitor.Page.QuerySelector("form.wellness-clients-export")!;
        export.GetAttribute("method").ShouldBe("post");
        export.GetAttribute("action").ShouldBe("/wellness/clients/export");
        Visitor.Fields(export).Keys.ShouldBe(["__RequestVerificationToken", "email"], ignoreOrder: true);
    }

    [Fact]
    public async Task Find_AppointmentsOfOtherYears_SayTheirYearAndLinkToTheirDayWhereTheyAreToCome()
    {
        var booking = _site.Bookings.Bookings[_site.Id];
        _site.Clients.Bookings.Add(Away(booking, 365));
        _site.Clients.Bookings.Add(Away(booking, -365));

        await Visitor.SendAsync(Find, ("email", "jane@example.com"));

        Visitor.Text.ShouldContain("Sunday 5 December 2027, 10:00 am");
        Visitor.Text.ShouldContain("Friday 5 December 2025, 10:00 am");
        Visitor.Page.QuerySelectorAll(".wellness-clients-found a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["schedule?day=2026-12-05", "schedule?day=2027-12-05"]);
    }

    [Fact]
    public async Task Find_UnknownAddress_SaysThatNothingIsKept()
    {
        await Visitor.SendAsync(Find, ("email", "nobody@example.com"));

        Visitor.Text.ShouldContain("No booking and no place on the waiting list is kept under this address.");
        Visitor.Page.QuerySelector("form.wellness-clients-export").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@example.com\r\nb@example.com")]
    [InlineData(null)]
    public async Task Find_NoAddress_SaysWhatToWrite(string? email)
    {
        await Visitor.SendAsync(Find, ("email", email));

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Write one e-mail address");
        Visitor.Page.GetElementById("wellness-clients-email")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Erase_AskedOnceMore_TellsWhatStaysBeforeItErases()
    {
        await Visitor.SendAsync(Find, ("email", "jane@example.com"));
        await Visitor.SendAsync(Erase, ("step", "ask"));
        Visitor.Text.ShouldContain("It cannot be undone.");
        Visitor.Text.ShouldContain("until they are cancelled or over: 1 now.");
        _site.Clients.Erased.ShouldBeEmpty();
        _site.Clock.Reset(SamplePractice.December(5, 12));

        await Visitor.SendAsync(Erase, ("step", "erase"));

        _site.Clients.Erased.ShouldBe(["jane@example.com"]);
        Visitor.Text.ShouldContain("Erased. Appointments that no longer know whose they were: 1.");
        Visitor.Text.ShouldContain("No booking and no place on the waiting list is kept under this address.");
    }

    [Fact]
    public async Task Erase_StillToCome_SaysWhatToDo()
    {
        await Visitor.SendAsync(Find, ("email", "jane@example.com"));
        await Visitor.SendAsync(Erase, ("step", "erase"));

        Visitor.Text.ShouldContain("Appointments to come that keep their client: 1.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    public async Task Erase_NoAddress_ErasesNothing(string email)
    {
        await Visitor.SendAsync(Find, ("email", "jane@example.com"));

        await Visitor.SendAsync(Erase, ("step", "erase"), ("email", email));

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        _site.Clients.Erased.ShouldBeEmpty();
    }

    private static Booking Away(Booking booking, int days) => booking with
    {
        Id = Guid.CreateVersion7(),
        Start = booking.Start + Duration.FromDays(days),
        End = booking.End + Duration.FromDays(days),
    };
}
