using BodyWisdom;
using BodyWisdom.Components;
using BodyWisdom.Content;
using BodyWisdom.SignIn;
using Wellness;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = SiteFolder.Find() });
builder.WebHost.UseStaticWebAssets();
builder.UseDefaultAddress("http://localhost:5080");

builder.Services.AddRazorComponents();
var bookings = builder.Services.AddWellness(builder.Configuration).UseSqlite();
if (builder.Configuration.GetConnectionString("Bookings") is { Length: > 0 } server)
{
    bookings.UsePostgreSql(server);
}

builder.Services.AddPracticeSignIn();
builder.Services.AddSingleton(new MarkdownPages(Path.Combine(builder.Environment.ContentRootPath, "Content")));

var app = builder.Build();
if (args is [SetPasswordCommand.Name, ..])
{
    return SetPasswordCommand.Run(app.Services.GetRequiredService<PracticePassword>());
}

app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseSmallPages();
app.UseSecurityHeaders();
app.UseRequestLocalization("en-US");
app.UseAuthentication();
app.UseRateLimiter();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapWellness();
app.MapHealth();
app.MapRazorComponents<App>().AnswerHead();
return await app.RunWellnessAsync(args);
