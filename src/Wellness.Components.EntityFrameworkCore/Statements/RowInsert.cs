using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Wellness.EntityFrameworkCore;

/// <summary>How a row of one type is inserted: its table and columns as the model has them, in one order.</summary>
internal sealed class RowInsert
{
    private static readonly ConditionalWeakTable<IEntityType, RowInsert> Known = [];
    private readonly IProperty[] _properties;

    private RowInsert(IEntityType type)
    {
        _properties = [.. type.GetProperties()];
        Table = type.GetTableName()!;
        Columns = string.Join(", ", _properties.Select(property => $"\"{property.GetColumnName()}\""));
    }

    public string Table { get; }

    /// <summary>Quoted, with commas between.</summary>
    public string Columns { get; }

    public static RowInsert Of(IModel model, Type row) =>
        Known.GetValue(model.FindEntityType(row)!, type => new RowInsert(type));

    /// <summary>A row's values as the columns hold them, in the order of <see cref="Columns"/>.</summary>
    public IEnumerable<object?> Values(object row)
    {
        foreach (var property in _properties)
        {
            var value = property.GetGetter().GetClrValue(row);
            yield return value is not null && property.FindTypeMapping()?.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }
    }
}
