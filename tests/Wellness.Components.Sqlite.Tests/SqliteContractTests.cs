using Microsoft.Data.Sqlite;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.Testing;

namespace Wellness.Sqlite;

public sealed class SqliteHoldTests : HoldContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteBookTests : BookContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteCancelTests : CancelContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteCalendarTests : CalendarContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteOutboxTests : OutboxContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteTellingTests : TellingContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteContentionTests : ContentionContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteBusyTimeTests : BusyTimeContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteResourceTests : ResourceContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteClassTests : ClassContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteRefusalTests : RefusalContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteExternalCalendarTests : ExternalCalendarContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteLifeTests : LifeContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteMoveTests : MoveContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteWaitingListTests : WaitingListContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteClientRecordTests : ClientRecordContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteUpkeepTests : UpkeepContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteRowTests : RowContract
{
    protected override async Task<StoreHarness> OpenAsync(FakeClock clock) => await SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteContractsTests
{
    [Fact]
    public void Missing_OfTheseTests_IsNone() => BookingStoreContracts.Missing(typeof(SqliteContractsTests).Assembly).ShouldBeEmpty();
}

internal static class SqliteTestStore
{
    /// <summary>A file of its own in a folder that the store makes.</summary>
    public static Task<TestStore> OpenAsync(FakeClock clock)
    {
        var folder = Directory.CreateTempSubdirectory("wellness-sqlite-").FullName;
        var path = Path.Combine(folder, "data", "test.db");
        return TestStore.OpenAsync(
            clock, builder => builder.UseSqlite(path), () => new SqliteConnection($"Data Source={path};Pooling=false"), () =>
            {
                Directory.Delete(folder, recursive: true);
                return Task.CompletedTask;
            });
    }
}
