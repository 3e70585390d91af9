using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wellness.Sqlite;

/// <summary>SQLite's <c>sqlite3_vfs</c>, version 3: how it reaches the system.</summary>
/// <remarks><see href="https://sqlite.org/c3ref/vfs.html">SQLite: OS Interface Object</see>.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeVfs
{
    public int Version;
    public int FileSize;
    public int LongestPath;
    public NativeVfs* Next;
    public byte* Name;
    public void* Data;
    public delegate* unmanaged[Cdecl]<NativeVfs*, byte*, NativeFile*, int, int*, int> Open;
    public Others Rest;

    /// <summary>From <c>xDelete</c> to <c>xNextSystemCall</c>.</summary>
    [InlineArray(15)]
    public struct Others
    {
        private nint _first;
    }
}

/// <summary>What an open file begins with, <c>sqlite3_file</c>; the VFS keeps its own behind it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeFile
{
    public NativeFileMethods* Methods;
}

/// <summary>SQLite's <c>sqlite3_io_methods</c>, version 3: what can be done with a file.</summary>
/// <remarks><see href="https://sqlite.org/c3ref/io_methods.html">SQLite: OS Interface File Virtual Methods Object</see>.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeFileMethods
{
    public int Version;
    public delegate* unmanaged[Cdecl]<NativeFile*, int> Close;
    public delegate* unmanaged[Cdecl]<NativeFile*, byte*, int, long, int> Read;
    public delegate* unmanaged[Cdecl]<NativeFile*, byte*, int, long, int> Write;
    public delegate* unmanaged[Cdecl]<NativeFile*, long, int> Truncate;
    public delegate* unmanaged[Cdecl]<NativeFile*, int, int> Sync;
    public delegate* unmanaged[Cdecl]<NativeFile*, long*, int> Size;

    public nint Lock;
    public delegate* unmanaged[Cdecl]<NativeFile*, int, int> Unlock;

    /// <summary><c>xCheckReservedLock</c>, <c>xFileControl</c> and <c>xSectorSize</c>.</summary>
    public Three Between;

    public delegate* unmanaged[Cdecl]<NativeFile*, int> Characteristics;
    public nint SharedMap;
    public delegate* unmanaged[Cdecl]<NativeFile*, int, int, int, int> SharedLock;

    /// <summary><c>xShmBarrier</c>, <c>xShmUnmap</c>, <c>xFetch</c> and <c>xUnfetch</c>.</summary>
    public Four Rest;

    [InlineArray(3)]
    public struct Three
    {
        private nint _first;
    }

    [InlineArray(4)]
    public struct Four
    {
        private nint _first;
    }
}
