namespace Wellness.Laws.Probes.Right;

internal interface IRight;

internal class Right : IRight
{
    public static readonly int Number = Environment.ProcessId;

    public static int Method() => Number;
}

[AttributeUsage(AttributeTargets.All)]
internal sealed class RightAttribute : Attribute;

internal struct RightValue;
