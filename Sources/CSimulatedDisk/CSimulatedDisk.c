#include "Disk.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// SQLite's way to the disk, and the plain one.

struct file {
    sqlite3_file ours;
    struct opened opened;
    csimulateddisk *disk;
    // A file without a name, gone when it is closed.
    int is_nameless;
    struct inode scratch;
};

#define OPENED(handle) (&((struct file *)(handle))->opened)

// As SQLite's own way to a system's disk words it.
static int code(int failure, int otherwise) {
    if (failure == 0) return SQLITE_OK;
    return failure == ENOSPC ? SQLITE_FULL : otherwise;
}

static int file_close(sqlite3_file *handle) {
    disk_dismiss(OPENED(handle));
    struct file *file = (struct file *)handle;
    if (file->is_nameless) {
        free(file->scratch.now.bytes);
        free(file->scratch.durable.bytes);
        free(file->scratch.versions);
        free(file->scratch.lengths);
    }
    return SQLITE_OK;
}

static int file_read(sqlite3_file *handle, void *bytes, int count, sqlite3_int64 offset) {
    if (disk_is_dead(OPENED(handle))) return SQLITE_IOERR_READ;
    size_t found = disk_read(OPENED(handle), bytes, (size_t)count, (size_t)offset);
    if (found == (size_t)count) return SQLITE_OK;
    memset((char *)bytes + found, 0, (size_t)count - found);
    return SQLITE_IOERR_SHORT_READ;
}

static int file_write(sqlite3_file *handle, const void *bytes, int count, sqlite3_int64 offset) {
    int failure = disk_write(OPENED(handle), bytes, (size_t)count, (size_t)offset);
    return code(failure, SQLITE_IOERR_WRITE);
}

static int file_truncate(sqlite3_file *handle, sqlite3_int64 size) {
    return code(disk_truncate(OPENED(handle), (size_t)size), SQLITE_IOERR_TRUNCATE);
}

static int file_sync(sqlite3_file *handle, int flags) {
    (void)flags;
    return code(disk_sync(OPENED(handle)), SQLITE_IOERR_FSYNC);
}

static int file_size(sqlite3_file *handle, sqlite3_int64 *size) {
    if (disk_is_dead(OPENED(handle))) return SQLITE_IOERR_FSTAT;
    *size = (sqlite3_int64)OPENED(handle)->inode->now.size;
    return SQLITE_OK;
}

// The strongest lock that another connection has on the same file.
static int strongest_other(const struct opened *self) {
    int level = SQLITE_LOCK_NONE;
    for (struct opened *other = self->disk->opened; other; other = other->next) {
        if (other == self || other->inode != self->inode) continue;
        if (other->level > level) level = other->level;
    }
    return level;
}

static int file_lock(sqlite3_file *handle, int level) {
    struct opened *self = OPENED(handle);
    if (disk_is_dead(self)) return SQLITE_IOERR_LOCK;
    if (self->level >= level) return SQLITE_OK;
    int other = strongest_other(self);
    switch (level) {
    case SQLITE_LOCK_SHARED:
        if (other >= SQLITE_LOCK_PENDING) return SQLITE_BUSY;
        break;
    case SQLITE_LOCK_RESERVED:
        if (other >= SQLITE_LOCK_RESERVED) return SQLITE_BUSY;
        break;
    default:
        if (other >= SQLITE_LOCK_RESERVED) return SQLITE_BUSY;
        // Nobody new comes in while the last readers leave.
        self->level = SQLITE_LOCK_PENDING;
        if (other >= SQLITE_LOCK_SHARED) return SQLITE_BUSY;
    }
    self->level = level;
    return SQLITE_OK;
}

static int file_unlock(sqlite3_file *handle, int level) {
    if (OPENED(handle)->level > level) OPENED(handle)->level = level;
    return SQLITE_OK;
}

static int file_reserved(sqlite3_file *handle, int *is) {
    if (disk_is_dead(OPENED(handle))) return SQLITE_IOERR_CHECKRESERVEDLOCK;
    *is = OPENED(handle)->level >= SQLITE_LOCK_RESERVED
        || strongest_other(OPENED(handle)) >= SQLITE_LOCK_RESERVED;
    return SQLITE_OK;
}

static int file_control(sqlite3_file *handle, int verb, void *with) {
    (void)handle, (void)verb, (void)with;
    return SQLITE_NOTFOUND;
}

static int file_sector(sqlite3_file *handle) {
    (void)handle;
    return SECTOR;
}

// A sector that is not written to is not harmed; nothing else is promised.
static int file_traits(sqlite3_file *handle) {
    (void)handle;
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector,
    .xDeviceCharacteristics = file_traits,
};

#define DISK(vfs) ((csimulateddisk *)(vfs)->pAppData)

