extension Cache {
  /// A number that changes when another process has written to the file, for one who only reads.
  package func changeMark() throws(StoreError) -> Int64 {
    try database.integer("PRAGMA data_version") ?? 0
  }
}
