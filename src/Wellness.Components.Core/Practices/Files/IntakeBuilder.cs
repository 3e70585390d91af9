namespace Wellness.Practices.Files;

/// <summary>Builds intake forms, and says what a schema can't: which property belongs to which kind of question.</summary>
internal sealed class IntakeBuilder(FaultLog faults) : ModelBuilder(faults)
{
    public IntakeForm? Form(FileNode node)
    {
        var questions = Each(node, nameof(IntakeFormEntry.Questions), Question);
        CheckDistinct(node, nameof(IntakeFormEntry.Questions), nameof(IntakeQuestionEntry.Slug));
        var asked = node.Child(nameof(IntakeFormEntry.Questions));
        var link = node.Child(nameof(IntakeFormEntry.Link));
        if (asked is not null && link is not null)
        {
            Faults.Add(link, "Keep either the questions or the link: a form is asked here or elsewhere.");
        }
        else if (asked is null && link is null)
        {
            Faults.AddMissing(node, "questions", "Add \"questions\", or the \"link\" of a form elsewhere.");
        }
        else if (asked is { Items.Count: > Bounds.MostQuestions })
        {
            Faults.Add(asked, $"Write at most {Bounds.MostQuestions} questions.");
        }

        return link is null ? Typed(node, questions) : External(node, link);
    }

    private IntakeForm.Typed? Typed(FileNode node, IntakeQuestion[] questions) => Build(node, () => new IntakeForm.Typed(
        node.Text(nameof(IntakeFormEntry.Slug))!,
        node.Whole(nameof(IntakeFormEntry.Version)) ?? 1,
        node.Text(nameof(IntakeFormEntry.Title))!,
        questions)
    {
        Lead = node.Text(nameof(IntakeFormEntry.Lead)),
    });

    private IntakeForm.External? External(FileNode node, FileNode link)
    {
        if (link.IsSound && !Uri.TryCreate(link.Value, UriKind.Absolute, out _))
        {
            Faults.Add(link, TextForms.Of(TextForm.SecureAddress).Rule);
        }

        return Build(node, () => new IntakeForm.External(
            node.Text(nameof(IntakeFormEntry.Slug))!, node.Text(nameof(IntakeFormEntry.Title))!, new Uri(link.Value))
        {
            Lead = node.Text(nameof(IntakeFormEntry.Lead)),
        });
    }

    private IntakeQuestion? Question(FileNode node)
    {
        if (node.Child(nameof(IntakeQuestionEntry.Kind)) is not { IsSound: true } named)
        {
            return null;
        }

        var kind = Named<IntakeQuestionKind>(named.Value);
        CheckProperties(node, kind, named.Value);
        return Build(node, () => Made(node, kind) with
        {
            Help = node.Text(nameof(IntakeQuestionEntry.Help)),
            IsRequired = node.Flag(nameof(IntakeQuestionEntry.Required)) ?? false,
        });
    }

    private void CheckProperties(FileNode node, IntakeQuestionKind kind, string named)
    {
        (string Property, bool Fits, bool Needed)[] rules =
        [
            (nameof(IntakeQuestionEntry.Choices), kind is IntakeQuestionKind.OneOf or IntakeQuestionKind.SeveralOf, true),
            (nameof(IntakeQuestionEntry.MaxLength), kind is IntakeQuestionKind.ShortText or IntakeQuestionKind.LongText, false),
            (nameof(IntakeQuestionEntry.Least), kind == IntakeQuestionKind.Number, true),
            (nameof(IntakeQuestionEntry.Most), kind == IntakeQuestionKind.Number, true),
        ];
        foreach (var (property, fits, needed) in rules)
        {
            var written = char.ToLowerInvariant(property[0]) + property[1..];
            if (node.Child(property) is { } given && !fits)
            {
                Faults.Add(given, $"Take this out: a question of the kind \"{named}\" has no \"{written}\".");
            }
            else if (fits && needed && node.Child(property) is null)
            {
                Faults.AddMissing(node, written, $"Add \"{written}\": a question of the kind \"{named}\" needs it.");
            }
        }

        if (kind == IntakeQuestionKind.OneOf && node.Child(nameof(IntakeQuestionEntry.Choices)) is { IsSound: true, Items.Count: 1 } single)
        {
            Faults.Add(single, "Write at least two choices: of one nothing can be chosen.");
        }

        var least = node.Child(nameof(IntakeQuestionEntry.Least));
        if (node.Child(nameof(IntakeQuestionEntry.Most)) is { IsSound: true } most && least is { IsSound: true } && most.Amount < least.Amount)
        {
            Faults.Add(most, "Write a number that is not below the least.");
        }

        CheckTrimmed(node);
    }

    /// <summary>Choices that differ by the space around them alone look alike.</summary>
    private void CheckTrimmed(FileNode node)
    {
        var seen = new HashSet<string>();
        foreach (var choice in node.List(nameof(IntakeQuestionEntry.Choices)).Where(choice => choice.IsSound && !seen.Add(choice.Value.Trim())).ToArray())
        {
            Faults.Add(choice, "Write this once; the list has it already.");
        }
    }

    private static IntakeQuestion Made(FileNode node, IntakeQuestionKind kind)
    {
        var slug = node.Text(nameof(IntakeQuestionEntry.Slug))!;
        var text = node.Text(nameof(IntakeQuestionEntry.Question))!;
        var longest = node.Whole(nameof(IntakeQuestionEntry.MaxLength));
        return kind switch
        {
            IntakeQuestionKind.ShortText => IntakeQuestion.ShortText(slug, text, longest ?? IntakeQuestion.DefaultShortLength),
            IntakeQuestionKind.LongText => IntakeQuestion.LongText(slug, text, longest ?? IntakeQuestion.DefaultLongLength),
            IntakeQuestionKind.YesNo => IntakeQuestion.YesNo(slug, text),
            IntakeQuestionKind.OneOf => IntakeQuestion.OneOf(slug, text, node.Texts(nameof(IntakeQuestionEntry.Choices))),
            IntakeQuestionKind.SeveralOf => IntakeQuestion.SeveralOf(slug, text, node.Texts(nameof(IntakeQuestionEntry.Choices))),
            IntakeQuestionKind.Date => IntakeQuestion.Date(slug, text),
            IntakeQuestionKind.Number => IntakeQuestion.Number(
                slug, text, node.Whole(nameof(IntakeQuestionEntry.Least))!.Value, node.Whole(nameof(IntakeQuestionEntry.Most))!.Value),
            _ => IntakeQuestion.Consent(slug, text),
        };
    }
}