static int vfs_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *handle, int flags, int *got) {
    csimulateddisk *disk = DISK(vfs);
    struct file *file = (struct file *)handle;
    memset(file, 0, sizeof *file);
    if (disk->processes[disk->current].is_dead) return SQLITE_CANTOPEN;
    struct inode *inode = &file->scratch;
    int is_new = 0;
    if (path) {
        is_new = disk_name(disk, path)->now == NULL;
        inode = disk_find(disk, path, flags & SQLITE_OPEN_CREATE);
        if (!inode) return SQLITE_CANTOPEN;
    }
    file->is_nameless = path == NULL;
    disk_enlist(disk, &file->opened, inode);
    file->opened.syncs_folder = is_new && flags & SQLITE_OPEN_MAIN_JOURNAL;
    file->ours.pMethods = &methods;
    if (got) *got = flags;
    return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int syncs_folder) {
    int failure = disk_remove(DISK(vfs), path, syncs_folder);
    if (failure == ENOENT) return SQLITE_IOERR_DELETE_NOENT;
    return code(failure, SQLITE_IOERR_DELETE);
}

static int vfs_access(sqlite3_vfs *vfs, const char *path, int flags, int *is) {
    (void)flags;
    struct name *name = disk_name(DISK(vfs), path);
    *is = name->now != NULL && (flags != SQLITE_ACCESS_EXISTS || name->now->now.size > 0);
    return SQLITE_OK;
}

static int vfs_path(sqlite3_vfs *vfs, const char *path, int room, char *full) {
    (void)vfs;
    sqlite3_snprintf(room, full, "%s", path);
    return SQLITE_OK;
}

static int vfs_randomness(sqlite3_vfs *vfs, int count, char *bytes) {
    (void)vfs;
    memset(bytes, 7, (size_t)count);
    return count;
}

// Whoever waits for a lock waits in vain: nobody else acts meanwhile.
static int vfs_sleep(sqlite3_vfs *vfs, int microseconds) {
    (void)vfs;
    return microseconds;
}

static int vfs_time(sqlite3_vfs *vfs, double *days) {
    (void)vfs;
    *days = 2461000.5;
    return SQLITE_OK;
}

static int vfs_error(sqlite3_vfs *vfs, int room, char *words) {
    (void)room, (void)words;
    return DISK(vfs)->last_errno;
}

csimulateddisk *csimulateddisk_make(void) {
    static _Atomic int made;
    csimulateddisk *disk = calloc(1, sizeof *disk);
    if (!disk) return NULL;
    snprintf(disk->title, sizeof disk->title, "simulated-disk-%d", ++made);
    disk->vfs = (sqlite3_vfs){
        .iVersion = 1,
        .szOsFile = sizeof(struct file),
        .mxPathname = 100,
        .zName = disk->title,
        .pAppData = disk,
        .xOpen = vfs_open,
        .xDelete = vfs_delete,
        .xAccess = vfs_access,
        .xFullPathname = vfs_path,
        .xRandomness = vfs_randomness,
        .xSleep = vfs_sleep,
        .xCurrentTime = vfs_time,
        .xGetLastError = vfs_error,
    };
    sqlite3_vfs_register(&disk->vfs, 0);
    return disk;
}

void csimulateddisk_free(csimulateddisk *disk) {
    sqlite3_vfs_unregister(&disk->vfs);
    while (disk->inodes) {
        struct inode *inode = disk->inodes;
        disk->inodes = inode->next;
        free(inode->now.bytes);
        free(inode->durable.bytes);
        free(inode->versions);
        free(inode->lengths);
        free(inode);
    }
    free(disk);
}

const char *csimulateddisk_name(csimulateddisk *disk) { return disk->title; }

struct csimulateddisk_file {
    struct opened opened;
};

csimulateddisk_file *csimulateddisk_open(csimulateddisk *disk, const char *path) {
    if (disk->processes[disk->current].is_dead) return NULL;
    struct inode *inode = disk_find(disk, path, 1);
    csimulateddisk_file *file = inode ? malloc(sizeof *file) : NULL;
    if (file) disk_enlist(disk, &file->opened, inode);
    return file;
}

void csimulateddisk_close(csimulateddisk_file *file) {
    disk_dismiss(&file->opened);
    free(file);
}

int csimulateddisk_lock(csimulateddisk_file *file) {
    struct opened *self = &file->opened;
    if (disk_is_dead(self)) return -EIO;
    if (self->inode->holder && self->inode->holder != self) return 0;
    self->inode->holder = self;
    return 1;
}

void csimulateddisk_unlock(csimulateddisk_file *file) {
    struct opened *self = &file->opened;
    if (self->inode->holder == self) self->inode->holder = NULL;
}

int csimulateddisk_read(csimulateddisk_file *file, void *bytes, int count) {
    if (disk_is_dead(&file->opened)) return -EIO;
    return (int)disk_read(&file->opened, bytes, (size_t)count, 0);
}

int csimulateddisk_write(csimulateddisk_file *file, const void *bytes, int count, int offset) {
    return -disk_write(&file->opened, bytes, (size_t)count, (size_t)offset);
}

int csimulateddisk_sync(csimulateddisk_file *file) { return -disk_sync(&file->opened); }
