using System.Globalization;
using NodaTime;

namespace Wellness.AspNetCore.Messages;

/// <summary>How messages to clients are sent.</summary>
/// <remarks>
/// Read from the configuration's section <c>Wellness:Mail</c>, under the properties' names. Without <see cref="Host"/>
/// messages are written as <c>.eml</c> files to the folder <c>mail</c> in the data folder, and nothing is sent.
/// </remarks>
public sealed class MailOptions
{
    private static readonly Duration LongestTimeout = Duration.FromMinutes(5);

    /// <summary>The name or address of the SMTP server.</summary>
    /// <value>Null by default: messages become files.</value>
    /// <exception cref="ArgumentException">The value is blank, or has a space, a control character, a scheme, a port or a path.</exception>
    public string? Host { get; set => field = value is null ? null : MailText.Host(value); }

    /// <summary>The port that the server listens on.</summary>
    /// <value>From 1 to 65,535; 587 by default, which is for submission.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int Port
    {
        get;
        set => field = value is >= 1 and <= 65_535
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A port is from 1 to 65535.");
    } = 587;

    /// <summary>How the connection is protected; a server that can't is not used.</summary>
    /// <value><see cref="MailSecurity.StartTls"/> by default.</value>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Who signs in to the server.</summary>
    /// <value>Null by default, for a server that asks for nobody.</value>
    public string? UserName { get; set; }

    /// <summary>The password of <see cref="UserName"/>; keep it out of the repository, in user secrets or the environment.</summary>
    /// <value>Null by default.</value>
    public string? Password { get; set; }

    /// <summary>The address that messages come from.</summary>
    /// <value>Null by default: the practice's own e-mail address, which it must have then.</value>
    /// <exception cref="ArgumentException">The value is no e-mail address.</exception>
    public string? From { get; set => field = value is null ? null : MailText.Address(value); }

    /// <summary>The name beside <see cref="From"/>.</summary>
    /// <value>Null by default: the practice's name.</value>
    /// <exception cref="ArgumentException">The value has a control character.</exception>
    public string? FromName { get; set => field = value is null ? null : MailText.Line(value); }

    /// <summary>The address that answers go to.</summary>
    /// <value>Null by default: the practice's own e-mail address, where it is another than <see cref="From"/>.</value>
    /// <exception cref="ArgumentException">The value is no e-mail address.</exception>
    public string? ReplyTo { get; set => field = value is null ? null : MailText.Address(value); }

    /// <summary>How long the server may take for one message, from the connection to its yes.</summary>
    /// <value>From 1 second to 5 minutes; 30 seconds by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration Timeout
    {
        get;
        set => field = value >= Duration.FromSeconds(1) && value <= LongestTimeout
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A timeout is from 1 second to 5 minutes.");
    } = Duration.FromSeconds(30);

    /// <summary>The language of messages about bookings that were made in none, such as <c>es</c> or <c>en-US</c>.</summary>
    /// <value><c>en</c> by default.</value>
    /// <exception cref="CultureNotFoundException">There is no such language.</exception>
    public string Culture { get; set => field = CultureInfo.GetCultureInfo(value).Name; } = "en";
}
