using System.Globalization;
using Wellness.Bookings;

namespace Wellness.Race;

/// <summary>One visitor's attempt, drawn from the seed and its number alone, so that a restarted process repeats it exactly.</summary>
internal sealed record RaceAttempt(int Number, RaceAct Act, BookingRequest Request, MoveRequest Move, ClientDetails Client)
{
    public static RaceAttempt Draw(RaceOptions options, int number)
    {
        var random = new Random(unchecked((options.Seed * 1_000_003) + number));
        var act = random.Next(100) switch
        {
            < 30 => RaceAct.Book,
            < 48 => RaceAct.HoldThenBook,
            < 58 => RaceAct.Hold,
            < 70 => RaceAct.BookThenCancel,
            < 82 => RaceAct.BookThenMove,
            < 85 => RaceAct.BookThenMoveTwiceAtOnce,
            < 91 => RaceAct.BookMoveThenCancel,
            < 99 => RaceAct.BookTwiceAtOnce,
            _ => RaceAct.Sweep,
        };
        var id = string.Create(CultureInfo.InvariantCulture, $"race-{options.Seed}-{number}-");
        var (service, practitioner) = RacePractice.Choose(random);
        var request = new BookingRequest(
            service, RacePractice.Length, practitioner, RacePractice.Start(random, options.Attempts), id, id.PadRight(40, '_'));

        // Half of the moves go where nobody books, so that many of them succeed.
        var move = new MoveRequest(RacePractice.Start(random, 2 * options.Attempts), practitioner, id.PadRight(40, '-'));
        return new RaceAttempt(number, act, request, move, new ClientDetails("Racer", "racer@race.example", note: Note(number)));
    }

    /// <summary>What ties a row to its attempt.</summary>
    public static string Note(int number) => string.Create(CultureInfo.InvariantCulture, $"attempt {number}");
}
