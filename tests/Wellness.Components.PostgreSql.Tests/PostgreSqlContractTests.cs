using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.Testing;

namespace Wellness.PostgreSql;

public sealed class PostgreSqlHoldTests(PostgreSqlServer server) : HoldContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlBookTests(PostgreSqlServer server) : BookContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlCancelTests(PostgreSqlServer server) : CancelContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlCalendarTests(PostgreSqlServer server) : CalendarContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlOutboxTests(PostgreSqlServer server) : OutboxContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlTellingTests(PostgreSqlServer server) : TellingContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlContentionTests(PostgreSqlServer server) : ContentionContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlBusyTimeTests(PostgreSqlServer server) : BusyTimeContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlResourceTests(PostgreSqlServer server) : ResourceContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlClassTests(PostgreSqlServer server) : ClassContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlRefusalTests(PostgreSqlServer server) : RefusalContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlExternalCalendarTests(PostgreSqlServer server) : ExternalCalendarContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlLifeTests(PostgreSqlServer server) : LifeContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlMoveTests(PostgreSqlServer server) : MoveContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlWaitingListTests(PostgreSqlServer server) : WaitingListContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlClientRecordTests(PostgreSqlServer server) : ClientRecordContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlUpkeepTests(PostgreSqlServer server) : UpkeepContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlRowTests(PostgreSqlServer server) : RowContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}

public sealed class PostgreSqlContractsTests
{
    [Fact]
    public void Missing_OfTheseTests_IsNone() => BookingStoreContracts.Missing(typeof(PostgreSqlContractsTests).Assembly).ShouldBeEmpty();
}
