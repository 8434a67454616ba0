#include <stddef.h>

// wchar.h hides wcwidth unless _XOPEN_SOURCE is defined, which a Swift import cannot do.
extern int wcwidth(wchar_t character);
