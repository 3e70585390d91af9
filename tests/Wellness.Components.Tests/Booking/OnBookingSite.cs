using Wellness.Practices;

namespace Wellness.Components.Tests;

/// <summary>Tests on a booking site of their own, with a visitor who runs no scripts.</summary>
/// <param name="practice">Whose site it is; null for <see cref="SamplePractice.Whole"/>.</param>
public abstract class OnBookingSite(Practice? practice = null) : IAsyncLifetime
{
    private protected BookingSite Site { get; private set; } = null!;

    private protected Visitor Visitor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await BookingSite.StartAsync(practice);
        Visitor = new Visitor(Site.Address);
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
