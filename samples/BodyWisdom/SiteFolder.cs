namespace BodyWisdom;

/// <summary>Where the site's files are: in the project's folder under <c>dotnet run</c>, beside the program once published.</summary>
internal static class SiteFolder
{
    public static string Find()
    {
        var here = Directory.GetCurrentDirectory();
        return File.Exists(Path.Combine(here, "practice.json")) ? here : AppContext.BaseDirectory;
    }
}
