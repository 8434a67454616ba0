#include "Disk.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

// There is no simulation without memory, and nobody to tell.
static void *grown(void *memory, size_t size) {
    void *larger = realloc(memory, size);
    if (!larger) abort();
    return larger;
}

static void resize(struct content *content, size_t size) {
    if (size > content->room) {
        size_t room = size * 2;
        content->bytes = grown(content->bytes, room);
        memset(content->bytes + content->room, 0, room - content->room);
        content->room = room;
    }
    // What is cut off is zero when the file grows again.
    if (size < content->size) memset(content->bytes + size, 0, content->size - size);
    content->size = size;
}

static void remember_length(csimulateddisk *disk, struct inode *inode) {
    if (inode->length_count == inode->length_room) {
        inode->length_room = inode->length_room * 2 + 8;
        inode->lengths = grown(inode->lengths, inode->length_room * sizeof *inode->lengths);
    }
    inode->lengths[inode->length_count++] =
        (struct length){.when = ++disk->when, .size = inode->now.size};
}

static void copy_sector(const struct content *from, size_t sector, unsigned char *to) {
    size_t start = sector * SECTOR;
    size_t count = start >= from->room ? 0 : from->room - start;
    if (count > SECTOR) count = SECTOR;
    if (count > 0) memcpy(to, from->bytes + start, count);
    memset(to + count, 0, SECTOR - count);
}

static void remember_sectors(
    csimulateddisk *disk, struct inode *inode, size_t first, size_t end) {
    for (size_t sector = first; sector < end; sector++) {
        if (inode->version_count == inode->version_room) {
            inode->version_room = inode->version_room * 2 + 64;
            inode->versions = grown(inode->versions, inode->version_room * sizeof *inode->versions);
        }
        struct version *version = &inode->versions[inode->version_count++];
        version->when = ++disk->when;
        version->sector = sector;
        copy_sector(&inode->now, sector, version->bytes);
    }
}

static size_t sectors(size_t bytes) { return (bytes + SECTOR - 1) / SECTOR; }

struct name *disk_name(csimulateddisk *disk, const char *path) {
    for (int i = 0; i < MOST_NAMES; i++) {
        if (strcmp(disk->names[i].path, path) == 0) return &disk->names[i];
    }
    for (int i = 0; i < MOST_NAMES; i++) {
        if (disk->names[i].path[0] == 0 && strlen(path) < sizeof disk->names[i].path) {
            strcpy(disk->names[i].path, path);
            return &disk->names[i];
        }
    }
    abort();
}

// Counts a deed; what of it is to be done before its process is struck, or everything.
static int strikes(csimulateddisk *disk, int process, int *extent) {
    struct process *who = &disk->processes[process];
    disk->deeds++;
    *extent = csimulateddisk_whole;
    if (disk->visitor && disk->visits_after-- <= 0) {
        csimulateddisk_visitor visitor = disk->visitor;
        disk->visitor = NULL;
        visitor(disk->visitors_context);
        disk->current = process;
        if (who->is_dead) {
            *extent = csimulateddisk_none;
            return EIO;
        }
    }
    if (who->fate == 0 || who->others-- > 0) return 0;
    int fate = who->fate;
    *extent = who->extent;
    who->fate = 0;
    disk->last_errno = errno = EIO;
    if (fate == csimulateddisk_failing) {
        disk->failures++;
    } else if (fate == csimulateddisk_killed) {
        csimulateddisk_kill(disk, process);
    } else {
        disk->is_dark = 1;
        for (int i = 0; i < disk->born; i++) csimulateddisk_kill(disk, i);
    }
    return EIO;
}

static struct inode *made(csimulateddisk *disk, struct name *name) {
    struct inode *inode = grown(NULL, sizeof *inode);
    memset(inode, 0, sizeof *inode);
    inode->next = disk->inodes;
    disk->inodes = inode;
    name->now = inode;
    name->when = ++disk->when;
    return inode;
}

