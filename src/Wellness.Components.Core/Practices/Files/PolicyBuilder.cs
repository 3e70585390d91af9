using NodaTime;

namespace Wellness.Practices.Files;

/// <summary>Builds what the practice asks of bookings: the policies, and the rules for new clients.</summary>
internal sealed class PolicyBuilder(FaultLog faults) : ModelBuilder(faults)
{
    public static SlotPolicy Slots(FileNode? node)
    {
        var standard = SlotPolicy.Default;
        return node is null ? standard : standard with
        {
            Step = node.Whole(nameof(SlotPolicyEntry.StepMinutes)) is { } minutes ? Duration.FromMinutes(minutes) : standard.Step,
            Alignment = node.Text(nameof(SlotPolicyEntry.Alignment)) is { } name
                ? Named<StartAlignment>(name) : standard.Alignment,
            MinimumNotice = Hours(node, nameof(SlotPolicyEntry.MinimumNoticeHours)) ?? standard.MinimumNotice,
            WindowDays = node.Child(nameof(SlotPolicyEntry.WindowDays)) is null
                ? standard.WindowDays : node.Whole(nameof(SlotPolicyEntry.WindowDays)),
            BuffersWithinHours = node.Flag(nameof(SlotPolicyEntry.BuffersWithinHours)) ?? standard.BuffersWithinHours,
            DailyCap = node.Whole(nameof(SlotPolicyEntry.DailyCap)),
            WeeklyCap = node.Whole(nameof(SlotPolicyEntry.WeeklyCap)),
            DailyMinutesCap = node.Whole(nameof(SlotPolicyEntry.DailyMinutesCap)),
            WeeklyMinutesCap = node.Whole(nameof(SlotPolicyEntry.WeeklyMinutesCap)),
            Assignment = node.Text(nameof(SlotPolicyEntry.Assignment)) is { } strategy
                ? Named<AssignmentStrategy>(strategy) : standard.Assignment,
            MaximumSpanDays = node.Whole(nameof(SlotPolicyEntry.MaximumSpanDays)) ?? standard.MaximumSpanDays,
        };
    }

    public static CancellationPolicy Cancellation(FileNode? node)
    {
        var standard = CancellationPolicy.Default;
        return node is null ? standard : standard with
        {
            CutOff = Hours(node, nameof(CancellationEntry.CutOffHours)) ?? standard.CutOff,
            LateFee = node.Text(nameof(CancellationEntry.LateFee)),
            ClientsMayCancel = node.Flag(nameof(CancellationEntry.ClientsMayCancel)) ?? standard.ClientsMayCancel,
            ClientsMayMove = node.Flag(nameof(CancellationEntry.ClientsMayMove)) ?? standard.ClientsMayMove,
        };
    }

    /// <summary>The rules for new clients, which may name only lengths that the service has.</summary>
    /// <param name="node">The rules.</param>
    /// <param name="lengths">The service's lengths; none where they have a fault, which then is the cause.</param>
    public NewClientPolicy? NewClients(FileNode node, IReadOnlyList<SessionLength> lengths)
    {
        foreach (var minutes in node.List(nameof(NewClientsEntry.Lengths)).Where(minutes => minutes.IsSound && lengths.Count > 0))
        {
            if (lengths.All(length => length.Minutes != minutes.Amount))
            {
                Faults.Add(minutes, $"Write minutes that the service is offered in: {string.Join(", ", lengths.Select(length => length.Minutes).Order())}.");
            }
        }

        return Build(node, () => new NewClientPolicy
        {
            Lengths = [.. node.List(nameof(NewClientsEntry.Lengths)).Select(minutes => Duration.FromMinutes((long)minutes.Amount!.Value))],
            MinimumNotice = Hours(node, nameof(NewClientsEntry.MinimumNoticeHours)),
            CallFirst = node.Flag(nameof(NewClientsEntry.CallFirst)) ?? false,
        });
    }
}
