#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t pipe_end = -1;

static void note(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe already holds enough news.
  ssize_t ignored = write(pipe_end, &byte, 1);
  (void)ignored;
  errno = saved;
}

// Without SA_RESTART: a write to a terminal that does not read must end when SIGTERM comes.
static int handle(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  return sigaction(number, &action, NULL);
}

int cncurses_catch_signals(int end) {
  static const int caught[] = {SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGCONT, SIGTSTP};
  pipe_end = end;
  int result = handle(SIGPIPE, SIG_IGN);
  for (size_t index = 0; index < sizeof caught / sizeof *caught; index++)
    result |= handle(caught[index], end < 0 ? SIG_DFL : note);
  return result;
}

void cncurses_stop(void) {
  handle(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  handle(SIGTSTP, note);
}
