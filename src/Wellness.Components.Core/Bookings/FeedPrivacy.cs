namespace Wellness.Bookings;

/// <summary>How much a practitioner's feed tells about the client; a calendar app copies what it reads to other people's servers.</summary>
public enum FeedPrivacy
{
    /// <summary>The service and the client's name: "Neuromuscular Therapy (Ada Lovelace)".</summary>
    Name,

    /// <summary>The service and the initials: "Neuromuscular Therapy (A. L.)".</summary>
    Initials,

    /// <summary>Only that the time is taken: "Busy", with no service, place or description.</summary>
    Busy,

    /// <summary>The name, and in the description the telephone number, the e-mail address and the client's note, which may speak of health.</summary>
    Full,
}
