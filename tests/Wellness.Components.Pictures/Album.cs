using Wellness.Pictures.Scenes;

namespace Wellness.Pictures;

/// <summary>The pictures of docs/availability.md, in the order of the page.</summary>
public static class Album
{
    public static IReadOnlyList<Picture> Pictures { get; } =
    [
        YearScenes.Seasons,
        DayScenes.Buffers,
        DayScenes.Packed,
        YearScenes.Notice,
        DayScenes.Caps,
        SharingScenes.Class,
        SharingScenes.Rooms,
        SharingScenes.Travel,
        ClientScenes.NewClients,
        ClientScenes.Series,
    ];

    /// <summary>A picture by its name.</summary>
    public static Picture Named(string name) => Pictures.Single(picture => picture.Name == name);
}
