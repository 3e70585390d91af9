namespace BodyWisdom.Tests;

/// <summary>The tests that share one browser and one site; they run one after another.</summary>
[CollectionDefinition]
public sealed class SharedBrowser : ICollectionFixture<Browser>;
