using System.Net;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Feeds;

public class PublicFeedEndpointTests
{
    private static readonly Instant Thursday = Instant.FromUtc(2026, 12, 3, 15, 0);
    private static readonly Dictionary<string, string?> Published = new() { ["Wellness:PublishBusyTimes"] = "true" };

    [Theory]
    [InlineData("/wellness/busy.ics")]
    [InlineData("/wellness/busy.ifb")]
    [InlineData("/wellness/busy/ann.ics")]
    [InlineData("/wellness/classes.ics")]
    public async Task Get_WhatThePracticeDoesNotPublish_Is404(string path)
    {
        await using var site = await TestSite.StartAsync();

        (await site.SendAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_BusyTimesOfAPractitioner_AreEventsThatLeadToNobody()
    {
        await using var site = await TestSite.StartAsync(settings: Published);
        var (booking, token) = site.Bookings.Add(Thursday, TestSite.Now);
        site.Bookings.Change(token, known => known with { BufferAfter = Duration.FromMinutes(30) });

        var response = await site.SendAsync("/wellness/busy/ann.ics");
        var text = await TextAsync(response);

        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=300");
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8; method=PUBLISH");
        text.ShouldContain("DTSTART;TZID=America/New_York:20261203T100000\r\n");
        text.ShouldContain("DTEND;TZID=America/New_York:20261203T113000\r\n");
        text.ShouldContain("SUMMARY:Busy\r\n");
        new[] { "Mara", "mara@", "Neuromuscular", booking.Id.ToString("D"), booking.Id.ToString("N") }.ShouldAllBe(marker => !text.Contains(marker));
    }

    [Fact]
    public async Task Get_BusyTimesOfThePractice_AreWhenNobodyIsFree()
    {
        await using var site = await TestSite.StartAsync(settings: Published);
        site.Bookings.Add(Thursday, TestSite.Now);
        (await TextAsync(await site.SendAsync("/wellness/busy.ics"))).ShouldNotContain("VEVENT");

        var (_, bens) = site.Bookings.Add(Thursday, TestSite.Now);
        site.Bookings.Change(bens, known => known with { Practitioner = "ben" });

        (await TextAsync(await site.SendAsync("/wellness/busy.ics"))).Split("BEGIN:VEVENT").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Get_CancelledBooking_IsNoBusyTime()
    {
        await using var site = await TestSite.StartAsync(settings: Published);
        var (_, token) = site.Bookings.Add(Thursday, TestSite.Now);
        site.Bookings.Change(token, known => known with { Status = BookingStatus.CancelledByClient });

        (await TextAsync(await site.SendAsync("/wellness/busy/ann.ics"))).ShouldNotContain("VEVENT");
    }

    [Fact]
    public async Task Get_FreeBusy_IsItsPeriodsInUtcForTheBookingWindow()
    {
        await using var site = await TestSite.StartAsync(settings: Published);
        site.Bookings.Add(Thursday, TestSite.Now);

        var response = await site.SendAsync("/wellness/busy/ann.ifb");
        var text = await TextAsync(response);

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8; method=PUBLISH");
        text.ShouldContain("DTSTART:20261201T050000Z\r\n");
        text.ShouldContain("FREEBUSY;FBTYPE=BUSY:20261203T150000Z/20261203T160000Z\r\n");
    }

    [Fact]
    public async Task Get_UnchangedBusyTimes_Is304ByTagAndByDate()
    {
        await using var site = await TestSite.StartAsync(settings: Published);
        site.Bookings.Add(Thursday, TestSite.Now);
        await site.SendAsync("/wellness/busy/ann.ics");
        site.Clock.AdvanceSeconds(30);
        var first = await site.SendAsync("/wellness/busy/ann.ics");

        (await site.SendAsync("/wellness/busy/ann.ics", headers: ("If-None-Match", first.Headers.ETag!.ToString()))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await site.SendAsync("/wellness/busy/ann.ics", headers: ("If-Modified-Since", first.Content.Headers.LastModified!.Value.ToString("R")))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        site.Bookings.AppointmentReads.ShouldBe(1);

        site.Bookings.Add(Thursday + Duration.FromHours(3), TestSite.Now);
        (await site.SendAsync("/wellness/busy/ann.ics", headers: ("If-Modified-Since", first.Content.Headers.LastModified!.Value.ToString("R")))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_BlockedTime_IsBusyWithinAMinute()
    {
        await using var site = await TestSite.StartAsync(settings: Published);
        var before = await site.SendAsync("/wellness/busy/ann.ics");
        site.Bookings.Blocked.Add(new BusyTime(Guid.CreateVersion7(), "ann", new(Thursday, Thursday + Duration.FromHours(1))) { Note = "Dentist" });
        site.Clock.AdvanceMinutes(1);

        var after = await site.SendAsync("/wellness/busy/ann.ics", headers: ("If-None-Match", before.Headers.ETag!.ToString()));
        var text = await TextAsync(after);

        text.ShouldContain("DTSTART;TZID=America/New_York:20261203T100000\r\n");
        text.ShouldNotContain("Dentist");
    }

    [Fact]
    public async Task Get_ReadAnewAndStillTheSame_KeepsItsDate()
    {
        await using var site = await TestSite.StartAsync(settings: Published);
        site.Bookings.Add(Thursday, TestSite.Now);
        await site.SendAsync("/wellness/busy/ann.ics");
        site.Clock.AdvanceMinutes(5);

        var again = await site.SendAsync("/wellness/busy/ann.ics");

        site.Bookings.AppointmentReads.ShouldBe(2);
        again.Content.Headers.LastModified.ShouldBe(TestSite.Now.ToDateTimeOffset());
    }

    [Fact]
    public async Task Get_UnknownPractitioner_Is404()
    {
        await using var site = await TestSite.StartAsync(settings: Published);

        (await site.SendAsync("/wellness/busy/nobody.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_Classes_AreSessionsWithoutThoseWhoCome()
    {
        await using var site = await TestSite.StartAsync(practice: SamplePractice.WithClass());
        site.Bookings.Add(Thursday, TestSite.Now);
        site.Bookings.Add(Thursday, TestSite.Now);

        var response = await site.SendAsync("/wellness/classes.ics");
        var text = await TextAsync(response);

        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=300");
        text.Split("BEGIN:VEVENT").Length.ShouldBe(2);
        text.ShouldContain("SUMMARY:Gentle Yoga\r\n");
        text.ShouldNotContain("Mara");
    }

    [Fact]
    public async Task Robots_Feeds_AreNotForbidden()
    {
        await using var site = await TestSite.StartAsync(settings: Published);

        (await TextAsync(await site.SendAsync("/robots.txt"))).ShouldNotContain("Disallow");
    }

    private static async Task<string> TextAsync(HttpResponseMessage response) =>
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);
}
