using NodaTime;

namespace Wellness.Bookings;

/// <summary>The rules for the parts of a request that no visitor types: a fault here means a form that we did not render.</summary>
internal static class RequestCheck
{
    /// <summary>The most characters of a key or a visitor's id.</summary>
    public const int LongestId = 128;

    private const int ShortestKey = 32;
    private const int LongestCulture = 35;
    private static readonly Instant First = Instant.FromUtc(1970, 1, 3, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2200, 12, 28, 0, 0);

    public static void Start(Instant start, List<FieldFault> faults)
    {
        if (start < First || start > Last)
        {
            faults.Add(new FieldFault(nameof(BookingRequest.Start), FieldRule.NotOffered));
        }
    }

    public static void Ids(BookingRequest request, List<FieldFault> faults)
    {
        Id(nameof(BookingRequest.Visitor), request.Visitor, 1, faults);
        Key(request.IdempotencyKey, faults);
        Culture(request.Culture, faults);
    }

    public static void Culture(string? name, List<FieldFault> faults)
    {
        if (name is { } culture
            && (culture.Length is 0 or > LongestCulture || culture.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_'))))
        {
            faults.Add(new FieldFault(nameof(BookingRequest.Culture), FieldRule.NotOffered));
        }
    }

    public static void Key(string? key, List<FieldFault> faults) => Id(nameof(BookingRequest.IdempotencyKey), key, ShortestKey, faults);

    private static void Id(string field, string? value, int shortest, List<FieldFault> faults)
    {
        if (string.IsNullOrEmpty(value))
        {
            faults.Add(new FieldFault(field, FieldRule.Required));
        }
        else if (value.Length > LongestId)
        {
            faults.Add(new FieldFault(field, FieldRule.TooLong, LongestId));
        }
        else if (value.Length < shortest || value.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_')))
        {
            faults.Add(new FieldFault(field, FieldRule.NotOffered));
        }
    }
}
