namespace Wellness.EntityFrameworkCore;

/// <summary>Whether a message still waits, or how it ended.</summary>
internal enum OutboxState
{
    Waiting,
    Sent,
    Superseded,
    Dead,
}
