using System.Globalization;
using System.Resources;

namespace Wellness.Components.Localization;

/// <summary>Every text of the kit but the booking part's, in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
/// <remarks>English is the neutral language and Spanish ships; a further language is one more <c>KitText.xx.resx</c>.</remarks>
internal static class Texts
{
    internal static readonly ResourceManager Resources = new("Wellness.Localization.KitText", typeof(Texts).Assembly);

    public static string About => Get(nameof(About));
    public static string AnteMeridiem => Get(nameof(AnteMeridiem));
    public static string AreaWithin => Get(nameof(AreaWithin));
    public static string Areas => Get(nameof(Areas));
    public static string AreasAdministrativeArea => Get(nameof(AreasAdministrativeArea));
    public static string AreasBodyOfWater => Get(nameof(AreasBodyOfWater));
    public static string AreasCity => Get(nameof(AreasCity));
    public static string AreasGeoCircle => Get(nameof(AreasGeoCircle));
    public static string AreasPostalCodes => Get(nameof(AreasPostalCodes));
    public static string Benefits => Get(nameof(Benefits));
    public static string Book => Get(nameof(Book));
    public static string BookService => Get(nameof(BookService));
    public static string Breadcrumbs => Get(nameof(Breadcrumbs));
    public static string Cautions => Get(nameof(Cautions));
    public static string CautionsLead => Get(nameof(CautionsLead));
    public static string Closed => Get(nameof(Closed));
    public static string ClosedOn => Get(nameof(ClosedOn));
    public static string ClosedOnFor => Get(nameof(ClosedOnFor));
    public static string DatePattern => Get(nameof(DatePattern));
    public static string DayPattern => Get(nameof(DayPattern));
    public static string Disclaimer => Get(nameof(Disclaimer));
    public static string DisclaimerText => Get(nameof(DisclaimerText));
    public static string Either => Get(nameof(Either));
    public static string Email => Get(nameof(Email));
    public static string Expectations => Get(nameof(Expectations));
    public static string FirstVisitCall => Get(nameof(FirstVisitCall));
    public static string FirstVisitLength => Get(nameof(FirstVisitLength));
    public static string FirstVisitNotice => Get(nameof(FirstVisitNotice));
    public static string Free => Get(nameof(Free));
    public static string GivenBetween => Get(nameof(GivenBetween));
    public static string GivenFrom => Get(nameof(GivenFrom));
    public static string GivenUntil => Get(nameof(GivenUntil));
    public static string Hour => Get(nameof(Hour));
    public static string Hours => Get(nameof(Hours));
    public static string HoursMinutes => Get(nameof(HoursMinutes));
    public static string License => Get(nameof(License));
    public static string LicenseOf => Get(nameof(LicenseOf));
    public static string LinkTo => Get(nameof(LinkTo));
    public static string Minute => Get(nameof(Minute));
    public static string Minutes => Get(nameof(Minutes));
    public static string NamedSeasonUntil => Get(nameof(NamedSeasonUntil));
    public static string OpenAllDay => Get(nameof(OpenAllDay));
    public static string OpenOn => Get(nameof(OpenOn));
    public static string OpenOnFor => Get(nameof(OpenOnFor));
    public static string OpeningHours => Get(nameof(OpeningHours));
    public static string Phone => Get(nameof(Phone));
    public static string PostMeridiem => Get(nameof(PostMeridiem));
    public static string PriceOnRequest => Get(nameof(PriceOnRequest));
    public static string Purpose => Get(nameof(Purpose));
    public static string Questions => Get(nameof(Questions));
    public static string Range => Get(nameof(Range));
    public static string RangeNextDay => Get(nameof(RangeNextDay));
    public static string Ranges => Get(nameof(Ranges));
    public static string ReadMore => Get(nameof(ReadMore));
    public static string Reasons => Get(nameof(Reasons));
    public static string SeasonUntil => Get(nameof(SeasonUntil));
    public static string SeatsFor => Get(nameof(SeatsFor));
    public static string ServesAreas => Get(nameof(ServesAreas));
    public static string SessionLengths => Get(nameof(SessionLengths));
    public static string SubscribeAddress => Get(nameof(SubscribeAddress));
    public static string SubscribeApple => Get(nameof(SubscribeApple));
    public static string SubscribeAppleSteps => Get(nameof(SubscribeAppleSteps));
    public static string SubscribeAppleWait => Get(nameof(SubscribeAppleWait));
    public static string SubscribeGoogleLink => Get(nameof(SubscribeGoogleLink));
    public static string SubscribeGoogleSteps => Get(nameof(SubscribeGoogleSteps));
    public static string SubscribeGoogleWait => Get(nameof(SubscribeGoogleWait));
    public static string SubscribeHeading => Get(nameof(SubscribeHeading));
    public static string SubscribeLead => Get(nameof(SubscribeLead));
    public static string SubscribeOfficeLink => Get(nameof(SubscribeOfficeLink));
    public static string SubscribeOpen => Get(nameof(SubscribeOpen));
    public static string SubscribeOutlookLink => Get(nameof(SubscribeOutlookLink));
    public static string SubscribeOutlookSteps => Get(nameof(SubscribeOutlookSteps));
    public static string SubscribeOutlookWait => Get(nameof(SubscribeOutlookWait));
    public static string SubscribePrivate => Get(nameof(SubscribePrivate));
    public static string Techniques => Get(nameof(Techniques));
    public static string Today => Get(nameof(Today));
    public static string Visits => Get(nameof(Visits));
    public static string VisitsIn => Get(nameof(VisitsIn));

    /// <summary>The text with a key in the reader's language.</summary>
    /// <exception cref="MissingManifestResourceException">No resource has the key.</exception>
    public static string Get(string key) => For(CultureInfo.CurrentUICulture, key);

    /// <summary>The text with a key in a given language: patterns for dates follow the culture of dates, not of texts.</summary>
    /// <exception cref="MissingManifestResourceException">No resource has the key.</exception>
    public static string For(CultureInfo culture, string key) =>
        Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    /// <summary>The text with a key, its numbered places filled.</summary>
    public static string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
