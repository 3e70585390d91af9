using System.Data.Common;
using Wellness.Bookings;

namespace Wellness.Benchmarks.Bookings;

/// <summary>A database that contestants book in, with the store's own tables.</summary>
internal abstract class BookingEngine : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Whether writers of one process take turns, as the store's own do.</summary>
    public abstract bool TakesTurns { get; }

    /// <summary>Whether what was prepared stays with the driver's connections, as the store uses it too.</summary>
    public abstract bool DriverKeepsStatements { get; }

    /// <summary>Whether an insert may carry another one in its WITH.</summary>
    public abstract bool JoinsInserts { get; }

    /// <summary>The SQL function that gives whole numbers from 0 to a bound, as a table with the column <c>n</c>.</summary>
    public abstract string Numbers(int bound);

    /// <summary>An id as the engine's driver takes it.</summary>
    public abstract object Id(Guid id);

    /// <summary>The SQL of a UUID whose order is that of a whole number.</summary>
    public abstract string UuidOf(string number);

    /// <summary>The SQL of 32 bytes for each whole number, in no order.</summary>
    public abstract string HashOf(string number);

    /// <summary>The SQL of an instant given in seconds since 1970.</summary>
    public abstract string InstantOf(string seconds);

    /// <summary>Everything that the writer of a transaction needs before its first statement.</summary>
    public abstract Task<DbTransaction> BeginAsync(DbConnection connection);

    public abstract Task<DbConnection> OpenAsync();

    public abstract void Use(WellnessBuilder builder);

    public async Task<IDisposable?> EnterAsync()
    {
        if (!TakesTurns)
        {
            return null;
        }

        await _turn.WaitAsync();
        return new Turn(_turn);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        Close();
        _turn.Dispose();
    }

    protected abstract void Close();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
