using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Components;

public class ServiceTests : KitTest
{
    [Fact]
    public void ServiceCard_Service_NamesItAndLeadsToItsPageAndToBooking()
    {
        var card = Render<ServiceCard>(parameters => parameters.Add(card => card.Service, Service));

        card.Find("article.wellness-card > h3").TextContent.ShouldBe("Neuromuscular Therapy");
        card.Find("a.wellness-button").GetAttribute("href").ShouldBe("book?service=nmt");
        card.Find("a.wellness-more").GetAttribute("href").ShouldBe("services/nmt");
        card.FindAll(".wellness-tags > li").Select(item => item.TextContent).ShouldBe(["Trigger point release", "Positional release"]);
    }

    [Fact]
    public void ServiceCard_NoBookingPage_HasNoBookingLink() =>
        Render<ServiceCard>(parameters => parameters.Add(card => card.Service, Service).Add(card => card.BookingPath, null))
            .FindAll("a.wellness-button").ShouldBeEmpty();

    [Fact]
    public void ServiceCard_Template_ReplacesTheContent() =>
        Render<ServiceCard>(parameters => parameters.Add(card => card.Service, Service).Add(card => card.ChildContent, service => $"<b>{service.Slug}</b>"))
            .MarkupMatches("""<article class="wellness-card"><b>nmt</b></article>""");

    [Fact]
    public void ServiceList_Template_ShowsEachService() =>
        Render<ServiceList>(parameters => parameters.Add(list => list.ItemTemplate, service => service.Name))
            .MarkupMatches("""<ul class="wellness-services"><li>Neuromuscular Therapy</li></ul>""");

    [Fact]
    public void SessionLengths_WithAndWithoutPrice_TellsEach()
    {
        Render<SessionLengths>(parameters => parameters.Add(lengths => lengths.Service, Service)).MarkupMatches(
            """<dl class="wellness-lengths"><div><dt>60 minutes</dt><dd>$95</dd></div><div><dt>2 hours 30 minutes</dt><dd>$187.50</dd></div></dl>""");
        Render<SessionLengths>(parameters => parameters.Add(lengths => lengths.Service, TestPractice.Bare)).MarkupMatches(
            """<dl class="wellness-lengths"><div><dt>45 minutes</dt><dd>Ask us</dd></div></dl>""");
    }

    [Fact]
    public void SessionFacts_ServiceWithRules_TellsThemInSentences() =>
        Facts(Service).ShouldBe(
        [
            "For up to 6 people.",
            "At your place, in: Greenville, Lake Keowee, Easley and Near us.",
            "From 1 December 2026 to 31 March 2027.",
            "A first visit is 60 minutes long.",
            "Please book a first visit at least 48 hours ahead.",
        ]);

    [Fact]
    public void SessionFacts_InSpanish_TellsThemInSpanish()
    {
        Speak("es-US");

        Facts(Service).ShouldBe(
        [
            "Para un máximo de 6 personas.",
            "A domicilio, en: Greenville, Lake Keowee, Easley y Near us.",
            "Del 1 de diciembre de 2026 al 31 de marzo de 2027.",
            "Una primera visita dura 60 minutos.",
            "Reserve su primera visita con al menos 48 horas de antelación.",
        ]);
    }

    [Fact]
    public void SessionFacts_CallFirst_TellsNothingElseOfFirstVisits() =>
        Facts(TestPractice.Bare with { NewClients = new() { CallFirst = true, MinimumNotice = Duration.FromHours(48) } })
            .ShouldBe(["First visit? Please call us before you book."]);

    [Fact]
    public void SessionFacts_NoticeThatEveryoneGives_IsNotTold() =>
        Facts(TestPractice.Bare with { NewClients = new() { MinimumNotice = Practice.SlotPolicy.MinimumNotice } }).ShouldBeEmpty();

    [Theory]
    [InlineData(true, false, "From 1 December 2026 on.")]
    [InlineData(false, true, "Until 31 March 2027.")]
    public void SessionFacts_OneDate_TellsIt(bool from, bool through, string told) =>
        Facts(TestPractice.Bare with
        {
            ValidFrom = from ? new LocalDate(2026, 12, 1) : null,
            ValidThrough = through ? new LocalDate(2027, 3, 31) : null,
        }).ShouldBe([told]);

    [Fact]
    public void SessionFacts_BareService_RendersNothing() =>
        Render<SessionFacts>(parameters => parameters.Add(facts => facts.Service, TestPractice.Bare)).Markup.Trim().ShouldBeEmpty();

