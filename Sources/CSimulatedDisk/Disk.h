#pragma once

// The bytes of the disk, below both ways to it: SQLite's and the plain one.

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

#include "CSimulatedDisk.h"

#define SECTOR 512
#define MOST_PROCESSES 4096
#define MOST_NAMES 16

// One state of one sector, written and not yet synced.
struct version {
    uint64_t when;
    size_t sector;
    unsigned char bytes[SECTOR];
};

// One length that the file has had since the last sync.
struct length {
    uint64_t when;
    size_t size;
};

// Bytes with room to grow; what was never written is zero.
struct content {
    unsigned char *bytes;
    size_t size, room;
};

// What a name in the folder leads to, as processes see it and as it would be after a loss of power.
struct inode {
    struct content now, durable;
    struct version *versions;
    size_t version_count, version_room;
    struct length *lengths;
    size_t length_count, length_room;
    // Who holds the plain lock.
    struct opened *holder;
    struct inode *next;
};

struct name {
    char path[128];
    struct inode *now, *durable;
    uint64_t when;
};

// An open file of one process.
struct opened {
    struct csimulateddisk *disk;
    struct inode *inode;
    int process, level, syncs_folder;
    struct opened *next;
};

struct process {
    int is_dead, others, fate, extent;
};

struct csimulateddisk {
    sqlite3_vfs vfs;
    char title[40];
    struct name names[MOST_NAMES];
    struct inode *inodes;
    struct opened *opened;
    struct process processes[MOST_PROCESSES];
    int current, born, is_dark, is_full, deeds, failures, refusals, last_errno;
    uint64_t when;
    csimulateddisk_visitor visitor;
    void *visitors_context;
    int visits_after;
};

struct name *disk_name(csimulateddisk *disk, const char *path);
// NULL when there is no such file and none is to be made, or the process does not live to make it.
struct inode *disk_find(csimulateddisk *disk, const char *path, int makes);
int disk_remove(csimulateddisk *disk, const char *path, int is_synced);
void disk_sync_folder(csimulateddisk *disk);
void disk_enlist(csimulateddisk *disk, struct opened *opened, struct inode *inode);
void disk_dismiss(struct opened *opened);
int disk_is_dead(const struct opened *opened);
// These return 0 or an error as errno has it.
int disk_write(struct opened *opened, const void *bytes, size_t count, size_t offset);
int disk_truncate(struct opened *opened, size_t size);
int disk_sync(struct opened *opened);
// How many bytes there were.
size_t disk_read(const struct opened *opened, void *bytes, size_t count, size_t offset);

