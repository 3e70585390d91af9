namespace Wellness.Practices;

public sealed class PracticeFileTests
{
    [Fact]
    public void Load_FullFile_Loads() => PracticeFile.Load(Repository.FullPractice).Name.ShouldBe("Still Water Bodywork");
}
