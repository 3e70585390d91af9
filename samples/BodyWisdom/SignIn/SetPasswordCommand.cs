namespace BodyWisdom.SignIn;

/// <summary><c>set-password</c>: asks for the password of the practice's pages, twice, and keeps its hash. From a pipe it is read once.</summary>
internal static class SetPasswordCommand
{
    public const string Name = "set-password";

    /// <returns>The process's exit code: 0, or 1 where nothing was set.</returns>
    public static int Run(PracticePassword password)
    {
        var isTyped = !Console.IsInputRedirected;
        var first = Read("New password: ", isTyped);
        if (isTyped && Read("The same again: ", isTyped) != first)
        {
            Console.Error.WriteLine("The two are not the same; nothing was changed.");
            return 1;
        }

        try
        {
            password.Set(first);
        }
        catch (ArgumentException fault)
        {
            Console.Error.WriteLine(fault.Message.Split('\n', '(')[0].TrimEnd());
            return 1;
        }

        Console.Out.WriteLine("The password is set. Sign in at /practice; whoever was signed in before is signed out.");
        return 0;
    }

    private static string Read(string prompt, bool isTyped)
    {
        if (!isTyped)
        {
            return Console.In.ReadLine() ?? "";
        }

        Console.Error.Write(prompt);
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
