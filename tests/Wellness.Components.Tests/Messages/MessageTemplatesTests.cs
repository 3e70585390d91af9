using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Messages;

public class MessageTemplatesTests : KitTest
{
    private readonly MessageTemplates _templates = new();

    public MessageTemplatesTests() => Services.AddSingleton(_templates);

    [Fact]
    public void For_NothingChosen_IsTheKitsOwn() => _templates.For(MessageKind.Reminder).ShouldBe(typeof(AppointmentMessage));

    [Fact]
    public void Use_ATemplate_WritesThatKindAlone()
    {
        _templates.Use<Template>(MessageKind.Reminder);

        _templates.For(MessageKind.Reminder).ShouldBe(typeof(Template));
        _templates.For(MessageKind.Confirmed).ShouldBe(typeof(AppointmentMessage));
    }

    [Fact]
    public void Use_NoTemplate_SaysWhatItNeeds() =>
        Should.Throw<ArgumentException>(() => _templates.Use<OpeningHours>(MessageKind.Reminder)).Message.ShouldContain("[Parameter] named Message");

    [Fact]
    public void SetText_OfALanguage_IsUsedInItsRegionsOnly()
    {
        _templates.SetText("Greeting", "Buenos días, {0}:", "es");

        Speak("es-US");
        _templates.Text("Greeting", "Mara").ShouldBe("Buenos días, Mara:");
        Speak("en-US");
        _templates.Text("Greeting", "Mara").ShouldBe("Hello Mara,");
    }

    [Fact]
    public void SetText_OfEveryLanguage_YieldsToALanguagesOwn()
    {
        _templates.SetText("Greeting", "{0}");
        _templates.SetText("Greeting", "Hi {0}", "en-US");

        _templates.Text("Greeting", "Mara").ShouldBe("Hi Mara");
        Speak("en-GB");
        _templates.Text("Greeting", "Mara").ShouldBe("Mara");
    }

    [Fact]
    public void SetText_UnknownKeyOrStrayBrace_IsRefused()
    {
        Should.Throw<ArgumentException>(() => _templates.SetText("NoSuchText", "x")).Message.ShouldContain("ReminderLead");
        Should.Throw<FormatException>(() => _templates.SetText("Greeting", "Hello {name}"));
        Should.Throw<FormatException>(() => _templates.SetText("Greeting", "Hello {7}"));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("es-US")]
    public void AppointmentMessage_HostileTexts_AddNoElement(string culture)
    {
        Speak(culture);

        Elements("<img src=x onerror=alert(1)></title><script>alert(2)</script>").ShouldBe(Elements("Mara"));
    }

    [Fact]
    public void AppointmentMessage_CutOffPassed_SaysSo()
    {
        var message = Message(MessageKind.Reminder, "Mara") with { At = TestPractice.Noon + Duration.FromDays(6) + Duration.FromHours(1) };

        var text = Render<AppointmentMessage>(parameters => parameters.Add(template => template.Message, message)).Markup;

        text.ShouldContain("It is too late to move or cancel by yourself");
    }

    private static ClientMessage Message(MessageKind kind, string name)
    {
        var start = TestPractice.Noon + Duration.FromDays(7);
        var client = new ClientDetails(name, "mara@example.com");
        var booking = new Booking
        {
            Id = Guid.Empty,
            Status = BookingStatus.Confirmed,
            Service = name,
            Practitioner = name,
            Start = start,
            End = start + Duration.FromHours(1),
            LocalStart = start.InUtc().LocalDateTime,
            TimeZone = "UTC",
            CreatedAt = TestPractice.Noon,
            ChangedAt = TestPractice.Noon,
            Client = client,
        };
        return new ClientMessage(kind, booking, client, new Uri("https://example.com/manage/x"), TestPractice.Noon);
    }

    private string[] Elements(string name) =>
        [.. Render<AppointmentMessage>(parameters => parameters.Add(template => template.Message, Message(MessageKind.Confirmed, name))).FindAll("*").Select(node => node.LocalName)];

    private sealed class Template : ComponentBase
    {
        [Parameter]
        public ClientMessage Message { get; set; } = null!;
    }
}
