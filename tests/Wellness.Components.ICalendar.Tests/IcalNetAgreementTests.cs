using System.Text;
using Ical.Net.Serialization;

namespace Wellness.ICalendar;

/// <summary>A file is what Ical.Net gives for the same calendar as a whole, though it is joined from parts that are kept.</summary>
/// <remarks>Free/busy time is not here: Ical.Net 5.2.4 loses the periods that it reads. The parsers of other makers read it.</remarks>
public class IcalNetAgreementTests
{
    public static TheoryData<string> Names => [.. Forms.All().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_EveryForm_IsWhatIcalNetSerialises(string form)
    {
        var bytes = Forms.All()[form];
        var calendar = Parsed.Calendar(bytes);

        var expected = ContentLines.Encode(new CalendarSerializer().SerializeToString(calendar)!);

        Encoding.UTF8.GetString(bytes).ShouldBe(Encoding.UTF8.GetString(expected));
    }
}
