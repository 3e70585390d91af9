namespace Wellness.ICalendar;

/// <summary>A calendar message for a mail: the part that makes a mail program change the reader's calendar.</summary>
/// <param name="Bytes">The iCalendar text in UTF-8.</param>
/// <param name="ContentType">The media type of its part, with the method that the body has too: Outlook refuses any other.</param>
public sealed record CalendarMessage(ReadOnlyMemory<byte> Bytes, string ContentType);
