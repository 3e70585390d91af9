namespace Wellness.Conformance.Generation;

/// <summary>Where and when clocks did what a schedule has to survive: zones with dates on or beside their transitions.</summary>
/// <remarks>All of them are past: what a zone will do is a forecast, which changes from one time-zone database to the next.</remarks>
internal static class Places
{
    public static readonly (string Zone, string Date)[] All =
    [
        ("UTC", "2025-03-25"),
        ("UTC", "2028-02-29"),
        ("Asia/Kathmandu", "2025-05-05"),
        ("Asia/Kathmandu", "1986-01-01"), // 15 minutes skipped at midnight
        ("America/New_York", "2025-03-09"),
        ("America/New_York", "2025-11-02"),
        ("Europe/London", "2025-03-30"),
        ("Europe/London", "2025-10-26"),
        ("Europe/Dublin", "2025-10-26"), // summer is the standard there
        ("Australia/Lord_Howe", "2025-04-06"), // half an hour
        ("Australia/Lord_Howe", "2025-10-05"),
        ("Africa/Cairo", "2024-04-26"), // no midnight
        ("Africa/Cairo", "2024-11-01"), // 23:00 comes twice
        ("Asia/Beirut", "2024-03-31"), // no midnight
        ("Asia/Beirut", "2024-10-27"),
        ("America/Havana", "2024-03-10"), // no midnight
        ("America/Havana", "2024-11-03"), // midnight comes twice
        ("America/Sao_Paulo", "2018-02-18"),
        ("America/Sao_Paulo", "2018-11-04"),
        ("Pacific/Apia", "2011-12-30"), // a date that never was
        ("Pacific/Kwajalein", "1993-08-21"), // another
        ("America/St_Johns", "2006-04-02"), // at 00:01
        ("America/St_Johns", "2006-10-29"), // the evening before comes again after a minute
        ("Antarctica/Casey", "2010-03-05"), // three hours, back over midnight
        ("Antarctica/Troll", "2025-03-30"), // two hours
        ("Antarctica/Troll", "2025-10-26"),
        ("Pacific/Chatham", "2025-04-06"), // at 03:45
        ("Pacific/Chatham", "2025-09-28"),
        ("Africa/Casablanca", "2024-03-10"),
        ("Africa/Casablanca", "2024-04-14"),
        ("America/Santiago", "2025-04-06"),
        ("America/Santiago", "2025-09-07"), // no midnight
        ("Asia/Tehran", "2022-03-22"),
        ("Asia/Pyongyang", "2015-08-15"),
        ("America/Caracas", "2007-12-09"),
    ];
}
