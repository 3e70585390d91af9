using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Wellness.AspNetCore.Links;

/// <summary>Takes the secret out of a request's path before anything sees the request.</summary>
/// <remarks>
/// The host writes each request's path to the log, and into the scope of every other log entry, before the first
/// middleware runs: a middleware comes too late, and a log filter misses the scopes, traces and other loggers. From here
/// on the path reads <c>/manage/redacted</c> and the endpoints find the secret in <see cref="SecretLink"/>.
/// </remarks>
internal sealed class SecretPathContextFactory(IServiceProvider services, SecretPaths paths) : IHttpContextFactory
{
    private readonly DefaultHttpContextFactory _inner = new(services);

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        var request = featureCollection.Get<IHttpRequestFeature>();
        if (request is null || paths.Split(request.Path) is not { } link)
        {
            return _inner.Create(featureCollection);
        }

        request.Path = link.ShownPath;
        request.RawTarget = link.ShownPath + request.QueryString;
        featureCollection.Set(link);
        var context = _inner.Create(featureCollection);
        context.Response.OnStarting(Finish, (context, link));
        return context;
    }

    public void Dispose(HttpContext httpContext) => _inner.Dispose(httpContext);

    private static Task Finish(object state)
    {
        var (context, link) = ((HttpContext, SecretLink))state;
        if (context.Response.StatusCode == StatusCodes.Status304NotModified)
        {
            // Whoever polls has these headers from the answer that had a body (RFC 9110, section 15.4.5).
            return Task.CompletedTask;
        }

        var headers = context.Response.Headers;
        headers["X-Robots-Tag"] = "noindex";
        headers["Referrer-Policy"] = "no-referrer";
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        // A redirect that keeps the path, to https or to another host name, keeps the secret too.
        if (headers.Location.ToString() is { Length: > 0 } location && location.Contains(link.ShownPath, StringComparison.Ordinal))
        {
            headers.Location = location.Replace(link.ShownPath, new PathString(link.Path).ToUriComponent(), StringComparison.Ordinal);
        }

        return Task.CompletedTask;
    }
}
