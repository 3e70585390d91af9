using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>The rules for what the practice types when it blocks time, each fault told once.</summary>
internal static class BlockCheck
{
    public static IReadOnlyList<FieldFault> Run(Practice practice, BlockRequest request, int longestDays)
    {
        List<FieldFault> faults = [];
        if (practice.Practitioner(request.Practitioner) is null)
        {
            faults.Add(new FieldFault(nameof(BlockRequest.Practitioner), FieldRule.NotOffered));
        }

        if (request.Start.Year is < 1970 or > 2200)
        {
            faults.Add(new FieldFault(nameof(BlockRequest.Start), FieldRule.NotOffered));
        }
        else if (request.End <= request.Start || Period.DaysBetween(request.Start.Date, request.End.Date) > longestDays)
        {
            faults.Add(new FieldFault(nameof(BlockRequest.End), FieldRule.NotOffered, longestDays));
        }

        RequestCheck.Key(request.IdempotencyKey, faults);
        if (request.Note is { } note)
        {
            if (note.Trim().Length > BusyTime.LongestNote)
            {
                faults.Add(new FieldFault(nameof(BlockRequest.Note), FieldRule.TooLong, BusyTime.LongestNote));
            }
            else if (note.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')))
            {
                faults.Add(new FieldFault(nameof(BlockRequest.Note), FieldRule.ControlCharacter));
            }
        }

        return faults;
    }
}
