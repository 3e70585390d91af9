using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Pictures.Scenes;

/// <summary>What sessions share: the seats of a class, rooms, and the practitioner's ways between places.</summary>
internal static class SharingScenes
{
    private static readonly LocalDate Thursday = new(2026, 5, 7);

    private static readonly ServiceTravel Ways = new(Duration.FromMinutes(60),
    [
        new TravelTime("greenville", "lake-keowee", Duration.FromMinutes(50)),
        new TravelTime("lake-keowee", "lake-hartwell", Duration.FromMinutes(35)),
    ])
    {
        Base = "greenville",
    };

    public static Picture Class { get; } = new(
        "class",
        "A class is one session with several seats",
        "A stretching class of six seats is given at 18:30; each dot is a seat. With four seats taken it can be booked, and two seats are left; with six taken it is full. "
        + "Once somebody is in the class, a private session must keep clear of it: on that evening it may start until 17:00, or from 19:30 on.",
        6,
        [
            Stretching(4).ToLane("Stretching class\n4 of 6 seats taken"),
            Stretching(6).ToLane("Stretching class\n6 of 6 seats taken", "18:30"),
            Private.ToLane("A private session\non the same evening", "18:00"),
        ]);

    public static Picture Rooms { get; } = new(
        "rooms",
        "A session needs a room that is free for all of it",
        "The willow room is taken from 09:00 to 11:00 and the river room from 10:00 to 12:00. A session of an hour can start at 09:00, when the river room is "
        + "free until 10:00, and from 11:00 on, when the willow room is free again. From 09:30 neither room is free for the whole hour.",
        4,
        [
            Room.With("09:00", "11:00", "taken").ToLane("Willow room") with { Marks = [] },
            Room.With("10:00", "12:00", "taken").ToLane("River room") with { Marks = [] },
            Either.ToLane("A session of an hour\nin either room", "09:30"),
        ]);

    public static Picture Travel { get; } = new(
        "travel",
        "The way to the next place needs its time too",
        "A visit at Lake Keowee lasts from 12:00 to 13:15, with 10 minutes to set up and 15 to pack. Another visit at the same lake needs no way. "
        + "Lake Hartwell is 35 minutes away and the studio in Greenville 50, before the visit and after it, so fewer starts are left there.",
        9,
        [
            Visit("lake-keowee").ToLane("Again at Lake Keowee\n75 minutes"),
            Visit("lake-hartwell").ToLane("At Lake Hartwell\n35 minutes away"),
            Visit(null).ToLane("In Greenville\n50 minutes away", "10:00"),
        ]);

    private static Day Private => (new Day { Date = Thursday, Hours = Day.Open("15:00-21:00"), FromHour = 15 })
        .With("18:30", "19:15", "class", 10, 10);

    private static Day Room => new() { Date = Thursday, Hours = Day.Open("09:00-13:00") };

    private static Day Either
    {
        get
        {
            var room = Room;
            return room with
            {
                Pools =
                [
                    new PoolAgenda("treatment-room",
                    [
                        new ResourceAgenda("willow-room", new BusyTimeline([new BusyInterval(room.At("09:00"), room.At("11:00"))])),
                        new ResourceAgenda("river-room", new BusyTimeline([new BusyInterval(room.At("10:00"), room.At("12:00"))])),
                    ]),
                ],
            };
        }
    }

    private static Day Stretching(int taken) => (new Day
    {
        Date = Thursday,
        Hours = Day.Open("18:30-19:15"),
        FromHour = 15,
        Minutes = 45,
        Before = 10,
        After = 10,
        Service = "stretching",
        Capacity = 6,
    }).With("18:30", "19:15", new string('\u25CF', taken) + new string('\u25CB', 6 - taken), 10, 10, service: "stretching", seats: taken);

    private static Day Visit(string? area) => (new Day
    {
        Date = Thursday,
        Hours = Day.Open("09:00-18:00"),
        Minutes = 75,
        Before = 10,
        After = 15,
        Area = area,
        Travel = Ways,
    }).With("12:00", "13:15", "visit", 10, 15, "lake-keowee");
}
