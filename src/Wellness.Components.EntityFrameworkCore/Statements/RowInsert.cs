using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Wellness.EntityFrameworkCore;

/// <summary>How a row of one type is inserted: its table and columns as the model has them, in one order.</summary>
internal sealed class RowInsert
{
    private static readonly ConditionalWeakTable<IEntityType, RowInsert> Known = [];

    private readonly (Func<object, object?> Get, Func<object?, object?>? Convert)[] _values;
    private readonly ConcurrentDictionary<int, string> _sql = [];
    private readonly string _start;

    private RowInsert(IEntityType type)
    {
        IProperty[] properties = [.. type.GetProperties()];
        var columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        _start = $"INSERT INTO {type.GetTableName()} ({columns}) VALUES (";
        _values = [.. properties.Select(property => ((Func<object, object?>)property.GetGetter().GetClrValue, property.FindTypeMapping()?.Converter?.ConvertToProvider))];
    }

    public static RowInsert Of(IModel model, Type row) =>
        Known.GetValue(model.FindEntityType(row)!, type => new RowInsert(type));

    /// <summary>The statement, whose values are numbered from one on; it ends with a semicolon.</summary>
    public string Sql(int first) => _sql.GetOrAdd(first, number => $"{_start}{Statements.Names(number, _values.Length)});\n");

    /// <summary>Adds a row's values as the columns hold them.</summary>
    public void AddValues(object row, List<object?> values)
    {
        foreach (var (get, convert) in _values)
        {
            var value = get(row);
            values.Add(value is not null && convert is not null ? convert(value) : value);
        }
    }
}
