using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Markup;

/// <summary>Links of a site whose pages have a <c>base</c> element, as Blazor's do.</summary>
internal static class PageLinks
{
    /// <summary>A link to an element of the page on show: under a <c>base</c> element a bare <c>#id</c> would lead to the home page.</summary>
    public static string ToFragment(this NavigationManager navigation, string id) =>
        $"{new Uri(navigation.Uri).PathAndQuery}#{id}";

    /// <summary>The address of the page on show as its forms name it: path and query, without the host.</summary>
    public static string PathAndQuery(this NavigationManager navigation) => new Uri(navigation.Uri).PathAndQuery;

    /// <summary>The path of the page on show below the site's root, with a leading slash and without query and fragment.</summary>
    public static string CurrentPath(this NavigationManager navigation)
    {
        var relative = navigation.ToBaseRelativePath(navigation.Uri);
        return "/" + relative.Split('?', '#')[0];
    }
}
