#define _GNU_SOURCE
#include "CNcurses.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

WINDOW *cncurses_screen(void) { return stdscr; }
WINDOW *cncurses_physical_screen(void) { return curscr; }
attr_t cncurses_bold(void) { return A_BOLD; }
attr_t cncurses_dim(void) { return A_DIM; }
attr_t cncurses_underline(void) { return A_UNDERLINE; }
attr_t cncurses_reverse(void) { return A_REVERSE; }
const char *cncurses_flag_name(int index) { return boolnames[index]; }
const char *cncurses_number_name(int index) { return numnames[index]; }
const char *cncurses_string_name(int index) { return strnames[index]; }
void cncurses_forget_description(void) { del_curterm(cur_term); }
int cncurses_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0); }

FILE *cncurses_open_memory(int *descriptor) {
  *descriptor = memfd_create("frame", MFD_CLOEXEC);
  return *descriptor < 0 ? NULL : fdopen(*descriptor, "w+");
}

int cncurses_pipe(int *ends) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }

int cncurses_size(int descriptor, struct winsize *size) {
  return ioctl(descriptor, TIOCGWINSZ, size);
}
