using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Wellness.Benchmarks;

/// <summary>The time that a share of the iterations stay within; of use where an iteration is one operation.</summary>
/// <param name="percentile">The share, in per cent.</param>
public sealed class PercentileColumn(int percentile) : IColumn
{
    public string Id => ColumnName;

    public string ColumnName => string.Create(CultureInfo.InvariantCulture, $"P{percentile}");

    public string Legend => string.Create(CultureInfo.InvariantCulture, $"{percentile} % of the iterations take no longer");

    public ColumnCategory Category => ColumnCategory.Statistics;

    public int PriorityInCategory => 0;

    public bool AlwaysShow => false;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Time;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        summary[benchmarkCase]?.ResultStatistics is { } times
            ? string.Create(CultureInfo.InvariantCulture, $"{times.Percentiles.Percentile(percentile) / 1_000:N1} us")
            : "-";
}
