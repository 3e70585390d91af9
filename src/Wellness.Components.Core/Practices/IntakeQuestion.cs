using System.Globalization;

namespace Wellness.Practices;

/// <summary>One question that a client answers before a session, with the kind of answer that it takes.</summary>
/// <remarks>Each kind has its own factory, so that no question has bounds or choices that its kind does not know.</remarks>
public sealed record IntakeQuestion
{
    /// <summary>The most characters of a short answer where the question names no bound.</summary>
    public const int DefaultShortLength = 200;

    /// <summary>The most characters of a long answer where the question names no bound.</summary>
    public const int DefaultLongLength = 2_000;

    private IntakeQuestion(IntakeQuestionKind kind, string slug, string text)
    {
        Kind = kind;
        Slug = Guard.Slug(slug);
        Text = Guard.Text(text);
        IsRequired = kind == IntakeQuestionKind.Consent;
    }

    /// <summary>What kind of answer it takes.</summary>
    public IntakeQuestionKind Kind { get; }

    /// <summary>Unique within its form; an answer is kept under it, so it stays while the question means the same.</summary>
    public string Slug { get; }

    /// <summary>As the client reads it; plain text.</summary>
    public string Text { get; }

    /// <summary>A sentence below the question that helps to answer it; null, for none, by default.</summary>
    public string? Help { get; init => field = Guard.OptionalText(value); }

    /// <summary>Whether the form can't be saved without an answer.</summary>
    /// <value>False by default; always true for a <see cref="IntakeQuestionKind.Consent"/>.</value>
    public bool IsRequired { get; init => field = value || Kind == IntakeQuestionKind.Consent; }

    /// <summary>The most characters of a text; 0 for other kinds.</summary>
    public int MaxLength { get; private init; }

    /// <summary>What can be chosen, in order; empty for kinds without choices.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <summary>The least number, inclusive; 0 for other kinds.</summary>
    public int Least { get; private init; }

    /// <summary>The greatest number, inclusive; 0 for other kinds.</summary>
    public int Most { get; private init; }

    /// <summary>A question for one line of text.</summary>
    /// <param name="slug">Unique within its form.</param>
    /// <param name="text">As the client reads it.</param>
    /// <param name="maxLength">The most characters: 1 to 4,000.</param>
    /// <exception cref="ArgumentException">A text is empty, <paramref name="slug"/> is not a slug, or the bound is out of range.</exception>
    public static IntakeQuestion ShortText(string slug, string text, int maxLength = DefaultShortLength) =>
        new(IntakeQuestionKind.ShortText, slug, text) { MaxLength = Guard.Between(maxLength, 1, Bounds.LongestAnswer) };

    /// <summary>A question for text with line breaks.</summary>
    /// <param name="slug">Unique within its form.</param>
    /// <param name="text">As the client reads it.</param>
    /// <param name="maxLength">The most characters: 1 to 4,000.</param>
    /// <exception cref="ArgumentException">A text is empty, <paramref name="slug"/> is not a slug, or the bound is out of range.</exception>
    public static IntakeQuestion LongText(string slug, string text, int maxLength = DefaultLongLength) =>
        new(IntakeQuestionKind.LongText, slug, text) { MaxLength = Guard.Between(maxLength, 1, Bounds.LongestAnswer) };

    /// <summary>A question for yes or no.</summary>
    /// <param name="slug">Unique within its form.</param>
    /// <param name="text">As the client reads it.</param>
    /// <exception cref="ArgumentException">A text is empty or <paramref name="slug"/> is not a slug.</exception>
    public static IntakeQuestion YesNo(string slug, string text) => new(IntakeQuestionKind.YesNo, slug, text);

    /// <summary>A question for one of some choices.</summary>
    /// <param name="slug">Unique within its form.</param>
    /// <param name="text">As the client reads it.</param>
    /// <param name="choices">At least two texts, no two alike.</param>
    /// <exception cref="ArgumentException">A text is empty, <paramref name="slug"/> is not a slug, or the choices are fewer than two or not distinct.</exception>
    public static IntakeQuestion OneOf(string slug, string text, IEnumerable<string> choices) =>
        new(IntakeQuestionKind.OneOf, slug, text) { Choices = Distinct(choices, 2) };

    /// <summary>A question for any number of some choices.</summary>
    /// <param name="slug">Unique within its form.</param>
    /// <param name="text">As the client reads it.</param>
    /// <param name="choices">At least one text, no two alike.</param>
    /// <exception cref="ArgumentException">A text is empty, <paramref name="slug"/> is not a slug, or the choices are none or not distinct.</exception>
    public static IntakeQuestion SeveralOf(string slug, string text, IEnumerable<string> choices) =>
        new(IntakeQuestionKind.SeveralOf, slug, text) { Choices = Distinct(choices, 1) };

    /// <summary>A question for a date.</summary>
    /// <param name="slug">Unique within its form.</param>
    /// <param name="text">As the client reads it.</param>
    /// <exception cref="ArgumentException">A text is empty or <paramref name="slug"/> is not a slug.</exception>
    public static IntakeQuestion Date(string slug, string text) => new(IntakeQuestionKind.Date, slug, text);

    /// <summary>A question for a whole number.</summary>
    /// <param name="slug">Unique within its form.</param>
    /// <param name="text">As the client reads it, with the unit.</param>
    /// <param name="least">The least number, inclusive; from -1,000,000.</param>
    /// <param name="most">The greatest number, inclusive; not below <paramref name="least"/>, to 1,000,000.</param>
    /// <exception cref="ArgumentException">A text is empty, <paramref name="slug"/> is not a slug, or the bounds are out of range or order.</exception>
    public static IntakeQuestion Number(string slug, string text, int least, int most) => new(IntakeQuestionKind.Number, slug, text)
    {
        Least = Guard.Between(least, -Bounds.LargestAnswer, Bounds.LargestAnswer),
        Most = Guard.Between(most, least, Bounds.LargestAnswer),
    };

    /// <summary>A sentence that the client must agree to.</summary>
    /// <param name="slug">Unique within its form.</param>
    /// <param name="text">The sentence, as the client would say it.</param>
    /// <exception cref="ArgumentException">A text is empty or <paramref name="slug"/> is not a slug.</exception>
    public static IntakeQuestion Consent(string slug, string text) => new(IntakeQuestionKind.Consent, slug, text);

    private static IReadOnlyList<string> Distinct(IEnumerable<string> choices, int least)
    {
        var list = Guard.Unique(Guard.Texts(choices), choice => choice, nameof(choices));
        return list.Count >= least ? list : throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"The question needs at least {least} choices."), nameof(choices));
    }
}
