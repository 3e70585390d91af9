using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>What a client answered before their session, for those who give it. Only inside a <see cref="Schedule"/>.</summary>
/// <remarks>Each time it is shown is noted as a reading.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ScheduleIntake : ComponentBase
{
    private IntakeSheet? _sheet;

    /// <summary>The level of its heading: 1 to 6.</summary>
    [Parameter]
    public int Level { get; set; } = 3;

    [CascadingParameter]
    private ScheduleAddress Address { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        _sheet = Guid.TryParse(Address.Intake, out var id) && Services.GetService<IIntakeDesk>() is { } desk ? await desk.ReadAsync(id) : null;
}
