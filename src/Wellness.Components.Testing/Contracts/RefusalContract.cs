using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using Wellness.Scheduling;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>Each rule that refuses a start refuses a booking, on every store; a rule without a case here fails.</summary>
public abstract class RefusalContract : BookingStoreContract
{
    private static readonly SlotPolicy Policy = SlotPolicy.Default;

    private static readonly Duration HalfHour = Duration.FromMinutes(30);

    /// <summary>What a rule needs before it refuses: the practice, what is booked, and the request.</summary>
    private static readonly Dictionary<string, Case> Cases = new()
    {
        [nameof(SlotRefusal.OutsideHours)] = new(Massage(At(3, 8))),
        [nameof(SlotRefusal.Busy)] = new(Ask("massage", At(3, 10), name: "late")) { Booked = [Ask("massage", At(3, 10))] },
        [nameof(SlotRefusal.OffGrid)] = new(Massage(At(3, 10, 5))),
        [nameof(SlotRefusal.TooSoon)] = new(Massage(At(2, 10))) { Minutes = 121 },
        [nameof(SlotRefusal.BeyondWindow)] = new(Massage(At(2, 10) + Duration.FromDays(70))),
        [nameof(SlotRefusal.DailyCapReached)] =
            new(Ask("massage", At(3, 14), name: "late")) { Practice = Create(Policy with { DailyCap = 1 }), Booked = [Ask("massage", At(3, 10))] },
        [nameof(SlotRefusal.WeeklyCapReached)] =
            new(Ask("massage", At(5, 14), name: "late")) { Practice = Create(Policy with { WeeklyCap = 1 }), Booked = [Ask("massage", At(3, 10))] },
        [nameof(SlotRefusal.DailyMinutesReached)] =
            new(Ask("massage", At(3, 14), name: "late")) { Practice = Create(Policy with { DailyMinutesCap = 90 }), Booked = [Ask("massage", At(3, 10))] },
        [nameof(SlotRefusal.WeeklyMinutesReached)] =
            new(Ask("massage", At(5, 14), name: "late")) { Practice = Create(Policy with { WeeklyMinutesCap = 90 }), Booked = [Ask("massage", At(3, 10))] },
        [nameof(SlotRefusal.OutsideValidity)] = new(Ask("spring", At(3, 10)))
        {
            Practice = Create(more: new ServiceOffering("spring", "Spring", "From the 20th.", [new SessionLength(Hour)]) { ValidFrom = new(2026, 3, 20) }),
        },
        [nameof(SlotRefusal.ClassFull)] =
            new(Ask("class", At(3, 10), name: "late")) { Booked = [.. Enumerable.Range(0, 3).Select(i => Ask("class", At(3, 10), name: $"seat-{i}"))] },
        [nameof(SlotRefusal.NoResource)] =
            new(Ask("bath", At(3, 10), "cleo", "late")) { Booked = [Ask("bath", At(3, 10), "ada", "one"), Ask("bath", At(3, 10), "ben", "two")] },
        [nameof(SlotRefusal.Travel)] = new(Ask("visit", At(3, 11, 15), name: "late") with { Area = "south" })
        {
            Practice = Create(travel: Ways),
            Booked = [Ask("visit", At(3, 10)) with { Area = "north" }],
        },
        [nameof(SlotRefusal.CallFirst)] = new(Ask("deep", At(3, 10)) with { IsNewClient = true })
        {
            Practice = Create(more: new ServiceOffering("deep", "Deep", "Call us.", [new SessionLength(Hour)]) { NewClients = new() { CallFirst = true } }),
        },
        [nameof(SlotRefusal.LengthNotForNewClients)] = new(Ask("deep", At(3, 10)) with { Duration = HalfHour, IsNewClient = true })
        {
            Practice = Create(more: new ServiceOffering("deep", "Deep", "An hour at first.", [new SessionLength(HalfHour), new SessionLength(Hour)])
            {
                NewClients = new() { Lengths = [Hour] },
            }),
        },
    };

    public static TheoryData<string> Rules { get; } =
        new(typeof(SlotRefusal).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(SlotRefusal))).Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task BookAsync_EachRule_RefusesAndLeavesNoRow(string rule)
    {
        Cases.ContainsKey(rule).ShouldBeTrue(rule);
        var (request, practice) = (Cases[rule].Request, Cases[rule].Practice);
        Service = Store.Service(Clock, practice);
        foreach (var earlier in Cases[rule].Booked)
        {
            await BookAsync(earlier);
        }

        Clock.AdvanceMinutes(Cases[rule].Minutes);
        var before = await StateAsync();

        var refusal = (await Service.ExplainAsync(request, Token)).ShouldHaveSingleItem().Refusal;
        foreach (var result in new[] { await Service.HoldAsync(request, Token), await Service.BookAsync(request, Client(), Token) })
        {
            // That a time is somebody else's is told without saying whose.
            if (result is not BookingResult.SlotTaken)
            {
                result.ShouldBeOfType<BookingResult.Refused>().Reason.ShouldBe(refusal);
            }
        }

        refusal.ShouldNotBeNull().GetType().Name.ShouldBe(rule);
        (await StateAsync()).ShouldBe(before);
    }

    private sealed record Case(BookingRequest Request)
    {
        public Practice Practice { get; init; } = Create();

        public IReadOnlyList<BookingRequest> Booked { get; init; } = [];

        /// <summary>How many minutes pass before the request.</summary>
        public int Minutes { get; init; }
    }
}
