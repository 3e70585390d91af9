using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("Rooms, tables or other things of one kind that sessions share: any free one will do.")]
internal sealed record PoolEntry
{
    [Description("The pool's own short name, unique among the pools; services name it.")]
    [TextForm(TextForm.Slug)]
    public required string Slug { get; init; }

    [Description("What the practice calls the kind, such as Treatment room.")]
    public required string Name { get; init; }

    [Description("A short name for each of the things, in the order in which they are taken; each stands once in the whole file.")]
    [TextForm(TextForm.Slug)]
    [ListRules(Least = 1, Distinct = true)]
    public required IReadOnlyList<string> Members { get; init; }
}
