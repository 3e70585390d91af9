using System.Collections.Specialized;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Web;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>Reads a <see cref="BookingFlowState"/> from an address, keeping what makes sense and naming what does not.</summary>
internal static partial class BookingFlowReader
{
    public static BookingFlowState Read(string uri, Practice practice, Instant now, string id, string? service)
    {
        if (id is null || !IdPattern().IsMatch(id))
        {
            throw new ArgumentException($"'{id}' is not an id: a letter, then letters, digits, hyphens and underscores, 40 at most.", nameof(id));
        }

        if (service is not null && practice.Service(service) is null)
        {
            throw new ArgumentException($"The practice has no service '{service}'.", nameof(service));
        }

        var query = HttpUtility.ParseQueryString(QueryOf(uri));
        string? Value(string name) => First(query, BookingFlowKeys.For(id, name));

        var state = new BookingFlowState(practice, id, now.InZone(practice.TimeZone).Date);
        if (Value(BookingFlowKeys.Booking) is { } booking)
        {
            if (Guid.TryParseExact(booking, "D", out var number))
            {
                return ReadService(state, service, null) with { BookingId = number };
            }

            state = state.But(BookingFlowFault.UnknownBooking);
        }

        if (Value(BookingFlowKeys.Waiting) is { } waiting)
        {
            if (Guid.TryParseExact(waiting, "D", out var number))
            {
                return ReadService(state, service, null) with { WaitingId = number };
            }

            state = state.But(BookingFlowFault.UnknownBooking);
        }

        state = ReadService(state, service, Value(BookingFlowKeys.Service));
        state = ReadAnswer(state, Value(BookingFlowKeys.New));
        state = ReadLength(state, Value(BookingFlowKeys.Length));
        state = ReadPractitioner(state, Value(BookingFlowKeys.With));
        state = ReadArea(state, Value(BookingFlowKeys.Area));
        state = state with { Waits = BookingFlowKeys.ReadAnswer(Value(BookingFlowKeys.Wait) ?? "") == true };
        state = ReadDay(state, Value(BookingFlowKeys.Day), out var understood);
        return state.Length is null || !understood ? state : ReadTime(state, Value(BookingFlowKeys.Time));
    }

    private static BookingFlowState ReadService(BookingFlowState state, string? given, string? asked)
    {
        var practice = state.Practice;
        if (given is not null)
        {
            return state with { Service = practice.Service(given), ServiceIsGiven = true };
        }

        var only = practice.Services.Count == 1 ? practice.Services[0] : null;
        return asked is null ? state with { Service = only }
            : practice.Service(asked) is { } service ? state with { Service = service }
            : state.But(BookingFlowFault.UnknownService) with { Service = only };
    }

    private static BookingFlowState ReadAnswer(BookingFlowState state, string? asked)
    {
        // To a service that asks nothing of new clients the answer changes nothing, so it is not missed.
        if (asked is null || state.Service?.NewClients is null)
        {
            return state;
        }

        return BookingFlowKeys.ReadAnswer(asked) is { } answer
            ? state with { IsNewClient = answer } : state.But(BookingFlowFault.UnreadableAnswer);
    }

    private static BookingFlowState ReadLength(BookingFlowState state, string? asked)
    {
        if (state.Service is not { } service)
        {
            return state;
        }

        var only = state.OnlyLength;
        if (asked is null)
        {
            return state with { Length = only };
        }

        var length = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            ? service.Lengths.FirstOrDefault(offered => offered.Minutes == minutes)
            : null;
        return length is null ? state.But(BookingFlowFault.UnknownLength) with { Length = only }
            : state.Lengths.Contains(length) ? state with { Length = length }
            : state.But(BookingFlowFault.LengthNotForNewClients) with { Length = only };
    }

    private static BookingFlowState ReadPractitioner(BookingFlowState state, string? asked)
    {
        if (asked is null || state.Service is not { } service)
        {
            return state;
        }

        var person = state.Practice.PractitionersOf(service).FirstOrDefault(practitioner => practitioner.Slug == asked);
        return person is null ? state.But(BookingFlowFault.UnknownPractitioner) : state with { Practitioner = person };
    }

    private static BookingFlowState ReadArea(BookingFlowState state, string? asked)
    {
        if (state.Service is not null && !state.AsksArea)
        {
            return asked is null ? state : state.But(BookingFlowFault.AreaNotAsked);
        }

        // A service that is still to be chosen may ask for the area, and then finds it chosen.
        var only = state.AsksArea ? state.OnlyArea : null;
        return asked is null ? state with { Area = only }
            : state.Practice.ServiceArea(asked) is { } area ? state with { Area = area }
            : state.But(BookingFlowFault.UnknownArea) with { Area = only };
    }

    internal static BookingFlowState ReadDay(BookingFlowState state, string? asked, out bool understood)
    {
        understood = true;
        if (asked is null)
        {
            return state;
        }

        var day = StartText.ReadDay(asked);
        understood = day >= state.FirstDay && day <= state.LastDay;
        return day is null ? state.But(BookingFlowFault.UnreadableDay)
            : day < state.FirstDay ? state.But(BookingFlowFault.PastDay)
            : day > state.LastDay ? state.But(BookingFlowFault.DayBeyondWindow) with { Day = state.LastDay }
            : state with { Day = day };
    }

    internal static BookingFlowState ReadTime(BookingFlowState state, string? asked)
    {
        if (asked is null)
        {
            return state;
        }

        if (state.Day is not { } day)
        {
            return state.But(BookingFlowFault.UnreadableTime);
        }

        var start = StartText.ReadTime(day, asked, state.Practice.TimeZone, out var skipped);
        return start is not null ? state with { Start = start }
            : state.But(skipped ? BookingFlowFault.SkippedTime : BookingFlowFault.UnreadableTime);
    }

    private static string QueryOf(string uri)
    {
        var end = uri.IndexOf('#', StringComparison.Ordinal);
        var address = end < 0 ? uri : uri[..end];
        var start = address.IndexOf('?', StringComparison.Ordinal);
        return start < 0 ? string.Empty : address[start..];
    }

    private static string? First(NameValueCollection query, string key) => query.GetValues(key)?[0];

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
