namespace Wellness.EntityFrameworkCore;

/// <summary>A row of an answer, whose columns are counted from 0; a reading of another type than the column's fails or converts, as the engine has it.</summary>
public interface IStatementRow
{
    /// <summary>Whether a column has no value; the others then fail or give a default.</summary>
    bool IsNull(int column);

    /// <summary>A yes or no.</summary>
    bool GetBoolean(int column);

    /// <summary>A whole number.</summary>
    int GetInt32(int column);

    /// <summary>A text.</summary>
    string GetString(int column);

    /// <summary>A time, which is in UTC whatever its kind says.</summary>
    DateTime GetDateTime(int column);

    /// <summary>An id.</summary>
    Guid GetGuid(int column);
}
