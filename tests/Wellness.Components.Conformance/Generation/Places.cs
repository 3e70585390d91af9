namespace Wellness.Conformance.Generation;

/// <summary>Where and when clocks did what a schedule has to survive: zones with dates on or beside their transitions.</summary>
internal static class Places
{
    public static readonly (string Zone, string Date)[] All =
    [
        ("UTC", "2026-03-25"),
        ("UTC", "2028-02-29"),
        ("Asia/Kathmandu", "2026-05-04"),
        ("Asia/Kathmandu", "1986-01-01"), // 15 minutes skipped at midnight
        ("America/New_York", "2026-03-08"),
        ("America/New_York", "2026-11-01"),
        ("Europe/London", "2026-03-29"),
        ("Europe/London", "2026-10-25"),
        ("Europe/Dublin", "2026-10-25"), // summer is the standard there
        ("Australia/Lord_Howe", "2026-04-05"), // half an hour
        ("Australia/Lord_Howe", "2026-10-04"),
        ("Africa/Cairo", "2026-04-24"), // no midnight
        ("Africa/Cairo", "2026-10-30"), // 23:00 comes twice
        ("Asia/Beirut", "2026-03-29"), // no midnight
        ("Asia/Beirut", "2026-10-25"),
        ("America/Havana", "2026-03-08"), // no midnight
        ("America/Havana", "2026-11-01"), // midnight comes twice
        ("America/Sao_Paulo", "2018-02-18"),
        ("America/Sao_Paulo", "2018-11-04"),
        ("Pacific/Apia", "2011-12-30"), // a date that never was
        ("Pacific/Kwajalein", "1993-08-21"), // another
        ("America/St_Johns", "2006-04-02"), // at 00:01
        ("America/St_Johns", "2006-10-29"), // the evening before comes again after a minute
        ("Antarctica/Casey", "2010-03-05"), // three hours, back over midnight
        ("Antarctica/Troll", "2026-03-29"), // two hours
        ("Antarctica/Troll", "2026-10-25"),
        ("Pacific/Chatham", "2026-04-05"), // at 03:45
        ("Pacific/Chatham", "2026-09-27"),
        ("Africa/Casablanca", "2026-02-15"),
        ("Africa/Casablanca", "2026-03-22"),
        ("America/Santiago", "2026-04-05"),
        ("America/Santiago", "2026-09-06"), // no midnight
        ("Asia/Tehran", "2022-03-22"),
        ("Asia/Pyongyang", "2015-08-15"),
        ("America/Caracas", "2007-12-09"),
    ];
}
