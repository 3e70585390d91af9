using AngleSharp.Dom;
using Bunit;

namespace Wellness.Components.Laws;

/// <summary>What every component that shows a practice has in common.</summary>
public class KitLawTests : KitTest
{
    private const string Hostile = "\"'><img src=x onerror=alert(1)></script><script>alert(2)</script><svg/onload=alert(3)>javascript:alert(4){{7*7}}<!--&lt;";

    public static TheoryData<Type> All => KitComponents.All;

    public static TheoryData<Type> WithHeadings => KitComponents.WithHeadings;

    [Theory]
    [MemberData(nameof(All))]
    public void Component_Root_HasTheKitsClassAndKeepsThePages(Type type)
    {
        var root = Root(type, ("class", "mine"), ("data-test", "kept"), ("id", "given"));

        root.ClassList[0].ShouldStartWith("wellness-");
        root.ClassList.ShouldContain("mine");
        root.GetAttribute("data-test").ShouldBe("kept");
        root.Id.ShouldBe("given");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Component_Markup_HasNoDuplicateIdNoScriptAndNoInlineStyle(Type type)
    {
        var nodes = this.RenderKit(type, Practice).FindAll("*");

        nodes.Select(node => node.Id).Where(id => !string.IsNullOrEmpty(id)).ShouldBeUnique();
        nodes.Where(node => node.LocalName is "script" or "style").ShouldBeEmpty();
        nodes.SelectMany(node => node.Attributes).Where(IsCode).ShouldBeEmpty();
        nodes.Where(node => node.LocalName is not "path").SelectMany(node => node.ClassList).ShouldAllBe(name => name.StartsWith("wellness-"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Component_Links_NeverLoseThePageToTheBaseAddress(Type type) =>
        // Under a base element, "#id" is the home page.
        this.RenderKit(type, Practice).FindAll("a").ShouldAllBe(link => !link.GetAttribute("href")!.StartsWith('#'));

    [Theory]
    [MemberData(nameof(WithHeadings))]
    public void Component_HeadingLevel_MovesItsWholeOutline(Type type)
    {
        var rendered = this.RenderKit(type, Practice, [new("HeadingLevel", 4)]);

        rendered.FindAll("h1, h2, h3").ShouldBeEmpty();
        rendered.FindAll("h4").ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Component_HostileTexts_AddNoElementAndNoHandler(Type type)
    {
        var plain = this.RenderKit(type, TestPractice.Create(text => text)).FindAll("*").Select(node => node.LocalName).ToArray();
        var hostile = this.RenderKit(type, TestPractice.Create(text => text + Hostile)).FindAll("*");

        hostile.Select(node => node.LocalName).ShouldBe(plain);
        hostile.SelectMany(node => node.Attributes).Where(IsCode).ShouldBeEmpty();
        hostile.Select(node => node.GetAttribute("href")).OfType<string>()
            .ShouldAllBe(href => !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && !href.StartsWith("//"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Component_InSpanish_Renders(Type type)
    {
        Speak("es-US");

        this.RenderKit(type, Practice).Markup.ShouldNotBeEmpty();
    }

    [Fact]
    public void All_OfTheKit_AreFound() => All.Count.ShouldBeGreaterThanOrEqualTo(15);

    private static bool IsCode(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc";

    private IElement Root(Type type, params IEnumerable<(string Name, object Value)> attributes) =>
        this.RenderKit(type, Practice, attributes.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))).Find("*");
}
