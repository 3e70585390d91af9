using System.Globalization;
using Wellness.Bookings;

namespace Wellness.Race;

/// <summary>One visitor's attempt, drawn from the seed and its number alone, so that a restarted process repeats it exactly.</summary>
internal sealed record RaceAttempt(int Number, RaceAct Act, BookingRequest Request, ClientDetails Client)
{
    public static RaceAttempt Draw(RaceOptions options, int number)
    {
        var random = new Random(unchecked((options.Seed * 1_000_003) + number));
        var act = random.Next(100) switch
        {
            < 45 => RaceAct.Book,
            < 65 => RaceAct.HoldThenBook,
            < 75 => RaceAct.Hold,
            < 90 => RaceAct.BookThenCancel,
            _ => RaceAct.BookTwiceAtOnce,
        };
        var id = string.Create(CultureInfo.InvariantCulture, $"race-{options.Seed}-{number}-");
        var practitioner = random.Next(3) is var who && who < RacePractice.Practitioners.Count ? RacePractice.Practitioners[who] : null;
        var request = new BookingRequest(
            RacePractice.Service, RacePractice.Length, practitioner, RacePractice.Start(random, options.Attempts), id, id.PadRight(40, '_'));
        return new RaceAttempt(number, act, request, new ClientDetails("Racer", "racer@race.example", note: Note(number)));
    }

    /// <summary>What ties a row to its attempt.</summary>
    public static string Note(int number) => string.Create(CultureInfo.InvariantCulture, $"attempt {number}");
}

internal enum RaceAct
{
    Book,
    HoldThenBook,
    Hold,
    BookThenCancel,
    BookTwiceAtOnce,
}
