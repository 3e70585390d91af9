namespace Wellness.EntityFrameworkCore;

/// <summary>A statement to execute.</summary>
/// <param name="Sql">In which its values stand as <c>@p0</c>, <c>@p1</c> and so on.</param>
/// <param name="Values">Its values, none of them null.</param>
internal readonly record struct Statement(string Sql, IReadOnlyList<object> Values);
