using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>What is kept about clients, in memory; erasing leaves what is still to come.</summary>
public sealed class FakeClientDesk(IClock clock) : IClientDesk
{
    public List<Booking> Bookings { get; } = [];

    public List<string> Erased { get; } = [];

    public string ExportAction => "/wellness/clients/export";

    public Task<ClientExport> FindAsync(string email, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ClientExport(email, [.. Bookings.Where(booking => IsOf(booking, email))], []));

    public Task<ClientErasure> EraseAsync(string email, CancellationToken cancellationToken = default)
    {
        Erased.Add(email);
        var past = Bookings.FindAll(booking => IsOf(booking, email) && booking.End <= clock.GetCurrentInstant());
        Bookings.RemoveAll(past.Contains);
        return Task.FromResult(new ClientErasure([.. past.Select(booking => booking.Id)], [.. Bookings.Where(booking => IsOf(booking, email))]));
    }

    private static bool IsOf(Booking booking, string email) => string.Equals(booking.Client?.Email, email, StringComparison.OrdinalIgnoreCase);
}
