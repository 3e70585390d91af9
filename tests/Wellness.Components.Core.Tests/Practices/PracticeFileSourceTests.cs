using System.Text;

namespace Wellness.Practices;

public sealed class PracticeFileSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("practice-file-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_NoFile_NamesThePath()
    {
        var path = Path.Combine(_folder, "missing.json");
        var refused = Should.Throw<PracticeFileException>(() => PracticeFile.Load(path));
        refused.Message.ShouldStartWith($"{path} has a fault:\nline 1, $: Put a readable file at this path.");
        refused.InnerException.ShouldBeOfType<FileNotFoundException>();
    }

    [Fact]
    public void Load_Folder_NamesThePath() =>
        Should.Throw<PracticeFileException>(() => PracticeFile.Load(_folder)).SourceName.ShouldBe(_folder);

    [Fact]
    public void Load_Utf8WithByteOrderMark_Loads() =>
        PracticeFile.Load(Written([0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(Repository.MinimalPractice)])).Name.ShouldBe("Still Water Bodywork");

    [Fact]
    public void Load_Utf16_SaysHowToSave() =>
        RuleOf(Written([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")])).ShouldBe("Save the file as UTF-8; it is UTF-16.");

    [Fact]
    public void Load_BytesThatAreNotUtf8_NamesTheirLine()
    {
        // In Latin 1, a file that older editors write, é is the single byte E9.
        var path = Written(Encoding.Latin1.GetBytes("{\n  \"name\": \"Café\"\n}"));
        var fault = Should.Throw<PracticeFileException>(() => PracticeFile.Load(path)).Faults.ShouldHaveSingleItem();
        (fault.Path, fault.Line).ShouldBe(("$", 2));
        fault.Rule.ShouldStartWith("Save the file as UTF-8");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void Parse_Empty_SaysWhatToWrite(string text) =>
        Should.Throw<PracticeFileException>(() => PracticeFile.Parse(text)).Faults.ShouldHaveSingleItem().Rule.ShouldStartWith("The file is empty.");

    [Theory]
    [InlineData("{\n  \"name\" \"x\"\n}", 2, "$")]
    [InlineData("{\n  \"hours\": {\n    \"weekly\": { \"monday\": [ }\n", 3, "$.hours.weekly.monday")]
    [InlineData("{\n  \"name\": \"x\"\n", 3, "$.name")]
    [InlineData("{}\n{}", 2, "$")]
    [InlineData("// nothing else\n", 2, "$")]
    [InlineData("{\n  \"name\": 'x'\n}", 2, "$")]
    public void Parse_BrokenJson_NamesLineAndPlace(string text, int line, string path)
    {
        var fault = Should.Throw<PracticeFileException>(() => PracticeFile.Parse(text)).Faults.ShouldHaveSingleItem();
        (fault.Line, fault.Path).ShouldBe((line, path));
        fault.Rule.ShouldStartWith("Correct the JSON here.");
        fault.Rule.ShouldNotContain("LineNumber");
    }

    [Fact]
    public void Parse_NestedTooDeep_IsAFault() =>
        Should.Throw<PracticeFileException>(() => PracticeFile.Parse(new string('[', 100_000))).Faults.ShouldHaveSingleItem().Line.ShouldBe(1);

    [Fact]
    public void Parse_HalfASurrogatePair_NamesItsLine() =>
        Should.Throw<PracticeFileException>(() => PracticeFile.Parse("{\n\"name\": \"\uD83D\"}")).Faults.ShouldHaveSingleItem().Line.ShouldBe(2);

    [Fact]
    public void Parse_CommentsAndLastCommas_AreAllowed() =>
        PracticeFile.Parse(PracticeFileTests.Changed("\"currency\": \"USD\",", "/* dollars */ \"currency\": \"USD\", // of the US")
            .Replace("[\"deep-tissue\"] }", "[\"deep-tissue\",], },", StringComparison.Ordinal)).Name.ShouldBe("Still Water Bodywork");

    [Fact]
    public void Parse_WindowsLineEnds_CountsTheSameLines() =>
        Should.Throw<PracticeFileException>(() => PracticeFile.Parse(PracticeFileTests.Changed("\"minutes\": 60", "\"minutes\": 1")
            .ReplaceLineEndings("\r\n"))).Faults.ShouldHaveSingleItem().Line.ShouldBe(16);

    private static string RuleOf(string path) =>
        Should.Throw<PracticeFileException>(() => PracticeFile.Load(path)).Faults.ShouldHaveSingleItem().Rule;

    private string Written(byte[] bytes)
    {
        var path = Path.Combine(_folder, "practice.json");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
