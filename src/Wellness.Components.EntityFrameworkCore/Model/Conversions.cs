using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Wellness.EntityFrameworkCore;

/// <summary>How NodaTime's types stand in columns: readable, sortable, and exact to the microsecond on every engine.</summary>
/// <remarks>A finer value is refused, since PostgreSQL would round it in silence.</remarks>
internal static class Conversions
{
    private const long NanosecondsEach = 1_000;

    /// <summary><c>timestamp with time zone</c> on PostgreSQL, UTC text that sorts by time on SQLite.</summary>
    public sealed class InstantConverter()
        : ValueConverter<Instant, DateTime>(value => ToColumn(value), column => FromColumn(column));

    /// <summary>ISO 8601 text without an offset: the wall clock's reading.</summary>
    public sealed class LocalDateTimeConverter()
        : ValueConverter<LocalDateTime, string>(
            value => LocalDateTimePattern.ExtendedIso.Format(value), column => LocalDateTimePattern.ExtendedIso.Parse(column).Value);

    /// <summary>ISO 8601 text, which sorts by date from year 1 on.</summary>
    public sealed class LocalDateConverter()
        : ValueConverter<LocalDate, string>(value => LocalDatePattern.Iso.Format(value), column => LocalDatePattern.Iso.Parse(column).Value);

    /// <summary>Whole microseconds.</summary>
    public sealed class DurationConverter()
        : ValueConverter<Duration, long>(value => ToColumn(value), column => Duration.FromNanoseconds(column * NanosecondsEach));

    /// <summary>A SHA-256: 64 hexadecimal digits in code, 32 bytes in a column.</summary>
    public static void IsHash(this PropertyBuilder property) => property
        .HasConversion(new ValueConverter<string, byte[]>(value => ToColumn(value), column => Convert.ToHexStringLower(column)))
        .HasMaxLength(SHA256.HashSizeInBytes);

    /// <summary>A hash as a statement of plain SQL has it.</summary>
    public static byte[] ToColumn(string hash) => Convert.FromHexString(hash);

    private static DateTime ToColumn(Instant value)
    {
        Check(value - NodaConstants.UnixEpoch);
        return value.ToDateTimeUtc();
    }

    /// <summary>An instant of a row that was read with plain SQL.</summary>
    public static Instant GetInstant(this IStatementRow row, int column) => FromColumn(row.GetDateTime(column));

    /// <summary>A hash of a row that was read with plain SQL.</summary>
    public static string GetHash(this DbDataReader row, int column) => Convert.ToHexStringLower(row.GetFieldValue<byte[]>(column));

    /// <summary>An id of a row that was read with plain SQL, from an engine that knows UUIDs or keeps their bytes.</summary>
    public static Guid GetId(this DbDataReader row, int column) =>
        row.GetValue(column) is byte[] bytes ? new Guid(bytes, bigEndian: true) : row.GetGuid(column);

    private static Instant FromColumn(DateTime column) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(column, DateTimeKind.Utc));

    private static long ToColumn(Duration value)
    {
        Check(value);
        return value.ToInt64Nanoseconds() / NanosecondsEach;
    }

    private static void Check(Duration value)
    {
        if (value.SubsecondNanoseconds % NanosecondsEach != 0)
        {
            throw new ArgumentException($"Times are kept to the microsecond; {value} is finer.", nameof(value));
        }
    }
}
