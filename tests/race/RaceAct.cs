namespace Wellness.Race;

/// <summary>What a visitor does.</summary>
internal enum RaceAct
{
    Book,
    HoldThenBook,
    Hold,
    BookThenCancel,
    BookThenMove,
    BookThenMoveTwiceAtOnce,
    BookMoveThenCancel,
    BookTwiceAtOnce,
    Sweep,
}
