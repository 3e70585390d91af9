namespace Wellness.AspNetCore.Calendars;

/// <summary>Carries a refusal out of the middle of a connection; the fetcher turns it into its result.</summary>
internal sealed class FetchRefusedException(FetchRefusal reason, string value) : Exception
{
    public FetchResult.Refused Result { get; } = new(reason, value);
}
