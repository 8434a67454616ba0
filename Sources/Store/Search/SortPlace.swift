/// Where a row stands in an order: the values of its sort columns, of which no two rows share all.
struct SortPlace: Equatable {
  let values: [StoredValue]

  func precedes(_ other: SortPlace) -> Bool {
    for (mine, theirs) in zip(values, other.values) where mine != theirs {
      return mine.precedes(theirs)
    }
    return false
  }
}

extension StoredValue {
  /// As SQLite compares two values of one column: text byte by byte.
  fileprivate func precedes(_ other: StoredValue) -> Bool {
    switch (self, other) {
    case (.integer(let mine), .integer(let theirs)): mine < theirs
    case (.text(let mine), .text(let theirs)): mine.utf8.lexicographicallyPrecedes(theirs.utf8)
    case (.integer, .text): true
    default: false
    }
  }
}
