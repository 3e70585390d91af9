using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Messages;

public sealed class MessageLinkKeyTests : IDisposable
{
    private static readonly Guid Booking = Guid.Parse("0190a0b0-0000-7000-8000-000000000001");
    private readonly TemporaryFolder _folder = new();
    private readonly CapturedLogs _logs = new();

    private string KeyFile => Path.Combine(_folder.Path, "message-links.key");

    public void Dispose()
    {
        _logs.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void TokenFor_AfterARestart_IsTheSame()
    {
        var rings = new EphemeralDataProtectionProvider();

        Key(rings).TokenFor(Booking).ShouldBe(Key(rings).TokenFor(Booking));
        Key(rings).TokenFor(Booking).ShouldNotBe(Key(rings).TokenFor(Guid.NewGuid()));
    }

    [Fact]
    public void TokenFor_OnAnotherSite_IsAnother() =>
        Key(new EphemeralDataProtectionProvider()).TokenFor(Booking).ShouldNotBe(Key(new EphemeralDataProtectionProvider()).TokenFor(Booking));

    [Fact]
    public void TokenFor_KeyRingLost_MakesANewKeyAndSaysSo()
    {
        _ = Key(new EphemeralDataProtectionProvider()).TokenFor(Booking);
        var rings = new EphemeralDataProtectionProvider();

        var token = Key(rings).TokenFor(Booking);

        Key(rings).TokenFor(Booking).ShouldBe(token);
        _logs.Lines.Single().ShouldContain(KeyFile);
    }

    [Fact]
    public void TokenFor_ManyNodesStartingTogether_IsTheSame()
    {
        var rings = new EphemeralDataProtectionProvider();
        var tokens = new ManageToken[8];

        Parallel.For(0, tokens.Length, i => tokens[i] = Key(rings).TokenFor(Booking));

        tokens.Distinct().Count().ShouldBe(1);
        Directory.GetFiles(_folder.Path).ShouldBe([KeyFile]);
    }

    [Fact]
    public void TokenFor_AfterAFault_TriesAgainAndLeavesNoFileBehind()
    {
        var key = Key(new EphemeralDataProtectionProvider());
        Directory.CreateDirectory(KeyFile);
        Should.Throw<IOException>(() => key.TokenFor(Booking));
        Directory.Delete(KeyFile);

        key.TokenFor(Booking).ShouldBe(key.TokenFor(Booking));

        Directory.GetFiles(_folder.Path).ShouldBe([KeyFile]);
    }

    private MessageLinkKey Key(IDataProtectionProvider rings) =>
        new(new DataFolder(_folder.Path), rings, LoggerFactory.Create(logging => logging.AddProvider(_logs)).CreateLogger<MessageLinkKey>());
}
