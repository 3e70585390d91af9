namespace Wellness.Pictures;

/// <summary>What a stretch of time is; each kind has a shape and a pattern of its own, so that no colour need be told apart.</summary>
public enum ShapeKind
{
    Open,
    Booked,
    Buffer,
    Way,
    TooSoon,
}
