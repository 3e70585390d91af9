using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Wellness.EntityFrameworkCore;

/// <summary>Plain SQL over a context's connection, for what each booking does: the values of a statement stand in it as <c>@p0</c>, <c>@p1</c> and so on.</summary>
/// <remarks>Where the context keeps its connection, it keeps the prepared commands too.</remarks>
internal static class Statements
{
    public static async Task ExecuteAsync(this BookingDbContext context, Statement statement, CancellationToken cancellationToken)
    {
        var command = await context.CommandAsync(statement, cancellationToken);
        try
        {
            if (context.DriverKeepsStatements)
            {
                await command.PrepareAsync(cancellationToken);
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            await context.ReleaseAsync(command);
        }
    }

    /// <summary>Executes statements in order, on a server in one way there and back.</summary>
    public static async Task ExecuteAsync(
        this BookingDbContext context, IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        if (!context.Database.GetDbConnection().CanCreateBatch)
        {
            foreach (var statement in statements)
            {
                await context.ExecuteAsync(statement, cancellationToken);
            }

            return;
        }

        await using var batch = await context.BatchAsync(statements, cancellationToken);
        if (context.DriverKeepsStatements)
        {
            await batch.PrepareAsync(cancellationToken);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Reads all rows of an answer.</summary>
    /// <remarks>
    /// A server plans it anew for its values: a plan that a connection keeps from when the table was small would read all
    /// of a practitioner's bookings.
    /// </remarks>
    public static async Task<List<T>> QueryAsync<T>(this BookingDbContext context, Query<T> query, CancellationToken cancellationToken)
    {
        var command = await context.CommandAsync(query.Statement, cancellationToken);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.RowsAsync(query.Read, cancellationToken);
        }
        finally
        {
            await context.ReleaseAsync(command);
        }
    }

    /// <summary>Reads all rows of two answers, from a server in one way there and back; the second answer is never older than the first.</summary>
    public static async Task<(List<T1> First, List<T2> Second)> QueryAsync<T1, T2>(
        this BookingDbContext context, Query<T1> first, Query<T2> second, CancellationToken cancellationToken)
    {
        if (!context.Database.GetDbConnection().CanCreateBatch)
        {
            return (await context.QueryAsync(first, cancellationToken), await context.QueryAsync(second, cancellationToken));
        }

        await using var batch = await context.BatchAsync([first.Statement, second.Statement], cancellationToken);
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

    private static async Task<List<T>> RowsAsync<T>(this DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static async Task<DbBatch> BatchAsync(
        this BookingDbContext context, IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        var connection = await context.OpenAsync(cancellationToken);
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

    private static async Task<DbConnection> OpenAsync(this BookingDbContext context, CancellationToken cancellationToken)
    {
        var connection = context.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open)
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
        }

        return connection;
    }

    private static async Task<DbCommand> CommandAsync(this BookingDbContext context, Statement statement, CancellationToken cancellationToken)
    {
        var (sql, values) = statement;
        var connection = await context.OpenAsync(cancellationToken);
        var kept = context.Prepared?.GetValueOrDefault(sql);
        var command = kept ?? connection.CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        context.Fill(command.Parameters, command.CreateParameter, values);
        if (kept is null)
        {
            command.CommandText = sql;
            if (context.Prepared is { } prepared)
            {
                prepared[sql] = command;
                await command.PrepareAsync(cancellationToken);
            }
        }

        return command;
    }

    /// <summary>Gives parameters their values; the first time, it makes them.</summary>
    private static void Fill(this BookingDbContext context, DbParameterCollection parameters, Func<DbParameter> create, IReadOnlyList<object> values)
    {
        for (var number = 0; number < values.Count; number++)
        {
            if (number == parameters.Count)
            {
                var parameter = create();
                parameter.ParameterName = Name(number);
                parameters.Add(parameter);
            }

            parameters[number].Value = values[number] is Guid id ? context.ToColumn(id) : values[number];
        }
    }

    /// <summary>An id as the model has it on this engine.</summary>
    private static object ToColumn(this BookingDbContext context, Guid id) =>
        context.Model.FindEntityType(typeof(BookingRow))!.FindProperty(nameof(BookingRow.Id))!.GetTypeMapping().Converter?.ConvertToProvider(id) ?? id;

    private static ValueTask ReleaseAsync(this BookingDbContext context, DbCommand command) =>
        context.Prepared is null ? command.DisposeAsync() : ValueTask.CompletedTask;
}
