using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Wellness.Sqlite;

/// <summary>The system's own VFS, but a commit reaches the write-ahead log in one write instead of two for each page.</summary>
/// <remarks>
/// <para>
/// SQLite writes each page of a commit behind a header of its own. Here these bytes wait in memory, in the order in which they
/// came, until the page that ends the commit is there, or until anything else is asked of the log: to be read, cut off, measured,
/// flushed to the disk or written elsewhere. So what a commit leaves in the log, and when the disk has it, stays as it was: SQLite
/// tells others of a commit, and answers it, after its last page is written.
/// </para>
/// <para>
/// What waits is never more than a commit's beginning, and belongs to whoever has the log's write lock: it is dropped when that
/// is given up, as it is when a transaction is rolled back, for the next writer writes to the same place. It is dropped as well
/// when it can't be written, for then SQLite rolls back; but not when that came up in reading, after which a transaction may go on.
/// </para>
/// <para>
/// Each open file is the system's, with bytes of ours behind it: a copy of its table of methods in which a few are ours.
/// <see href="https://sqlite.org/fileformat2.html#walformat">SQLite: the WAL format</see>.
/// </para>
/// </remarks>
internal static unsafe class JoinedLog
{
    private const string Name = "wellness-joined-log";
    private const int Ok = 0;
    private const int OfDatabase = 0x100;
    private const int OfLog = 0x80000;
    private const int KnownVersion = 3;
    private const int WriteLock = 0;

    /// <summary>SQLite's <c>SQLITE_IOCAP_POWERSAFE_OVERWRITE</c>; without it a commit is written in other pieces.</summary>
    private const int OverwritesSafely = 0x1000;

    /// <summary>Bytes; a booking's commit has some 44,000.</summary>
    private const int MostThatWaits = 65_536;

    /// <summary>Bytes; no page is as small.</summary>
    private const int FrameHeader = 24;

    /// <summary>Where in a frame's header the database's size in pages is, for the frame that ends a commit, or zero.</summary>
    private const int SizeAfterCommit = 4;

    private static readonly Lazy<bool> s_isRegistered = new(Register);
    private static NativeVfs* s_system;
    private static int s_ourPlace;
    private static delegate* unmanaged[Cdecl]<byte*, NativeFile*> s_databaseOf;
    private static delegate* unmanaged[Cdecl]<int, byte*> s_allocate;
    private static delegate* unmanaged[Cdecl]<byte*, void> s_free;

    /// <summary>Its name in connection strings; null but on Linux, where it is tested, with a SQLite library that reaches the system by its own means.</summary>
    public static string? Vfs => s_isRegistered.Value ? Name : null;

    private static bool Register()
    {
        // Its static constructor chooses the native library.
        RuntimeHelpers.RunClassConstructor(typeof(SqliteConnection).TypeHandle);
        if (!OperatingSystem.IsLinux()
            || raw.GetNativeLibraryName() is not { } name
            || !NativeLibrary.TryLoad(name, typeof(SqliteConnection).Assembly, null, out var library)
            || !NativeLibrary.TryGetExport(library, "sqlite3_vfs_find", out var find)
            || !NativeLibrary.TryGetExport(library, "sqlite3_vfs_register", out var register)
            || !NativeLibrary.TryGetExport(library, "sqlite3_database_file_object", out var databaseOf)
            || !NativeLibrary.TryGetExport(library, "sqlite3_malloc", out var allocate)
            || !NativeLibrary.TryGetExport(library, "sqlite3_free", out var free))
        {
            return false;
        }

        // One that encrypts, for one, has a VFS of its own, which knows its files by their methods.
        s_system = ((delegate* unmanaged[Cdecl]<byte*, NativeVfs*>)find)(null);
        if (s_system is null || s_system->Version < KnownVersion
            || !MemoryMarshal.CreateReadOnlySpanFromNullTerminated(s_system->Name).SequenceEqual("unix"u8))
        {
            return false;
        }

        s_databaseOf = (delegate* unmanaged[Cdecl]<byte*, NativeFile*>)databaseOf;
        s_allocate = (delegate* unmanaged[Cdecl]<int, byte*>)allocate;
        s_free = (delegate* unmanaged[Cdecl]<byte*, void>)free;
        s_ourPlace = (s_system->FileSize + sizeof(long) - 1) & -sizeof(long);

        // SQLite keeps both for as long as the process lives.
        var ours = (NativeVfs*)NativeMemory.Alloc((nuint)sizeof(NativeVfs));
        *ours = *s_system;
        ours->Version = KnownVersion;
        ours->FileSize = s_ourPlace + sizeof(JoinedFile);
        ours->Name = (byte*)Marshal.StringToCoTaskMemUTF8(Name);
        ours->Open = &Open;
        return ((delegate* unmanaged[Cdecl]<NativeVfs*, int, int>)register)(ours, 0) == Ok && IsKnown();
    }

    /// <summary>Whether the library that runs the statements is the one that was told.</summary>
    private static bool IsKnown()
    {
        var result = raw.sqlite3_open_v2(":memory:", out var database, raw.SQLITE_OPEN_READWRITE, Name);
        database?.Dispose();
        return result == Ok;
    }

