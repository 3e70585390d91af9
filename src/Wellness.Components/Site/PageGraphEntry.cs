namespace Wellness.Components;

/// <summary>What one component has in the page's graph: replaced when it shows something else, gone when it goes.</summary>
internal sealed class PageGraphEntry : IDisposable
{
    private object? _shown;
    private IDisposable? _entry;

    /// <summary>Adds what is shown now, once, and takes back what was shown before.</summary>
    public void Show<T>(T shown, Func<T, IDisposable> add)
        where T : class
    {
        if (!ReferenceEquals(_shown, shown))
        {
            _entry?.Dispose();
            _shown = shown;
            _entry = add(shown);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _entry?.Dispose();
        _entry = null;
    }
}
