using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Wellness.Benchmarks;

/// <summary>The time that a share of the operations stay within, where each was timed, and of the iterations elsewhere.</summary>
/// <param name="percentile">The share, in per cent.</param>
public sealed class PercentileColumn(int percentile) : IColumn
{
    public string Id => ColumnName;

    public string ColumnName => percentile == 100 ? "Max" : string.Create(CultureInfo.InvariantCulture, $"P{percentile}");

    public string Legend => string.Create(CultureInfo.InvariantCulture, $"{percentile} % of the single operations, or else of the iterations, take no longer");

    public ColumnCategory Category => ColumnCategory.Statistics;

    public int PriorityInCategory => 0;

    public bool AlwaysShow => false;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Time;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        var method = benchmarkCase.Descriptor;
        var stored = benchmarkCase.Parameters["Stored"] as int? ?? 0;
        return SingleTimes.Sorted(method.Type, method.WorkloadMethod.Name, stored) is { Length: > 0 } times ? Text(times[(times.Length - 1) * percentile / 100])
            : summary[benchmarkCase]?.ResultStatistics is { } iterations ? Text(iterations.Percentiles.Percentile(percentile) / 1_000)
            : "-";
    }

    private static string Text(double microseconds) => string.Create(CultureInfo.InvariantCulture, $"{microseconds:N1} us");
}
