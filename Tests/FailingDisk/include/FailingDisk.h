#pragma once

// A disk that fails when it is told to: between SQLite and its own file system, for the files whose
// path begins with one prefix.

enum failingdisk_deed {
    failingdisk_open = 1,
    failingdisk_read = 2,
    failingdisk_write = 4,
    failingdisk_sync = 8,
    failingdisk_truncate = 16,
};

// Becomes SQLite's default, once for the process; what nobody asked to fail goes straight through.
void failingdisk_install(void);
// From now on the deed of these kinds after so many others fails, and with `lasting` all that follow.
// A negative number lets everything through and only counts. 0 when too many plans are in force.
int failingdisk_plan(const char *_Nonnull prefix, int deeds, int others, int lasting);
// From now on nothing can be written, for want of room, until the file `reserve` is gone.
int failingdisk_fill(const char *_Nonnull prefix, const char *_Nonnull reserve);
// How many deeds of the planned kinds there were.
int failingdisk_count(const char *_Nonnull prefix);
// How many of them failed.
int failingdisk_failures(const char *_Nonnull prefix);
void failingdisk_heal(const char *_Nonnull prefix);
