using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Wellness.AspNetCore.Links;

namespace Wellness.AspNetCore.Desk;

/// <summary>Lets those who run the practice through, and keeps what they are shown out of every cache.</summary>
/// <remarks>A page has the policy already; asking again here makes a page that forgot it useless instead of open.</remarks>
internal sealed class PracticeGate(IHttpContextAccessor accessor, IAuthorizationService authorization)
{
    /// <exception cref="UnauthorizedAccessException">Whoever sent the request does not meet the policy, or there is no request.</exception>
    public async Task PassAsync()
    {
        if (accessor.HttpContext is not { } context
            || !(await authorization.AuthorizeAsync(context.User, WellnessPolicies.Practice)).Succeeded)
        {
            throw new UnauthorizedAccessException($"This is for those who meet the policy '{WellnessPolicies.Practice}'.");
        }

        PrivateAnswer.Mark(context);
    }
}
