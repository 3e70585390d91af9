using Bunit;

namespace Wellness.Components;

public class ContactTests : KitTest
{
    [Fact]
    public void ContactDetails_PlaceThatClientsDoNotVisit_KeepsItsStreet()
    {
        var contact = Render<ContactDetails>();

        contact.Markup.ShouldNotContain("Hidden Lane");
        contact.Markup.ShouldNotContain("29601");
        contact.Find("address").TextContent.ShouldContain("2 Open Road");
    }

    [Fact]
    public void ContactDetails_TelephoneAndEmail_AreLinks() =>
        Render<ContactDetails>().FindAll("a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["tel:8645550142", "mailto:hello@practice.example"]);

    [Fact]
    public void PracticeFooter_LicensedPractitioner_StatesTheNumber()
    {
        var footer = Render<PracticeFooter>().Find(".wellness-footer").TextContent;

        footer.ShouldContain("Heather, License 12345, South Carolina");
        footer.ShouldContain("Greenville, Lake Keowee, Easley and Near us");
        footer.ShouldContain("© Body Wisdom LLC");
    }

    [Fact]
    public void Breadcrumbs_Trail_EndsWithThePageItself() =>
        Render<Breadcrumbs>(parameters => parameters.Add(crumbs => crumbs.Trail, [new("Home", "/"), new("Areas", "/areas"), new("Easley", "/areas/easley")]))
            .MarkupMatches("""
                <nav class="wellness-crumbs" aria-label="You are here">
                  <ol><li><a href="./">Home</a></li><li><a href="./areas">Areas</a></li><li aria-current="page">Easley</li></ol>
                </nav>
                """);

    [Fact]
    public void Breadcrumbs_PathOfAnotherHost_StaysOnTheSite() =>
        Render<Breadcrumbs>(parameters => parameters.Add(crumbs => crumbs.Trail, [new("Home", "//evil.example/"), new("Here", "/here")]))
            .Find("a").GetAttribute("href").ShouldBe("./evil.example/");
}
