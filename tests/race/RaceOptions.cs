using System.Globalization;

namespace Wellness.Race;

/// <summary>What the command line asks for; a worker gets its parent's options and a few of its own.</summary>
internal sealed record RaceOptions
{
    public const string Usage =
        """
        Two processes of 16 writers race for the same times; one is killed on the way, and the rows must hold.

          --engine sqlite|postgres   which store (sqlite)
          --connection TEXT          the file or connection string; for sqlite, a temporary file by default
          --attempts N               how many in all (2000)
          --seed N                   the attempts to draw (a new one, printed)
          --without-cells            the control: plain check-then-insert, which the same verifier must catch
          --logs FOLDER              where the writers note what was acknowledged, one line each (a temporary folder)
        """;

    public bool IsPostgreSql { get; private init; }

    public string Connection { get; init; } = "";

    public int Attempts { get; private init; } = 2_000;

    public int Seed { get; private init; } = Random.Shared.Next(1, 1_000_000);

    public bool WithoutCells { get; private init; }

    /// <summary>Which of the two processes this is; null for the parent.</summary>
    public int? Worker { get; private init; }

    /// <summary>Where the workers write what they tried and what was acknowledged.</summary>
    public string Logs { get; init; } = "";

    /// <summary>When the race began, in Unix milliseconds: both processes' clocks count from it.</summary>
    public long Began { get; init; }

    public static RaceOptions Parse(string[] arguments)
    {
        var options = new RaceOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            string Value() => ++i < arguments.Length ? arguments[i] : throw new ArgumentException($"{arguments[i - 1]} needs a value.");
            int Number() => int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number : throw new ArgumentException($"'{arguments[i]}' is not a number.");
            options = arguments[i] switch
            {
                "--engine" => options with { IsPostgreSql = Value() switch { "postgres" => true, "sqlite" => false, var other => throw new ArgumentException($"No engine '{other}'.") } },
                "--connection" => options with { Connection = Value() },
                "--attempts" => options with { Attempts = Number() },
                "--seed" => options with { Seed = Number() },
                "--without-cells" => options with { WithoutCells = true },
                "--worker" => options with { Worker = Number() },
                "--logs" => options with { Logs = Value() },
                "--began" => options with { Began = long.Parse(Value(), CultureInfo.InvariantCulture) },
                var other => throw new ArgumentException($"Unknown: {other}"),
            };
        }

        return options is { IsPostgreSql: true, Connection: "" } ? throw new ArgumentException("PostgreSQL needs --connection.") : options;
    }

    public string[] ForWorker(int worker) =>
    [
        "--engine", IsPostgreSql ? "postgres" : "sqlite",
        "--connection", Connection,
        "--attempts", Attempts.ToString(CultureInfo.InvariantCulture),
        "--seed", Seed.ToString(CultureInfo.InvariantCulture),
        "--worker", worker.ToString(CultureInfo.InvariantCulture),
        "--logs", Logs,
        "--began", Began.ToString(CultureInfo.InvariantCulture),
        .. WithoutCells ? ["--without-cells"] : Array.Empty<string>(),
    ];
}
