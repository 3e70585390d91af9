using Microsoft.AspNetCore.Http;
using Wellness.AspNetCore.Bookings;
using Wellness.Bookings;
using Wellness.Components;

namespace Wellness.AspNetCore.Intake;

/// <summary>The client's page's way to intake forms in the same process; whose a booking is, their secret link says.</summary>
internal sealed class ServerIntakeClient(ServerBookingClient bookings, IntakeService intake, IHttpContextAccessor accessor) : IIntakeClient
{
    public async Task<IntakeSheet?> FindAsync(Guid booking, CancellationToken cancellationToken = default) =>
        await bookings.FindBookingAsync(booking, cancellationToken) is { } own ? await intake.FindAsync(own, cancellationToken) : null;

    public async Task<IntakeResult> SaveAsync(
        Guid booking, int version, int revision, IReadOnlyDictionary<string, IReadOnlyList<string>> typed, CancellationToken cancellationToken = default) =>
        await bookings.FindBookingAsync(booking, cancellationToken) is { } own
            ? await intake.SaveAsync(own, version, revision, typed, cancellationToken) : new IntakeResult.Closed();

    public async Task<bool> EraseAsync(Guid booking, CancellationToken cancellationToken = default) =>
        await bookings.FindBookingAsync(booking, cancellationToken) is { } own && await intake.EraseAsync(own, cancellationToken);

    public string DataHref(Guid booking) => $"{accessor.HttpContext?.Request.PathBase}/wellness/appointments/{booking:D}.json";
}
