using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Win32.SafeHandles;
using SQLitePCL;
using Wellness.Bookings;
using Wellness.EntityFrameworkCore;

namespace Wellness.Sqlite;

/// <summary>Writes to the log that are joined: fewer, and of the same effect as SQLite's own, whatever else is done with the file.</summary>
public sealed partial class JoinedLogTests : IDisposable
{
    private const int Keys = 60;
    private const int Steps = 300;
    private const int Full = 13;

    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-joined-").FullName;

    public JoinedLogTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Writes are joined on Linux alone.");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "test.db");

    [Fact]
    public void Vfs_WithTheLibraryThatIsShipped_IsThere() => JoinedLog.Vfs.ShouldNotBeNull();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UseSqlite_JoinsLogWrites_DecidesTheVfs(bool joins)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.Configure<SqliteOptions>(options => options.JoinsLogWrites = joins);
        new WellnessBuilder(services).UseSqlite(Database);
        using var provider = services.BuildServiceProvider();

        using var context = provider.GetRequiredService<BookingStoreRegistration.BookingContexts>().Factory.CreateDbContext();

        context.Database.GetConnectionString()!.Contains(JoinedLog.Vfs!, StringComparison.Ordinal).ShouldBe(joins);
    }

    [Fact]
    public void Options_InMemory_HasNoLog()
    {
        using var context = new BookingDbContext(SqliteDatabase.Options("file:/test?vfs=memdb", isInMemory: true));

        context.Database.GetConnectionString()!.ShouldNotContain(JoinedLog.Vfs!);
    }

    /// <summary>The system counts how often this thread wrote.</summary>
    [Fact]
    public void Commit_OfManyPages_IsOneWrite()
    {
        using var plain = Open(Database, null);
        Execute(plain, "CREATE TABLE item (key INTEGER PRIMARY KEY, value BLOB)");
        using var joined = Open(Database, JoinedLog.Vfs);

        var apart = WritesOf(() => Execute(plain, Insert(1, 20, "randomblob(1500)")));
        var together = WritesOf(() => Execute(joined, Insert(21, 40, "randomblob(1500)")));

        apart.ShouldBeGreaterThanOrEqualTo(40);
        together.ShouldBe(1);
        Text(plain, "PRAGMA integrity_check").ShouldBe("ok");
    }

    /// <summary>What was taken back must not be written later, where another has written meanwhile.</summary>
    /// <remarks>Where a transaction ends within what its cache holds decides how much of it waits at that moment.</remarks>
    [Fact]
    public void Rollback_OfWhatOutgrewTheCache_LeavesTheNextWriterAlone()
    {
        using var plain = Open(Database, null);
        Execute(plain, "CREATE TABLE item (key INTEGER PRIMARY KEY, value BLOB)");
        using var joined = Open(Database, JoinedLog.Vfs);
        for (var rows = 20; rows < 60; rows++)
        {
            Execute(joined, $"PRAGMA cache_size = 5; BEGIN IMMEDIATE; DELETE FROM item; {Insert(1, rows, "zeroblob(1500)")}; ROLLBACK");

            Execute(plain, $"DELETE FROM item; {Insert(1, 100, "randomblob(1500)")}");

            foreach (var connection in (SqliteConnection[])[joined, plain])
            {
                Text(connection, "SELECT count(*) FROM item WHERE value != zeroblob(1500)").ShouldBe("100");
                Text(connection, "PRAGMA integrity_check").ShouldBe("ok");
            }

            ShouldHoldAfterACrash(copy => Text(copy, "SELECT count(*) FROM item").ShouldBe("100"));
        }
    }

    [Theory]
    [InlineData("read")]
    [InlineData("measure")]
    [InlineData("flush")]
    [InlineData("cut")]
    [InlineData("write elsewhere")]
    public unsafe void WhateverElseIsAskedOfTheLog_FindsWhatWaits(string ask)
    {
        using var joined = Open(Database, JoinedLog.Vfs);
        Execute(joined, "CREATE TABLE item (key INTEGER PRIMARY KEY, value BLOB)");
        var log = LogOf(joined);
        var (begun, page) = (Length(), new byte[2048]);
        Array.Fill(page, (byte)7);
        fixed (byte* bytes = page, header = new byte[24])
        {
            log->Methods->Write(log, header, 24, begun).ShouldBe(0);
            log->Methods->Write(log, bytes, page.Length, begun + 24).ShouldBe(0);
            Length().ShouldBe(begun, "it waits");

            var read = stackalloc byte[1];
            long size;
            (ask switch
            {
                "read" => log->Methods->Read(log, read, 1, begun + 24),
                "measure" => log->Methods->Size(log, &size),
                "flush" => log->Methods->Sync(log, 2),
                "cut" => log->Methods->Truncate(log, begun + 1024),
                _ => log->Methods->Write(log, bytes, 32, 0),
            }).ShouldBe(0);
            Length().ShouldBe(ask == "cut" ? begun + 1024 : begun + 24 + page.Length);
        }

        long Length() => new FileInfo(Database + "-wal").Length;
    }

    /// <summary>Whoever asks is told. What could not be written is not tried again later, but where it was in the way of a read.</summary>
    [Theory]
    [InlineData("read", true)]
    [InlineData("measure", false)]
    [InlineData("flush", false)]
    [InlineData("cut", false)]
    [InlineData("end the commit", false)]
    public unsafe void WhatWaits_OnAFullDisk_IsToldToWhoeverAsks(string ask, bool waitsOn)
    {
        using var joined = Open(Database, JoinedLog.Vfs);
        Execute(joined, "CREATE TABLE item (key INTEGER)");
        var log = LogOf(joined);
        using var full = FillDisk(Database);
        fixed (byte* page = new byte[2048], header = new byte[24], end = new byte[24])
        {
            end[7] = 1;
            log->Methods->Write(log, header, 24, 32).ShouldBe(0);
            log->Methods->Write(log, page, 2048, 56).ShouldBe(0);
            if (ask == "end the commit")
            {
                log->Methods->Write(log, end, 24, 2104).ShouldBe(0);
            }

            long size;
            (ask switch
            {
                "read" => log->Methods->Read(log, header, 1, 0),
                "measure" => log->Methods->Size(log, &size),
                "flush" => log->Methods->Sync(log, 2),
                "cut" => log->Methods->Truncate(log, 0),
                _ => log->Methods->Write(log, page, 2048, 2128),
            }).ShouldBe(Full);
            log->Methods->Size(log, &size).ShouldBe(waitsOn ? Full : 0);
        }
    }

    /// <summary>
    /// A statement that read, and found the disk full, is undone alone, and its transaction may go on: so nothing of it may be lost.
    /// </summary>
    /// <remarks>How many rows outgrow the cache decides what waits when the statement reads.</remarks>
    [Fact]
    public void Transaction_ThatMetAFullDiskInReading_IsWholeOrNotThere()
    {
        for (var rows = 12; rows < 60; rows++)
        {
            var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"full-{rows}.db"));
            using var joined = Open(path, JoinedLog.Vfs);
            Execute(joined, $"CREATE TABLE item (key INTEGER PRIMARY KEY, value BLOB NOT NULL); CREATE TABLE copy (key INTEGER PRIMARY KEY, size INTEGER UNIQUE NOT NULL); {Insert(1001, 1030, "randomblob(1500)")}");
            Execute(joined, $"PRAGMA cache_size = 5; BEGIN IMMEDIATE; {Insert(1, rows, "randomblob(1500)")}");
            using (FillDisk(path))
            {
                Succeeds("INSERT INTO copy SELECT key, length(value) * 10000 + key FROM item WHERE key < 5");
            }

            var expected = Succeeds("COMMIT") ? 30 + rows : 30;

            using var later = Open(path, null);
            Text(later, "PRAGMA integrity_check").ShouldBe("ok", $"rows {rows}");
            Text(later, "SELECT count(*) FROM item").ShouldBe(expected.ToString(CultureInfo.InvariantCulture), $"rows {rows}");

            bool Succeeds(string sql)
            {
                try
                {
                    Execute(joined, sql);
                    return true;
                }
                catch (SqliteException)
                {
                    return false;
                }
            }
        }
    }

    /// <summary>A connection that has the file to itself takes no write lock, so that its rollback gives none up.</summary>
    [Fact]
    public void Rollback_BeforeOthersMayWriteAgain_LeavesThemAlone()
    {
        using var joined = Open(Database, JoinedLog.Vfs);
        Execute(joined, "CREATE TABLE item (key INTEGER PRIMARY KEY, value BLOB); CREATE TABLE other (key INTEGER); PRAGMA cache_size = 5");
        for (var rows = 12; rows < 40; rows++)
        {
            Execute(joined, "PRAGMA locking_mode = EXCLUSIVE; DELETE FROM item; INSERT INTO other VALUES (1); PRAGMA wal_checkpoint(TRUNCATE)");
            Execute(joined, $"BEGIN IMMEDIATE; {Insert(1, rows, "zeroblob(1500)")}; ROLLBACK; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM other");

            using var plain = Open(Database, null);
            Execute(plain, Insert(1, 100, "randomblob(1500)"));

            Text(joined, "SELECT count(*) FROM item WHERE value != zeroblob(1500)").ShouldBe("100", $"rows {rows}");
            Text(plain, "PRAGMA integrity_check").ShouldBe("ok", $"rows {rows}");
        }
    }

    /// <summary>Where a disk may spoil what is beside a write, SQLite fills a sector with pages and flushes within a commit, in pieces of any length.</summary>
    [Fact]
    public void Commit_WhereOverwritesMaySpoil_IsLeftToSqlite()
    {
        using var joined = Open($"file:{Database}?psow=0", JoinedLog.Vfs);
        Execute(joined, "CREATE TABLE item (key INTEGER PRIMARY KEY, value BLOB)");

        WritesOf(() => Execute(joined, Insert(1, 20, "randomblob(1500)"))).ShouldBeGreaterThanOrEqualTo(40);
    }

    /// <summary>Two that join and one that doesn't take turns, and after each step all three, and whoever opens what a crash would leave, see what a dictionary has.</summary>
    [Theory]
    [InlineData(512, "FULL")]
    [InlineData(2048, "FULL")]
    [InlineData(2048, "NORMAL")]
    [InlineData(2048, "OFF")]
    [InlineData(65536, "FULL")]
    [InlineData(65536, "OFF")]
    public void AnySteps_LeaveWhatSqliteLeavesByItself(int pageSize, string synchronous)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var settings = string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA page_size = {pageSize}; PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; PRAGMA cache_size = 5");
        SqliteConnection[] connections = [Open(Database, JoinedLog.Vfs, settings), Open(Database, JoinedLog.Vfs, settings), Open(Database, null, settings)];
        Execute(connections[0], "CREATE TABLE item (key INTEGER PRIMARY KEY, value BLOB)");
        var model = new SortedDictionary<int, string>();
        for (var step = 0; step < Steps; step++)
        {
            Step(random, connections, model);
            var expected = Told(model);
            foreach (var connection in connections)
            {
                Contents(connection).ShouldBe(expected, $"step {step}");
            }

            if (step % 20 == 0)
            {
                ShouldHoldAfterACrash(copy => Contents(copy).ShouldBe(expected, $"step {step}, after a crash"));
            }
        }

        foreach (var connection in connections)
        {
            connection.Dispose();
        }

        using var later = Open(Database, null);
        Contents(later).ShouldBe(Told(model));
        Text(later, "PRAGMA integrity_check").ShouldBe("ok");
    }

    /// <summary>Nobody else has the file then, and SQLite asks for no lock between transactions.</summary>
    [Theory]
    [InlineData("FULL")]
    [InlineData("OFF")]
    public void AnySteps_Exclusively_LeaveWhatSqliteLeavesByItself(string synchronous)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var model = new SortedDictionary<int, string>();
        using (var joined = Open(Database, JoinedLog.Vfs, $"PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; PRAGMA cache_size = 5"))
        {
            Execute(joined, "CREATE TABLE item (key INTEGER PRIMARY KEY, value BLOB)");
            for (var step = 0; step < Steps; step++)
            {
                Step(random, [joined], model);
                Contents(joined).ShouldBe(Told(model), $"step {step}");
                if (step % 20 == 0)
                {
                    ShouldHoldAfterACrash(copy => Contents(copy).ShouldBe(Told(model), $"step {step}, after a crash"));
                }
            }
        }

        using var later = Open(Database, null);
        Contents(later).ShouldBe(Told(model));
        Text(later, "PRAGMA integrity_check").ShouldBe("ok");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A transaction of a few changes and savepoints that ends either way, or now and then a change of the file as a whole.</summary>
    private static void Step(Random random, SqliteConnection[] connections, SortedDictionary<int, string> model)
    {
        var connection = connections[random.Next(connections.Length)];
        if (random.Next(12) == 0)
        {
            string[] wholes = ["VACUUM", "PRAGMA wal_checkpoint(PASSIVE)", "PRAGMA wal_checkpoint(RESTART)", "PRAGMA wal_checkpoint(TRUNCATE)"];
            Execute(connection, wholes[random.Next(wholes.Length)]);
            return;
        }

        var changed = new SortedDictionary<int, string>(model);
        Execute(connection, "BEGIN IMMEDIATE");
        Change(random, connection, changed);
        if (random.Next(3) == 0)
        {
            Execute(connection, "SAVEPOINT inner");
            Change(random, connection, random.Next(2) == 0 ? changed : null);
            Change(random, connection, changed);
        }

        if (random.Next(3) == 0)
        {
            Execute(connection, "ROLLBACK");
            return;
        }

        Execute(connection, "COMMIT");
        model.Clear();
        foreach (var (key, value) in changed)
        {
            model.Add(key, value);
        }
    }

    /// <summary>Changes rows, many of them more than once; without a model, takes that back to the savepoint.</summary>
    private static void Change(Random random, SqliteConnection connection, SortedDictionary<int, string>? model)
    {
        for (var i = random.Next(1, 40); i > 0; i--)
        {
            var key = random.Next(Keys);
            if (random.Next(4) == 0)
            {
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"DELETE FROM item WHERE key = {key}"));
                model?.Remove(key);
                continue;
            }

            var bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            var value = Convert.ToHexString(bytes);
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO item VALUES ({key}, x'{value}') ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
            if (model is not null)
            {
                model[key] = value;
            }
        }

        if (model is null)
        {
            Execute(connection, "ROLLBACK TO inner");
        }
    }

    /// <summary>A copy of database and log alone is what a crash of the system leaves at worst: the log's index, which is in memory, is lost.</summary>
    private void ShouldHoldAfterACrash(Action<SqliteConnection> should)
    {
        var copy = Path.Combine(_folder, $"{Guid.NewGuid():N}.db");
        foreach (var end in (string[])["", "-wal"])
        {
            using var from = new FileStream(Database + end, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var to = File.Create(copy + end);
            from.CopyTo(to);
        }

        using var connection = Open(copy, null);
        should(connection);
        Text(connection, "PRAGMA integrity_check").ShouldBe("ok");
    }

    private static SqliteConnection Open(string path, string? vfs, string settings = "PRAGMA page_size = 2048; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Vfs = vfs, Pooling = false }.ConnectionString);
        connection.Open();
        Execute(connection, settings);
        return connection;
    }

    private static unsafe NativeFile* LogOf(SqliteConnection connection)
    {
        const int JournalPointer = 28;
        var library = NativeLibrary.Load(raw.GetNativeLibraryName(), typeof(SqliteConnection).Assembly, null);
        var control = (delegate* unmanaged[Cdecl]<nint, byte*, int, NativeFile**, int>)NativeLibrary.GetExport(library, "sqlite3_file_control");
        NativeFile* log;
        control(connection.Handle!.DangerousGetHandle(), null, JournalPointer, &log).ShouldBe(0);
        return log;
    }

    /// <summary>Lets the log's descriptor be one that takes nothing, until what is returned is disposed of.</summary>
    private static FullDisk FillDisk(string database) => new(database + "-wal");

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int onto);

    private static string Insert(int first, int last, string value) => string.Create(
        CultureInfo.InvariantCulture,
        $"WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {last}) INSERT INTO item SELECT i, {value} FROM n");

    private static long WritesOf(Action act)
    {
        var before = Writes();
        act();
        return Writes() - before;
    }

    private static long Writes()
    {
        const string Counters = "/proc/thread-self/io";
        Assert.SkipUnless(File.Exists(Counters), "The system's kernel does not count what a thread writes.");
        return File.ReadLines(Counters).Where(line => line.StartsWith("syscw: ", StringComparison.Ordinal))
            .Select(line => long.Parse(line["syscw: ".Length..], CultureInfo.InvariantCulture)).Single();
    }

    private static string Told(SortedDictionary<int, string> model) =>
        string.Join('\n', model.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Key} {item.Value}")));

    private static string Contents(SqliteConnection connection) =>
        Text(connection, "SELECT coalesce(group_concat(line, char(10)), '') FROM (SELECT key || ' ' || hex(value) AS line FROM item ORDER BY key)");

    private static string Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class FullDisk : IDisposable
    {
        private readonly SafeFileHandle _real;
        private readonly int _descriptor;

        public FullDisk(string path)
        {
            _descriptor = int.Parse(
                Path.GetFileName(Directory.EnumerateFiles("/proc/self/fd").Single(entry => new FileInfo(entry).LinkTarget == path)), CultureInfo.InvariantCulture);
            _real = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.ReadWrite);
            Duplicate((int)full.DangerousGetHandle(), _descriptor).ShouldBe(_descriptor);
        }

        public void Dispose()
        {
            Duplicate((int)_real.DangerousGetHandle(), _descriptor).ShouldBe(_descriptor);
            _real.Dispose();
        }
    }
}
