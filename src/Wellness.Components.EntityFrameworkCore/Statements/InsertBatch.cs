using Microsoft.EntityFrameworkCore;

namespace Wellness.EntityFrameworkCore;

/// <summary>Statements that are sent together in the order in which they were added: one way to a server and back, and a fraction of what tracking rows costs.</summary>
/// <remarks>It belongs to its context, which sends it in the transaction of the change.</remarks>
internal sealed class InsertBatch(BookingDbContext context)
{
    private readonly List<Statement> _statements = [];

    /// <summary>Whether a message was among the rows since <see cref="Clear"/>.</summary>
    public bool HasMessage { get; private set; }

    /// <summary>Adds a row to insert.</summary>
    public void Add(object row)
    {
        Add(RowInsert.Of(context.Model, row.GetType()).Of(row));
        HasMessage |= row is OutboxRow;
    }

    /// <summary>Adds a statement.</summary>
    public void Add(Statement statement) => _statements.Add(statement);

    /// <summary>Sends what was added; nothing where nothing was.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (_statements.Count == 0)
        {
            return;
        }

        if (context.Database.GetDbConnection().CanCreateBatch)
        {
            await context.ExecuteTogetherAsync(_statements, cancellationToken);
        }
        else
        {
            foreach (var statement in _statements)
            {
                await context.ExecuteAsync(statement.Sql, statement.Values, cancellationToken);
            }
        }

        _statements.Clear();
    }

    /// <summary>Forgets everything, for the next transaction.</summary>
    public void Clear()
    {
        _statements.Clear();
        HasMessage = false;
    }
}
