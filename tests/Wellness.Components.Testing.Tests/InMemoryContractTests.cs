using NodaTime.Testing;

namespace Wellness.Testing;

public sealed class InMemoryBookTests : BookContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryBusyTimeTests : BusyTimeContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryCalendarTests : CalendarContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryCancelTests : CancelContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryClassTests : ClassContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryClientRecordTests : ClientRecordContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryContentionTests : ContentionContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryExternalCalendarTests : ExternalCalendarContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryHoldTests : HoldContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryIntakeTests : IntakeContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryLifeTests : LifeContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryMoveTests : MoveContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryOutboxTests : OutboxContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryRefusalTests : RefusalContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryResourceTests : ResourceContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryTellingTests : TellingContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryUpkeepTests : UpkeepContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryWaitingListTests : WaitingListContract
{
    protected override Task<StoreHarness> OpenAsync(FakeClock clock) => InMemory.OpenAsync(clock);
}

public sealed class InMemoryContractsTests
{
    [Fact]
    public void Missing_OfTheseTests_IsNone() => BookingStoreContracts.Missing(typeof(InMemoryContractsTests).Assembly).ShouldBeEmpty();

    [Fact]
    public void Missing_OfAnAssemblyWithoutAny_IsAll() =>
        BookingStoreContracts.Missing(typeof(StoreHarness).Assembly).ShouldBe(BookingStoreContracts.All);
}

internal static class InMemory
{
    public static Task<StoreHarness> OpenAsync(FakeClock clock) => Task.FromResult(new StoreHarness(clock, builder => builder.UseInMemoryStore()));
}
