using BenchmarkDotNet.Attributes;

namespace Wellness.Benchmarks.Bookings;

/// <summary>Bookings in a SQLite file.</summary>
public class SqliteBookingBenchmarks : BookingBenchmarks, IDisposable
{
    private FlushProbe? _commit;
    private FlushProbe? _page;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        Arena = await Arena.OpenAsync($"sqlite {Stored}", () => new SqliteEngine(), Stored);
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
    public void Commit() => _commit!.Write();

    [Benchmark(Description = "fdatasync of a page")]
    public void Page() => _page!.Write();

    [Benchmark(Description = "The store")]
    public Task StoreAsync() => Arena.OursAsync();

    [Benchmark(Description = "Cells by hand")]
    public Task CellsAsync() => Arena.ByHandAsync(Arbiter.Cells);

    [Benchmark(Description = "Check, then insert")]
    public Task LookAloneAsync() => Arena.ByHandAsync(Arbiter.LookAlone);
}
