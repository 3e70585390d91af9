using System.Reflection;
using Bunit;
using Bunit.Rendering;
using Microsoft.AspNetCore.Components;
using Wellness.Practices;
using Wellness.StructuredData;

namespace Wellness.Components.Laws;

/// <summary>The components that show a practice, found in the assembly, so that none joins without the laws.</summary>
internal static class KitComponents
{
    /// <summary>All but the booking part, which has a client to talk to, and the script element.</summary>
    public static TheoryData<Type> All =>
    [
        .. typeof(ServiceCard).Assembly.GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(IComponent)) && !type.Name.StartsWith('_') && type.Namespace == "Wellness.Components")
            .Where(type => !Injected(type).Contains(typeof(IBookingClient)))
            .Where(type => type != typeof(StructuredData)),
    ];

    public static TheoryData<Type> WithHeadings =>
        [.. All.Select(row => row.Data).Where(type => type.GetProperty("HeadingLevel") is not null)];

    /// <summary>The component with what it cannot do without, and what a test adds.</summary>
    public static IRenderedComponent<ContainerFragment> RenderKit(
        this BunitContext context, Type type, Practice practice, params IEnumerable<KeyValuePair<string, object>> more) => context.Render(builder =>
    {
        builder.OpenComponent(0, type);
        foreach (var parameter in type.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute))))
        {
            if (Needed(parameter, practice) is { } value)
            {
                builder.AddComponentParameter(1, parameter.Name, value);
            }
        }

        foreach (var (name, value) in more)
        {
            builder.AddComponentParameter(2, name, value);
        }

        builder.CloseComponent();
    });

    private static object? Needed(PropertyInfo parameter, Practice practice) =>
        parameter.PropertyType == typeof(ServiceOffering) ? practice.Services[0]
        : parameter.PropertyType == typeof(Practice) ? practice
        : parameter.PropertyType == typeof(IReadOnlyList<Breadcrumb>) ? new Breadcrumb[] { new(practice.Name, "/"), new(practice.Services[0].Name, "/services/nmt") }
        : parameter is { Name: "Path" } && parameter.PropertyType == typeof(string) ? "/wellness/busy.ics"
        : null;

    private static IEnumerable<Type> Injected(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(property => property.IsDefined(typeof(InjectAttribute)))
            .Select(property => property.PropertyType);
}
