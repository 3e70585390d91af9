using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Wellness.Components.Calendars;

/// <summary>An event as the addresses by which web calendars take it over; none of their makers documents them, so they are kept to what many sites use.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends; after <paramref name="Start"/>.</param>
/// <param name="Details">A sentence or two.</param>
/// <param name="Place">Where it is.</param>
internal sealed record EventLinks(string Title, Instant Start, Instant End, string Details, string Place)
{
    private static readonly InstantPattern Basic = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public string Google =>
        $"https://calendar.google.com/calendar/render?action=TEMPLATE&text={E(Title)}&dates={Basic.Format(Start)}/{Basic.Format(End)}&details={E(Details)}&location={E(Place)}";

    public string Outlook => Microsoft("outlook.live.com");

    public string Office => Microsoft("outlook.office.com");

    public string Yahoo =>
        $"https://calendar.yahoo.com/?v=60&title={E(Title)}&st={Basic.Format(Start)}&dur={Length()}&desc={E(Details)}&in_loc={E(Place)}";

    private static string E(string text) => Uri.EscapeDataString(text);

    private string Microsoft(string host) =>
        $"https://{host}/calendar/deeplink/compose?path=/calendar/action/compose&rru=addevent&startdt={E(InstantPattern.General.Format(Start))}&enddt={E(InstantPattern.General.Format(End))}&subject={E(Title)}&body={E(Details)}&location={E(Place)}";

    // Hours and minutes, two digits each.
    private string Length()
    {
        var minutes = (long)(End - Start).TotalMinutes;
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}{minutes % 60:00}");
    }
}
