using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Defines the practice's policy where the site has not: nobody without a sign-in gets in by omission.</summary>
internal sealed class PracticePolicySetup : IPostConfigureOptions<AuthorizationOptions>
{
    public void PostConfigure(string? name, AuthorizationOptions options)
    {
        if (options.GetPolicy(WellnessPolicies.Practice) is null)
        {
            options.AddPolicy(WellnessPolicies.Practice, policy => policy.RequireAuthenticatedUser().RequireRole(WellnessPolicies.PracticeRole));
        }
    }
}
