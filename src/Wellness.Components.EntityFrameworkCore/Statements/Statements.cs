using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Wellness.EntityFrameworkCore;

/// <summary>Plain SQL over a context's connection, for what each booking does: the values of a statement stand in it as <c>@p0</c>, <c>@p1</c> and so on.</summary>
/// <remarks>By the context's runner where it has one, and by the driver otherwise.</remarks>
internal static class Statements
{
    /// <summary>Executes a statement.</summary>
    public static Task ExecuteAsync(this BookingDbContext context, Statement statement, CancellationToken cancellationToken) =>
        context.ExecuteAsync([statement], cancellationToken);

    /// <summary>Executes statements in order, on a server in one way there and back.</summary>
    public static async Task ExecuteAsync(
        this BookingDbContext context, IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        if (context.Runner is { } runner)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (sql, values) in statements)
            {
                runner.Execute(sql, values);
            }
        }
        else if (await context.OpenAsync(cancellationToken) is { CanCreateBatch: true } connection)
        {
            await using var batch = context.Batch(connection, statements);
            if (context.Dialect is { DriverKeepsStatements: true })
            {
                await batch.PrepareAsync(cancellationToken);
            }

            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        else
        {
            foreach (var statement in statements)
            {
                await using var command = await context.CommandAsync(statement, cancellationToken);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    /// <summary>Reads all rows of an answer.</summary>
    /// <remarks>
    /// A server plans it anew for its values: a plan that a connection keeps from when the table was small would read all
    /// of a practitioner's bookings.
    /// </remarks>
    public static async Task<IReadOnlyList<T>> QueryAsync<T>(this BookingDbContext context, Query<T> query, CancellationToken cancellationToken)
    {
        if (context.Runner is { } runner)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return runner.Query(query.Statement.Sql, query.Statement.Values, query.Read);
        }

        await using var command = await context.CommandAsync(query.Statement, cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.RowsAsync(query.Read, cancellationToken);
    }

    /// <summary>Reads all rows of two answers, from a server in one way there and back; the second answer is never older than the first.</summary>
    public static async Task<(IReadOnlyList<T1> First, IReadOnlyList<T2> Second)> QueryAsync<T1, T2>(
        this BookingDbContext context, Query<T1> first, Query<T2> second, CancellationToken cancellationToken)
    {
        if (context.Runner is not null || await context.OpenAsync(cancellationToken) is not { CanCreateBatch: true } connection)
        {
            return (await context.QueryAsync(first, cancellationToken), await context.QueryAsync(second, cancellationToken));
        }

        await using var batch = context.Batch(connection, [first.Statement, second.Statement]);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.RowsAsync(first.Read, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return (rows, await reader.RowsAsync(second.Read, cancellationToken));
    }

    /// <summary>Names of values in a row, with commas between.</summary>
    /// <param name="first">The number of the first one.</param>
    /// <param name="count">How many; at least one.</param>
    public static string Names(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(Name));

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"@p{number}");

    private static async Task<List<T>> RowsAsync<T>(this DbDataReader reader, Func<IStatementRow, T> read, CancellationToken cancellationToken)
    {
        var row = new DriverRow(reader);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(row));
        }

        return rows;
    }

    private static DbBatch Batch(this BookingDbContext context, DbConnection connection, IReadOnlyList<Statement> statements)
    {
        var batch = connection.CreateBatch();
        batch.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (sql, values) in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            context.Fill(command.Parameters, command.CreateParameter, values);
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private static async Task<DbCommand> CommandAsync(this BookingDbContext context, Statement statement, CancellationToken cancellationToken)
    {
        var command = (await context.OpenAsync(cancellationToken)).CreateCommand();
        command.CommandText = statement.Sql;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        context.Fill(command.Parameters, command.CreateParameter, statement.Values);
        return command;
    }

    private static async ValueTask<DbConnection> OpenAsync(this BookingDbContext context, CancellationToken cancellationToken)
    {
        var connection = context.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open)
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
        }

        return connection;
    }

    private static void Fill(this BookingDbContext context, DbParameterCollection parameters, Func<DbParameter> create, IReadOnlyList<object> values)
    {
        for (var number = 0; number < values.Count; number++)
        {
            var parameter = create();
            parameter.ParameterName = Name(number);
            parameter.Value = values[number] is Guid id ? context.ToColumn(id) : values[number];
            parameters.Add(parameter);
        }
    }

    /// <summary>An id as the model has it on this engine.</summary>
    private static object ToColumn(this BookingDbContext context, Guid id) =>
        context.Model.FindEntityType(typeof(BookingRow))!.FindProperty(nameof(BookingRow.Id))!.GetTypeMapping().Converter?.ConvertToProvider(id) ?? id;
}
