using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.EntityFrameworkCore;
using static Wellness.Testing.TestPractice;

namespace Wellness.Sqlite;

/// <summary>A disk that is full: the booking is refused whole, what was booked can be read, and room is all that is needed to go on.</summary>
public sealed class SqliteDiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-disk-").FullName;
    private readonly FakeClock _clock = new(Monday);
    private bool _isMounted;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "test.db");

    [Fact]
    public async Task BookAsync_DatabaseAtItsLimit_IsRefusedWholeAndWorksAgainWithRoom()
    {
        var limit = new PageLimit();
        await using var store = await OpenAsync(limit);

        await ShouldFillAndRecoverAsync(store, fill: () => limit.IsFull = true, makeRoom: () => limit.IsFull = false);
    }

    [Fact]
    public async Task BookAsync_FullDisk_IsRefusedWholeAndWorksAgainWithRoom()
    {
        Mount();
        await using var store = await OpenAsync();
        var filler = Path.Combine(_folder, "filler");

        await ShouldFillAndRecoverAsync(store, fill: () => Fill(filler), makeRoom: () => File.Delete(filler));
    }

    [Fact]
    public async Task InitializeAsync_FullDisk_NamesTheFileAndTheReason()
    {
        Mount();
        Fill(Path.Combine(_folder, "filler"));

        var fault = await Should.ThrowAsync<BookingStoreException>(() => OpenAsync());

        fault.Message.ShouldStartWith($"The bookings can't be kept in the SQLite file '{Database}': ");
        fault.Message.ShouldContain("database or disk is full");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (_isMounted)
        {
            Run("umount", _folder);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task ShouldFillAndRecoverAsync(TestStore store, Action fill, Action makeRoom)
    {
        var service = store.Service(_clock);
        var kept = (await service.BookAsync(Massage(At(3, 9)), Client(), Token)).ShouldBeOfType<BookingResult.Booked>();
        fill();
        store.CloseIdle();
        var fault = await BookUntilRefusedAsync(service);
        var rows = await RowsAsync(store);

        fault.Message.ShouldStartWith($"The bookings in the SQLite file '{Database}' could not be ");
        fault.Message.ShouldContain("database or disk is full");
        (await service.FindAsync(kept.Token!, Token)).ShouldBe(kept.Booking);
        await Should.ThrowAsync<BookingStoreException>(() => service.BookAsync(Massage(At(6, 9), key: "last", visitor: "last"), Client(), Token));
        (await RowsAsync(store)).ShouldBe(rows);
        (await store.CellsThatDifferAsync()).ShouldBe(0);

        makeRoom();
        (await service.BookAsync(Massage(At(6, 9), key: "last", visitor: "last"), Client(), Token)).ShouldBeOfType<BookingResult.Booked>();
        (await store.CellsThatDifferAsync()).ShouldBe(0);
        (await store.TextAsync("PRAGMA integrity_check")).ShouldBe("ok");
    }

    /// <summary>What is left of the last page or block takes a few bookings more.</summary>
    private static async Task<BookingStoreException> BookUntilRefusedAsync(IBookingService service)
    {
        for (var i = 0; ; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"full-{i}");
            try
            {
                (await service.BookAsync(
                    Massage(At(3, 11) + Hour * (i % 4) * 1.25 + (NodaTime.Duration.FromDays(1) * (i / 4)), visitor: name, key: name), Client(), Token))
                    .ShouldBeOfType<BookingResult.Booked>();
            }
            catch (BookingStoreException fault)
            {
                return fault;
            }
        }
    }

    private static async Task<string> RowsAsync(TestStore store) => string.Join(
        ", ",
        await store.CountAsync("booking"), await store.CountAsync("cell"), await store.CountAsync("idempotency"), await store.CountAsync("outbox"),
        await store.CountAsync("audit"), await store.CountAsync("manage_token"));

    private Task<TestStore> OpenAsync(params IInterceptor[] interceptors) => TestStore.OpenAsync(
        _clock,
        builder => builder.UseEntityFramework(
            _ => new DbContextOptionsBuilder<BookingDbContext>(SqliteDatabase.Options(Database)).AddInterceptors(interceptors).Options,
            _ => new SqliteDialect(Database)),
        () => new SqliteConnection($"Data Source={Database};Pooling=false"));

    /// <summary>A disk of 2 MB of the test's own, which only root can have.</summary>
    private void Mount()
    {
        _isMounted = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", "size=2m", "wellness", _folder);
        Assert.SkipUnless(_isMounted, "Only root can mount a small disk; the limit of SQLite's own pages is tested without it.");
    }

    private static void Fill(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                file.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // The disk is full.
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>Lets the database's file grow no more.</summary>
    private sealed class PageLimit : DbConnectionInterceptor
    {
        public bool IsFull { get; set; }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            // A limit below what there is becomes what there is.
            command.CommandText = IsFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1000000";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
