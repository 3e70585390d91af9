using System.Data.Common;

namespace Wellness.EntityFrameworkCore;

/// <summary>The row that a driver's reader stands on.</summary>
internal sealed class DriverRow(DbDataReader reader) : IStatementRow
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public bool GetBoolean(int column) => reader.GetBoolean(column);

    public int GetInt32(int column) => reader.GetInt32(column);

    public string GetString(int column) => reader.GetString(column);

    public DateTime GetDateTime(int column) => reader.GetDateTime(column);

    public Guid GetGuid(int column) => reader.GetId(column);
}
