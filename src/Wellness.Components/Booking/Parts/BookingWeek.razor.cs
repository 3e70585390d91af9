using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Extensions;

namespace Wellness.Components.Parts;

/// <summary>With whom, and the strip of days, of a <see cref="BookingWidget"/>. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingWeek : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }

    private static string Weekday(LocalDate day) =>
        CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(day.DayOfWeek.ToDayOfWeek());

    private static string Month(LocalDate day) => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedMonthName(day.Month);

    // One dot for a few, three for plenty; readers hear the number.
    private static int Dots(int count) => count switch { 0 => 0, <= 2 => 1, <= 6 => 2, _ => 3 };
}
