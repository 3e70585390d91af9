using Microsoft.Extensions.Options;
using Wellness.AspNetCore.Links;

namespace Wellness.AspNetCore.Tests.Links;

public class SecretPathsTests
{
    private const string Secret = "Abcdefghijklmnopqrstuvwxyz0123456789_-ABCDE";

    private readonly SecretPaths _paths = new(Options.Create(new WellnessOptions()));

    [Theory]
    [InlineData($"/manage/{Secret}", "/manage/redacted")]
    [InlineData($"/MANAGE/{Secret}", "/MANAGE/redacted")]
    [InlineData($"//manage/{Secret}/", "//manage/redacted/")]
    [InlineData($"/base/manage/{Secret}", "/base/manage/redacted")]
    [InlineData($"/wellness/feeds/{Secret}.ics", "/wellness/feeds/redacted.ics")]
    [InlineData($"/wellness/feeds/{Secret}", "/wellness/feeds/redacted")]
    [InlineData($"/manage/{Secret}/manage/{Secret}", "/manage/redacted/manage/redacted")]
    public void Split_PathWithASecret_ShowsAWordInItsPlace(string path, string shown)
    {
        var link = _paths.Split(path)!;

        link.ShownPath.ShouldBe(shown);
        link.Path.ShouldBe(path);
        link.Token!.Reveal().ShouldBe(Secret);
    }

    [Theory]
    [InlineData($"/manage/{Secret}.", "/manage/redacted")]
    [InlineData($"/wellness/feeds/{Secret}.ics.", "/wellness/feeds/redacted")]
    [InlineData("/manage/Abcdefghijklmnopqrstuvwxyz0123456789_-A", "/manage/redacted")]
    public void Split_PathWithADamagedSecret_HidesItToo(string path, string shown)
    {
        var link = _paths.Split(path)!;

        link.ShownPath.ShouldBe(shown);
        link.Token.ShouldBeNull();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/manage/0197a1b2-0000-7000-8000-000000000001")]
    [InlineData("/services/a-very-long-page-name-that-somebody-wrote-for-search-engines")]
    [InlineData($"/{Secret}")]
    public void Split_PathWithoutASecret_IsNull(string path) => _paths.Split(path).ShouldBeNull();

    [Theory]
    [InlineData("manage")]
    [InlineData("/")]
    [InlineData("/manage/")]
    [InlineData("/man{age}")]
    [InlineData("")]
    public void ManagePath_ThatIsNoPath_IsRefused(string path) =>
        Should.Throw<ArgumentException>(() => new WellnessOptions { ManagePath = path });
}
