using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using NodaTime;
using NodaTime.Testing;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>What was offered can be booked and nothing else, over random practices while people book, hold and cancel.</summary>
public class BookingLawTests
{
    private static readonly Instant Start = PracticeGen.Monday.AtMidnight().InUtc().ToInstant();
    private static readonly ClientDetails Client = new("Robin", "robin@example.com");

    private static Gen<(Practice Practice, Step[] Steps)> Cases => Gen.Select(PracticeGen.Practices, Steps.Array[2, 9]);

    private static Gen<Step> Steps => Gen.Select(
        Gen.Int[0, 9], Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[0, 3], Gen.Int[0, 3]), Gen.Int[0, 8], Gen.Int[0, 1_000],
        (kind, what, day, pick) => new Step(kind, what.Item1, what.Item2, what.Item3, what.Item4, day, pick));

    [Fact]
    public void FindSlotsAsync_WhatItOffers_CanBeBookedAndNothingElse() => RandomCases.Check(Cases, 240, given =>
    {
        var desk = new Desk(given.Practice);
        foreach (var step in given.Steps)
        {
            desk.Clock.AdvanceMinutes(11);
            var search = desk.Search(step);
            var slots = desk.Service.FindSlotsAsync(search).Result;
            desk.CheckOffered(search, slots, step.Pick);
            desk.CheckRefused(search, slots, step.Pick);
            desk.CheckNext(search, slots);
            desk.Do(step, search, slots);
        }
    });

    [Fact]
    public void FindSeriesAsync_EachDate_AgreesWithBookingThemOneByOne() => RandomCases.Check(Cases, 240, given =>
    {
        var desk = new Desk(given.Practice);
        foreach (var step in given.Steps[1..])
        {
            desk.Clock.AdvanceMinutes(11);
            var search = desk.Search(step);
            desk.Do(step, search, desk.Service.FindSlotsAsync(search).Result);
        }

        var last = given.Steps[0];
        var wanted = desk.Search(last) with { Visitor = "somebody-new" };
        if (desk.Service.FindSlotsAsync(wanted).Result is { Count: > 0 } free)
        {
            var request = Desk.Request(wanted, free[last.Pick % free.Count].Start, "series");
            // Who is next in a rotation is known only when something is booked, and matters only to other dates of the same week.
            var isRotation = given.Practice.SlotPolicy.Assignment == AssignmentStrategy.Rotation;
            var series = new SessionSeries(2 + (last.Pick % 4), last.Kind switch { < 4 when !isRotation => 1, < 7 when !isRotation => 2, _ => 7 });
            var answers = desk.Service.FindSeriesAsync(request, series).Result;
            var results = desk.Service.BookSeriesAsync(request, series, Client).Result;
            answers.Select(answer => answer.Start).ShouldBe(results.Select(result => result.Start));
            answers.Select(answer => Desk.Told(answer.Refusal)).ShouldBe(results.Select(result => Desk.Told(result.Result)));
        }
    });

    private sealed record Step(int Kind, int Service, int Length, int Who, int Visitor, int Day, int Pick);

    /// <summary>A practice at work.</summary>
    private sealed class Desk(Practice practice)
    {
        private readonly MemoryStore _store = new();
        private readonly List<(ManageToken Token, Booking Booking)> _booked = [];

        public FakeClock Clock { get; } = new(Start);

        public BookingService Service => field ??= new BookingService(practice, _store, Clock, new BookingOptions { Alternatives = 0, HoldsPerVisitor = 20 });

        private Instant Now => Clock.GetCurrentInstant();

        public SlotSearch Search(Step step)
        {
            var service = practice.Services[step.Service];
            var people = practice.PractitionersOf(service).ToArray();
            var from = PracticeGen.Monday.PlusDays(step.Day);
            return new SlotSearch(
                service.Slug,
                service.Lengths[step.Length % service.Lengths.Count].Duration,
                step.Who < people.Length ? people[step.Who].Slug : null,
                from,
                from.PlusDays(1),
                $"visitor-{step.Visitor}")
            {
                Area = service.VisitsClients ? practice.ServiceAreas[step.Pick % 2].Slug : null,
                IsNewClient = service.NewClients is null ? null : step.Pick % 3 == 0,
            };
        }

        public static BookingRequest Request(SlotSearch search, Instant start, string key) =>
            new(search.Service, search.Duration, search.Practitioner, start, search.Visitor!, key.PadLeft(40, '-'))
            {
                Area = search.Area,
                IsNewClient = search.IsNewClient,
            };

        public void CheckOffered(SlotSearch search, IReadOnlyList<AppointmentSlot> slots, int pick)
        {
            foreach (var slot in slots.Where((_, i) => i % 5 == pick % 5))
            {
                var answers = Service.ExplainAsync(Request(search, slot.Start, "explain")).Result;
                answers.Where(answer => answer.Refusal is null).Select(answer => answer.Practitioner).ShouldBe(slot.Practitioners);
                var booked = Judge(search, slot.Start).ShouldBeOfType<BookingResult.Booked>().Booking;
                if (!HasOwnHold(search, slot.Start))
                {
                    booked.Practitioner.ShouldBe(Assigned(slot, search.Visitor!), $"{slot.Start} of {string.Join(", ", slot.Practitioners)}");
                }
            }
        }

        public void CheckRefused(SlotSearch search, IReadOnlyList<AppointmentSlot> slots, int pick)
        {
            var first = search.From.AtMidnight().InZoneLeniently(practice.TimeZone).ToInstant();
            var starts = Enumerable.Range(1, 12).Select(number => first + Duration.FromMinutes((pick + (number * 89)) % 576 * 5))
                .Concat(_store.Standing(Now).SelectMany(booking => new[] { booking.Start, booking.End }))
                .Where(start => start.InZone(practice.TimeZone).Date is var date && date >= search.From && date <= search.To)
                .Except(slots.Select(slot => slot.Start));
            foreach (var start in starts.Where(start => !HasOwnHold(search, start)))
            {
                var refusals = Service.ExplainAsync(Request(search, start, "explain")).Result.Select(answer => answer.Refusal.ShouldNotBeNull()).ToArray();
                Told(Judge(search, start)).ShouldBe(Told(refusals.FirstOrDefault(refusal => Told(refusal) == "taken") ?? refusals[0]), $"{start}");
            }
        }

        public void CheckNext(SlotSearch search, IReadOnlyList<AppointmentSlot> slots)
        {
            if (slots is [var first, ..])
            {
                Service.FindNextAsync(search).Result.ShouldNotBeNull().Start.ShouldBe(first.Start);
            }
        }

        public void Do(Step step, SlotSearch search, IReadOnlyList<AppointmentSlot> slots)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{Now.ToUnixTimeSeconds()}");
            switch (step.Kind)
            {
                case < 5 when slots.Count > 0:
                    var booked = Service.BookAsync(Request(search, slots[step.Pick % slots.Count].Start, key), Client).Result.ShouldBeOfType<BookingResult.Booked>();
                    _booked.Add((booked.Token!, booked.Booking));
                    break;
                case < 7 when slots.Count > 0:
                    Service.HoldAsync(Request(search, slots[step.Pick % slots.Count].Start, key)).Result.ShouldBeOfType<BookingResult.Booked>();
                    break;
                case 7 when _booked.Count > 0:
                    var (token, booking) = _booked[step.Pick % _booked.Count];
                    _booked.RemoveAt(step.Pick % _booked.Count);
                    _ = Service.CancelAsync(token, booking.Revision).Result;
                    break;
                case 8:
                    var from = Start + Duration.FromMinutes(((step.Day * 96) + (step.Pick % 96)) * 15);
                    _store.Block(new OccupiedTime(practice.Practitioners[0].Slug, new BusyInterval(from, from + Duration.FromMinutes(40))));
                    break;
            }
        }

        /// <summary>How a refusal reads to a client, who is not told whose time it is.</summary>
        public static string Told(SlotRefusal? refusal) => refusal is null ? "booked"
            : refusal is SlotRefusal.Busy or SlotRefusal.ClassFull or SlotRefusal.NoResource or SlotRefusal.Travel ? "taken" : refusal.GetType().Name;

        public static string Told(BookingResult result) => result switch
        {
            BookingResult.Booked => "booked",
            BookingResult.SlotTaken => "taken",
            BookingResult.Refused refused => Told(refused.Reason),
            _ => result.ToString(),
        };

        /// <summary>As a store knows a visitor.</summary>
        private static string Hash(string visitor) =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("visitor " + visitor)));

        private BookingResult Judge(SlotSearch search, Instant start)
        {
            _store.OnlyJudges = true;
            var result = Service.HoldAsync(Request(search, start, "judge")).Result;
            _store.OnlyJudges = false;
            return result;
        }

        private bool HasOwnHold(SlotSearch search, Instant start) => Service.FindHoldAsync(Request(search, start, "hold")).Result is not null;

        /// <summary>Who should get a session, worked out from what stands.</summary>
        private string Assigned(AppointmentSlot slot, string visitor)
        {
            var standing = _store.Standing(Now, Hash(visitor)).ToArray();
            var date = slot.Start.InZone(practice.TimeZone).Date;
            int Sessions(string who) => standing.Where(booking => booking.Practitioner == who && booking.Start.InZone(practice.TimeZone).Date == date)
                .Select(booking => booking.Start).Distinct().Count();
            Instant Last(string who) => _store.Standing(Now).Where(booking => booking.Practitioner == who)
                .Select(booking => booking.CreatedAt).DefaultIfEmpty(Instant.MinValue).Max();
            return practice.SlotPolicy.Assignment switch
            {
                AssignmentStrategy.FewestSessions => slot.Practitioners.OrderBy(Sessions).First(),
                AssignmentStrategy.Rotation => slot.Practitioners.OrderBy(Last).First(),
                _ => slot.Practitioners[0],
            };
        }
    }
}
