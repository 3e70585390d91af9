namespace Wellness.Practices.Files;

/// <summary>The pattern of each form of text and the sentence that the loader and the editor say when a text hasn't it.</summary>
/// <remarks>The patterns are read by .NET and by the JavaScript of editors: they use what both understand alike.</remarks>
internal static class TextForms
{
    private const string Time = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private const string Control = @"\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F";

    public static (string Pattern, string Rule) Of(TextForm form) => form switch
    {
        TextForm.Slug => (Bounds.Slug, $"Write a slug: lower-case letters a to z, digits and single hyphens, at most {Bounds.SlugLength} characters, such as deep-tissue."),
        TextForm.WebAddress => ("^https?://[^/?#@\\s]+[^\\s]*$", "Write a whole web address that begins with https:// or http://."),
        TextForm.SecureAddress => ("^https://[^/?#@\\s]+[^\\s]*$", "Write a whole web address that begins with https://."),
        TextForm.EmailAddress => ("^[^@\\s,;:<>()]+@[^@\\s,;:<>()]+$", "Write one e-mail address, such as hello@example.com."),
        TextForm.Telephone => ("^[+(]?[0-9][0-9 ()./-]{2,28}( ?(x|ext[.]?) ?[0-9]{1,6})?$", "Write a telephone number, such as 864-555-0123."),
        TextForm.Date => ("^2[01][0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "Write a date from 2000 to 2199 as year-month-day, such as 2026-12-24."),
        TextForm.TimeRange => ($"^{Time}-({Time}|24:00)$", "Write two times on the 24-hour clock with a hyphen between them, such as 09:00-17:30; the end may be 24:00."),
        TextForm.Currency => ("^[A-Z]{3}$", "Write an ISO 4217 code of three capital letters, such as USD."),
        TextForm.Country => ("^[A-Z]{2}$", "Write an ISO 3166-1 code of two capital letters, such as US."),
        TextForm.TypeName => ("^[A-Z][A-Za-z]{0,79}$", "Write the name of a schema.org type, such as HealthAndBeautyBusiness."),
        TextForm.TimeZone => ("^[A-Za-z0-9 +_/-]{1,80}$", "Write the IANA name of a time zone, such as America/New_York."),
        _ => ($@"^(?=[\s\S]*\S)[^{Control}]*$", "Write some text, without control characters; \\n breaks a line."),
    };
}
