#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// toml++ is C++ and reports by exceptions and templates, neither of which Swift can call. A document
// crosses over as one flat list of entries; nothing is thrown past this header.

#ifdef __cplusplus
extern "C" {
#endif

typedef enum ctoml_kind {
  CTOML_TABLE,
  CTOML_ARRAY,
  CTOML_TEXT,
  CTOML_INTEGER,
  CTOML_NUMBER,
  CTOML_BOOLEAN,
  // A date, a time, or both: we use none of them.
  CTOML_DATE,
} ctoml_kind;

// UTF-8 that belongs to the document; not terminated.
typedef struct ctoml_text {
  const char *_Nullable bytes;
  size_t count;
} ctoml_text;

typedef struct ctoml_entry {
  ctoml_kind kind;
  // The table or array this stands in, always before it in the list; -1 for the document itself.
  int64_t parent;
  // Empty in an array.
  ctoml_text key;
  // Where the key, or in an array the value, begins; both count from one.
  int64_t line;
  int64_t column;
  ctoml_text text;
  int64_t integer;
  double number;
  bool boolean;
} ctoml_entry;

typedef struct ctoml_failure {
  // 0 when the place is not known.
  int64_t line;
  int64_t column;
  // Terminated, and cut if need be.
  char words[256];
} ctoml_failure;

typedef struct ctoml_document ctoml_document;

// A document to be freed, or NULL and what is wrong with the text.
ctoml_document *_Nullable ctoml_parse(
  const char *_Nonnull bytes,
  size_t count,
  ctoml_failure *_Nonnull failure
);
size_t ctoml_count(const ctoml_document *_Nonnull document);
const ctoml_entry *_Nonnull ctoml_entries(const ctoml_document *_Nonnull document);
void ctoml_free(ctoml_document *_Nullable document);

#ifdef __cplusplus
}
#endif
