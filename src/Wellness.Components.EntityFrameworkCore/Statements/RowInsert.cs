using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Wellness.EntityFrameworkCore;

/// <summary>How a row of one type is inserted: its table and columns as the model has them, in one order.</summary>
internal sealed class RowInsert
{
    private static readonly ConditionalWeakTable<IEntityType, RowInsert> Known = [];

    private readonly (Func<object, object?> Get, Func<object?, object?>? Convert)[] _values;

    private RowInsert(IEntityType type)
    {
        IProperty[] properties = [.. type.GetProperties()];
        var columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        Sql = $"INSERT INTO {type.GetTableName()} ({columns}) VALUES ({Statements.Names(0, properties.Length)})";
        Types = [.. properties.Select(property => property.IsNullable ? property.GetRelationalTypeMapping().DbType : null)];
        _values = [.. properties.Select(property => ((Func<object, object?>)property.GetGetter().GetClrValue, property.FindTypeMapping()?.Converter?.ConvertToProvider))];
    }

    public string Sql { get; }

    /// <summary>What the columns are that may be null; null for the others.</summary>
    public IReadOnlyList<DbType?> Types { get; }

    public static RowInsert Of(IModel model, Type row) =>
        Known.GetValue(model.FindEntityType(row)!, type => new RowInsert(type));

    /// <summary>A row's values as the columns hold them.</summary>
    public object?[] Values(object row)
    {
        var values = new object?[_values.Length];
        for (var number = 0; number < values.Length; number++)
        {
            var (get, convert) = _values[number];
            var value = get(row);
            values[number] = value is not null && convert is not null ? convert(value) : value;
        }

        return values;
    }
}
