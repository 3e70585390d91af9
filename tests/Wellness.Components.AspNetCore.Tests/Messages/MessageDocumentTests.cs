using Wellness.AspNetCore.Messages;

namespace Wellness.AspNetCore.Tests.Messages;

public class MessageDocumentTests
{
    [Theory]
    [InlineData("<p>One\n  two</p><p>three</p>", "One two\n\nthree\n")]
    [InlineData("a<br>b<br />c", "a\nb\nc\n")]
    [InlineData("<ul><li>x</li><li>y</li></ul>", "x\ny\n")]
    [InlineData("<table><tr><th>What</th><td>Massage</td></tr><tr><th>When</th><td>Now</td></tr></table>", "What: Massage\nWhen: Now\n")]
    [InlineData("<a href=\"https://a.example/x?y=1&amp;z=2\">Open</a> it", "Open:\nhttps://a.example/x?y=1&z=2\nit\n")]
    [InlineData("<a href=\"https://a.example/\">https://a.example/</a>", "https://a.example/\n")]
    [InlineData("<a href=\"mailto:a@b.c\">a@b.c</a>", "a@b.c\n")]
    [InlineData("10:00&#xA0;am &lt;b&gt;", "10:00 am <b>\n")]
    [InlineData("<style>p { color: red }</style><script>alert(1)</script><p>seen</p>", "seen\n")]
    [InlineData("", "\n")]
    public void Read_Body_IsItsTextLineByLine(string body, string text) =>
        MessageDocument.Read($"<!DOCTYPE html><html><head><title>T</title><style>x{{}}</style></head><body>{body}</body></html>")
            .ShouldBe(new MessageDocument("T", text));

    [Fact]
    public void Read_TitleOverSeveralLines_IsOneLine() =>
        MessageDocument.Read("<title>\r\n  One &amp; \t two&nbsp;\n</title>").Title.ShouldBe("One & two");
}
