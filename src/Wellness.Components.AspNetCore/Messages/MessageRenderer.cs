using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wellness.Components.Messages;

namespace Wellness.AspNetCore.Messages;

/// <summary>Renders a message's template to a document in the client's language.</summary>
internal sealed class MessageRenderer(IServiceScopeFactory scopes, ILoggerFactory logs, MessageTemplates templates)
{
    public async Task<string> RenderAsync(ClientMessage message, CultureInfo culture)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            // They are this lambda's alone: what is set inside an asynchronous method does not leave it.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            var parameters = new Dictionary<string, object?> { [nameof(AppointmentMessage.Message)] = message };
            var root = await renderer.RenderComponentAsync(templates.For(message.Kind), ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
    }
}
