using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Wellness.Tests.Support;

/// <summary>All rows of all tables of a SQLite file, read beside the site.</summary>
public static class TableDump
{
    /// <summary>Each value with its table and column; in an order that only changed rows change.</summary>
    /// <param name="path">The file.</param>
    /// <param name="except">Tables that are not read.</param>
    public static IReadOnlyList<(string Table, string Column, string Value)> Read(string path, params string[] except)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        var tables = Strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        return [.. tables.Except(except).SelectMany(table => Rows(connection, table).Order(StringComparer.Ordinal).SelectMany(row => Cells(table, row)))];
    }

    private const char Field = '\u001f';

    private static IEnumerable<(string, string, string)> Cells(string table, string row) =>
        row.Split('\u001e', StringSplitOptions.RemoveEmptyEntries).Select(cell => (table, cell.Split(Field)[0], cell.Split(Field)[1]));

    private static List<string> Rows(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the database itself.
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Concat(Enumerable.Range(0, reader.FieldCount)
                .Select(i => $"{reader.GetName(i)}{Field}{Text(reader.GetValue(i))}\u001e")));
        }

        return rows;
    }

    private static string Text(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> values = [];
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
