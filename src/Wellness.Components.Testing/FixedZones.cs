using NodaTime;

namespace Wellness.Testing;

/// <summary>A time-zone database in which every zone is always so many hours from UTC.</summary>
public sealed class FixedZones(int hours) : IDateTimeZoneProvider
{
    /// <inheritdoc/>
    public string VersionId => FormattableString.Invariant($"new {hours}");

    /// <inheritdoc/>
    public System.Collections.ObjectModel.ReadOnlyCollection<string> Ids => new(["America/New_York"]);

    /// <inheritdoc/>
    public DateTimeZone this[string id] => DateTimeZone.ForOffset(Offset.FromHours(hours));

    /// <inheritdoc/>
    public DateTimeZone GetSystemDefault() => throw new NotSupportedException();

    /// <inheritdoc/>
    public DateTimeZone? GetZoneOrNull(string id) => this[id];
}
