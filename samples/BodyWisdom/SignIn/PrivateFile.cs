using System.Text;

namespace BodyWisdom.SignIn;

/// <summary>Files that only the site's own user reads.</summary>
internal static class PrivateFile
{
    /// <summary>Writes a file, whole or not at all, and makes its folder.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var fresh = $"{path}.new";
        using (var stream = new FileStream(fresh, options))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        File.Move(fresh, path, overwrite: true);
    }
}
