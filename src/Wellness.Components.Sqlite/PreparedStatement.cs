using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Wellness.EntityFrameworkCore;

namespace Wellness.Sqlite;

/// <summary>A compiled statement, and the row that it stands on.</summary>
internal sealed class PreparedStatement : IStatementRow, IDisposable
{
    /// <summary>As <c>Microsoft.Data.Sqlite</c> writes times, so that all sort by time and compare as text.</summary>
    private const string Time = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    /// <summary>As it writes decimals.</summary>
    private const string Decimal = "0.0###########################";

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <summary>SQLite's number of each value, which counts names as they come in the text.</summary>
    private readonly int[] _places;

    /// <exception cref="SqliteException">SQLite can't compile it.</exception>
    public PreparedStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
        _places = [.. Enumerable.Range(0, raw.sqlite3_bind_parameter_count(_statement)).Select(number =>
            raw.sqlite3_bind_parameter_index(_statement, string.Create(CultureInfo.InvariantCulture, $"@p{number}")))];
    }

    /// <summary>Runs it from the beginning to its end.</summary>
    /// <exception cref="SqliteException">SQLite answered with an error; the statement can be run again.</exception>
    public List<T> Run<T>(IReadOnlyList<object> values, Func<IStatementRow, T> read)
    {
        List<T> rows = [];
        try
        {
            for (var number = 0; number < values.Count; number++)
            {
                Bind(_places[number], values[number]);
            }

            int result;
            while ((result = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
            {
                rows.Add(read(this));
            }

            if (result != raw.SQLITE_DONE)
            {
                Check(result);
            }

            return rows;
        }
        finally
        {
            // Tells the last error again, which was thrown already.
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public bool GetBoolean(int column) => GetInt32(column) != 0;

    public int GetInt32(int column) => raw.sqlite3_column_int(_statement, column);

    public string GetString(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public DateTime GetDateTime(int column) => DateTime.Parse(GetString(column), CultureInfo.InvariantCulture);

    public Guid GetGuid(int column) => new(raw.sqlite3_column_blob(_statement, column), bigEndian: true);

    public void Dispose() => _statement.Dispose();

    private void Bind(int place, object value) => Check(value switch
    {
        string text => raw.sqlite3_bind_text(_statement, place, text),
        int number => raw.sqlite3_bind_int(_statement, place, number),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        bool yes => raw.sqlite3_bind_int(_statement, place, yes ? 1 : 0),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        DateTime time => raw.sqlite3_bind_text(_statement, place, time.ToString(Time, CultureInfo.InvariantCulture)),
        decimal number => raw.sqlite3_bind_text(_statement, place, number.ToString(Decimal, CultureInfo.InvariantCulture)),
        Guid id => raw.sqlite3_bind_blob(_statement, place, id.ToByteArray(bigEndian: true)),
        _ => throw new NotSupportedException($"A {value.GetType().Name} can't stand in a column."),
    });

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
