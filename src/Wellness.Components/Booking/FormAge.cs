namespace Wellness.Components;

/// <summary>Whether a form came back in the time that a person takes.</summary>
public enum FormAge
{
    /// <summary>It did.</summary>
    Right,

    /// <summary>Sooner than anybody could fill it in.</summary>
    TooYoung,

    /// <summary>So late that what it shows may no longer be so.</summary>
    TooOld,

    /// <summary>Nobody can tell: its stamp is missing, changed, or signed with a key that is gone.</summary>
    Unreadable,
}
