#include "CTOML.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

// Compiled in, so that the program needs one library less when it starts.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

struct ctoml_document {
  toml::table root;
  std::vector<ctoml_entry> entries;
  // The node behind each entry, while the list is being made.
  std::vector<const toml::node *> nodes;
};

namespace {

ctoml_text text_of(std::string_view view) { return {view.data(), view.size()}; }

ctoml_kind kind_of(const toml::node &node) {
  switch (node.type()) {
    case toml::node_type::table: return CTOML_TABLE;
    case toml::node_type::array: return CTOML_ARRAY;
    case toml::node_type::string: return CTOML_TEXT;
    case toml::node_type::integer: return CTOML_INTEGER;
    case toml::node_type::floating_point: return CTOML_NUMBER;
    case toml::node_type::boolean: return CTOML_BOOLEAN;
    default: return CTOML_DATE;
  }
}

void add(
  ctoml_document &document,
  const toml::node &node,
  int64_t parent,
  const toml::key *key
) {
  const toml::source_position place = key ? key->source().begin : node.source().begin;
  ctoml_entry entry{};
  entry.kind = kind_of(node);
  entry.parent = parent;
  if (key) entry.key = text_of(key->str());
  entry.line = place.line;
  entry.column = place.column;
  if (const auto *text = node.as_string()) entry.text = text_of(text->get());
  if (const auto *integer = node.as_integer()) entry.integer = integer->get();
  if (const auto *number = node.as_floating_point()) entry.number = number->get();
  if (const auto *boolean = node.as_boolean()) entry.boolean = boolean->get();
  document.entries.push_back(entry);
  document.nodes.push_back(&node);
}

// Breadth first in a loop: a deep document costs no stack here.
void flatten(ctoml_document &document) {
  add(document, document.root, -1, nullptr);
  for (size_t index = 0; index < document.nodes.size(); index++) {
    const toml::node &node = *document.nodes[index];
    const auto parent = static_cast<int64_t>(index);
    if (const auto *table = node.as_table()) {
      for (const auto &[key, child] : *table) add(document, child, parent, &key);
    } else if (const auto *array = node.as_array()) {
      for (const auto &child : *array) add(document, child, parent, nullptr);
    }
  }
}

void fail(ctoml_failure &failure, std::string_view words, toml::source_position place) {
  failure.line = place.line;
  failure.column = place.column;
  const size_t count = std::min(words.size(), sizeof failure.words - 1);
  std::memcpy(failure.words, words.data(), count);
  failure.words[count] = 0;
}

}  // namespace

ctoml_document *ctoml_parse(const char *bytes, size_t count, ctoml_failure *failure) {
  try {
    toml::parse_result result = toml::parse(std::string_view{bytes, count});
    if (!result) {
      fail(*failure, result.error().description(), result.error().source().begin);
      return nullptr;
    }
    auto document = std::make_unique<ctoml_document>();
    document->root = std::move(result).table();
    flatten(*document);
    return document.release();
  } catch (...) {
    fail(*failure, "there is not enough memory to read it", {});
    return nullptr;
  }
}

size_t ctoml_count(const ctoml_document *document) { return document->entries.size(); }

const ctoml_entry *ctoml_entries(const ctoml_document *document) {
  return document->entries.data();
}

void ctoml_free(ctoml_document *document) { delete document; }