    [Fact]
    public void TechniqueList_Technique_HasAnAnchorThatKeepsToThePage()
    {
        Services.GetRequiredService<Bunit.TestDoubles.BunitNavigationManager>().NavigateTo("services/nmt?day=2026-12-01");

        var list = Render<TechniqueList>(parameters => parameters.Add(list => list.Service, Service));

        var link = list.Find("#trigger-point-release a.wellness-anchor");
        link.GetAttribute("href").ShouldBe("/services/nmt?day=2026-12-01#trigger-point-release");
        link.QuerySelector(".wellness-visually-hidden")!.TextContent.ShouldBe("Link to “Trigger point release”");
        list.Find("#trigger-point-release h3").TextContent.ShouldBe("Trigger point release");
    }

    [Fact]
    public void TechniqueList_TwiceWithPrefixes_HasDistinctIds() =>
        Render<TechniqueList>(parameters => parameters.Add(list => list.Service, Service).Add(list => list.IdPrefix, "a-"))
            .FindAll("li").Select(item => item.Id).ShouldBe(["a-trigger-point-release", "a-positional-release"]);

    [Fact]
    public void ServiceDetails_FullService_ShowsEveryPartInOrder() =>
        Render<ServiceDetails>(parameters => parameters.Add(details => details.Service, Service).Add(details => details.Booking, "<p>widget</p>"))
            .FindAll("h2").Select(heading => heading.TextContent).ShouldBe(
            [
                "What it is", "Sessions and prices", "How it works", "What it can help with", "What to expect",
                "Why this and not something else", "Ask a doctor first", "Questions people ask", "Where we work", "Book a session", "Please note",
            ]);

    [Fact]
    public void ServiceDetails_Booking_IsWhatItsButtonLeadsTo()
    {
        var details = Render<ServiceDetails>(parameters => parameters.Add(details => details.Service, Service).Add(details => details.Booking, "<p>widget</p>"));

        details.Find(".wellness-prices a").GetAttribute("href").ShouldBe("/#book");
        details.Find("#book").TextContent.ShouldContain("widget");
    }

    [Fact]
    public void ServiceDetails_BareService_LeavesOutWhatItDoesNotSay()
    {
        var details = Render<ServiceDetails>(parameters => parameters.Add(details => details.Service, TestPractice.Bare));

        details.FindAll("h2").Select(heading => heading.TextContent).ShouldBe(["Sessions and prices", "Where we work"]);
        details.Find(".wellness-prices a").GetAttribute("href").ShouldBe("book?service=stretch");
    }

    [Fact]
    public void ServiceDetails_Introduction_ReplacesTheDescription()
    {
        var about = Render<ServiceDetails>(parameters => parameters.Add(details => details.Service, Service).Add(details => details.Introduction, "<p>Richer.</p>"))
            .Find("#about");

        about.TextContent.ShouldContain("Richer.");
        about.TextContent.ShouldNotContain("What it is, in one paragraph.");
    }

    [Fact]
    public void Disclaimer_PracticeWithoutWords_SaysTheFourThings()
    {
        var words = Render<Disclaimer>().Find("section").TextContent;

        words.ShouldContain("information about wellness");
        words.ShouldContain("not medical advice and not a diagnosis");
        words.ShouldContain("Bodies differ, and so do results");
        words.ShouldContain("speak with your doctor");
    }

    [Fact]
    public void Disclaimer_PracticeWithWords_SaysThemInParagraphs() =>
        Render<Disclaimer>(parameters => parameters.Add(disclaimer => disclaimer.Practice, TestPractice.Create(disclaimer: "Ours.\n\nAnd more.")))
            .FindAll("p").Select(paragraph => paragraph.TextContent).ShouldBe(["Ours.", "And more."]);

    [Fact]
    public void TechniqueMotif_EveryMotif_IsSmallDistinctAndHidden()
    {
        var motifs = Enumerable.Range(0, 5)
            .Select(index => Render<TechniqueMotif>(parameters => parameters.Add(motif => motif.Index, index))).ToArray();

        motifs.Select(motif => motif.Markup).Distinct().Count().ShouldBe(5);
        motifs.ShouldAllBe(motif => motif.Markup.Length < 3_000);
        motifs.ShouldAllBe(motif => motif.Find("svg").GetAttribute("aria-hidden") == "true");
    }

    private string[] Facts(ServiceOffering service) =>
        [.. Render<SessionFacts>(parameters => parameters.Add(facts => facts.Service, service)).FindAll("li").Select(item => item.TextContent)];
}
