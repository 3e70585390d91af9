namespace Wellness.Practices.Files;

/// <summary>Marks the properties in which a written <c>null</c> says something else than leaving the property out.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MayBeNullAttribute : Attribute;
