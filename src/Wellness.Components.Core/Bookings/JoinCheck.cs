using NodaTime;

namespace Wellness.Bookings;

/// <summary>The rules for what somebody waits for, each fault told once.</summary>
internal static class JoinCheck
{
    private const int MostDays = 93;

    public static void Run(WaitingListRequest request, LocalDate today, List<FieldFault> faults)
    {
        if (request.From < SlotSearcher.First || request.From > SlotSearcher.Last)
        {
            faults.Add(new FieldFault(nameof(WaitingListRequest.From), FieldRule.NotOffered));
        }
        else if (request.To < request.From || request.To < today || request.To > SlotSearcher.Last || Period.DaysBetween(request.From, request.To) >= MostDays)
        {
            faults.Add(new FieldFault(nameof(WaitingListRequest.To), FieldRule.NotOffered, MostDays));
        }

        if (request.Parts == PartsOfDay.None)
        {
            faults.Add(new FieldFault(nameof(WaitingListRequest.Parts), FieldRule.Required));
        }
        else if ((request.Parts & ~PartsOfDay.Any) != 0)
        {
            faults.Add(new FieldFault(nameof(WaitingListRequest.Parts), FieldRule.NotOffered));
        }

        RequestCheck.Key(request.IdempotencyKey, faults);
        RequestCheck.Culture(request.Culture, faults);
    }

    /// <summary>What an offer could not be booked without.</summary>
    public static void Answers(SessionChoice choice, List<FieldFault> faults)
    {
        if (choice.LacksArea)
        {
            faults.Add(new FieldFault(nameof(WaitingListRequest.Area), FieldRule.Required));
        }

        if (choice.Service.NewClients is not null && choice.IsNewClient is null)
        {
            faults.Add(new FieldFault(nameof(WaitingListRequest.IsNewClient), FieldRule.Required));
        }
    }
}
