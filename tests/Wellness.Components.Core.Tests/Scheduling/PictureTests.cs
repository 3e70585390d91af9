using System.Text;
using System.Xml.Linq;
using Wellness.Pictures;

namespace Wellness.Scheduling;

/// <summary>The pictures of docs/availability.md are what SlotFinder answers today, and fit to be read.</summary>
public sealed class PictureTests
{
    private const int MostBytes = 6_144;

    public static TheoryData<string> Names => [.. Album.Pictures.Select(picture => picture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_EachPicture_IsTheCommittedFile(string name)
    {
        var file = PathOf(name);
        var drawn = PictureWriter.Write(Album.Named(name));
        if (Environment.GetEnvironmentVariable("WELLNESS_APPROVE") == "1")
        {
            File.WriteAllText(file, drawn);
        }

        File.ReadAllText(file).ShouldBe(drawn, "Run the tests with WELLNESS_APPROVE=1 and look at the picture before you accept the change.");
        Encoding.UTF8.GetByteCount(drawn).ShouldBeLessThanOrEqualTo(MostBytes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_EachPicture_IsXmlThatSaysWhatItShows(string name)
    {
        var svg = XDocument.Parse(PictureWriter.Write(Album.Named(name))).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";
        svg.Attribute("role")!.Value.ShouldBe("img");
        svg.Attribute("aria-labelledby")!.Value.ShouldBe("i d");
        svg.Element(ns + "title")!.Value.ShouldBe(Album.Named(name).Title);
        svg.Element(ns + "desc")!.Value.ShouldBe(Album.Named(name).Story);
    }

    [Fact]
    public void Page_Pictures_AreAllShownWithWordsForThoseWhoHearThePage()
    {
        var page = File.ReadAllText(Repository.File("docs", "availability.md"));
        foreach (var picture in Album.Pictures)
        {
            page.ShouldContain($"![{picture.Story}](images/availability/{picture.Name}.svg)");
        }

        Directory.GetFiles(Path.GetDirectoryName(PathOf("any"))!).Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(Album.Pictures.Select(picture => picture.Name), ignoreOrder: true);
    }

    [Theory]
    [InlineData("buffers", 0, "09:00 09:30 11:30 12:00")]
    [InlineData("packed", 0, "09:15")]
    [InlineData("class", 2, "15:00 15:30 16:00 16:30 17:00 19:30 20:00")]
    [InlineData("rooms", 2, "09:00 11:00 11:30 12:00")]
    [InlineData("seasons", 2, "")]
    public void Lane_OfAPicture_HasTheStartsThatItsStoryTells(string name, int lane, string starts) =>
        string.Join(' ', Album.Named(name).Lanes[lane].Free).ShouldBe(starts);

    private static string PathOf(string name) => Repository.File("docs", "images", "availability", $"{name}.svg");
}
