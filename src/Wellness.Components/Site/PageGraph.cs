using Wellness.Practices;
using Wellness.StructuredData;

namespace Wellness.Components;

/// <summary>What the components on a page say about it, for the page's one JSON-LD graph.</summary>
/// <remarks>
/// One for each request or circuit (see <see cref="WellnessComponentsServiceCollectionExtensions.AddWellnessComponents"/>).
/// A component adds what it shows when it renders and takes it back when it leaves the page, so the graph never tells of
/// what isn't there. <see cref="StructuredData"/> writes it.
/// </remarks>
public sealed class PageGraph
{
    private readonly List<Entry> _entries = [];

    internal event Action? Changed;

    internal IEnumerable<ServiceOffering> Services => Of<ServiceOffering>().DistinctBy(service => service.Slug);

    internal IEnumerable<Practices.Faq> Questions => Of<IReadOnlyList<Practices.Faq>>().SelectMany(list => list).DistinctBy(faq => faq.Slug);

    internal IReadOnlyList<Breadcrumb>? Trail => Of<IReadOnlyList<Breadcrumb>>().FirstOrDefault(trail => trail.Count > 1);

    internal IEnumerable<JsonLdNode> Nodes => Of<JsonLdNode>();

    /// <summary>Adds a node of the page's own, such as one of a type that the kit doesn't write.</summary>
    /// <param name="node">A node; what shares its id with another becomes one with it.</param>
    /// <returns>Dispose it when what it tells leaves the page.</returns>
    public IDisposable Add(JsonLdNode node) => AddEntry(node);

    internal IDisposable Add(ServiceOffering service) => AddEntry(service);

    internal IDisposable Add(IReadOnlyList<Practices.Faq> questions) => AddEntry(questions);

    internal IDisposable Add(IReadOnlyList<Breadcrumb> trail) => AddEntry(trail);

    private IEnumerable<T> Of<T>() => _entries.Select(entry => entry.Value).OfType<T>();

    private Entry AddEntry(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var entry = new Entry(this, value);
        _entries.Add(entry);
        Changed?.Invoke();
        return entry;
    }

    private sealed class Entry(PageGraph graph, object value) : IDisposable
    {
        public object Value => value;

        public void Dispose()
        {
            if (graph._entries.Remove(this))
            {
                graph.Changed?.Invoke();
            }
        }
    }
}
