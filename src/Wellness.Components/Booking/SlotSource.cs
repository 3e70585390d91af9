using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components;

/// <summary>Where a strip of days gets its free times from.</summary>
/// <param name="Between">The free slots between two dates, both inclusive, soonest first.</param>
/// <param name="Next">The first free slot on or after a date; null where there is none.</param>
internal sealed record SlotSource(
    Func<LocalDate, LocalDate, Task<IReadOnlyList<AppointmentSlot>>> Between, Func<LocalDate, Task<AppointmentSlot?>> Next)
{
    /// <summary>What a visitor can book.</summary>
    public static SlotSource Of(IBookingClient client, SlotQuestion question, CancellationToken cancellationToken) => new(
        (from, to) => client.FindSlotsAsync(question, from, to, cancellationToken),
        from => client.FindNextAsync(question, from, cancellationToken));

    /// <summary>Where an appointment could move: all that a source has but where it is already.</summary>
    /// <param name="source">What is free, the appointment's own time included.</param>
    /// <param name="booking">The appointment.</param>
    /// <param name="practitioner">The slug of who should give it; null for anyone.</param>
    /// <param name="zone">The practice's zone.</param>
    public static SlotSource ForMove(SlotSource source, Booking booking, string? practitioner, DateTimeZone zone)
    {
        var stays = practitioner is null || practitioner == booking.Practitioner;
        return new SlotSource(BetweenAsync, NextAsync);

        bool IsElsewhere(AppointmentSlot slot) => !stays || slot.Start != booking.Start;

        async Task<IReadOnlyList<AppointmentSlot>> BetweenAsync(LocalDate from, LocalDate to) =>
            [.. (await source.Between(from, to)).Where(IsElsewhere)];

        async Task<AppointmentSlot?> NextAsync(LocalDate from)
        {
            var next = await source.Next(from);
            if (next is null || IsElsewhere(next))
            {
                return next;
            }

            var day = booking.Start.InZone(zone).Date;
            return await BetweenAsync(day, day) is [var beside, ..] ? beside : await source.Next(day.PlusDays(1));
        }
    }
}
