using Microsoft.Data.Sqlite;
using NodaTime.Testing;
using Wellness.Bookings;

namespace Wellness.Sqlite;

public sealed class SqliteHoldTests : HoldContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteBookTests : BookContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteCancelTests : CancelContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteCalendarTests : CalendarContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteOutboxTests : OutboxContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteTellingTests : TellingContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteContentionTests : ContentionContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteBusyTimeTests : BusyTimeContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteResourceTests : ResourceContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteClassTests : ClassContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteRefusalTests : RefusalContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteExternalCalendarTests : ExternalCalendarContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteLifeTests : LifeContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteMoveTests : MoveContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteWaitingListTests : WaitingListContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteClientRecordTests : ClientRecordContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

public sealed class SqliteUpkeepTests : UpkeepContract
{
    protected override Task<TestStore> OpenAsync(FakeClock clock) => SqliteTestStore.OpenAsync(clock);
}

internal static class SqliteTestStore
{
    /// <summary>A file of its own in a folder that the store makes.</summary>
    public static Task<TestStore> OpenAsync(FakeClock clock)
    {
        var folder = Directory.CreateTempSubdirectory("wellness-sqlite-").FullName;
        var path = Path.Combine(folder, "data", "test.db");
        return TestStore.OpenAsync(
            clock, builder => builder.UseSqlite(path), () => new SqliteConnection($"Data Source={path};Pooling=false"), () => Directory.Delete(folder, recursive: true));
    }
}
