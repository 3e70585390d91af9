using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Wellness;
using Wellness.AspNetCore;

namespace BodyWisdom.SignIn;

/// <summary>How Heather signs in to the practice's pages: a cookie, one password, and a limit on guessing.</summary>
internal static class SignInSetup
{
    public const string Path = "/practice/sign-in";

    /// <summary>The limit on attempts from one address; showing the page is not one.</summary>
    public const string Limit = "sign-in";

    /// <summary>How long a sign-in lasts, however much it is used: else whoever has a copy of the cookie keeps it alive.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string Stamp = "stamp";
    private const string Id = "sign-in";
    private const int AttemptsPerMinute = 10;

    public static void AddPracticeSignIn(this IServiceCollection services)
    {
        services.AddSingleton<PracticePassword>();
        services.AddSingleton<EndedSignIns>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = Path;
            cookie.AccessDeniedPath = Path;
            cookie.ReturnUrlParameter = "back";
            cookie.Cookie.Name = "practice";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = Longest;
            cookie.SlidingExpiration = false;
            cookie.Events.OnValidatePrincipal = EndAsync;
        });
        services.AddAuthorization();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = async (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                await SmallPage.WriteAsync(rejected.HttpContext, "Too many attempts", "Try again in a minute.");
            };
            limits.AddPolicy(Limit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    AddressRange.Of(context.Connection.RemoteIpAddress),
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = AttemptsPerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    public static Task SignInAsync(HttpContext context, PracticePassword password) => context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Role, WellnessPolicies.PracticeRole),
            new Claim(Stamp, password.Stamp!),
            new Claim(Id, Guid.NewGuid().ToString("N")),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme)));

    /// <summary>Ends the sign-in, not only this browser's cookie for it.</summary>
    public static Task SignOutAsync(HttpContext context, EndedSignIns ended)
    {
        if (context.User.FindFirst(Id) is { } id)
        {
            ended.Add(id.Value);
        }

        return context.SignOutAsync();
    }

    private static Task EndAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (services.GetRequiredService<PracticePassword>().Stamp is not { } stamp
            || context.Principal?.FindFirst(Stamp)?.Value != stamp
            || context.Principal.FindFirst(Id) is not { } id
            || services.GetRequiredService<EndedSignIns>().Contains(id.Value))
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }
}
