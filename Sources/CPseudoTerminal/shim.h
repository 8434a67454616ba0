#include <spawn.h>
#include <stddef.h>

// The headers hide these unless _GNU_SOURCE is defined, which a Swift import cannot do.
extern int posix_openpt(int flags);
extern int unlockpt(int terminal);
extern int ptsname_r(int terminal, char *name, size_t size);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions,
                                                const char *path);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

// POSIX_SPAWN_SETSID, hidden in the same way.
static inline short cpseudoterminal_new_session(void) { return 0x80; }
