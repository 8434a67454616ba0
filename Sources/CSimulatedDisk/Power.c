#include "Disk.h"

#include <stdlib.h>
#include <string.h>

// What a loss of power leaves, and the life of processes.

static uint64_t roll(uint64_t *state) {
    uint64_t number = *state += 0x9E3779B97F4A7C15;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
    return number ^ (number >> 31);
}

struct outage {
    int survival;
    uint64_t until, dice;
};

// Of several states of the same thing, each new one replaces the last by this chance, so that in
// the end each is as likely as any other.
static int survives(struct outage *outage, uint64_t when, uint64_t earlier) {
    switch (outage->survival) {
    case csimulateddisk_kept: return 1;
    case csimulateddisk_ordered: return when <= outage->until;
    case csimulateddisk_torn: return roll(&outage->dice) % (earlier + 2) == 0;
    default: return 0;
    }
}

static uint64_t earlier_versions(const struct inode *inode, size_t place) {
    uint64_t count = 0;
    for (size_t i = 0; i < place; i++) {
        count += inode->versions[i].sector == inode->versions[place].sector;
    }
    return count;
}

static void grow(struct content *content, size_t room) {
    if (room <= content->room) return;
    content->bytes = realloc(content->bytes, room);
    if (!content->bytes) abort();
    memset(content->bytes + content->room, 0, room - content->room);
    content->room = room;
}

static void apply_length(struct content *left, size_t size) {
    grow(left, size);
    // What is cut off goes as a whole, and is not there again when the file grows.
    memset(left->bytes + size, 0, left->room - size);
    left->size = size;
}

static void apply_version(struct content *left, const struct version *version) {
    grow(left, (version->sector + 1) * SECTOR);
    memcpy(left->bytes + version->sector * SECTOR, version->bytes, SECTOR);
}

// In the order in which they were written, as far as they survive.
static void strike(struct inode *inode, struct outage *outage) {
    struct content *left = &inode->durable;
    size_t version = 0, length = 0;
    while (version < inode->version_count || length < inode->length_count) {
        const struct version *next = &inode->versions[version];
        const struct length *cut = &inode->lengths[length];
        int is_cut = version == inode->version_count
            || (length < inode->length_count && cut->when < next->when);
        if (is_cut) {
            if (survives(outage, cut->when, length)) apply_length(left, cut->size);
            length++;
        } else {
            int is_torn = outage->survival == csimulateddisk_torn;
            uint64_t earlier = is_torn ? earlier_versions(inode, version) : 0;
            if (survives(outage, next->when, earlier)) apply_version(left, next);
            version++;
        }
    }
    apply_length(left, left->size);
    inode->version_count = inode->length_count = 0;
    apply_length(&inode->now, left->size);
    if (left->size > 0) memcpy(inode->now.bytes, left->bytes, left->size);
}

// When what is not synced was begun to be written.
static uint64_t oldest(const csimulateddisk *disk) {
    uint64_t oldest = disk->when;
    for (const struct inode *inode = disk->inodes; inode; inode = inode->next) {
        if (inode->version_count > 0 && inode->versions[0].when < oldest) {
            oldest = inode->versions[0].when;
        }
        if (inode->length_count > 0 && inode->lengths[0].when < oldest) {
            oldest = inode->lengths[0].when;
        }
    }
    return oldest;
}

void csimulateddisk_lose_power(csimulateddisk *disk, int survival, unsigned long long seed) {
    struct outage outage = {.survival = survival, .dice = seed};
    uint64_t first = oldest(disk);
    outage.until = first + roll(&outage.dice) % (disk->when - first + 2) - 1;
    for (int i = 0; i < disk->born; i++) csimulateddisk_kill(disk, i);
    for (int i = 0; i < MOST_NAMES; i++) {
        struct name *name = &disk->names[i];
        if (name->now == name->durable) continue;
        if (survives(&outage, name->when, 0)) name->durable = name->now;
        name->now = name->durable;
    }
    for (struct inode *inode = disk->inodes; inode; inode = inode->next) strike(inode, &outage);
    disk->is_dark = disk->is_full = 0;
}

int csimulateddisk_is_synced(csimulateddisk *disk) {
    for (int i = 0; i < MOST_NAMES; i++) {
        struct name *name = &disk->names[i];
        if (name->now != name->durable) return 0;
        if (name->now && name->now->version_count + name->now->length_count > 0) return 0;
    }
    return 1;
}

void csimulateddisk_become(csimulateddisk *disk, int process) {
    if (process < 0 || process >= MOST_PROCESSES) abort();
    disk->current = process;
    if (process >= disk->born) disk->born = process + 1;
}

void csimulateddisk_plan(csimulateddisk *disk, int process, int others, int fate, int extent) {
    struct process *who = &disk->processes[process];
    who->others = others;
    who->fate = fate;
    who->extent = extent;
}

void csimulateddisk_interrupt(
    csimulateddisk *disk, int others, csimulateddisk_visitor visitor, void *context) {
    disk->visitor = visitor;
    disk->visitors_context = context;
    disk->visits_after = others;
}

void csimulateddisk_kill(csimulateddisk *disk, int process) {
    disk->processes[process].is_dead = 1;
    for (struct opened *opened = disk->opened; opened; opened = opened->next) {
        if (opened->process != process) continue;
        opened->level = SQLITE_LOCK_NONE;
        if (opened->inode->holder == opened) opened->inode->holder = NULL;
    }
}

int csimulateddisk_is_dead(csimulateddisk *disk, int process) {
    return disk->processes[process].is_dead;
}

int csimulateddisk_is_dark(csimulateddisk *disk) { return disk->is_dark; }
int csimulateddisk_deeds(csimulateddisk *disk) { return disk->deeds; }
int csimulateddisk_failures(csimulateddisk *disk) { return disk->failures; }
int csimulateddisk_refusals(csimulateddisk *disk) { return disk->refusals; }
void csimulateddisk_fill(csimulateddisk *disk, int is_full) { disk->is_full = is_full; }
