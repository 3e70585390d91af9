using System.Data;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Wellness.Bookings;
using static Wellness.EntityFrameworkCore.BookingStoreRegistration;

namespace Wellness.EntityFrameworkCore;

/// <summary>Copies row by row through the model that both engines share, so that each value is written as its engine writes it.</summary>
/// <param name="engines">In the order in which they were registered; the last one is in use.</param>
internal sealed class BookingCopier(IEnumerable<BookingContexts> engines) : IBookingCopier
{
    /// <summary>Rows that are in memory at once.</summary>
    private const int Batch = 500;

    private static readonly MethodInfo OfOneTable = typeof(BookingCopier).GetMethod(nameof(CopyTableAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public async Task<BookingCopy> RunAsync(CancellationToken cancellationToken = default)
    {
        if (engines.ToArray() is not [.., var source, var target])
        {
            throw new BookingStoreException(
                "There is one store alone, and so nothing to copy: register the old one first and the new one after it, as in UseSqlite().UsePostgreSql(…).");
        }

        try
        {
            await using var from = await source.Factory.CreateDbContextAsync(cancellationToken);
            await using var to = await target.Factory.CreateDbContextAsync(cancellationToken);
            await CheckSourceAsync(from, source.Dialect.Store, cancellationToken);

            // The source as of one moment; SQLite's writers wait meanwhile.
            await using var reading = await from.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            await using var writing = await to.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
            var rows = await CopyAsync(from, to, target.Dialect.Store, cancellationToken);
            var faults = await EntityFrameworkStoreCheck.CompareAsync(to, int.MinValue, cancellationToken);
            if (faults.Count > 0)
            {
                throw new BookingStoreException(
                    FormattableString.Invariant($"{faults.Count} cells of {source.Dialect.Store} are not those of its bookings, such as {faults.First()}; nothing was copied."));
            }

            var bookings = await to.Bookings.CountAsync(cancellationToken);
            await writing.CommitAsync(cancellationToken);
            return new BookingCopy(source.Dialect.Store, target.Dialect.Store, bookings, rows);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or BookingStoreException))
        {
            throw new BookingStoreException(
                $"{source.Dialect.Store} can't be copied to {target.Dialect.Store}: {fault.GetBaseException().Message}", fault);
        }
    }

    /// <summary>Every table after those that its foreign keys name.</summary>
    internal static IReadOnlyList<IEntityType> Tables(IModel model)
    {
        var left = model.GetEntityTypes().OrderBy(table => table.GetTableName(), StringComparer.Ordinal).ToList();
        var sorted = new List<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.First(table => table.GetForeignKeys().All(key => sorted.Contains(key.PrincipalEntityType)));
            left.Remove(next);
            sorted.Add(next);
        }

        return sorted;
    }

    private static async Task CheckSourceAsync(BookingDbContext from, string store, CancellationToken cancellationToken)
    {
        if (!await from.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken))
        {
            throw new BookingStoreException($"There is nothing to copy: {store} is not there.");
        }

        if (!(await from.Database.GetAppliedMigrationsAsync(cancellationToken)).SequenceEqual(from.Database.GetMigrations()))
        {
            throw new BookingStoreException($"The tables of {store} are of another version than this program: start the site with it once, then copy.");
        }
    }

    private static async Task<int> CopyAsync(BookingDbContext from, BookingDbContext to, string store, CancellationToken cancellationToken)
    {
        to.ChangeTracker.AutoDetectChangesEnabled = false;
        to.Database.AutoSavepointsEnabled = false;
        var rows = 0;
        foreach (var table in Tables(to.Model))
        {
            rows += await (Task<int>)OfOneTable.MakeGenericMethod(table.ClrType).Invoke(null, [from, to, table.GetTableName(), store, cancellationToken])!;
        }

        return rows;
    }

    private static async Task<int> CopyTableAsync<TRow>(
        BookingDbContext from, BookingDbContext to, string table, string store, CancellationToken cancellationToken)
        where TRow : class
    {
        if (await to.Set<TRow>().AnyAsync(cancellationToken))
        {
            throw new BookingStoreException($"There are rows in the table '{table}' of {store} already; only an empty one is copied into, and nothing was copied.");
        }

        var count = 0;
        await foreach (var rows in from.Set<TRow>().AsNoTracking().AsAsyncEnumerable().Chunk(Batch).WithCancellation(cancellationToken))
        {
            to.AddRange(rows);
            await to.SaveChangesAsync(cancellationToken);
            to.ChangeTracker.Clear();
            count += rows.Length;
        }

        return await to.Set<TRow>().CountAsync(cancellationToken) == count && await from.Set<TRow>().CountAsync(cancellationToken) == count
            ? count
            : throw new BookingStoreException($"The table '{table}' changed while it was copied, so nothing was copied: stop the site first.");
    }
}
