namespace Wellness.EntityFrameworkCore;

/// <summary>A question and how its answer is read.</summary>
/// <param name="Statement">The question.</param>
/// <param name="Read">Reads a row.</param>
internal readonly record struct Query<T>(Statement Statement, Func<IStatementRow, T> Read);
