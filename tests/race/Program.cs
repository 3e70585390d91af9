using Wellness.Race;

RaceOptions options;
try
{
    options = RaceOptions.Parse(args);
}
catch (ArgumentException fault)
{
    Console.Error.WriteLine(fault.Message);
    Console.Error.WriteLine(RaceOptions.Usage);
    return 2;
}

return options.Worker is { } worker ? await Worker.RunAsync(options, worker) : await Race.RunAsync(options);
