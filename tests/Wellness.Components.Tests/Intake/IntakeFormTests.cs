using System.Net;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>The client's questions on their own page, without scripts.</summary>
public sealed class IntakeFormTests : IAsyncLifetime
{
    private IntakeSite _site = null!;

    private Visitor Visitor => _site.Visitor;

    public async ValueTask InitializeAsync() => _site = await IntakeSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Page_NothingAnswered_AsksOpenlyAndKeepsNothing()
    {
        await Visitor.GoAsync(_site.Page);

        Visitor.Text.ShouldContain("Please fill this in before you come.");
        Visitor.Text.ShouldContain("So that the hour is spent on the table.");
        Visitor.Page.QuerySelector(".wellness-intake > details")!.HasAttribute("open").ShouldBeTrue();
        _site.Kept.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_SoundAnswers_RedirectsAndShowsThemToChange()
    {
        await _site.SaveAsync(("answers[since]", "2019-02-28"), ("answers[pain]", "7"), ("answers[sore]", "Back"), ("answers[pressure]", "Firm"));

        Visitor.Address.PathAndQuery.ShouldBe($"{_site.Page}?saved=1");
        Visitor.Words(Visitor.Page.QuerySelector("[role=status][tabindex='-1'][autofocus]")!).ShouldStartWith("Saved on Monday 30 November, 9:00");
        Visitor.Page.QuerySelector(".wellness-intake > details")!.HasAttribute("open").ShouldBeFalse();
        Visitor.Value("intake-reason").ShouldBe("Sore neck");
        Visitor.Value("intake-since").ShouldBe("2019-02-28");
        Visitor.Value("intake-pain").ShouldBe("7");
        _site.Fields()["answers[sore]"].ShouldBe("Back");
        _site.Fields()["answers[pressure]"].ShouldBe("Firm");

        await _site.SendAsync(("answers[reason]", "Sore back"));
        Visitor.Value("intake-reason").ShouldBe("Sore back");
        _site.Kept.Kept[_site.Id].Revision.ShouldBe(2);

        await Visitor.GoAsync(_site.Page);
        Visitor.Page.QuerySelector("[autofocus]").ShouldBeNull("nothing was saved just now");
    }

    [Fact]
    public async Task Save_FaultyAnswers_TellsEachBesideItsFieldAndKeepsWhatWasTyped()
    {
        await Visitor.GoAsync(_site.Page);
        var fields = _site.Fields();
        fields["answers[allergies]"] = "Nuts";
        fields["answers[pain]"] = "11";
        await Visitor.PostAsync(_site.Page, fields);

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Page.QuerySelectorAll(".wellness-errors a").Select(link => (Visitor.Words(link), link.GetAttribute("href"))).ShouldBe(
        [
            ("What brings you here? This needs an answer.", $"{_site.Page}#intake-reason"),
            ("Do you take blood thinners? This needs an answer.", $"{_site.Page}#intake-thinners-0"),
            ("How bad is it? Write a number that is not above 10.", $"{_site.Page}#intake-pain"),
            ("I will say when it is too much. This needs an answer.", $"{_site.Page}#intake-agree"),
        ]);
        foreach (var id in Visitor.Page.QuerySelectorAll(".wellness-errors a").Select(link => link.GetAttribute("href")!.Split('#')[1]))
        {
            Visitor.Page.GetElementById(id)!.GetAttribute("aria-invalid").ShouldBe("true");
        }

        Visitor.Page.QuerySelectorAll(".wellness-errors a").ShouldAllBe(link => link.GetAttribute("data-enhance-nav") == "false");

        Visitor.Page.GetElementById("intake-pain-error")!.TextContent.ShouldBe("Write a number that is not above 10.");
        Visitor.Page.GetElementById("intake-pain")!.GetAttribute("aria-describedby").ShouldBe("intake-pain-error intake-pain-hint");
        Visitor.Value("intake-allergies").ShouldBe("Nuts");
        _site.Kept.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_SavedElsewhereMeanwhile_KeepsWhatWasTypedAndNothingElse()
    {
        await Visitor.GoAsync(_site.Page);
        var old = _site.Fields();
        await _site.SendAsync(("answers[reason]", "First"));
        foreach (var (name, value) in new[] { ("answers[reason]", "Second"), ("answers[thinners]", "yes"), ("answers[agree]", "yes") })
        {
            old[name] = value;
        }

        await Visitor.PostAsync(_site.Page, old);

        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Nothing was saved now.");
        Visitor.Value("intake-reason").ShouldBe("Second");
        _site.Kept.Kept[_site.Id].Revision.ShouldBe(1);

        await Visitor.PostAsync(_site.Page, _site.Fields());
        _site.Kept.Kept[_site.Id].Revision.ShouldBe(2, "the person has seen it and saves again");
    }

    [Theory]
    [InlineData("revision", "foo")]
    [InlineData("revision", "99999999999")]
    [InlineData("version", "1")]
    [InlineData("version", null)]
    [InlineData("answers[reason][a][b]", "x")]
    [InlineData("answers", "x")]
    [InlineData("answers[]", "x")]
    [InlineData("answers[reason", "x")]
    [InlineData("answers[reason]", null)]
    [InlineData("answers[reason]", "bell \a")]
    [InlineData("answers[thinners]", "maybe")]
    [InlineData("answers[pressure]", "<script>")]
    [InlineData("answers[since]", "0001-01-01")]
    public async Task Save_OneFieldTampered_KeepsNothingOrWhatIsSound(string field, string? value)
    {
        await _site.SaveAsync((field, value));

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Page.QuerySelector("main script").ShouldBeNull();
        if (_site.Kept.Kept.Count > 0)
        {
            Visitor.Value("intake-reason").ShouldBe("Sore neck");
            field.ShouldStartWith("answers");
        }
    }

    [Fact]
    public async Task Save_WithoutTheToken_Is400()
    {
        await _site.SaveAsync(("__RequestVerificationToken", null));

        Visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        _site.Kept.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_AfterTheSessionBegan_SaysThatItIsClosed()
    {
        await Visitor.GoAsync(_site.Page);
        _site.Clock.Reset(SamplePractice.December(5, 10));

        await _site.SendAsync();

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("This can no longer be changed here");
        _site.Kept.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_AfterTheSessionBegan_ShowsTheAnswersToRead()
    {
        await _site.SaveAsync();
        _site.Clock.Reset(SamplePractice.December(5, 10));

        await Visitor.GoAsync(_site.Page);

        Visitor.Page.QuerySelector("form.wellness-intake-form").ShouldBeNull();
        Visitor.Told("What brings you here?").ShouldBe("Sore neck");
        Visitor.Told("Are you pregnant?").ShouldBe("No answer");
    }

    [Fact]
    public async Task Page_KeysLost_SaysSoAndAsksAgain()
    {
        await _site.SaveAsync();
        _site.Kept.Key = 43;

        await Visitor.GoAsync(_site.Page);
        Visitor.Text.ShouldContain("Your earlier answers can no longer be read.");

        await _site.SendAsync();
        Visitor.Text.ShouldContain("Saved on");
    }

    [Fact]
    public async Task Page_FormElsewhere_LeadsThereAndSaysSo()
    {
        await _site.DisposeAsync();
        _site = await IntakeSite.StartAsync(new Practices.IntakeForm.External("before", "Health questions", new Uri("https://forms.example.org/x?y=1")));

        await Visitor.GoAsync(_site.Page);

        var link = Visitor.Page.QuerySelector(".wellness-intake a")!;
        link.GetAttribute("href").ShouldBe("https://forms.example.org/x?y=1");
        link.GetAttribute("rel")!.Split(' ').ShouldBe(["external", "noopener", "noreferrer"]);
        Visitor.Text.ShouldContain("This form is on another site, forms.example.org");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Page_NoLongerToComeTo_AsksNothingAndHasNoEmptySection(bool elsewhere)
    {
        await _site.DisposeAsync();
        _site = await IntakeSite.StartAsync(
            elsewhere ? new Practices.IntakeForm.External("before", "Health questions", new Uri("https://forms.example.org/x")) : null);
        _site.Bookings.Bookings[_site.Id] = _site.Bookings.Bookings[_site.Id] with { Status = BookingStatus.Declined };

        await Visitor.GoAsync(_site.Page);

        Visitor.Page.QuerySelector(".wellness-intake").ShouldBeNull();
    }

    [Fact]
    public async Task YourData_Page_OffersWhatIsKeptWithThisAppointmentAlone()
    {
        await Visitor.GoAsync(_site.Page);

        Visitor.Page.QuerySelectorAll(".wellness-client-data a").Select(link => link.GetAttribute("href")![..24])
            .ShouldBe(["/wellness/appointments/" + $"{_site.Id}"[..1], _site.Bookings.CalendarFileHref(_site.Id)[..24], "mailto:hello@example.com"]);
        Visitor.Page.QuerySelector(".wellness-client-erase").ShouldBeNull("there is nothing of that kind to erase");
    }

    [Fact]
    public async Task YourData_Erase_TakesTheAnswersAndSaysSo()
    {
        await _site.SaveAsync();

        await Visitor.SendAsync("wellness-client-erase");

        Visitor.Text.ShouldContain("Your answers are erased.");
        Visitor.Text.ShouldContain("Please fill this in before you come.");
        _site.Kept.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Done_ServiceThatAsks_SaysWhereToAnswer()
    {
        await Visitor.GoAsync($"/book?service={SamplePractice.Nmt}&length=60&booking={_site.Id}");

        Visitor.Text.ShouldContain("please answer a few questions on your appointment's page");
    }
}
