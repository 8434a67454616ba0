#pragma once

// A disk in memory that tells apart what was synced from what was only written, for one machine
// and the processes on it. SQLite reaches it by a name of its own; everything is one thread's.

typedef struct csimulateddisk csimulateddisk;
typedef struct csimulateddisk_file csimulateddisk_file;

// What is to become of a process at one of its deeds: a write, a sync, a file made, cut or removed.
enum csimulateddisk_fate {
    // The process ends there; what it wrote stays with the system.
    csimulateddisk_killed = 1,
    // The whole machine goes dark there.
    csimulateddisk_dark = 2,
    // That deed fails, once.
    csimulateddisk_failing = 3,
};

// How much of a write is done before its fate strikes.
enum csimulateddisk_extent {
    csimulateddisk_none = 0,
    csimulateddisk_half = 1,
    csimulateddisk_whole = 2,
};

// How much of what was not synced outlives a loss of power.
enum csimulateddisk_survival {
    csimulateddisk_lost = 0,
    csimulateddisk_kept = 1,
    // As far as it was written up to some instant.
    csimulateddisk_ordered = 2,
    // Any sectors of it, each as it was at any time since the last sync.
    csimulateddisk_torn = 3,
};

// NULL when there is no memory.
csimulateddisk *_Nullable csimulateddisk_make(void);
void csimulateddisk_free(csimulateddisk *_Nonnull disk);
// By which SQLite finds it.
const char *_Nonnull csimulateddisk_name(csimulateddisk *_Nonnull disk);

// Whoever opens files from now on is this process, which lives.
void csimulateddisk_become(csimulateddisk *_Nonnull disk, int process);
// Strikes this process after so many more deeds of its own; a fate of 0 lets it live.
void csimulateddisk_plan(
    csimulateddisk *_Nonnull disk, int process, int others, int fate, int extent);
// Calls somebody, once, before the deed after so many more of any process: another process may then
// act in the middle of what this one does.
typedef void (*csimulateddisk_visitor)(void *_Nullable context);
void csimulateddisk_interrupt(
    csimulateddisk *_Nonnull disk,
    int others,
    csimulateddisk_visitor _Nullable visitor,
    void *_Nullable context);
// Ends it now: whatever it still does has no effect, and its locks are free.
void csimulateddisk_kill(csimulateddisk *_Nonnull disk, int process);
int csimulateddisk_is_dead(csimulateddisk *_Nonnull disk, int process);
// Whether a planned loss of power has struck.
int csimulateddisk_is_dark(csimulateddisk *_Nonnull disk);
// All deeds of all processes so far.
int csimulateddisk_deeds(csimulateddisk *_Nonnull disk);
// How often the planned failure struck.
int csimulateddisk_failures(csimulateddisk *_Nonnull disk);
// Whether files may grow; how often they were not let.
void csimulateddisk_fill(csimulateddisk *_Nonnull disk, int is_full);
int csimulateddisk_refusals(csimulateddisk *_Nonnull disk);
// Whether everything that was written would outlive a loss of power.
int csimulateddisk_is_synced(csimulateddisk *_Nonnull disk);
// Ends every process, and leaves of what was not synced what `survival` says.
void csimulateddisk_lose_power(
    csimulateddisk *_Nonnull disk, int survival, unsigned long long seed);

// A file that is not SQLite's: made if it is missing. Numbers below zero are errors by their name
// in errno.
csimulateddisk_file *_Nullable csimulateddisk_open(
    csimulateddisk *_Nonnull disk, const char *_Nonnull path);
void csimulateddisk_close(csimulateddisk_file *_Nonnull file);
// 0 when another process has it.
int csimulateddisk_lock(csimulateddisk_file *_Nonnull file);
void csimulateddisk_unlock(csimulateddisk_file *_Nonnull file);
int csimulateddisk_read(csimulateddisk_file *_Nonnull file, void *_Nonnull bytes, int count);
int csimulateddisk_write(
    csimulateddisk_file *_Nonnull file, const void *_Nonnull bytes, int count, int offset);
int csimulateddisk_sync(csimulateddisk_file *_Nonnull file);
