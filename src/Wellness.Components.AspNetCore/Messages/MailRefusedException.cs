namespace Wellness.AspNetCore.Messages;

/// <summary>A message that can't be delivered, however often it is tried; its text holds no personal data, since it is logged.</summary>
public sealed class MailRefusedException : Exception
{
    /// <summary>A refusal without a reason.</summary>
    public MailRefusedException()
        : this("The message was refused.")
    {
    }

    /// <param name="message">Why, without the recipient's name or address.</param>
    public MailRefusedException(string message)
        : base(message)
    {
    }

    /// <param name="message">Why, without the recipient's name or address.</param>
    /// <param name="innerException">What failed; it is not logged.</param>
    public MailRefusedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
