using NodaTime.Testing;
using Wellness.Bookings;

namespace Wellness.Sqlite;

public sealed class SqliteIntakeTests : IntakeContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}
