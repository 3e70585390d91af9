using NodaTime;
using Wellness.AspNetCore.Endpoints;
using Wellness.AspNetCore.Links;
using Wellness.Bookings;
using Wellness.Components.Messages;
using Wellness.Practices;

namespace Wellness.AspNetCore.Messages;

/// <summary>Delivers one leased message: looks whether it still holds, writes it, hands it over and settles it.</summary>
internal sealed class OutboxDelivery(
    Practice practice, IBookingStore bookings, IOutboxStore outbox, IClock clock, SecretPaths paths,
    MessageLinkKey links, MessageComposer composer, IMailSender sender)
{
    /// <returns>Whether it was handed over; false where it no longer held, so that nobody is told.</returns>
    /// <exception cref="MailRefusedException">It can't be delivered, ever.</exception>
    /// <exception cref="MailHandoverException">The other side could not take it now.</exception>
    public async Task<bool> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var booking = await bookings.FindAsync(message.Booking, cancellationToken);
        if (booking?.Client is not { } client || !Holds(message, booking, Now()))
        {
            await outbox.SettleAsync(message, OutboxOutcome.Superseded, Now(), cancellationToken);
            return false;
        }

        var token = links.TokenFor(booking.Id);
        await outbox.LinkAsync(booking.Id, token.Hash(), cancellationToken);
        var link = new Uri(SiteAddress.Of(practice, paths.ManageLink(token.Reveal())));
        using var mail = await composer.ComposeAsync(message, new ClientMessage(message.Kind, booking, client, link, message.DueAt));
        try
        {
            await sender.SendAsync(mail, cancellationToken);
        }
        catch (Exception fault) when (fault is not (MailRefusedException or MailHandoverException))
        {
            throw new MailHandoverException(fault);
        }

        await outbox.SettleAsync(message, OutboxOutcome.Sent, Now(), cancellationToken);
        return true;
    }

    /// <summary>Whether what a message tells is still so: the booking has not changed since, and there is time left for it.</summary>
    internal static bool Holds(OutboxMessage message, Booking booking, Instant now) =>
        booking.Revision == message.Revision && message.Kind switch
        {
            MessageKind.Pending => now < booking.End && booking.Status == BookingStatus.Pending,
            MessageKind.Confirmed => now < booking.End && booking.Status == BookingStatus.Confirmed,
            MessageKind.Moved => now < booking.End && booking.Status is BookingStatus.Confirmed or BookingStatus.Pending,
            MessageKind.CancelledByClient => booking.Status == BookingStatus.CancelledByClient,
            MessageKind.CancelledByPractice => booking.Status == BookingStatus.CancelledByPractice,
            MessageKind.Declined => booking.Status == BookingStatus.Declined,
            MessageKind.Reminder => booking.Status == BookingStatus.Confirmed && now < booking.Start,
            MessageKind.WaitingListOffer => booking.Status == BookingStatus.Held && booking.HoldUntil > now,
            _ => false,
        };

    /// <summary>To the millisecond below, which every store keeps exactly.</summary>
    private Instant Now() => Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());
}
