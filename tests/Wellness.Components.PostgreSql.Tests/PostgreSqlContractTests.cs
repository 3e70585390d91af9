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

public sealed class PostgreSqlContentionTests(PostgreSqlServer server) : ContentionContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}
