namespace Wellness.Components.Parts;

/// <summary>A field of the details form.</summary>
/// <param name="Name">The property of <see cref="Wellness.Bookings.ClientDetails"/> that it fills.</param>
/// <param name="Text">The key of its label.</param>
/// <param name="Hint">The key of what stands below the label; null for nothing.</param>
/// <param name="Type">The input's type; null for several lines.</param>
/// <param name="Autocomplete">The HTML autofill token; null for none.</param>
/// <param name="Longest">The most characters.</param>
/// <param name="Required">Whether it must be filled in.</param>
internal sealed record DetailsField(string Name, string Text, string? Hint, string? Type, string? Autocomplete, int Longest, bool Required)
{
    public string FormName => Name.ToLowerInvariant();
}
