namespace Wellness.Practices.Files;

/// <summary>The form of a text property, or of each entry of a list of texts; without it, any text that is not empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextFormAttribute(TextForm form) : Attribute
{
    public TextForm Form { get; } = form;
}
