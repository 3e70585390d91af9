using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wellness.Benchmarks.Bookings;

/// <summary>What the disk allows: some pages of 4 KiB behind the last one, and <c>fdatasync</c>.</summary>
internal sealed partial class FlushProbe(string folder, int pages) : IDisposable
{
    /// <summary>As many pages as a booking adds to SQLite's write-ahead log: frames written for each of 1,500 bookings, the splits of pages among them.</summary>
    public const int PagesOfABooking = 19;

    private readonly SafeFileHandle _file = File.OpenHandle(Path.Combine(folder, $"probe-{pages}"), FileMode.Create, FileAccess.Write);
    private readonly byte[] _bytes = new byte[4096 * pages];
    private long _length;

    public void Write()
    {
        RandomAccess.Write(_file, _bytes, _length);
        _length += _bytes.Length;
        if (Flush(_file) != 0)
        {
            throw new IOException($"fdatasync failed with error {Marshal.GetLastPInvokeError()}.");
        }
    }

    public void Dispose() => _file.Dispose();

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int Flush(SafeFileHandle file);
}
