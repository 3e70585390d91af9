using NodaTime;

namespace Wellness.Bookings;

/// <summary>Gives out and erases what is kept about one client, answers included; whoever calls it has been let in before.</summary>
public sealed class ClientArchive
{
    private readonly IClientRecordStore _store;
    private readonly IIntakeStore _answers;
    private readonly IntakeService _intake;
    private readonly IClock _clock;

    /// <param name="store">Where clients are found.</param>
    /// <param name="answers">Where their answers are kept.</param>
    /// <param name="intake">What reads the answers.</param>
    /// <param name="clock">What tells the present.</param>
    public ClientArchive(IClientRecordStore store, IIntakeStore answers, IntakeService intake, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _answers = answers;
        _intake = intake;
        _clock = clock;
    }

    /// <summary>What is kept about a client, without their answers: for a look at how much there is.</summary>
    /// <param name="email">Their address; the case of its letters does not matter.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="ArgumentException"><paramref name="email"/> is blank.</exception>
    public Task<ClientExport> FindAsync(string email, CancellationToken cancellationToken = default) => _store.ExportAsync(email, cancellationToken);

    /// <summary>All that is kept about a client, for them; that their answers went out is noted in the audit.</summary>
    /// <param name="email">Their address; the case of its letters does not matter.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="ArgumentException"><paramref name="email"/> is blank.</exception>
    public async Task<ClientExport> ExportAsync(string email, CancellationToken cancellationToken = default) =>
        await WithAnswersAsync(await _store.ExportAsync(email, cancellationToken), BookingActor.Practice, cancellationToken);

    /// <summary>What is kept with one booking alone, for the client who has its link.</summary>
    /// <param name="booking">Their booking.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public Task<ClientExport> ExportAsync(Booking booking, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return WithAnswersAsync(new ClientExport(booking.Client?.Email ?? "", [booking], []), BookingActor.Client, cancellationToken);
    }

    /// <summary>Forgets a client; see <see cref="IClientRecordStore.EraseAsync"/> for what stays.</summary>
    /// <param name="email">Their address; the case of its letters does not matter.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <exception cref="ArgumentException"><paramref name="email"/> is blank.</exception>
    public Task<ClientErasure> EraseAsync(string email, CancellationToken cancellationToken = default) =>
        _store.EraseAsync(email, _clock.Present(), cancellationToken);

    private async Task<ClientExport> WithAnswersAsync(ClientExport export, BookingActor actor, CancellationToken cancellationToken)
    {
        var records = await _intake.ListAsync([.. export.Bookings.Select(booking => booking.Id)], cancellationToken);
        if (records.Count > 0)
        {
            await _answers.NoteAsync([.. records.Select(record => record.Booking)], IntakeStep.Exported, actor, _clock.Present(), cancellationToken);
        }

        return export with { Intake = records };
    }
}
