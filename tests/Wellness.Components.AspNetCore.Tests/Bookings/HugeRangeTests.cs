using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Bookings;

public sealed class HugeRangeTests
{
    [Theory]
    [InlineData(1, 9999, "Dates lie from 1970 to 2200.")]
    [InlineData(1971, 2199, "days can be searched at once.")]
    public async Task FindSlots_AllOfTime_IsRefusedWithItsBoundBeforeTheStoreIsAsked(int from, int to, string bound)
    {
        await using var site = await PageSite.StartAsync();
        var bookings = site.App.Services.GetRequiredService<IBookingService>();
        site.Logs.Lines.Clear();

        var fault = await Should.ThrowAsync<ArgumentException>(() => bookings.FindSlotsAsync(
            new SlotSearch("nmt", Duration.FromHours(1), "ann", new LocalDate(from, 1, 1), new LocalDate(to, 12, 31), null), TestContext.Current.CancellationToken));

        fault.Message.ShouldContain(bound);
        site.Logs.Lines.ShouldNotContain(line => line.Contains("calendar_version", StringComparison.Ordinal) || line.Contains("FROM \"cell\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_DaysThatNoCalendarHas_ShowADayThatTheyHave()
    {
        await using var site = await PageSite.StartAsync(LogLevel.Warning);
        using var visitor = site.Visitor();
        visitor.DefaultRequestHeaders.Add(PageSite.Practice, "1");

        foreach (var day in new[] { "0001-01-01", "9999-12-31", "-9998-01-01", "99999-01-01", "2026-02-30", "0", "%00", new string('9', 4_000) })
        {
            foreach (var page in new[] { "/book?service=nmt&length=60&day=", "/practice/schedule?view=week&day=" })
            {
                using var answer = await visitor.GetAsync(new Uri(page + day, UriKind.Relative), TestContext.Current.CancellationToken);

                answer.StatusCode.ShouldBe(HttpStatusCode.OK, page + day);
            }
        }

        site.Logs.Lines.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}
