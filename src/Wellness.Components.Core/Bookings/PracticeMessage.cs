using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>What the practice writes to a client about a change, such as why it cancels; it prints as nothing in logs.</summary>
public sealed record PracticeMessage
{
    /// <summary>The longest message, in characters.</summary>
    public const int LongestText = 500;

    /// <param name="text">1 to 500 characters after trimming; line breaks are kept, each as one, other control characters refused.</param>
    /// <exception cref="ArgumentException">The text is empty, too long or holds a control character.</exception>
    public PracticeMessage(string text)
    {
        Text = Guard.Text(text).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (Text.Length > LongestText)
        {
            throw new ArgumentException($"The message has more than {LongestText} characters.", nameof(text));
        }
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Only that there is one.</summary>
    public override string ToString() => "PracticeMessage (not shown)";
}
