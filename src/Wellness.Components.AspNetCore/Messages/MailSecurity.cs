namespace Wellness.AspNetCore.Messages;

/// <summary>How the way to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>The connection starts in the clear and must change to TLS before anything is said (RFC 3207); usual on port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314); usual on port 465.</summary>
    Tls,

    /// <summary>None: for a server on the same machine or in a network that is trusted.</summary>
    None,
}
