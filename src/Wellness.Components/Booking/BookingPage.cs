using Microsoft.AspNetCore.Components;

namespace Wellness.Components;

/// <summary>Links of a flow on the page on show, with the keys that are not its own kept.</summary>
internal static class BookingPage
{
    /// <summary>Path and query alone: behind a proxy the absolute address can be wrong.</summary>
    public static string Address(this NavigationManager navigation, BookingFlowState state) =>
        new Uri(navigation.GetUriWithQueryParameters(WithoutFragment(navigation.Uri), state.ToQuery())).PathAndQuery;

    /// <summary>As <see cref="Address"/>, leading to the widget itself.</summary>
    public static string Link(this NavigationManager navigation, BookingFlowState state) =>
        $"{navigation.Address(state)}#{state.Id}";

    private static string WithoutFragment(string uri) => uri.Split('#')[0];
}
