using NodaTime.Testing;
using Wellness.Bookings;

namespace Wellness.PostgreSql;

public sealed class PostgreSqlHoldTests(PostgreSqlServer server) : HoldContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlBookTests(PostgreSqlServer server) : BookContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlCancelTests(PostgreSqlServer server) : CancelContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlCalendarTests(PostgreSqlServer server) : CalendarContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlOutboxTests(PostgreSqlServer server) : OutboxContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlTellingTests(PostgreSqlServer server) : TellingContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlContentionTests(PostgreSqlServer server) : ContentionContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlBusyTimeTests(PostgreSqlServer server) : BusyTimeContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlResourceTests(PostgreSqlServer server) : ResourceContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlClassTests(PostgreSqlServer server) : ClassContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlRefusalTests(PostgreSqlServer server) : RefusalContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlExternalCalendarTests(PostgreSqlServer server) : ExternalCalendarContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlLifeTests(PostgreSqlServer server) : LifeContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlMoveTests(PostgreSqlServer server) : MoveContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlWaitingListTests(PostgreSqlServer server) : WaitingListContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlClientRecordTests(PostgreSqlServer server) : ClientRecordContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}

public sealed class PostgreSqlUpkeepTests(PostgreSqlServer server) : UpkeepContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}
