namespace Wellness.Practices;

/// <summary>A question that clients ask, with its answer (schema.org <c>Question</c>).</summary>
public sealed record Faq
{
    /// <param name="slug">Unique among the questions it stands with; the anchor on the page.</param>
    /// <param name="question">As a client would ask it.</param>
    /// <param name="answer">Plain text; a blank line begins a paragraph.</param>
    /// <exception cref="ArgumentException">A text is empty or <paramref name="slug"/> is not a slug.</exception>
    public Faq(string slug, string question, string answer)
    {
        Slug = Guard.Slug(slug);
        Question = Guard.Text(question);
        Answer = Guard.Text(answer);
    }

    /// <summary>The anchor: lower-case letters, digits and hyphens.</summary>
    public string Slug { get; }

    /// <summary>As a client would ask it.</summary>
    public string Question { get; }

    /// <summary>Plain text; a blank line begins a paragraph.</summary>
    public string Answer { get; }
}
