#include "FailingDisk.h"

#include <errno.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MOST_PLANS 64

// What is to fail, for one folder.
struct plan {
    char prefix[512];
    int deeds, others, lasting, count, failures;
    // While this file is there, no byte more can be written; empty where there is room.
    char reserve[512];
};

// An open file: ours first, then the one of the system, in one piece of memory from SQLite.
struct file {
    sqlite3_file ours;
    char *path;
    sqlite3_file system[];
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct plan plans[MOST_PLANS];
static sqlite3_vfs *below;
static sqlite3_vfs disk;

static struct plan *plan_for(const char *path) {
    for (int i = 0; i < MOST_PLANS; i++) {
        size_t length = strlen(plans[i].prefix);
        if (length > 0 && path && strncmp(path, plans[i].prefix, length) == 0) return &plans[i];
    }
    return NULL;
}

static int fails(const char *path, int deed) {
    pthread_mutex_lock(&lock);
    struct plan *plan = plan_for(path);
    int failed = 0;
    if (plan && (plan->deeds & deed)) {
        int place = plan->count++;
        failed = plan->others >= 0
            && (place == plan->others || (plan->lasting && place > plan->others));
        plan->failures += failed;
    }
    pthread_mutex_unlock(&lock);
    if (failed) errno = EIO;
    return failed;
}

static int is_full(const char *path) {
    pthread_mutex_lock(&lock);
    struct plan *plan = plan_for(path);
    int full = plan && plan->reserve[0] && access(plan->reserve, F_OK) == 0;
    if (full) plan->failures++;
    pthread_mutex_unlock(&lock);
    if (full) errno = ENOSPC;
    return full;
}

int failingdisk_fill(const char *prefix, const char *reserve) {
    if (strlen(reserve) >= sizeof plans[0].reserve) return 0;
    int found = failingdisk_plan(prefix, 0, -1, 0);
    pthread_mutex_lock(&lock);
    struct plan *plan = plan_for(prefix);
    if (plan) strcpy(plan->reserve, reserve);
    pthread_mutex_unlock(&lock);
    return found;
}

int failingdisk_plan(const char *prefix, int deeds, int others, int lasting) {
    pthread_mutex_lock(&lock);
    struct plan *plan = plan_for(prefix);
    for (int i = 0; !plan && i < MOST_PLANS; i++) {
        if (plans[i].prefix[0] == 0) plan = &plans[i];
    }
    int found = plan && strlen(prefix) < sizeof plan->prefix;
    if (found) {
        *plan = (struct plan){.deeds = deeds, .others = others, .lasting = lasting};
        strcpy(plan->prefix, prefix);
    }
    pthread_mutex_unlock(&lock);
    return found;
}

int failingdisk_count(const char *prefix) {
    pthread_mutex_lock(&lock);
    struct plan *plan = plan_for(prefix);
    int count = plan ? plan->count : 0;
    pthread_mutex_unlock(&lock);
    return count;
}

int failingdisk_failures(const char *prefix) {
    pthread_mutex_lock(&lock);
    struct plan *plan = plan_for(prefix);
    int failures = plan ? plan->failures : 0;
    pthread_mutex_unlock(&lock);
    return failures;
}

void failingdisk_heal(const char *prefix) {
    pthread_mutex_lock(&lock);
    struct plan *plan = plan_for(prefix);
    if (plan) memset(plan, 0, sizeof *plan);
    pthread_mutex_unlock(&lock);
}

#define SYSTEM(handle) (((struct file *)(handle))->system)
#define PATH(handle) (((struct file *)(handle))->path)
#define PASS(method, ...) SYSTEM(file)->pMethods->method(SYSTEM(file), ##__VA_ARGS__)

static int disk_close(sqlite3_file *file) {
    int code = PASS(xClose);
    free(PATH(file));
    return code;
}

static int disk_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
    if (fails(PATH(file), failingdisk_read)) return SQLITE_IOERR_READ;
    return PASS(xRead, bytes, count, offset);
}

// What fails half-way leaves half of it behind.
static int disk_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    if (is_full(PATH(file))) return SQLITE_FULL;
    if (fails(PATH(file), failingdisk_write)) {
        PASS(xWrite, bytes, count / 2, offset);
        errno = EIO;
        return SQLITE_IOERR_WRITE;
    }
    return PASS(xWrite, bytes, count, offset);
}

static int disk_truncate(sqlite3_file *file, sqlite3_int64 size) {
    if (fails(PATH(file), failingdisk_truncate)) return SQLITE_IOERR_TRUNCATE;
    return PASS(xTruncate, size);
}

static int disk_sync(sqlite3_file *file, int flags) {
    if (fails(PATH(file), failingdisk_sync)) return SQLITE_IOERR_FSYNC;
    return PASS(xSync, flags);
}

static int disk_size(sqlite3_file *file, sqlite3_int64 *size) { return PASS(xFileSize, size); }
static int disk_lock(sqlite3_file *file, int level) { return PASS(xLock, level); }
static int disk_unlock(sqlite3_file *file, int level) { return PASS(xUnlock, level); }
static int disk_reserved(sqlite3_file *file, int *is) { return PASS(xCheckReservedLock, is); }
static int disk_control(sqlite3_file *file, int verb, void *with) {
    return PASS(xFileControl, verb, with);
}
static int disk_sector(sqlite3_file *file) { return PASS(xSectorSize); }
static int disk_traits(sqlite3_file *file) { return PASS(xDeviceCharacteristics); }
static int disk_map(sqlite3_file *file, int page, int size, int extend, void volatile **at) {
    return PASS(xShmMap, page, size, extend, at);
}
static int disk_share(sqlite3_file *file, int offset, int count, int flags) {
    return PASS(xShmLock, offset, count, flags);
}
static void disk_barrier(sqlite3_file *file) { PASS(xShmBarrier); }
static int disk_unmap(sqlite3_file *file, int deletes) { return PASS(xShmUnmap, deletes); }

// Version 2: without memory that shows the file, so that every page is read through us.
static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = disk_close,
    .xRead = disk_read,
    .xWrite = disk_write,
    .xTruncate = disk_truncate,
    .xSync = disk_sync,
    .xFileSize = disk_size,
    .xLock = disk_lock,
    .xUnlock = disk_unlock,
    .xCheckReservedLock = disk_reserved,
    .xFileControl = disk_control,
    .xSectorSize = disk_sector,
    .xDeviceCharacteristics = disk_traits,
    .xShmMap = disk_map,
    .xShmLock = disk_share,
    .xShmBarrier = disk_barrier,
    .xShmUnmap = disk_unmap,
};

static int disk_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *got) {
    (void)vfs;
    file->pMethods = NULL;
    if (fails(path, failingdisk_open)) return SQLITE_CANTOPEN;
    struct file *ours = (struct file *)file;
    int code = below->xOpen(below, path, ours->system, flags, got);
    if (code != SQLITE_OK) {
        if (ours->system->pMethods) ours->system->pMethods->xClose(ours->system);
        return code;
    }
    ours->path = strdup(path ? path : "");
    file->pMethods = &methods;
    return SQLITE_OK;
}

static void install(void) {
    below = sqlite3_vfs_find(NULL);
    disk = *below;
    disk.zName = "failing-disk";
    disk.pNext = NULL;
    disk.szOsFile = (int)sizeof(struct file) + below->szOsFile;
    disk.xOpen = disk_open;
    sqlite3_vfs_register(&disk, 1);
}

void failingdisk_install(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, install);
}
