namespace Wellness.Pictures;

/// <summary>A picture of docs/availability.md: stretches of time under one another, each with what the rules answer there.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Title">What the picture shows, in a few words above it.</param>
/// <param name="Story">What there is to see, in sentences, for those who hear the page.</param>
/// <param name="Hours">How many hours each lane is long.</param>
/// <param name="Lanes">From top to bottom.</param>
public sealed record Picture(string Name, string Title, string Story, int Hours, IReadOnlyList<Lane> Lanes);
