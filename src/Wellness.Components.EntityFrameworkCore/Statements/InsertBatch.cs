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
        Add(Insert(row));
        HasMessage |= row is OutboxRow;
    }

    /// <summary>Adds a row to insert with what was added last, in one statement where the engine can.</summary>
    /// <remarks>CockroachDB wants an insert in WITH to return something.</remarks>
    public void AddToLast(BookingRow row)
    {
        if (context.Dialect is { JoinsInserts: true } && _statements is [.., var last])
        {
            var (sql, values) = Insert(row, last.Values.Count);
            _statements[^1] = new($"WITH second AS ({sql} RETURNING 1) {last.Sql}", [.. last.Values, .. values]);
        }
        else
        {
            Add(row);
        }
    }

    /// <summary>Adds a statement.</summary>
    public void Add(Statement statement) => _statements.Add(statement);

    /// <summary>Sends what was added; nothing where nothing was.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (_statements.Count > 0)
        {
            await context.ExecuteAsync(_statements, cancellationToken);
            _statements.Clear();
        }
    }

    /// <summary>Forgets everything, for the next transaction.</summary>
    public void Clear()
    {
        _statements.Clear();
        HasMessage = false;
    }

    private Statement Insert(object row, int first = 0) => RowInsert.Of(context.Model, row.GetType()).StatementFor(row, first);
}
