using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wellness.AspNetCore.Calendars;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Calendars;

public sealed class ExternalCalendarWorkerTests
{
    [Fact]
    public async Task Worker_ACancellationThatIsNotTheStop_GoesOn()
    {
        using var rig = new CalendarRig();
        rig.Add();
        rig.Store.FailOnce = new OperationCanceledException("Somebody else's.");
        rig.Store.Answers.Enqueue(CalendarRig.Event(3));
        await using var services = new ServiceCollection()
            .AddSingleton(rig.Refresher).AddSingleton<IExternalCalendarStore>(rig.Store).BuildServiceProvider();
        using var worker = new ExternalCalendarWorker(services, new HurriedTime(), NullLogger<ExternalCalendarWorker>.Instance);

        await worker.StartAsync(TestContext.Current.CancellationToken);
        await MailSite.UntilAsync(() => Task.FromResult(rig.Store.Times.Count > 0));
        await worker.StopAsync(TestContext.Current.CancellationToken);

        rig.Days().ShouldBe([3]);
    }
}
