using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Wellness.Benchmarks;
using Wellness.Benchmarks.Bookings;

// Arguments are BenchmarkDotNet's own, such as --filter '*W1*', besides: "short" as the first one for a run of some minutes.
// "turns" as the first one books in turns instead, with as many bookings stored before as the second one says.
// Iterations of the short run are many and take a millisecond, so that on a busy machine some of them run undisturbed.
if (args is ["turns", .. var stored])
{
    await Turns.RunAsync(stored is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 0);
    return;
}

var isShort = args is ["short", ..];
var brief = Job.Default.WithWarmupCount(150).WithIterationCount(200).WithIterationTime(TimeInterval.Millisecond)
    .WithMinInvokeCount(1).WithUnrollFactor(1).WithGcForce(false);
var job = (isShort ? brief : Job.Default).WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true));
var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddColumn(StatisticColumn.Min, new BestRatioColumn(), new PercentileColumn(50), new PercentileColumn(99), new PercentileColumn(100))
    .AddExporter(MarkdownExporter.GitHub)
    .WithOptions(ConfigOptions.JoinSummary);
var rest = isShort ? args[1..] : args;
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest, config);
