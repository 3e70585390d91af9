using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Wellness.Bookings;
using Wellness.EntityFrameworkCore;
using Wellness.Sqlite;

namespace Wellness;

/// <summary>Puts the bookings into an embedded SQLite file.</summary>
public static class SqliteWellnessBuilderExtensions
{
    /// <summary>Keeps the bookings in a SQLite file: for one web server, with nothing to install.</summary>
    /// <remarks>The file, its folder and its tables are made when the site starts; a file that can't be opened stops the start.</remarks>
    /// <param name="builder">What <c>AddWellness</c> returned.</param>
    /// <param name="path">The file; null for what <see cref="SqliteOptions"/> says, which is <c>wellness.db</c> in the data folder unless configured.</param>
    /// <returns>The same builder.</returns>
    public static WellnessBuilder UseSqlite(this WellnessBuilder builder, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Services.AddOptions<SqliteOptions>();
        if (path is not null)
        {
            options.Configure(settings => settings.Path = path);
        }

        builder.Services.TryAddSingleton<InMemoryDatabase>();
        return builder.UseEntityFramework(
            provider => SqliteDatabase.Options(
                PathOf(provider), provider.GetService<ILoggerFactory>(), IsInMemory(provider), OptionsOf(provider).JoinsLogWrites),
            provider => new SqliteDialect(PathOf(provider), IsInMemory(provider)));
    }

    private static bool IsInMemory(IServiceProvider provider) => OptionsOf(provider).Path == InMemoryDatabase.Path;

    private static SqliteOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<SqliteOptions>>().Value;

    private static string PathOf(IServiceProvider provider)
    {
        if (IsInMemory(provider))
        {
            return provider.GetRequiredService<InMemoryDatabase>().DataSource;
        }

        var root = provider.GetService<IHostEnvironment>()?.ContentRootPath ?? Directory.GetCurrentDirectory();
        var path = OptionsOf(provider).Path
            ?? Path.Combine(provider.GetService<DataFolder>()?.Path ?? "data", "wellness.db");
        return Path.GetFullPath(path, root);
    }
}
