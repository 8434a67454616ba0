extension Journal {
  /// A number that changes when another process has written to the file.
  package func changeMark() throws(JournalError) -> Int64 {
    try disk { () throws(StoreError) in
      try database.integer("PRAGMA data_version") ?? 0
    }
  }

  /// Whether the file is still the one that was opened.
  package var isInPlace: Bool { !place.isReal || opened == FilePlace(of: place.path) }

  /// Follows the links of what was written since this was asked last; the first time, of all.
  package func verifyNews() throws(JournalError) {
    guard isInPlace else { throw .replaced }
    try head.alone { () throws(JournalError) in try verifyRest() }
  }
}
