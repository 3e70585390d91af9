using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NodaTime.Testing;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Sqlite;

/// <summary>A file or folder that can't be written, at the start and from one moment to the next.</summary>
public sealed class SqliteReadOnlyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-sealed-").FullName;
    private readonly FakeClock _clock = new(Monday);
    private readonly List<string> _sealed = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "test.db");

    [Fact]
    public async Task InitializeAsync_AReadOnlyFile_NamesTheFileAndTheReason()
    {
        await (await OpenAsync()).DisposeAsync();
        Seal(Database);

        (await ShouldRefuseToStartAsync()).ShouldMatch("denied|read-only|not permitted");
    }

    [Fact]
    public async Task InitializeAsync_AReadOnlyFolder_NamesTheFileAndTheReason()
    {
        await (await OpenAsync()).DisposeAsync();
        Seal(_folder);

        (await ShouldRefuseToStartAsync()).ShouldContain($"the folder '{_folder}' can't be written");
    }

    [Fact]
    public async Task BookAsync_FileBecomesReadOnly_IsRefusedAndWorksAgainAfterwards()
    {
        await using var store = await OpenAsync();
        await ShouldRefuseWhileAsync(store, Database);
    }

    [Fact]
    public async Task BookAsync_FolderBecomesReadOnly_IsRefusedAndWorksAgainAfterwards()
    {
        await using var store = await OpenAsync();
        await ShouldRefuseWhileAsync(store, _folder);
    }

    public void Dispose()
    {
        _sealed.ForEach(path => Change(path, isSealed: false));
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ShouldRefuseWhileAsync(TestStore store, string path)
    {
        var service = store.Service(_clock);
        (await service.BookAsync(Massage(At(3, 9)), Client(), Token)).ShouldBeOfType<BookingResult.Booked>();

        // What is open stays writable: a site notices with its next connection.
        store.CloseIdle();
        SqliteConnection.ClearAllPools();
        Seal(path);
        var fault = await Should.ThrowAsync<BookingStoreException>(() => service.BookAsync(Massage(At(4, 9), key: "second"), Client(), Token));
        fault.Message.ShouldStartWith($"The bookings in the SQLite file '{Database}' could not be ");
        TestContext.Current.TestOutputHelper?.WriteLine(fault.Message);

        // What was opened meanwhile can only read.
        Unseal(path);
        store.CloseIdle();
        SqliteConnection.ClearAllPools();
        (await store.CountAsync("booking")).ShouldBe(1);
        (await service.BookAsync(Massage(At(4, 9), key: "second"), Client(), Token)).ShouldBeOfType<BookingResult.Booked>();
        (await store.CellsThatDifferAsync()).ShouldBe(0);
    }

    private async Task<string> ShouldRefuseToStartAsync()
    {
        var fault = await Should.ThrowAsync<BookingStoreException>(() => OpenAsync());
        fault.Message.ShouldStartWith($"The bookings can't be kept in the SQLite file '{Database}': ");
        return fault.Message;
    }

    private async Task<TestStore> OpenAsync()
    {
        var store = await TestStore.OpenAsync(_clock, builder => builder.UseSqlite(Database), () => new SqliteConnection($"Data Source={Database};Pooling=false"));
        SqliteConnection.ClearAllPools();
        return store;
    }

    private void Seal(string path)
    {
        Assert.SkipUnless(Change(path, isSealed: true), "As root, only a file system with immutable files can make one read-only.");
        _sealed.Add(path);
    }

    private void Unseal(string path)
    {
        Change(path, isSealed: false);
        _sealed.Remove(path);
    }

    /// <summary>Permissions don't bind root, so under root the file is made immutable.</summary>
    private static bool Change(string path, bool isSealed)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        if (!Environment.IsPrivilegedProcess)
        {
            const UnixFileMode Write = UnixFileMode.UserWrite;
            var mode = File.GetUnixFileMode(path);
            File.SetUnixFileMode(path, isSealed ? mode & ~Write : mode | Write);
            return true;
        }

        using var process = Process.Start(new ProcessStartInfo("chattr", [isSealed ? "+i" : "-i", path]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