struct inode *disk_find(csimulateddisk *disk, const char *path, int makes) {
    struct name *name = disk_name(disk, path);
    if (name->now || !makes || disk->processes[disk->current].is_dead) return name->now;
    int extent, failure = strikes(disk, disk->current, &extent);
    if (!failure) return made(disk, name);
    if (extent == csimulateddisk_whole) made(disk, name);
    return NULL;
}

int disk_remove(csimulateddisk *disk, const char *path, int is_synced) {
    if (disk->processes[disk->current].is_dead) return EIO;
    struct name *name = disk_name(disk, path);
    if (!name->now) return ENOENT;
    int extent, failure = strikes(disk, disk->current, &extent);
    if (!failure || extent == csimulateddisk_whole) {
        name->now = NULL;
        name->when = ++disk->when;
        if (is_synced && !failure) disk_sync_folder(disk);
    }
    return failure;
}

void disk_sync_folder(csimulateddisk *disk) {
    for (int i = 0; i < MOST_NAMES; i++) disk->names[i].durable = disk->names[i].now;
}

void disk_enlist(csimulateddisk *disk, struct opened *opened, struct inode *inode) {
    *opened = (struct opened){
        .disk = disk, .inode = inode, .process = disk->current, .next = disk->opened};
    disk->opened = opened;
}

void disk_dismiss(struct opened *opened) {
    if (opened->inode->holder == opened) opened->inode->holder = NULL;
    struct opened **link = &opened->disk->opened;
    while (*link && *link != opened) link = &(*link)->next;
    if (*link) *link = opened->next;
}

int disk_is_dead(const struct opened *opened) {
    return opened->disk->processes[opened->process].is_dead;
}

size_t disk_read(const struct opened *opened, void *bytes, size_t count, size_t offset) {
    const struct content *content = &opened->inode->now;
    if (offset >= content->size) return 0;
    if (count > content->size - offset) count = content->size - offset;
    memcpy(bytes, content->bytes + offset, count);
    return count;
}

int disk_write(struct opened *opened, const void *bytes, size_t count, size_t offset) {
    csimulateddisk *disk = opened->disk;
    struct inode *inode = opened->inode;
    if (disk_is_dead(opened)) return EIO;
    if (disk->is_full && offset + count > inode->now.size) {
        disk->refusals++;
        disk->last_errno = errno = ENOSPC;
        return ENOSPC;
    }
    int extent, failure = strikes(disk, opened->process, &extent);
    if (extent == csimulateddisk_none) return failure;
    if (extent == csimulateddisk_half) count /= 2;
    if (offset + count > inode->now.size) {
        resize(&inode->now, offset + count);
        remember_length(disk, inode);
    }
    if (count > 0) memcpy(inode->now.bytes + offset, bytes, count);
    remember_sectors(disk, inode, offset / SECTOR, sectors(offset + count));
    return failure;
}

int disk_truncate(struct opened *opened, size_t size) {
    csimulateddisk *disk = opened->disk;
    struct inode *inode = opened->inode;
    if (disk_is_dead(opened)) return EIO;
    int extent, failure = strikes(disk, opened->process, &extent);
    if (extent != csimulateddisk_whole) return failure;
    resize(&inode->now, size);
    remember_length(disk, inode);
    return failure;
}

int disk_sync(struct opened *opened) {
    csimulateddisk *disk = opened->disk;
    struct inode *inode = opened->inode;
    if (disk_is_dead(opened)) return EIO;
    int extent, failure = strikes(disk, opened->process, &extent);
    if (failure && extent != csimulateddisk_whole) return failure;
    resize(&inode->durable, inode->now.size);
    if (inode->now.size > 0) memcpy(inode->durable.bytes, inode->now.bytes, inode->now.size);
    inode->version_count = inode->length_count = 0;
    // A file that is synced is found again; the one who made the log syncs its folder as well.
    for (int i = 0; i < MOST_NAMES; i++) {
        struct name *name = &disk->names[i];
        if (name->now == inode || opened->syncs_folder) name->durable = name->now;
    }
    opened->syncs_folder = 0;
    return failure;
}
