using Wellness.Practices;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>The public address of a path: the practice's own URL decides it, never the host name of a request.</summary>
internal static class SiteAddress
{
    public static string Of(Practice practice, string path) =>
        practice.Url.GetLeftPart(UriPartial.Path).TrimEnd('/') + (path == "/" ? "/" : path);
}
