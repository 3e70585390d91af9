using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Wellness.Bookings;
using Wellness.Testing;
using Wellness.PostgreSql;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]

namespace Wellness.PostgreSql;

/// <summary>A PostgreSQL server of these tests' own, in a temporary folder, heard on a Unix socket there and nowhere else.</summary>
/// <remarks>
/// The binaries are those of <c>WELLNESS_POSTGRES_BIN</c>, or Debian's newest; without them the tests skip. PostgreSQL
/// refuses to run as root, so under root it runs as <c>nobody</c>. Its durability settings are the defaults.
/// </remarks>
public sealed class PostgreSqlServer : IAsyncLifetime
{
    private const string Template = "wellness_template";

    /// <summary>Why tests skip without <see cref="Binaries"/>.</summary>
    public const string NotInstalled = "PostgreSQL's server is not installed; set WELLNESS_POSTGRES_BIN to its folder of binaries.";

    private string _folder = "";
    private int _databases;

    /// <summary>The folder of <c>initdb</c>; null where there is none.</summary>
    public static string? Binaries { get; } = FindBinaries();

    public async ValueTask InitializeAsync()
    {
        if (Binaries is null)
        {
            return;
        }

        _folder = Directory.CreateTempSubdirectory("wellness-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "nobody", _folder);
        }

        await ServerAsync("initdb", "--pgdata", Data, "--auth", "trust", "--username", "wellness", "--encoding", "UTF8", "--locale", "C");
        await StartAsync();
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(new FakeClock(TestPractice.Monday));
        new WellnessBuilder(services).UsePostgreSql(ConnectionString(Template) + ";Pooling=false");
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IBookingStoreInitializer>().InitializeAsync();
    }

    /// <summary>The connection string of an empty database with the store's tables.</summary>
    public Task<string> FreshDatabaseAsync() => CreateDatabaseAsync(Template);

    /// <summary>The connection string of a database without any table.</summary>
    public Task<string> EmptyDatabaseAsync() => CreateDatabaseAsync("template0");

    private async Task<string> CreateDatabaseAsync(string template)
    {
        Assert.SkipWhen(Binaries is null, NotInstalled);
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY wal_log");
        return ConnectionString(name);
    }

    public async Task<TestStore> OpenAsync(FakeClock clock) => await OpenAsync(clock, await FreshDatabaseAsync());

    /// <summary>A store on a database; the test looks at its rows over connections that nobody had broken before.</summary>
    public static Task<TestStore> OpenAsync(FakeClock clock, string connectionString) =>
        TestStore.OpenAsync(clock, builder => builder.UsePostgreSql(connectionString), () => new NpgsqlConnection(connectionString + ";Pooling=false"));

    /// <summary>Starts the server, also after <see cref="KillAsync"/>.</summary>
    public Task StartAsync() => ServerAsync(
        "pg_ctl", "--pgdata", Data, "--log", Path.Combine(_folder, "log"), "--wait", "--options",
        $"-k '{_folder}' -c listen_addresses='' -c max_connections=300", "start");

    /// <summary>Kills every process of the server at once with SIGKILL.</summary>
    public async Task KillAsync()
    {
        int[] processes = [Postmaster, .. Children(Postmaster)];
        await SendKillAsync(processes);
        while (processes.Any(process => Directory.Exists($"/proc/{Text(process)}")))
        {
            await Task.Delay(5);
        }
    }

    /// <summary>Kills the processes that serve a database's connections with SIGKILL; the server then restarts all others, too.</summary>
    public async Task KillBackendsAsync(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        var backends = await NumbersAsync($"SELECT pid FROM pg_stat_activity WHERE datname = '{database}'");
        await SendKillAsync(backends);
    }

    /// <summary>Runs a statement as the server's administrator.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Asks for the first column of each row.</summary>
    public async Task<IReadOnlyList<int>> NumbersAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var numbers = new List<int>();
        while (await reader.ReadAsync())
        {
            numbers.Add(Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    /// <summary>Breaks every other connection to a database, as a restart does.</summary>
    public Task BreakConnectionsAsync(string connectionString) =>
        ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{new NpgsqlConnectionStringBuilder(connectionString).Database}'");

    public async ValueTask DisposeAsync()
    {
        if (_folder.Length > 0)
        {
            await ServerAsync("pg_ctl", "--pgdata", Data, "--mode", "immediate", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private int Postmaster => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private string Data => Path.Combine(_folder, "data");

    private string ConnectionString(string database) =>
        $"Host={_folder};Username=wellness;Database={database};Maximum Pool Size=40;Connection Idle Lifetime=2;Connection Pruning Interval=1";

    private static string? FindBinaries()
    {
        if (Environment.GetEnvironmentVariable("WELLNESS_POSTGRES_BIN") is { Length: > 0 } named)
        {
            return named;
        }

        const string Debian = "/usr/lib/postgresql";
        return Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "pg_ctl"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
    }

    /// <summary>A connection that no restart broke; while the server recovers it is waited for.</summary>
    private async Task<NpgsqlConnection> ConnectAsync()
    {
        while (true)
        {
            var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
            try
            {
                await connection.OpenAsync();
                return connection;
            }
            catch (PostgresException recovering) when (recovering.IsTransient)
            {
                await connection.DisposeAsync();
                await Task.Delay(5);
            }
        }
    }

    /// <summary>All at once; one that ended by itself meanwhile is no fault.</summary>
    private Task SendKillAsync(IEnumerable<int> processes) => RunAsync("sh", "-c", $"kill -9 {string.Join(' ', processes.Select(Text))} || true");

    private static int[] Children(int process) =>
        [.. File.ReadAllText($"/proc/{Text(process)}/task/{Text(process)}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Task ServerAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        // pg_ctl's server inherits its output, which therefore goes to a file and not to a pipe that would never close.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2> \"$0\"", Path.Combine(_folder, "errors"), program, .. arguments])
        {
            WorkingDirectory = _folder,
        })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {await File.ReadAllTextAsync(Path.Combine(_folder, "errors"))}");
        }
    }
}
