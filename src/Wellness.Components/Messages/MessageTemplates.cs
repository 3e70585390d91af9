using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Wellness.Bookings;

namespace Wellness.Components.Messages;

/// <summary>Which component writes which message, and the words of the kit's own one.</summary>
/// <remarks>
/// A template is a component with a parameter <c>Message</c> of type <see cref="ClientMessage"/> that renders a whole HTML
/// document, in the reader's language (<see cref="CultureInfo.CurrentUICulture"/>). Its title becomes the subject, and its
/// text the plain-text part.
/// </remarks>
public sealed class MessageTemplates
{
    private const string Parameter = nameof(AppointmentMessage.Message);

    private readonly Dictionary<MessageKind, Type> _templates = [];
    private readonly Dictionary<(string Culture, string Key), string> _texts = [];

    /// <summary>Writes a kind of message with a component of the site's own.</summary>
    /// <typeparam name="TComponent">The template.</typeparam>
    /// <param name="kind">The messages that it writes.</param>
    /// <exception cref="ArgumentException">The component has no parameter <c>Message</c> of type <see cref="ClientMessage"/>.</exception>
    public void Use<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(MessageKind kind)
        where TComponent : IComponent
    {
        if (typeof(TComponent).GetProperty(Parameter) is not { } property
            || property.PropertyType != typeof(ClientMessage) || !property.IsDefined(typeof(ParameterAttribute), inherit: true))
        {
            throw new ArgumentException($"{typeof(TComponent).Name} is no template: it needs a [Parameter] named {Parameter} of type {nameof(ClientMessage)}.", nameof(kind));
        }

        _templates[kind] = typeof(TComponent);
    }

    /// <summary>The component that writes a kind of message: the kit's own unless the site chose another.</summary>
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
    [UnconditionalSuppressMessage("Trimming", "IL2073", Justification = "Every type in the table came through Use, which keeps its members.")]
    public Type For(MessageKind kind) => _templates.GetValueOrDefault(kind, typeof(AppointmentMessage));

    /// <summary>Says something in other words.</summary>
    /// <param name="key">One of <see cref="Keys"/>, such as <c>ReminderLead</c>.</param>
    /// <param name="text">The words; <c>{0}</c> and so on stand where they stand in the kit's own.</param>
    /// <param name="culture">The language that they are in, such as <c>es</c>; its regions use them too. Empty for every language.</param>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    /// <exception cref="FormatException">The text has a brace that stands for nothing.</exception>
    public void SetText(string key, string text, string culture = "")
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(culture);
        if (!Keys.Contains(key))
        {
            throw new ArgumentException($"Messages have no text '{key}'. They have: {string.Join(", ", Keys)}.", nameof(key));
        }

        _ = string.Format(CultureInfo.InvariantCulture, text, "", "", "");
        _texts[(culture.ToLowerInvariant(), key)] = text;
    }

    /// <summary>The names of the texts that can be said in other words.</summary>
    public static IReadOnlyCollection<string> Keys => MessageText.Keys;

    /// <summary>A text in the reader's language, its numbered places filled.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <param name="values">What fills the places.</param>
    public string Text(string key, params ReadOnlySpan<object?> values)
    {
        var text = Own(key) ?? MessageText.Get(key);
        return values.IsEmpty ? text : string.Format(CultureInfo.CurrentCulture, text, values);
    }

    private string? Own(string key)
    {
        for (var culture = CultureInfo.CurrentUICulture; ; culture = culture.Parent)
        {
            if (_texts.TryGetValue((culture.Name.ToLowerInvariant(), key), out var text))
            {
                return text;
            }

            if (culture.Name.Length == 0)
            {
                return null;
            }
        }
    }
}
