using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Wellness.EntityFrameworkCore;

/// <summary>A statement to execute.</summary>
/// <param name="Sql">In which its values stand as <c>@p0</c>, <c>@p1</c> and so on.</param>
/// <param name="Values">Its values, none of them null.</param>
internal readonly partial record struct Statement(string Sql, IReadOnlyList<object> Values)
{
    private static readonly ConcurrentDictionary<(string First, string Second), string> Joins = [];

    /// <summary>Two inserts as one, for engines that write two tables in one statement.</summary>
    /// <remarks>CockroachDB wants an insert in WITH to return something.</remarks>
    public Statement With(Statement second)
    {
        var count = Values.Count;
        return new(
            Joins.GetOrAdd((Sql, second.Sql), texts => $"WITH second AS ({Shift(texts.Second, count)} RETURNING 1) {texts.First}"), [.. Values, .. second.Values]);
    }

    private static string Shift(string sql, int by) => Names().Replace(
        sql, name => string.Create(CultureInfo.InvariantCulture, $"@p{int.Parse(name.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + by}"));

    [GeneratedRegex(@"@p(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
