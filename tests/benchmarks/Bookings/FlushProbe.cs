using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wellness.Benchmarks.Bookings;

/// <summary>What the disk allows: some bytes behind the last ones, and <c>fdatasync</c>.</summary>
internal sealed partial class FlushProbe(string folder, int length) : IDisposable
{
    /// <summary>A page of the system's memory, the least that it writes.</summary>
    public const int Page = 4096;

    /// <summary>As many bytes as a booking adds to SQLite's write-ahead log: pages of 2 KiB counted over 3,000 bookings, the splits of pages among them.</summary>
    public const int Booking = 21 * 2048;

    private readonly SafeFileHandle _file = File.OpenHandle(Path.Combine(folder, $"probe-{length}"), FileMode.Create, FileAccess.Write);
    private readonly byte[] _bytes = new byte[length];
    private long _end;

    public void Write()
    {
        RandomAccess.Write(_file, _bytes, _end);
        _end += _bytes.Length;
        if (Flush(_file) != 0)
        {
            throw new IOException($"fdatasync failed with error {Marshal.GetLastPInvokeError()}.");
        }
    }

    public void Dispose() => _file.Dispose();

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int Flush(SafeFileHandle file);
}
