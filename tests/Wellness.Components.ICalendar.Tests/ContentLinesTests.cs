using System.Text;

namespace Wellness.ICalendar;

public class ContentLinesTests
{
    [Theory]
    [InlineData("a\0b\u0007c\u001bd\u007fe\u009ff", "abcdef")]
    [InlineData("a\r\nb\rc\nd\u0085e\u2028f\u2029g\vh\fi", "a\nb\nc\nd\ne\nf\ng\nh\ni")]
    [InlineData("a\tb", "a b")]
    [InlineData("😀", "😀")]
    [InlineData("  a  ", "a")]
    public void Text_AnyCharacters_HoldsOnlyWhatEscapingKnows(string value, string expected) => ContentLines.Text(value).ShouldBe(expected);

    [Fact]
    public void Text_HalvesOfSurrogatePairs_AreGone() => ContentLines.Text("\ud83da\udc00").ShouldBe("a");

    [Fact]
    public void Parameter_QuotesBreaksAndCarets_AreGone() => ContentLines.Parameter("a\r\nb \"c\" ^n").ShouldBe("a b 'c'  n");

    [Fact]
    public void Encode_FoldThatIcalNetPutInsideACharacter_IsMoved() =>
        // Ical.Net 5.2.4 folds between the two halves of a surrogate pair.
        Encoding.UTF8.GetString(ContentLines.Encode("SUMMARY:\ud83d\r\n \ude00\r\n")).ShouldBe("SUMMARY:😀\r\n");

    [Fact]
    public void Encode_ExactlyAndJustOver75Octets_FoldsOnlyTheLatter() =>
        Encoding.UTF8.GetString(ContentLines.Encode($"{new string('a', 75)}\r\n{new string('b', 76)}\r\n"))
            .ShouldBe($"{new string('a', 75)}\r\n{new string('b', 75)}\r\n b\r\n");
}
