using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Messages;

/// <summary>What a template is given to write a client's message from.</summary>
/// <param name="Kind">What the message tells.</param>
/// <param name="Booking">The booking as it stands; its <see cref="Booking.Client"/> is there.</param>
/// <param name="Client">Who is written to.</param>
/// <param name="ManageLink">The client's secret link, absolute.</param>
/// <param name="At">When the message was due: what the texts take for the present.</param>
public sealed record ClientMessage(MessageKind Kind, Booking Booking, ClientDetails Client, Uri ManageLink, Instant At);
