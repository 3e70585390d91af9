using System.Globalization;
using NodaTime;
using Wellness.Bookings;

namespace BodyWisdom.SignIn;

/// <summary>Sign-ins that were ended before their time, so that a copy of their cookie opens nothing more; kept in the data folder.</summary>
internal sealed class EndedSignIns(DataFolder folder, IClock clock)
{
    private readonly Lock _gate = new();

    private string File => Path.Combine(folder.Path, "practice-signed-out");

    /// <summary>Whether a sign-in was ended.</summary>
    public bool Contains(string id) => Read().Any(one => one.Id == id);

    /// <summary>Ends a sign-in for good.</summary>
    public void Add(string id)
    {
        lock (_gate)
        {
            var now = clock.GetCurrentInstant().ToUnixTimeSeconds();
            // Those that ended longer ago are over by themselves.
            var since = now - (long)SignInSetup.Longest.TotalSeconds;
            var lines = Read().Where(one => one.At > since).Append((Id: id, At: now))
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id} {one.At}"));
            PrivateFile.Write(File, string.Join('\n', lines));
        }
    }

    private IEnumerable<(string Id, long At)> Read() => !System.IO.File.Exists(File) ? [] : System.IO.File.ReadAllLines(File)
        .Select(line => line.Split(' ')).Select(words => (words[0], long.Parse(words[1], CultureInfo.InvariantCulture)));
}
