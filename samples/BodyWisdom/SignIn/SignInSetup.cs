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

    private const string Stamp = "stamp";
    private const int AttemptsPerMinute = 10;

    public static void AddPracticeSignIn(this IServiceCollection services)
    {
        services.AddSingleton<PracticePassword>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = Path;
            cookie.AccessDeniedPath = Path;
            cookie.ReturnUrlParameter = "back";
            cookie.Cookie.Name = "practice";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            // Else whoever has a copy keeps it alive until the password changes.
            cookie.SlidingExpiration = false;
            cookie.Events.OnValidatePrincipal = EndWithTheOldPasswordAsync;
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
        [new Claim(ClaimTypes.Role, WellnessPolicies.PracticeRole), new Claim(Stamp, password.Stamp!)],
        CookieAuthenticationDefaults.AuthenticationScheme)));

    private static Task EndWithTheOldPasswordAsync(CookieValidatePrincipalContext context)
    {
        var password = context.HttpContext.RequestServices.GetRequiredService<PracticePassword>();
        if (password.Stamp is not { } stamp || context.Principal?.FindFirst(Stamp)?.Value != stamp)
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }
}
