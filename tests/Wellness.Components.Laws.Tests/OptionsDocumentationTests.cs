using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Wellness.Laws;

/// <summary>A person who reads a setting's documentation learns what happens when it is left alone.</summary>
public partial class OptionsDocumentationTests
{
    public static TheoryData<string> Packages => [.. House.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Settings_OfOptionsAndPolicies_StateTheirDefault(string package)
    {
        var assembly = House.Load(package);
        var documentation = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));

        WithoutDefault(assembly.GetExportedTypes(), documentation).ShouldBeEmpty();
    }

    [Fact]
    public void WithoutDefault_SettingThatDoesNotSay_IsFound()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(ProbeOptions).Assembly.Location, ".xml"));

        WithoutDefault([typeof(ProbeOptions)], documentation)
            .ShouldBe(["ProbeOptions.Silent", "ProbeOptions.Undocumented"], ignoreOrder: true);
    }

    private static IEnumerable<string> WithoutDefault(IEnumerable<Type> types, XDocument documentation)
    {
        var members = documentation.Descendants("member").ToLookup(member => (string)member.Attribute("name")!);
        return
            from type in types
            where type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Policy", StringComparison.Ordinal)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where IsSetting(property) && !property.IsDefined(typeof(RequiredMemberAttribute))
            let texts = members[$"P:{XmlName(type)}.{property.Name}"].Elements()
                .Where(element => element.Name.LocalName is "summary" or "value" or "remarks")
                .Concat(ParameterDocs(type, property, documentation))
            where !texts.Any(text => Default().IsMatch(text.Value))
            select $"{type.Name}.{property.Name}";
    }

    // What is computed from other settings has no default of its own.
    private static bool IsSetting(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && (property.SetMethod is { IsPublic: true } || Parameters(property.DeclaringType!, property).Any());

    private static IEnumerable<ParameterInfo> Parameters(Type type, PropertyInfo property) =>
        type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    // A positional record documents its properties as parameters of the type.
    private static IEnumerable<XElement> ParameterDocs(Type type, PropertyInfo property, XDocument documentation) =>
        documentation.Descendants("member")
            .Where(member => (string)member.Attribute("name")! is var name
                && (name == $"T:{XmlName(type)}" || name.StartsWith($"M:{XmlName(type)}.#ctor(", StringComparison.Ordinal)))
            .Elements("param")
            .Where(param => Parameters(type, property).Any(parameter => parameter.Name == (string)param.Attribute("name")!));

    private static string XmlName(Type type) => type.FullName!.Replace('+', '.');

    [GeneratedRegex(@"\bdefaults?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Default();

    /// <summary>Settings that say too little, and enough.</summary>
    /// <param name="fromConstructor">Off by default.</param>
    public sealed class ProbeOptions(bool fromConstructor = false)
    {
        public int Undocumented { get; set; }

        /// <summary>Minutes between two things.</summary>
        public int Silent { get; init; }

        /// <summary>Minutes between two things.</summary>
        /// <value>15 by default.</value>
        public int Told { get; init; } = 15;

        /// <summary>What must be given has no default, and this sentence is not read.</summary>
        public required string Given { get; init; }

        public bool FromConstructor { get; } = fromConstructor;

        /// <summary>Computed.</summary>
        public int Sum => Told + Silent;
    }
}
