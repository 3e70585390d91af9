namespace Wellness.Components;

/// <summary>The names of the forms: those of a widget within the widget's scope, the others on their page.</summary>
internal static class BookingForms
{
    public const string Times = "times";
    public const string Details = "details";
    public const string Wait = "wait";
    public const string Cancel = "wellness-cancel";
    public const string Move = "wellness-move";
    public const string Accept = "wellness-accept";
    public const string Refuse = "wellness-refuse";
    public const string Leave = "wellness-leave";
}
