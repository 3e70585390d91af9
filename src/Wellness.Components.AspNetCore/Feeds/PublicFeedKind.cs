namespace Wellness.AspNetCore.Feeds;

/// <summary>What a feed for everybody tells.</summary>
internal enum PublicFeedKind
{
    /// <summary>Busy time as events, which calendar apps show.</summary>
    BusyEvents,

    /// <summary>Busy time as such, which programs that make appointments ask for.</summary>
    FreeBusy,

    /// <summary>The classes that take place.</summary>
    Classes,
}
