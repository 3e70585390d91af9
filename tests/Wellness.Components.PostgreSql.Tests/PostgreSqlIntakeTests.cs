using NodaTime.Testing;
using Wellness.Testing;

namespace Wellness.PostgreSql;

public sealed class PostgreSqlIntakeTests(PostgreSqlServer server) : IntakeContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await server.OpenAsync(clock);
}
