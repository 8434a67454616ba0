#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast macro, which Swift does not import.
static inline sqlite3_destructor_type csqlite_transient(void) { return SQLITE_TRANSIENT; }

// The literal "": an empty Swift string may have no address, which SQLite would take for NULL.
static inline const char *csqlite_nothing(void) { return ""; }
