using System.Data;

namespace Wellness.EntityFrameworkCore;

/// <summary>A statement to execute.</summary>
/// <param name="Sql">In which its values stand as <c>@p0</c>, <c>@p1</c> and so on.</param>
/// <param name="Values">Its values.</param>
/// <param name="Types">What the values are where they may be null, so that null and not null are prepared alike; null where none may.</param>
internal readonly record struct Statement(string Sql, IReadOnlyList<object?> Values, IReadOnlyList<DbType?>? Types = null);
