using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Wellness.Components;

/// <summary>Tells an interactive component that the address changed; on a statically rendered page there is nothing to tell.</summary>
internal sealed class LocationWatch : IDisposable
{
    private readonly NavigationManager _navigation;
    private readonly Func<Task> _changed;
    private readonly Func<Func<Task>, Task> _invoke;

    private LocationWatch(NavigationManager navigation, Func<Task> changed, Func<Func<Task>, Task> invoke)
    {
        _navigation = navigation;
        _changed = changed;
        _invoke = invoke;
        _navigation.LocationChanged += OnLocationChanged;
    }

    /// <summary>Starts watching where the renderer is interactive; null elsewhere.</summary>
    /// <param name="navigation">Whose address is watched.</param>
    /// <param name="renderer">The component's renderer.</param>
    /// <param name="changed">What to do.</param>
    /// <param name="invoke">The component's dispatcher, which also gets its exceptions.</param>
    public static LocationWatch? Start(
        NavigationManager navigation, RendererInfo renderer, Func<Task> changed, Func<Func<Task>, Task> invoke) =>
        renderer.IsInteractive ? new LocationWatch(navigation, changed, invoke) : null;

    public void Dispose() => _navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs args) => _ = _invoke(_changed);
}
