using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>A page of the test practice at noon of Monday 23 November 2026, in English.</summary>
public abstract class KitTest : BunitContext
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

    protected KitTest()
    {
        Speak("en-US");
        Services.AddSingleton(TestPractice.Create());
        Services.AddSingleton<IClock>(new FakeClock(TestPractice.Noon));
        Services.AddSingleton<ICalendarDesk, Desk.FakeCalendarDesk>();
        Services.AddSingleton<IScheduleDesk, Tests.FakeScheduleDesk>();
        Services.AddSingleton<IClientDesk, Tests.FakeClientDesk>();
        Services.AddWellnessComponents();
    }

    protected Practice Practice => Services.GetRequiredService<Practice>();

    protected ServiceOffering Service => Practice.Services[0];

    protected static void Speak(string culture) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    protected override void Dispose(bool disposing)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _uiCulture);
        base.Dispose(disposing);
    }
}
