using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Wellness.Laws;

/// <summary>Every event that the packages log, read from their assemblies.</summary>
internal static class LogEvents
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<LogEvent> All { get; } =
    [
        .. from package in House.Packages
           from type in House.Load(package).GetTypes()
           from method in type.GetMethods(Any)
           let attribute = method.GetCustomAttribute<LoggerMessageAttribute>()
           where attribute is not null
           orderby attribute.EventId
           select new LogEvent(attribute.EventId, attribute.EventName ?? method.Name, attribute.Level, attribute.Message, method),
    ];
}

internal sealed record LogEvent(int Id, string Name, LogLevel Level, string Message, MethodInfo Method);
