using System.Text;

namespace Wellness.EntityFrameworkCore;

/// <summary>Rows that one command inserts in the order in which they were added: a fraction of what tracking them costs.</summary>
/// <remarks>It belongs to its context, which sends it in the transaction of the change.</remarks>
internal sealed class InsertBatch(BookingDbContext context)
{
    private readonly StringBuilder _sql = new();
    private readonly List<object?> _values = [];

    /// <summary>Whether a message was among the rows since <see cref="Clear"/>.</summary>
    public bool HasMessage { get; private set; }

    public void Add(object row)
    {
        var insert = RowInsert.Of(context.Model, row.GetType());
        _sql.Append(insert.Sql(_values.Count));
        insert.AddValues(row, _values);
        HasMessage |= row is OutboxRow;
    }

    /// <summary>Sends what was added; nothing where nothing was.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        if (_sql.Length == 0)
        {
            return;
        }

        var sql = _sql.ToString();
        _sql.Clear();
        await context.ExecuteAsync(sql, _values, cancellationToken);
        _values.Clear();
    }

    /// <summary>Forgets everything, for the next transaction.</summary>
    public void Clear()
    {
        _sql.Clear();
        _values.Clear();
        HasMessage = false;
    }
}
