namespace Wellness.Practices.Files;

/// <summary>What a text in practice.json must look like; each has its pattern and its sentence in <see cref="TextForms"/>.</summary>
internal enum TextForm
{
    Text,
    Slug,
    WebAddress,
    SecureAddress,
    EmailAddress,
    Telephone,
    Date,
    TimeRange,
    Currency,
    Country,
    TypeName,
    TimeZone,
}
