using BenchmarkDotNet.Attributes;

namespace Wellness.Benchmarks.Bookings;

/// <summary>Bookings in a SQLite file.</summary>
/// <remarks>A virtual disk that does nothing else flushes a page in less time than between bookings, at times in half of it, hence two of them.</remarks>
public class SqliteBookingBenchmarks : BookingBenchmarks, IDisposable
{
    private FlushProbe? _commit;
    private FlushProbe? _page;
    private Arena _beside = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        Arena = await Arena.OpenAsync($"sqlite {Stored}", () => new SqliteEngine(), Stored);
        _beside = await Arena.OpenAsync("sqlite beside", () => new SqliteEngine(), stored: 0);
        var folder = ((SqliteEngine)Arena.Engine).Folder;
        _commit = new FlushProbe(folder, FlushProbe.Booking);
        _page = new FlushProbe(folder, FlushProbe.Page);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _commit?.Dispose();
        _page?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, Description = "fdatasync of a booking's bytes")]
    public void Commit() => Time(_commit!.Write);

    [Benchmark(Description = "fdatasync of a page, alone")]
    public void Page() => Time(_page!.Write);

    [IterationSetup(Target = nameof(PageBetween))]
    public void Book()
    {
        for (var count = 0; count < Bookings; count++)
        {
            _beside.ByHandAsync(Arbiter.Cells).GetAwaiter().GetResult();
        }
    }

    [Benchmark(Description = "fdatasync of a page, between bookings")]
    public void PageBetween() => Time(_page!.Write);

    [Benchmark(Description = "The store")]
    public Task StoreAsync() => TimeAsync(Arena.OursAsync);

    [Benchmark(Description = "Cells by hand")]
    public Task CellsAsync() => TimeAsync(() => Arena.ByHandAsync(Arbiter.Cells));

    [Benchmark(Description = "Check, then insert")]
    public Task LookAloneAsync() => TimeAsync(() => Arena.ByHandAsync(Arbiter.LookAlone));
}
