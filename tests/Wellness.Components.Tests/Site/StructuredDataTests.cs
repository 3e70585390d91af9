using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;
using Wellness.Practices;
using Wellness.StructuredData;

namespace Wellness.Components;

public class StructuredDataTests : KitTest
{
    [Fact]
    public async Task StructuredData_InTheHeadOfAStaticPage_TellsWhatRendersAfterIt()
    {
        var types = Types(await RenderStaticallyAsync(TestPractice.Create()));

        types.ShouldBe(["HealthAndBeautyBusiness", "Service", "FAQPage", "BreadcrumbList"], ignoreOrder: true);
    }

    [Fact]
    public async Task StructuredData_QuestionsInTwoPlaces_AreOnePageOfQuestions()
    {
        var html = await RenderStaticallyAsync(TestPractice.Create());

        html.Split("\"Question\"").Length.ShouldBe(4);
    }

    [Fact]
    public async Task StructuredData_HostileTexts_NeverEndTheElement()
    {
        var html = await RenderStaticallyAsync(TestPractice.Create(text => $"{text}</script><script>alert(1)</script><!--"));

        html.Split("<script").Length.ShouldBe(2);
        html.Split("</script").Length.ShouldBe(2);
        Types(html).ShouldContain("Service");
    }

    [Fact]
    public void StructuredData_ComponentLeavesThePage_LeavesTheGraph()
    {
        var graph = Render<StructuredData>();
        var page = Render<Parting>(parameters => parameters.Add(parting => parting.Questions, Service.Questions));
        Types(graph.Markup).ShouldContain("FAQPage");

        page.Render(parameters => parameters.Add(parting => parting.Questions, null));

        graph.WaitForAssertion(() => Types(graph.Markup).ShouldNotContain("FAQPage"));
    }

    [Fact]
    public void StructuredData_NodeOfThePagesOwn_JoinsTheGraph()
    {
        var graph = Render<StructuredData>();

        using var _ = Services.GetRequiredService<PageGraph>().Add(new JsonLdNode("Event", "https://practice.example/#class"));

        graph.WaitForAssertion(() => Types(graph.Markup).ShouldContain("Event"));
    }

    [Fact]
    public void StructuredData_Title_IsAWebPage() =>
        Types(Render<StructuredData>(parameters => parameters.Add(data => data.Title, "Start")).Markup).ShouldContain("WebPage");

    private static string[] Types(string html)
    {
        const string open = "<script type=\"application/ld+json\">";
        var start = html.IndexOf(open, StringComparison.Ordinal) + open.Length;
        using var json = JsonDocument.Parse(html[start..html.IndexOf("</script>", start, StringComparison.Ordinal)]);
        return [.. json.RootElement.GetProperty("@graph").EnumerateArray().Select(node => node.GetProperty("@type").GetString()!)];
    }

    private static async Task<string> RenderStaticallyAsync(Practice practice)
    {
        var services = new ServiceCollection()
            .AddSingleton(practice)
            .AddSingleton<IClock>(new FakeClock(TestPractice.Noon))
            .AddSingleton<NavigationManager>(new FixedNavigation())
            .AddWellnessComponents();
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Document>()).ToHtmlString());
    }

    /// <summary>A page as a server renders it: the graph first, what it tells of later.</summary>
    private sealed class Document : ComponentBase
    {
        [Inject]
        private Practice Practice { get; set; } = default!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            var service = Practice.Services[0];
            builder.OpenComponent<StructuredData>(0);
            builder.CloseComponent();
            builder.OpenComponent<Breadcrumbs>(1);
            builder.AddComponentParameter(2, nameof(Breadcrumbs.Trail), new Breadcrumb[] { new("Home", "/"), new("NMT", "/services/nmt") });
            builder.CloseComponent();
            builder.OpenComponent<ServiceDetails>(3);
            builder.AddComponentParameter(4, nameof(ServiceDetails.Service), service);
            builder.CloseComponent();
            builder.OpenComponent<Faq>(5);
            builder.CloseComponent();
        }
    }

    private sealed class Parting : ComponentBase
    {
        [Parameter]
        public IReadOnlyList<Practices.Faq>? Questions { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (Questions is not null)
            {
                builder.OpenComponent<Faq>(0);
                builder.AddComponentParameter(1, nameof(Faq.Questions), Questions);
                builder.CloseComponent();
            }
        }
    }

    private sealed class FixedNavigation : NavigationManager
    {
        public FixedNavigation() => Initialize("https://practice.example/", "https://practice.example/services/nmt");
    }
}
