using NodaTime.Testing;
using Wellness.Bookings;

namespace Wellness.PostgreSql;

public sealed class PostgreSqlIntakeTests(PostgreSqlServer server) : IntakeContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => server.OpenAsync(clock);
}
