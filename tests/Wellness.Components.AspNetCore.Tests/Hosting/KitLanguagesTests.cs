using Wellness.AspNetCore.Hosting;

namespace Wellness.AspNetCore.Tests.Hosting;

public class KitLanguagesTests
{
    [Fact]
    public void All_BesidesEnglish_AreThoseThatThePackagesAreTranslatedTo()
    {
        var translated = Directory.GetFiles(AppContext.BaseDirectory, "Wellness.Components.resources.dll", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!));

        KitLanguages.All.ShouldBe(["en", .. translated], ignoreOrder: true);
    }

    [Theory]
    [InlineData("es")]
    [InlineData("es-US")]
    [InlineData("en-GB")]
    public void Read_AnyRegion_IsTaken(string name) => KitLanguages.Read(name).Name.ShouldBe(name);
}
