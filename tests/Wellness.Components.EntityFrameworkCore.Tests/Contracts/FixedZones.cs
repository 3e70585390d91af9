using NodaTime;

namespace Wellness.Bookings;

/// <summary>A time-zone database in which every zone is always so many hours from UTC.</summary>
internal sealed class FixedZones(int hours) : IDateTimeZoneProvider
{
    public string VersionId => FormattableString.Invariant($"new {hours}");

    public System.Collections.ObjectModel.ReadOnlyCollection<string> Ids => new(["America/New_York"]);

    public DateTimeZone this[string id] => DateTimeZone.ForOffset(Offset.FromHours(hours));

    public DateTimeZone GetSystemDefault() => throw new NotSupportedException();

    public DateTimeZone? GetZoneOrNull(string id) => this[id];
}
