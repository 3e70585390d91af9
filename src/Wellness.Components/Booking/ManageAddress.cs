using System.Web;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components;

/// <summary>The keys in the address of a client's own page, of which one at a time says what it asks or tells.</summary>
internal static class ManageAddress
{
    public const string Cancel = "cancel";
    public const string Move = "move";
    public const string Moved = "moved";
    public const string Accepted = "accepted";
    public const string Refused = "refused";
    public const string Leave = "leave";
    public const string Left = "left";
    public const string Saved = "saved";

    private static readonly string[] Keys =
    [
        Cancel, Move, Moved, Accepted, Refused, Leave, Left, Saved, BookingFlowKeys.Day, BookingFlowKeys.Time, BookingFlowKeys.With,
    ];

    /// <summary>The page with one of the keys, or with none.</summary>
    public static string Href(NavigationManager navigation, string? key = null) =>
        new Uri(navigation.GetUriWithQueryParameters(Keys.ToDictionary(one => one, one => (object?)(one == key ? "1" : null)))).PathAndQuery;

    /// <summary>Whether the address has a key.</summary>
    public static bool Has(NavigationManager navigation, string key) =>
        HttpUtility.ParseQueryString(new Uri(navigation.Uri).Query)[key] is not null;

    /// <summary>Where a move's flow leads.</summary>
    public static string MoveHref(NavigationManager navigation, Dictionary<string, object?> query)
    {
        foreach (var key in Keys)
        {
            query.TryAdd(key, key == Move ? "1" : null);
        }

        return new Uri(navigation.GetUriWithQueryParameters(query)).PathAndQuery;
    }
}
