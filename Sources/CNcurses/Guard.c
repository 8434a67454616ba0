#define _GNU_SOURCE
#include "CNcurses.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};

// All that a handler needs, filled in before it is armed.
static volatile sig_atomic_t is_armed;
static pid_t owner;
static int terminal;
static struct termios shell_modes;
static char last_bytes[512];
static size_t last_count;
static char stack[64 * 1024];

// Only async-signal-safe calls: sigaction, getpid, write, tcflush, tcsetattr, raise.
static void give_back_and_die(int number) {
  struct sigaction normal;
  memset(&normal, 0, sizeof normal);
  sigaction(number, &normal, NULL);
  // A forked child shares the terminal but does not own it.
  if (is_armed && owner == getpid()) {
    is_armed = 0;
    struct sigaction ignored;
    memset(&ignored, 0, sizeof ignored);
    ignored.sa_handler = SIG_IGN;
    // In the background, touching the terminal would stop the process instead of ending it.
    sigaction(SIGTTOU, &ignored, NULL);
    ssize_t written = write(terminal, last_bytes, last_count);
    (void)written;
    tcflush(terminal, TCIFLUSH);
    tcsetattr(terminal, TCSANOW, &shell_modes);
  }
  raise(number);
}

// Installed over the Swift runtime's own handlers, whose prompt would hold a terminal for long.
static void catch_fatal_signals(void) {
  stack_t alternate;
  memset(&alternate, 0, sizeof alternate);
  alternate.ss_sp = stack;
  alternate.ss_size = sizeof stack;
  sigaltstack(&alternate, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = give_back_and_die;
  action.sa_flags = SA_ONSTACK;
  for (size_t index = 0; index < sizeof fatal / sizeof *fatal; index++)
    sigaction(fatal[index], &action, NULL);
}

void cncurses_guard(
    int descriptor, const struct termios *modes, const char *farewell, size_t count) {
  is_armed = 0;
  owner = getpid();
  terminal = descriptor;
  shell_modes = *modes;
  last_count = count < sizeof last_bytes ? count : sizeof last_bytes;
  memcpy(last_bytes, farewell, last_count);
  catch_fatal_signals();
  is_armed = 1;
}

void cncurses_unguard(void) { is_armed = 0; }
