using System.ComponentModel;
using System.Globalization;
using System.Web;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Bookings;
using Wellness.Components.Localization;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>The part of a <see cref="Schedule"/> that says why a time is not offered. Only inside one.</summary>
/// <remarks>A question changes nothing, so it is a link: <c>session</c>, <c>time</c>, <c>area</c> and <c>new</c> join the schedule's own keys.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ScheduleWhy : ComponentBase
{
    private IReadOnlyList<PractitionerAnswer>? _answers;
    private ServiceOffering? _service;
    private string _question = "";
    private string? _session;
    private string? _time;
    private string? _area;
    private string? _fault;
    private bool _isNew;

    /// <summary>The level of its headings: 1 to 6.</summary>
    [Parameter]
    public int Level { get; set; } = 3;

    [CascadingParameter]
    private ScheduleAddress Address { get; set; } = null!;

    [Inject]
    private IScheduleDesk Desk { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<ServiceArea> Areas => Practice.Services.Any(service => service.VisitsClients) ? Practice.ServiceAreas : [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var query = HttpUtility.ParseQueryString(new Uri(Navigation.Uri).Query);
        (_session, _time, _area, _isNew) = (query["session"], query["time"], query["area"], query["new"] is not null);
        if (_session is null && _time is null)
        {
            return;
        }

        if (Sessions().FirstOrDefault(one => SessionValue(one.Service, one.Length) == _session) is not { Service: { } service } asked)
        {
            _fault = DeskText.Get("WhySessionFault");
            return;
        }

        if (StartText.ReadTime(Address.Day, _time ?? "", Practice.TimeZone, out var skipped) is not { } start)
        {
            _fault = DeskText.Get(skipped ? "WhySkipped" : "WhyTimeFault");
            return;
        }

        // Nobody's own hold stands in nobody's way, and nothing is booked: neither id is looked at.
        var request = new BookingRequest(service.Slug, asked.Length, Address.Who, start, "desk", "desk")
        {
            Area = service.VisitsClients && Practice.ServiceArea(_area) is { } area ? area.Slug : null,
            IsNewClient = _isNew ? true : null,
        };
        _service = service;
        _answers = await Desk.ExplainAsync(request);
        _question = DeskText.Get("WhyQuestion", service.Name, PracticeFormat.Length(asked.Length), Address.Format(Practice).DayAndTime(start));
        if (_answers.Count == 0)
        {
            (_answers, _fault) = (null, DeskText.Get("WhyNobody"));
        }
    }

    private static string SessionValue(ServiceOffering service, Duration length) =>
        string.Create(CultureInfo.InvariantCulture, $"{service.Slug}.{(int)length.TotalMinutes}");

    private IEnumerable<(ServiceOffering Service, Duration Length)> Sessions() =>
        Practice.Services.SelectMany(service => service.Lengths.Select(length => (service, length.Duration)));
}
