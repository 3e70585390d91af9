using System.Globalization;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads settings of the section <c>Wellness</c> and keeps what is wrong with them, so that the start can tell all of it at once.</summary>
/// <remarks>A malformed setting leaves its default in force until then: options are read in places that can't explain a fault.</remarks>
internal sealed class SettingReader(IConfiguration configuration)
{
    private readonly SortedSet<string> _faults = new(StringComparer.Ordinal);

    public IConfigurationSection Section { get; } = configuration.GetSection("Wellness");

    /// <summary>Hands on a configured value; where it breaks the rule of what it sets, its key, value and rule become a fault.</summary>
    public void Read(IConfigurationSection section, string key, Action<string> apply)
    {
        if (section[key] is not { } value)
        {
            return;
        }

        try
        {
            apply(value);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException)
        {
            _faults.Add($"The setting {section.Path}:{key} is '{WithoutSecrets(value)}'. {fault.Message.Split('\n', 2)[0].TrimEnd()}");
        }
    }

    /// <summary>A duration as settings write it: <c>hh:mm:ss</c> or <c>d.hh:mm:ss</c>.</summary>
    /// <exception cref="FormatException">It is written otherwise.</exception>
    public static Duration Duration(string value) =>
        NodaTime.Duration.FromTimeSpan(TimeSpan.ParseExact(value, "c", CultureInfo.InvariantCulture));

    /// <exception cref="WellnessStartException">A setting that was read is malformed.</exception>
    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
        {
            throw new WellnessStartException(string.Join('\n', _faults));
        }
    }

    /// <summary>A value as an error may show it: without who signs in at an address, and with what password.</summary>
    private static string WithoutSecrets(string value)
    {
        var (from, to) = (value.IndexOf("//", StringComparison.Ordinal), value.LastIndexOf('@'));
        return from >= 0 && from < to ? $"{value[..(from + 2)]}…{value[to..]}" : value;
    }
}