    private static JoinedFile* PartOf(NativeFile* file) => (JoinedFile*)((byte*)file + s_ourPlace);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(NativeVfs* vfs, byte* name, NativeFile* file, int flags, int* givenFlags)
    {
        var result = s_system->Open(s_system, name, file, flags, givenFlags);
        if (result == Ok && file->Methods is not null && file->Methods->Version >= KnownVersion)
        {
            if ((flags & OfDatabase) != 0)
            {
                FollowLock(file);
            }
            else if ((flags & OfLog) != 0)
            {
                Join(file, s_databaseOf(name));
            }
        }

        return result;
    }

    private static void FollowLock(NativeFile* database)
    {
        var part = TakeOver(database);
        part->Methods.SharedLock = &SharedLock;
        part->Methods.Unlock = &Unlock;
    }

    private static void Join(NativeFile* log, NativeFile* database)
    {
        var its = PartOf(database);
        if (database->Methods != &its->Methods || (its->System->Characteristics(database) & OverwritesSafely) == 0)
        {
            return;
        }

        var waiting = s_allocate(MostThatWaits);
        if (waiting is null)
        {
            return;
        }

        var part = TakeOver(log);
        part->Waiting = waiting;
        part->Other = database;
        its->Other = log;
        part->Methods.Read = &Read;
        part->Methods.Write = &Write;
        part->Methods.Truncate = &Truncate;
        part->Methods.Sync = &Sync;
        part->Methods.Size = &Size;
    }

    /// <summary>Gives the file methods of its own, the system's for now but for <see cref="Close"/>.</summary>
    private static JoinedFile* TakeOver(NativeFile* file)
    {
        var part = PartOf(file);
        *part = new JoinedFile { System = file->Methods, Methods = *file->Methods };
        part->Methods.Version = KnownVersion;
        part->Methods.Close = &Close;
        file->Methods = &part->Methods;
        return part;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(NativeFile* file)
    {
        var part = PartOf(file);
        s_free(part->Waiting);
        if (part->Other is not null)
        {
            PartOf(part->Other)->Other = null;
        }

        return part->System->Close(file);
    }

    /// <summary>Locks or unlocks the log's index, a part of the database's file for SQLite.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SharedLock(NativeFile* database, int first, int count, int flags)
    {
        if (first == WriteLock)
        {
            ForgetWaiting(database);
        }

        return PartOf(database)->System->SharedLock(database, first, count, flags);
    }

    /// <summary>Gives the file up to others, as a connection does that had it to itself and took no write lock.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Unlock(NativeFile* database, int level)
    {
        ForgetWaiting(database);
        return PartOf(database)->System->Unlock(database, level);
    }

    private static void ForgetWaiting(NativeFile* database)
    {
        var log = PartOf(database)->Other;
        if (log is not null)
        {
            PartOf(log)->Forget();
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(NativeFile* log, byte* data, int count, long offset)
    {
        var part = PartOf(log);
        if (part->Length > 0 && (offset != part->Offset + part->Length || part->Length + count > MostThatWaits))
        {
            var result = WriteWaiting(log);
            if (result != Ok)
            {
                return result;
            }
        }

        // A header that is written again, when others before it were, has no page behind it: so none that ends a commit is the first to wait.
        var isHeader = count == FrameHeader;
        var endsCommit = isHeader && *(int*)(data + SizeAfterCommit) != 0;
        if (part->Length == 0 && (!isHeader || endsCommit))
        {
            return part->System->Write(log, data, count, offset);
        }

        if (part->Length == 0)
        {
            part->Offset = offset;
        }

        Buffer.MemoryCopy(data, part->Waiting + part->Length, MostThatWaits - part->Length, count);
        part->Length += count;
        var isWhole = part->EndsCommit;
        part->EndsCommit = endsCommit;
        return isWhole ? WriteWaiting(log) : Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(NativeFile* log, byte* data, int count, long offset)
    {
        var part = PartOf(log);
        var (length, endsCommit) = (part->Length, part->EndsCommit);
        var result = WriteWaiting(log);
        if (result == Ok)
        {
            return part->System->Read(log, data, count, offset);
        }

        (part->Length, part->EndsCommit) = (length, endsCommit);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(NativeFile* log, long size) =>
        WriteWaiting(log) is var result && result == Ok ? PartOf(log)->System->Truncate(log, size) : result;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(NativeFile* log, int flags) =>
        WriteWaiting(log) is var result && result == Ok ? PartOf(log)->System->Sync(log, flags) : result;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Size(NativeFile* log, long* size) =>
        WriteWaiting(log) is var result && result == Ok ? PartOf(log)->System->Size(log, size) : result;

    private static int WriteWaiting(NativeFile* log)
    {
        var part = PartOf(log);
        if (part->Length == 0)
        {
            return Ok;
        }

        var length = part->Length;
        part->Forget();
        return part->System->Write(log, part->Waiting, length, part->Offset);
    }
}
