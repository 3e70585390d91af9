using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>Asks clients what the practice wants to know before a session, and keeps the answers encrypted.</summary>
/// <remarks>Whoever calls it has made sure whose the booking is. Safe for many threads; keep one.</remarks>
public sealed class IntakeService
{
    private readonly Practice _practice;
    private readonly IIntakeStore _store;
    private readonly IIntakeProtector _protector;
    private readonly IClock _clock;

    /// <param name="practice">Who asks.</param>
    /// <param name="store">Where answers are kept.</param>
    /// <param name="protector">What encrypts them.</param>
    /// <param name="clock">What tells the present.</param>
    public IntakeService(Practice practice, IIntakeStore store, IIntakeProtector protector, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(protector);
        ArgumentNullException.ThrowIfNull(clock);
        _practice = practice;
        _store = store;
        _protector = protector;
        _clock = clock;
    }

    /// <summary>What a booking's client is asked and has answered, for the client.</summary>
    public async Task<IntakeSheet> FindAsync(Booking booking, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(booking);
        var kept = (await _store.ListAsync([booking.Id], cancellationToken)).SingleOrDefault();
        var form = _practice.Service(booking.Service) is { } service ? _practice.IntakeOf(service) : null;
        return new IntakeSheet(booking, form, kept is null ? null : Open(kept), IsOpen(booking));
    }

    /// <summary>As <see cref="FindAsync"/>, for the practice: that it reads answers is noted in the audit first.</summary>
    public async Task<IntakeSheet> ReadAsync(Booking booking, CancellationToken cancellationToken = default)
    {
        var sheet = await FindAsync(booking, cancellationToken);
        if (sheet.Record is { Answers: not null })
        {
            await _store.NoteAsync([booking.Id], IntakeStep.Read, BookingActor.Practice, _clock.Present(), cancellationToken);
        }

        return sheet;
    }

    /// <summary>Keeps what a client typed, in the place of what they answered before.</summary>
    /// <param name="booking">Their booking as it stands.</param>
    /// <param name="version">The version of the questions that they saw.</param>
    /// <param name="revision">The revision of the answers that they saw; 0 for none.</param>
    /// <param name="typed">The values by the slugs of their questions.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    public async Task<IntakeResult> SaveAsync(
        Booking booking, int version, int revision, IReadOnlyDictionary<string, IReadOnlyList<string>> typed, CancellationToken cancellationToken = default)
    {
        var sheet = await FindAsync(booking, cancellationToken);
        if (!sheet.IsOpen || sheet.Form is not IntakeForm.Typed form)
        {
            return new IntakeResult.Closed();
        }

        var reading = IntakeReading.Read(form, typed);
        if (form.Version != version || (sheet.Record?.Revision ?? 0) != revision)
        {
            return IsSame(sheet.Record, form, reading) ? new IntakeResult.Saved() : new IntakeResult.Conflict(sheet);
        }

        if (reading.Faults.Count > 0)
        {
            return new IntakeResult.Invalid(reading.Faults);
        }

        var payload = _protector.Protect(booking.Id, IntakePayload.Write(form.Title, reading.Answers));
        var kept = new ProtectedIntake(booking.Id, form.Slug, form.Version, payload, _clock.Present(), revision + 1);
        return await _store.SaveAsync(kept, cancellationToken)
            ? new IntakeResult.Saved() : new IntakeResult.Conflict(await FindAsync(booking, cancellationToken));
    }

    /// <summary>Erases a client's answers at their wish, as long as they could still change them.</summary>
    /// <returns>Whether they are gone: not once the session has begun, when they are part of the practice's records.</returns>
    public async Task<bool> EraseAsync(Booking booking, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(booking);
        if (booking.Start <= _clock.Present())
        {
            return false;
        }

        await _store.EraseAsync(booking.Id, BookingActor.Client, _clock.Present(), cancellationToken);
        return true;
    }

    /// <summary>Decrypts what is kept with some bookings, for those who may have it.</summary>
    internal async Task<IReadOnlyList<IntakeRecord>> ListAsync(IReadOnlyCollection<Guid> bookings, CancellationToken cancellationToken) =>
        [.. (await _store.ListAsync(bookings, cancellationToken)).Select(Open)];

    private static bool IsSame(IntakeRecord? record, IntakeForm.Typed form, IntakeReading reading) =>
        record is { Answers: { } kept } && record.Form == form.Slug && record.Version == form.Version && reading.Faults.Count == 0
        && IntakePayload.Write(form.Title, kept).AsSpan().SequenceEqual(IntakePayload.Write(form.Title, reading.Answers));

    private bool IsOpen(Booking booking) => booking.Status.IsOpen() && booking.Start > _clock.Present();

    private IntakeRecord Open(ProtectedIntake kept)
    {
        var content = _protector.Reveal(kept.Booking, kept.Payload.Span) is { } clear ? IntakePayload.Read(clear) : null;
        return new IntakeRecord
        {
            Booking = kept.Booking,
            Form = kept.Form,
            Version = kept.Version,
            SavedAt = kept.SavedAt,
            Revision = kept.Revision,
            Title = content?.Title,
            Answers = content?.Answers,
        };
    }
}
