namespace Wellness.EntityFrameworkCore;

/// <summary>An engine's own way to run plain SQL and transactions on one connection that stays open, each statement prepared once.</summary>
/// <remarks>
/// For engines in this process, where what an ADO.NET driver does around a statement takes longer than the statement. For one
/// caller at a time, who disposes of it before the connection. Faults are the driver's own exceptions.
/// </remarks>
public interface IStatementRunner : IDisposable
{
    /// <summary>Begins a transaction that may write.</summary>
    void Begin();

    /// <summary>Commits it; when that fails, it may still be open.</summary>
    void Commit();

    /// <summary>Ends the open transaction without a trace; nothing where none is open, be it committed or ended by the engine itself.</summary>
    void RollBack();

    /// <summary>Runs a statement that has no answer.</summary>
    /// <param name="sql">In which the values stand as <c>@p0</c>, <c>@p1</c> and so on.</param>
    /// <param name="values">Strings, whole numbers, booleans, decimals, bytes, ids and times in UTC; none of them null.</param>
    void Execute(string sql, IReadOnlyList<object> values);

    /// <summary>Runs a statement and reads all of its rows.</summary>
    /// <param name="sql">In which the values stand as <c>@p0</c>, <c>@p1</c> and so on.</param>
    /// <param name="values">As in <see cref="Execute"/>.</param>
    /// <param name="read">Reads a row, which it can't keep.</param>
    IReadOnlyList<T> Query<T>(string sql, IReadOnlyList<object> values, Func<IStatementRow, T> read);
}
