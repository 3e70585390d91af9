namespace Wellness.Components;

/// <summary>Signs when a form was rendered, so that one that comes back too soon or too late is asked for once more.</summary>
/// <remarks>The components use it where it is registered, which <c>AddWellness</c> does; it is no secret and needs no script.</remarks>
public interface IFormStamp
{
    /// <summary>What a hidden field carries: this moment, signed.</summary>
    string Create();

    /// <summary>How old the form is that came back with a stamp.</summary>
    /// <param name="stamp">The field's value; null where it is missing.</param>
    FormAge Read(string? stamp);
}
