using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.Testing;

namespace Wellness.Sqlite;

/// <summary>What happens when the site starts: the file appears, or the start ends with its path and the reason.</summary>
public sealed class SqliteStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-start-").FullName;

    [Fact]
    public async Task InitializeAsync_WithoutAPath_MakesTheDefaultFileUnderTheContentRoot()
    {
        await StartAsync(path: null);

        File.Exists(Path.Combine(_folder, "data", "wellness.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task InitializeAsync_ARelativePath_StartsAtTheContentRoot()
    {
        await StartAsync(Path.Combine("deep", "down", "own.db"));

        File.Exists(Path.Combine(_folder, "deep", "down", "own.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task InitializeAsync_Twice_ChangesNothing()
    {
        await StartAsync(path: null);
        await StartAsync(path: null);
    }

    [Fact]
    public async Task InitializeAsync_APathThatIsAFolder_NamesThePathAndTheReason()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "taken.db"));

        await ShouldRefuse("taken.db", "it is a folder");
    }

    [Fact]
    public async Task InitializeAsync_AFolderThatCannotBeMade_NamesThePathAndTheReason()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "no folder", TestContext.Current.CancellationToken);

        await ShouldRefuse(Path.Combine("file", "wellness.db"), "already exists");
    }

    [Fact]
    public async Task InitializeAsync_AReadOnlyFile_NamesThePathAndTheReason()
    {
        var path = Path.Combine(_folder, "sealed.db");
        await File.WriteAllBytesAsync(path, [], TestContext.Current.CancellationToken);
        File.SetAttributes(path, FileAttributes.ReadOnly);

        await ShouldRefuse("sealed.db", "it is read-only");
    }

    [Fact]
    public async Task InitializeAsync_AFileThatIsNoDatabase_NamesThePathAndTheReason()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "letter.db"), new string('x', 4096), TestContext.Current.CancellationToken);

        await ShouldRefuse("letter.db", "not a database");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ShouldRefuse(string path, string reason)
    {
        var fault = await Should.ThrowAsync<BookingStoreException>(() => StartAsync(path));
        fault.Message.ShouldContain(Path.Combine(_folder, path));
        fault.Message.ShouldContain(reason);
    }

    private async Task StartAsync(string? path)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(new FakeClock(TestPractice.Monday));
        services.AddSingleton<IHostEnvironment>(new Host(_folder));
        new WellnessBuilder(services).UseSqlite(path);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IBookingStoreInitializer>().InitializeAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Host(string root) : IHostEnvironment
    {
        public string ApplicationName { get; set; } = "test";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public string ContentRootPath { get; set; } = root;

        public string EnvironmentName { get; set; } = "Production";
    }
}
