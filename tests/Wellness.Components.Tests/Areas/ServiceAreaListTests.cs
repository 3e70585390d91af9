using Bunit;

namespace Wellness.Components;

public class ServiceAreaListTests : KitTest
{
    [Fact]
    public void ServiceAreaList_KindsInTurn_AreGroupedWithTheirAnchors()
    {
        var list = Render<ServiceAreaList>();

        list.FindAll("h2").Select(heading => heading.TextContent).ShouldBe(["Towns", "Around the lakes", "Nearby"]);
        list.FindAll("li").Select(item => item.Id).ShouldBe(["greenville", "easley", "lake-keowee", "near"]);
        list.Find("#lake-keowee a").GetAttribute("href").ShouldBe("/#lake-keowee");
        list.Find("#near").TextContent.ShouldContain("Within 12.5 km, South Carolina");
    }

    [Fact]
    public void ServiceAreaList_Brief_IsNamesAlone() =>
        Render<ServiceAreaList>(parameters => parameters.Add(list => list.Brief, true)).MarkupMatches(
            """<div class="wellness-areas"><ul class="wellness-tags"><li>Greenville</li><li>Lake Keowee</li><li>Easley</li><li>Near us</li></ul></div>""");
}
