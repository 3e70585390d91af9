namespace Wellness.Practices;

/// <summary>What a practice asks a client before a session: questions that the site keeps the answers to, or a form elsewhere.</summary>
public abstract record IntakeForm
{
    private IntakeForm(string slug, string title)
    {
        Slug = Guard.Slug(slug);
        Title = Guard.Text(title);
    }

    /// <summary>Unique within the practice; services name the form by it, and answers are kept under it.</summary>
    public string Slug { get; }

    /// <summary>What the form is called above its questions.</summary>
    public string Title { get; }

    /// <summary>What stands between the title and the questions, such as why they are asked; null, for nothing, by default.</summary>
    public string? Lead { get; init => field = Guard.OptionalText(value); }

    /// <summary>Questions with typed answers, which the site keeps encrypted.</summary>
    /// <remarks>
    /// Whoever changes the questions raises the version. Answers keep the version and the wording that they were given to,
    /// so that old ones stay readable.
    /// </remarks>
    public sealed record Typed : IntakeForm
    {
        /// <param name="slug">Unique within the practice.</param>
        /// <param name="version">From 1 to 1,000,000; higher than that of any earlier questions.</param>
        /// <param name="title">What it is called.</param>
        /// <param name="questions">1 to 60, each with a slug of its own.</param>
        /// <exception cref="ArgumentException">A text is empty, <paramref name="slug"/> is not a slug, the version is out of range, or the questions are none, too many or not distinct.</exception>
        public Typed(string slug, int version, string title, IEnumerable<IntakeQuestion> questions)
            : base(slug, title)
        {
            Version = Guard.Between(version, 1, Bounds.HighestFormVersion);
            Questions = Guard.Unique(questions, question => question.Slug);
            if (Questions.Count is 0 or > Bounds.MostQuestions)
            {
                throw new ArgumentException($"A form has 1 to {Bounds.MostQuestions} questions.", nameof(questions));
            }
        }

        /// <summary>Which questions these are; higher with every change.</summary>
        public int Version { get; }

        /// <summary>In the order in which they are asked; never empty.</summary>
        public IReadOnlyList<IntakeQuestion> Questions { get; }
    }

    /// <summary>A form on another site, which keeps the answers; this site only leads there.</summary>
    public sealed record External : IntakeForm
    {
        /// <param name="slug">Unique within the practice.</param>
        /// <param name="title">What it is called.</param>
        /// <param name="link">Where it is: absolute and https, because health questions are answered there.</param>
        /// <exception cref="ArgumentException">A text is empty, <paramref name="slug"/> is not a slug, or the link is not https.</exception>
        public External(string slug, string title, Uri link)
            : base(slug, title) => Link = Guard.WebAddress(link) is { } address && address.Scheme == Uri.UriSchemeHttps
                ? address : throw new ArgumentException($"'{link}' is not an https address.", nameof(link));

        /// <summary>Where it is.</summary>
        public Uri Link { get; }
    }
}
