using NodaTime.Testing;
using Wellness.Testing;

namespace Wellness.Sqlite;

public sealed class SqliteIntakeTests : IntakeContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}
