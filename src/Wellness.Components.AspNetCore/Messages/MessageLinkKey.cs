using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Messages;

/// <summary>The secret that the links in messages are made from: kept in the data folder, protected by the site's key ring.</summary>
/// <remarks>The database has the links' hashes and nothing to make a link from. A lost key makes new links; the old ones still open.</remarks>
internal sealed class MessageLinkKey
{
    private const int Size = 32;
    private readonly string _path;
    private readonly IDataProtector _protector;
    private readonly ILogger<MessageLinkKey> _log;
    private readonly Lock _loading = new();
    private byte[]? _key;

    public MessageLinkKey(DataFolder data, IDataProtectionProvider protection, ILogger<MessageLinkKey> log)
    {
        _path = Path.Combine(data.Path, "message-links.key");
        _protector = protection.CreateProtector("Wellness.MessageLinks");
        _log = log;
    }

    /// <summary>The token of a booking's messages, the same each time.</summary>
    public ManageToken TokenFor(Guid booking)
    {
        // A Lazy would keep a fault as it keeps a key, and a disk that was full once would fail every message until a restart.
        lock (_loading)
        {
            _key ??= Load();
        }

        return ManageToken.ForMessages(_key, booking);
    }

    private byte[] Load()
    {
        if (!File.Exists(_path))
        {
            Write(RandomNumberGenerator.GetBytes(Size), overwrite: false);
        }

        try
        {
            return _protector.Unprotect(File.ReadAllBytes(_path));
        }
        catch (CryptographicException)
        {
            MessageLog.LinkKeyLost(_log, _path);
            Write(RandomNumberGenerator.GetBytes(Size), overwrite: true);
            return _protector.Unprotect(File.ReadAllBytes(_path));
        }
    }

    /// <summary>Whole or not at all; of two nodes that start together, the second keeps what the first wrote.</summary>
    private void Write(byte[] key, bool overwrite)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var temporary = $"{_path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, _protector.Protect(key));
            File.Move(temporary, _path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(_path))
        {
            // Another node's key is there.
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
