namespace Wellness.Components.Calendars;

/// <summary>A feed's address in the forms in which calendar apps take it.</summary>
/// <param name="Address">Absolute, http or https.</param>
/// <param name="Name">What the calendar is called.</param>
internal sealed record FeedLinks(Uri Address, string Name)
{
    /// <summary>By which the apps of a phone or computer are opened; they fetch it by https where that is what the site speaks.</summary>
    public string Webcal => "webcal" + Address.AbsoluteUri[Address.Scheme.Length..];

    /// <summary>Google takes the address in this form alone.</summary>
    public string Google => $"https://calendar.google.com/calendar/r?cid={Uri.EscapeDataString(Webcal)}";

    public string Outlook => Microsoft("outlook.live.com");

    public string Office => Microsoft("outlook.office.com");

    private string Microsoft(string host) =>
        $"https://{host}/calendar/0/addfromweb?url={Uri.EscapeDataString(Address.AbsoluteUri)}&name={Uri.EscapeDataString(Name)}";
}
