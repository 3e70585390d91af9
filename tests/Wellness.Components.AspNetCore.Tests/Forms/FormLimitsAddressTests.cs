using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Wellness.AspNetCore.Forms;
using Wellness.AspNetCore.Telemetry;
using Wellness.AspNetCore.Tests.Support;

namespace Wellness.AspNetCore.Tests.Forms;

public sealed class FormLimitsAddressTests : IDisposable
{
    private readonly CapturedLogs _logs = new();
    private readonly ILoggerFactory _factory;
    private readonly FormLimits _limits;

    public FormLimitsAddressTests()
    {
        _factory = LoggerFactory.Create(builder => builder.AddProvider(_logs));
        var meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
        _limits = new FormLimits(
            Microsoft.Extensions.Options.Options.Create(new FormOptions { PostsPerAddress = 2, AddressWindow = Duration.FromDays(1) }),
            new BookingInstruments(meters), _factory.CreateLogger<FormLimits>());
    }

    public void Dispose()
    {
        _limits.Dispose();
        _factory.Dispose();
    }

    [Fact]
    public void Count_TwoAddresses_AreCountedApart()
    {
        Send("192.0.2.1").ShouldBeNull();
        Send("192.0.2.1").ShouldBeNull();

        Send("192.0.2.1").ShouldNotBeNull();
        Send("192.0.2.2").ShouldBeNull();
    }

    [Fact]
    public async Task Count_BehindAProxyWhoseHeaderIsRead_CountsVisitorsApart()
    {
        var app = new ApplicationBuilder(new ServiceCollection().AddLogging().BuildServiceProvider());
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        List<bool> passed = [];
        app.Run(context =>
        {
            passed.Add(_limits.Count(context, null) is null);
            return Task.CompletedTask;
        });
        var site = app.Build();

        foreach (var visitor in new[] { "192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2" })
        {
            var context = Context("127.0.0.1");
            context.Request.Headers["X-Forwarded-For"] = visitor;
            await site(context);
        }

        passed.ShouldBe([true, true, false, true]);
        _logs.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Count_BehindAProxyWhoseHeaderNobodyReads_SaysSoOnce()
    {
        for (var i = 0; i < 3; i++)
        {
            var context = Context("127.0.0.1");
            context.Request.Headers["X-Forwarded-For"] = "192.0.2.1";
            _limits.Count(context, null);
        }

        _logs.Lines.Single().ShouldContain("UseForwardedHeaders");
    }

    private Duration? Send(string address) => _limits.Count(Context(address), null);

    private static DefaultHttpContext Context(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
