using NodaTime;

namespace Wellness.Practices.Files;

/// <summary>Builds services and what stands on their pages.</summary>
/// <param name="faults">Where faults go.</param>
/// <param name="root">The whole file, which names the currency of prices that name none.</param>
internal sealed class ServiceBuilder(FaultLog faults, FileNode root) : ModelBuilder(faults)
{
    private readonly HoursBuilder _hours = new(faults);
    private readonly PolicyBuilder _policies = new(faults);

    public ServiceOffering? Service(FileNode node)
    {
        var lengths = Each(node, nameof(ServiceEntry.Lengths), Length);
        var offered = node.Child(nameof(ServiceEntry.Lengths)) is { IsSound: true } ? lengths : [];
        var newClients = node.Child(nameof(ServiceEntry.NewClients)) is { } first ? _policies.NewClients(first, offered) : null;
        var own = node.Child(nameof(ServiceEntry.Hours)) is { } open ? _hours.Hours(open) : null;
        var (from, through) = Validity(node);
        var techniques = Each(node, nameof(ServiceEntry.Techniques), Technique);
        var benefits = Each(node, nameof(ServiceEntry.Benefits), Benefit);
        var questions = Each(node, nameof(ServiceEntry.Questions), Question);
        CheckDistinct(node, nameof(ServiceEntry.Lengths), nameof(LengthEntry.Minutes));
        CheckDistinct(node, nameof(ServiceEntry.Techniques), nameof(TechniqueEntry.Slug));
        CheckDistinct(node, nameof(ServiceEntry.Benefits), nameof(BenefitEntry.Name));
        CheckDistinct(node, nameof(ServiceEntry.Questions), nameof(QuestionEntry.Slug));
        return Build(node, () => new ServiceOffering(
            node.Text(nameof(ServiceEntry.Slug))!,
            node.Text(nameof(ServiceEntry.Name))!,
            node.Text(nameof(ServiceEntry.Summary))!,
            lengths)
        {
            BufferBefore = Duration.FromMinutes(node.Whole(nameof(ServiceEntry.BufferBeforeMinutes)) ?? 0),
            BufferAfter = Duration.FromMinutes(node.Whole(nameof(ServiceEntry.BufferAfterMinutes)) ?? 0),
            Capacity = node.Whole(nameof(ServiceEntry.Capacity)) ?? 1,
            Resources = [.. node.Texts(nameof(ServiceEntry.Resources))],
            VisitsClients = node.Flag(nameof(ServiceEntry.VisitsClients)) ?? false,
            RequiresApproval = node.Flag(nameof(ServiceEntry.RequiresApproval)) ?? false,
            Hours = own,
            ValidFrom = from,
            ValidThrough = through,
            NewClients = newClients,
            Intake = node.Text(nameof(ServiceEntry.Intake)),
            Description = [.. node.Texts(nameof(ServiceEntry.Description))],
            Techniques = techniques,
            Benefits = benefits,
            Expectations = [.. node.Texts(nameof(ServiceEntry.Expectations))],
            Reasons = [.. node.Texts(nameof(ServiceEntry.Reasons))],
            Cautions = [.. node.Texts(nameof(ServiceEntry.Cautions))],
            Questions = questions,
            MakesHealthClaims = node.Flag(nameof(ServiceEntry.MakesHealthClaims)) ?? true,
        });
    }

    public Faq? Question(FileNode node) => Build(node, () => new Faq(
        node.Text(nameof(QuestionEntry.Slug))!,
        node.Text(nameof(QuestionEntry.Question))!,
        node.Text(nameof(QuestionEntry.Answer))!));

    private (LocalDate? From, LocalDate? Through) Validity(FileNode node)
    {
        var from = Date(node.Child(nameof(ServiceEntry.ValidFrom)));
        var through = Date(node.Child(nameof(ServiceEntry.ValidThrough)));
        if (through < from)
        {
            Faults.Add(node.Child(nameof(ServiceEntry.ValidThrough))!, $"Write a date that is not before the service's first, {from:R}.");
        }

        return (from, through);
    }

    private SessionLength? Length(FileNode node)
    {
        var price = node.Child(nameof(LengthEntry.Price));
        var currency = node.Child(nameof(LengthEntry.Currency)) ?? root.Child(nameof(PracticeEntry.Currency));
        if (price is not null && currency is null)
        {
            Faults.Add(price, "Name the currency: add \"currency\" beside the price, or at the top of the file for all prices.");
        }

        if (price is { IsSound: true, Amount: { } amount } && decimal.Round(amount, 4) != amount)
        {
            Faults.Add(price, "Write at most four decimals.");
        }

        if (currency is { IsSound: false })
        {
            node.MarkFaulty();
        }

        return Build(node, () => new SessionLength(
            Duration.FromMinutes(node.Whole(nameof(LengthEntry.Minutes))!.Value),
            price?.Amount is { } cost ? new Price(cost, currency!.Value) : null));
    }

    private Technique? Technique(FileNode node) => Build(node, () => new Technique(
        node.Text(nameof(TechniqueEntry.Slug))!,
        node.Text(nameof(TechniqueEntry.Name))!,
        node.Text(nameof(TechniqueEntry.Description))!,
        node.Text(nameof(TechniqueEntry.Purpose))!));

    private Benefit? Benefit(FileNode node) => Build(node, () => new Benefit(
        node.Text(nameof(BenefitEntry.Name))!,
        node.Text(nameof(BenefitEntry.Description))!));
}
