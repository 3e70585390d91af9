using Bunit;

namespace Wellness.Components;

public class FaqTests : KitTest
{
    [Fact]
    public void Faq_Question_OpensWithoutScriptAndByLink()
    {
        var faq = Render<Faq>(parameters => parameters.Add(faq => faq.Questions, Service.Questions));

        faq.FindAll("details > summary").Select(summary => summary.TextContent).ShouldBe(["Does it hurt?", "Which length?"]);
        // Browsers open the details around the element that a fragment names.
        faq.Find("details > #does-it-hurt").QuerySelectorAll("p")[0].TextContent.ShouldBe("For moments.");
        faq.Find("#does-it-hurt a").GetAttribute("href").ShouldBe("/#does-it-hurt");
    }

    [Fact]
    public void Faq_NoQuestionsGiven_ShowsThePractices() =>
        Render<Faq>().Find("summary").TextContent.ShouldBe("How do I book?");

    [Fact]
    public void Faq_NoneAtAll_ShowsNothing() =>
        Render<Faq>(parameters => parameters.Add(faq => faq.Questions, [])).Markup.Trim().ShouldBeEmpty();
}
