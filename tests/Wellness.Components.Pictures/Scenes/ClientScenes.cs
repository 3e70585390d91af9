using NodaTime;
using Wellness.Practices;

namespace Wellness.Pictures.Scenes;

/// <summary>What depends on who asks and how often: new clients, and appointments that come again.</summary>
internal static class ClientScenes
{
    private static readonly LocalDate Monday = new(2026, 5, 4);

    public static Picture NewClients { get; } = new(
        "new-clients",
        "A first session may need more time and more notice",
        "It is 10:00. Somebody who has been here before needs an hour's notice and may have a session of 30 minutes from 11:00 on. "
        + "Somebody new has 60 minutes and four hours' notice, so from 14:00 on. A first session of 30 minutes is not offered.",
        8,
        [
            Asked(30, null).ToLane("Has been here before\n30 minutes", "11:00"),
            Asked(60, First).ToLane("Comes for the first time\n60 minutes", "13:00"),
            Asked(30, First).ToLane("Comes for the first time\n30 minutes", "15:00"),
        ]);

    public static Picture Series { get; } = new(
        "series",
        "The same time every week, and what to do where it is taken",
        "A session at 10:00 on four Tuesdays. Three dates are free, also after the clock change in March. On 17 March the time is taken, and the "
        + "nearest free starts, 08:00 and 12:00, are offered instead.",
        8,
        [
            Tuesday(3).ToLane("Tuesday, 3 March", "10:00", nearest: 1),
            Tuesday(10).ToLane("Tuesday, 10 March\nafter the clock change", "10:00", nearest: 1),
            Tuesday(17).With("09:30", "12:00", "taken").ToLane("Tuesday, 17 March\nthe two nearest", "10:00", nearest: 2),
            Tuesday(24).ToLane("Tuesday, 24 March", "10:00", nearest: 1),
        ]);

    private static NewClientPolicy First => new() { Lengths = [Duration.FromMinutes(60)], MinimumNotice = Duration.FromHours(4) };

    private static Day Asked(int minutes, NewClientPolicy? client)
    {
        var day = new Day
        {
            Date = Monday,
            Hours = Day.Open("09:00-17:00"),
            Minutes = minutes,
            NewClient = client,
            Policy = Day.EveryMinutes(60) with { MinimumNotice = Duration.FromHours(1) },
        };
        return day with { Now = day.At("10:00") };
    }

    private static Day Tuesday(int day) => new()
    {
        Date = new LocalDate(2026, 3, day),
        Hours = Day.Open("08:00-16:00"),
        FromHour = 8,
        Policy = Day.EveryMinutes(60),
    };
}
