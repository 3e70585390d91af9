using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Wellness.EntityFrameworkCore;

/// <summary>How a row of one type is inserted: its table and columns as the model has them, in one order.</summary>
/// <remarks>A column that is null is left out: fewer values to bind, and none whose type a server would have to be told.</remarks>
internal sealed class RowInsert
{
    private static readonly ConditionalWeakTable<IEntityType, RowInsert> Known = [];

    private readonly string _table;
    private readonly Column[] _columns;

    /// <summary>The statements by the columns that they have and the number of their first value, of which a practice's bookings need a few.</summary>
    private readonly ConcurrentDictionary<(long Present, int First), string> _statements = [];

    private RowInsert(IEntityType type)
    {
        _table = type.GetTableName()!;
        _columns = [.. type.GetProperties().Select(property => new Column(
            property.GetColumnName(), property.GetGetter().GetClrValue, property.FindTypeMapping()?.Converter?.ConvertToProvider))];
    }

    public static RowInsert Of(IModel model, Type row) =>
        Known.GetValue(model.FindEntityType(row)!, type => new RowInsert(type));

    /// <summary>The statement that inserts a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The number of its first value; more than 0 where it becomes part of another statement.</param>
    public Statement StatementFor(object row, int first = 0)
    {
        var values = new List<object>(_columns.Length);
        var present = 0L;
        for (var number = 0; number < _columns.Length; number++)
        {
            if (_columns[number].Value(row) is { } value)
            {
                values.Add(value);
                present |= 1L << number;
            }
        }

        return new Statement(_statements.GetOrAdd((present, first), Sql), values);
    }

    private string Sql((long Present, int First) key)
    {
        string[] columns = [.. _columns.Where((_, number) => (key.Present & (1L << number)) != 0).Select(column => $"\"{column.Name}\"")];
        return $"INSERT INTO {_table} ({string.Join(", ", columns)}) VALUES ({Statements.Names(key.First, columns.Length)})";
    }

    /// <param name="Name">As the table has it.</param>
    /// <param name="Get">Reads it of a row.</param>
    /// <param name="Convert">To what the column holds; null where the value itself is that.</param>
    private sealed record Column(string Name, Func<object, object?> Get, Func<object?, object?>? Convert)
    {
        public object? Value(object row) => Get(row) is { } value ? Convert is null ? value : Convert(value) : null;
    }
}
