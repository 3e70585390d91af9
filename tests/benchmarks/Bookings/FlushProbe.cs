using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wellness.Benchmarks.Bookings;

/// <summary>What the disk allows: a page of 4 KiB behind the last one, and <c>fdatasync</c>.</summary>
internal sealed partial class FlushProbe(string folder) : IDisposable
{
    private readonly SafeFileHandle _file = File.OpenHandle(Path.Combine(folder, "probe"), FileMode.Create, FileAccess.Write);
    private readonly byte[] _page = new byte[4096];
    private long _length;

    public void Write()
    {
        RandomAccess.Write(_file, _page, _length);
        _length += _page.Length;
        if (Flush(_file) != 0)
        {
            throw new IOException($"fdatasync failed with error {Marshal.GetLastPInvokeError()}.");
        }
    }

    public void Dispose() => _file.Dispose();

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int Flush(SafeFileHandle file);
}
