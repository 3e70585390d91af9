using System.Globalization;

namespace Wellness.Components;

/// <summary>The revision that a person saw when they decided, which a form carries.</summary>
internal static class SentRevision
{
    private const int NoRevision = -1;

    /// <summary>A missing or tampered one matches nothing, so that nothing changes; only where no form is sent, on an interactive page, is it the one on show.</summary>
    public static int Read(string? sent, int shown, bool isInteractive) =>
        sent is null && isInteractive ? shown
        : int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : NoRevision;
}
