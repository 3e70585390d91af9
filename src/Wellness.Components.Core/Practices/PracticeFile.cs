using System.Text;
using Wellness.Practices.Files;

namespace Wellness.Practices;

/// <summary>Reads a practice from practice.json, and says everything that is wrong with the file at once.</summary>
/// <remarks>
/// The file is UTF-8, with or without a byte order mark; <c>//</c> and <c>/* */</c> comments and a comma after a last entry
/// are allowed. It is checked against <see cref="Schema"/>, then built through the constructors of the model.
/// </remarks>
public static class PracticeFile
{
    private const string Unnamed = "practice.json";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Lazy<string> SchemaText = new(SchemaWriter.Write);

    /// <summary>The JSON Schema (draft 7) of practice.json, which editors complete and check the file by.</summary>
    /// <value>The text of the schema; the package has the same in <c>schema/practice.schema.json</c>.</value>
    public static string Schema => SchemaText.Value;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is; a relative path starts at the process's current folder.</param>
    /// <exception cref="PracticeFileException">The file cannot be read or has faults; the exception names all of them.</exception>
    public static Practice Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Fault(path, 1, $"Put a readable file at this path. {cause.Message}", cause);
        }

        return Read(bytes, path);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="json">The text.</param>
    /// <param name="sourceName">What a fault message calls the text; <c>practice.json</c> by default.</param>
    /// <exception cref="PracticeFileException">The text has faults; the exception names all of them.</exception>
    public static Practice Parse(string json, string? sourceName = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Read(StrictUtf8.GetBytes(json), sourceName ?? Unnamed);
        }
        catch (EncoderFallbackException broken)
        {
            var line = 1 + json.AsSpan(0, broken.Index).Count('\n');
            throw Fault(sourceName ?? Unnamed, line, "Write whole characters: here is half of a surrogate pair.", broken);
        }
    }

    private static Practice Read(ReadOnlySpan<byte> bytes, string source)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            throw Fault(source, 1, "Save the file as UTF-8; it is UTF-16.");
        }

        var text = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        try
        {
            _ = StrictUtf8.GetCharCount(text);
        }
        catch (DecoderFallbackException broken)
        {
            var line = 1 + text[..Math.Max(0, broken.Index)].Count((byte)'\n');
            throw Fault(source, line, "Save the file as UTF-8; here are bytes that it does not know.", broken);
        }

        var faults = new FaultLog();
        Practice? practice = null;
        if (FileTree.Read(text, faults) is { } root)
        {
            new ShapeChecker(faults).Check(root, Shape.OfPractice);
            practice = new PracticeBuilder(faults, root).Practice();
        }

        return faults.IsEmpty && practice is not null ? practice : throw new PracticeFileException(source, faults.InOrder);
    }

    private static PracticeFileException Fault(string source, int line, string rule, Exception? cause = null) =>
        new(source, [new PracticeFault("$", line, null, rule)], cause);
}
