namespace Wellness.Practices;

/// <summary>How much a piece of <see cref="PracticeAdvice"/> matters.</summary>
public enum AdviceSeverity
{
    /// <summary>Worth a look; it may well be meant.</summary>
    Note,

    /// <summary>It would hurt the practice or its clients: mend it before publishing.</summary>
    Warning,
}
