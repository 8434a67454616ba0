#include <stddef.h>

// glibc declares it only to those who ask for its extensions, which a module cannot.
extern void *memmem(const void *text, size_t text_count, const void *word, size_t word_count);
