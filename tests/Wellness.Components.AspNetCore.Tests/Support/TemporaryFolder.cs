namespace Wellness.AspNetCore.Tests.Support;

/// <summary>A folder of one test's own.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const int Tries = 20;

    public string Path { get; } = Directory.CreateTempSubdirectory("wellness-").FullName;

    /// <summary>A stopped site's last connection may still make or drop a file of the database while the folder is emptied.</summary>
    public void Dispose()
    {
        for (var count = 1; ; count++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (IOException) when (count < Tries)
            {
                Thread.Sleep(50);
            }
        }
    }
}
