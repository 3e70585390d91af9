namespace Wellness.Practices;

/// <summary>Something that a practice should look at before it publishes its site.</summary>
/// <param name="Subject">What it is about, by the slugs of the model: <c>services/deep-tissue</c>, <c>hours/monday</c>, <c>practice</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is the matter and what to do, in English, for the practice's own eyes.</param>
public sealed record PracticeAdvice(string Subject, AdviceSeverity Severity, string Message)
{
    /// <summary>The advice in one line, for people.</summary>
    public override string ToString() => $"{Severity}, {Subject}: {Message}";
}
