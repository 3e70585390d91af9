namespace Wellness.AspNetCore.Calendars;

/// <summary>Why a calendar was not fetched; the names are kept with the calendar, so they stay.</summary>
internal enum FetchRefusal
{
    /// <summary>No absolute address of a web server, or one that is too long.</summary>
    MalformedAddress,

    /// <summary>The scheme is neither https nor webcal.</summary>
    NotHttps,

    /// <summary>The address holds a user name or a password.</summary>
    CredentialsInAddress,

    /// <summary>The path of a file leads out of the data folder.</summary>
    OutsideDataFolder,

    /// <summary>Where the calendar is can't be decrypted: the keys in the data folder are not the ones that it was encrypted with.</summary>
    KeysLost,

    /// <summary>The host has only addresses that are not on the public internet.</summary>
    PrivateAddress,

    /// <summary>The host has no address, or nothing answers there, or its certificate is not trusted.</summary>
    Unreachable,

    /// <summary>The answer took too long.</summary>
    TimedOut,

    /// <summary>One redirect too many.</summary>
    TooManyRedirects,

    /// <summary>The server answered with something else than the calendar.</summary>
    WrongStatus,

    /// <summary>The answer is of a kind that no calendar is sent as, such as a web page.</summary>
    WrongType,

    /// <summary>The answer has more bytes than are read, once it is decompressed.</summary>
    TooLarge,
}
