using Wellness.AspNetCore.Messages;
using Wellness.Practices;

namespace Wellness.AspNetCore.Hosting;

/// <summary>What must be so between the settings of mail before a site starts.</summary>
internal static class MailStart
{
    /// <exception cref="WellnessStartException">Two settings contradict each other, or one is missing.</exception>
    public static void Check(MailOptions mail, OutboxOptions outbox, Practice practice)
    {
        if (mail.Host is not null && mail.From is null && practice.Email is null)
        {
            throw new WellnessStartException("Messages to clients need an address that they come from: set Wellness:Mail:From, or the practice's \"email\".");
        }

        if (mail is { UserName: not null, Security: MailSecurity.None })
        {
            throw new WellnessStartException("Wellness:Mail:Security is None, so the password would travel in the clear: use StartTls or Tls, or remove Wellness:Mail:UserName.");
        }

        if (outbox.Lease <= mail.Timeout)
        {
            throw new WellnessStartException("Wellness:Outbox:Lease must be longer than Wellness:Mail:Timeout, or two workers would send the same message.");
        }
    }
}
