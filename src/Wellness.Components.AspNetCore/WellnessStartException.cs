namespace Wellness.AspNetCore;

/// <summary>The site can't start, for a reason that whoever runs it can mend; the message says what and where, and is enough.</summary>
public sealed class WellnessStartException : Exception
{
    /// <summary>A start that failed without a reason of its own.</summary>
    public WellnessStartException()
        : this("The site can't start.")
    {
    }

    /// <param name="message">What is wrong, where, and what to do about it.</param>
    public WellnessStartException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong, where, and what to do about it.</param>
    /// <param name="innerException">What failed.</param>
    public WellnessStartException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
