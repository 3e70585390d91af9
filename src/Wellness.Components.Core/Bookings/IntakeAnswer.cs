namespace Wellness.Bookings;

/// <summary>One question as it was asked, with what the client answered; it prints as nothing in logs.</summary>
/// <param name="Question">The question's slug.</param>
/// <param name="Wording">The question as the client read it: later versions of the form may say it otherwise.</param>
/// <param name="Value">The answer; null where the client left it out.</param>
public sealed record IntakeAnswer(string Question, string Wording, IntakeValue? Value)
{
    /// <summary>Only that there is one.</summary>
    public override string ToString() => "IntakeAnswer (not shown)";
}
