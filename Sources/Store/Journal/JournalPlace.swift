/// Where a journal lies: on the system's disk, or on one that a simulation tears at.
package struct JournalPlace {
  package let path: String
  /// The name of SQLite's way to the disk; `nil` for the system's own.
  package var disk: String?
  package var openHead: (String) throws(StoreError) -> any HeadFile
  /// Whether owner, mode and links are looked at, as they are on a real disk.
  package var isReal: Bool

  /// `journal.sqlite` in a folder of the state that a profile keeps.
  package init(folder: String) {
    path = folder + "/journal.sqlite"
    openHead = { path throws(StoreError) in try SystemHeadFile(path) }
    isReal = true
  }

  package init(
    path: String,
    disk: String,
    openHead: @escaping (String) throws(StoreError) -> any HeadFile
  ) {
    self.path = path
    self.disk = disk
    self.openHead = openHead
    isReal = false
  }

  /// Whether there is a journal, or something that one left behind.
  package var isThere: Bool {
    [path, headPath, reservePath].contains { FilePlace(of: $0) != nil }
  }

  /// Whether nothing is left of one but the room that was kept for it.
  var isBereft: Bool {
    isReal && FilePlace(of: reservePath) != nil
      && [path, headPath].allSatisfy { FilePlace(of: $0) == nil }
  }

  var headPath: String {
    path.hasSuffix(".sqlite") ? path.dropLast(7) + ".head" : path + ".head"
  }

  var reservePath: String {
    path.hasSuffix(".sqlite") ? path.dropLast(7) + ".reserve" : path + ".reserve"
  }
}
