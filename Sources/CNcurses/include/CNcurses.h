#pragma once

// Wide characters and extended pairs are hidden without these two.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>

// Swift imports no cast macro, no variadic function and (in language mode 6) no mutable global.
// Each of these stands for exactly one of those.

WINDOW *cncurses_screen(void);            // stdscr
WINDOW *cncurses_physical_screen(void);   // curscr
attr_t cncurses_bold(void);               // A_BOLD
attr_t cncurses_dim(void);                // A_DIM
attr_t cncurses_underline(void);          // A_UNDERLINE
attr_t cncurses_reverse(void);            // A_REVERSE
const char *cncurses_flag_name(int);      // boolnames[]
const char *cncurses_number_name(int);    // numnames[]
const char *cncurses_string_name(int);    // strnames[]
void cncurses_forget_description(void);   // del_curterm(cur_term)
FILE *cncurses_open_memory(int *);        // memfd_create, hidden without _GNU_SOURCE
int cncurses_pipe(int *);                 // pipe2, hidden without _GNU_SOURCE
int cncurses_size(int, struct winsize *); // ioctl(TIOCGWINSZ)
int cncurses_forbid_dumps(void);          // prctl(PR_SET_DUMPABLE, 0)

// What has to run inside a signal handler, and therefore in C.

/// Writes the number of each caught signal into a pipe, for a loop to read.
int cncurses_catch_signals(int pipe_end);

/// From now on a fatal signal first writes `farewell` and sets `modes`, then kills as ever.
void cncurses_guard(int descriptor, const struct termios *modes, const char *farewell, size_t);

/// A fatal signal leaves the terminal alone again.
void cncurses_unguard(void);

/// Stops the foreground process group as the terminal's suspend key would, and returns afterwards.
void cncurses_stop(void);
