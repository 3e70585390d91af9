using System.Runtime.InteropServices;

namespace Wellness.Sqlite;

/// <summary>What <see cref="JoinedLog"/> keeps behind the system's part of an open file.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct JoinedFile
{
    /// <summary>The system's methods.</summary>
    public NativeFileMethods* System;

    /// <summary>The same, but a few of them ours.</summary>
    public NativeFileMethods Methods;

    /// <summary>Of a log, its database; of a database, its log while that is open.</summary>
    public NativeFile* Other;

    /// <summary>What is still to be written, from <see cref="Offset"/> on.</summary>
    public byte* Waiting;

    public int Length;

    public long Offset;

    /// <summary>Whether the last header that waits is that of the page that ends a commit.</summary>
    public bool EndsCommit;

    public void Forget()
    {
        Length = 0;
        EndsCommit = false;
    }
}
