import Glibc
package import Intents
package import Kira

/// A journal that is gone, and a person who says so: only then another is begun.
extension Journal {
  /// How many entries were lost; `nil` where nothing was.
  ///
  /// The head of the lost one is kept beside the new one, whose first entry tells who knew of it.
  @discardableResult
  package static func acknowledgeLoss(
    of home: IntentHome,
    at place: JournalPlace,
    as process: ProcessMark,
    _ note: (person: SafeText, reason: SafeText),
    at now: Clocks
  ) throws(JournalError) -> Int64? {
    guard place.isThere else { return nil }
    let journal = try Journal(opening: place, of: home, as: process)
    return try journal.head.alone { () throws(JournalError) in
      guard try journal.hasNoTables() else { return nil }
      let lost = try journal.entriesByHead()
      guard lost > 0 else { return nil }
      do throws(StoreError) { try keepHead(of: place, at: now) } catch {
        throw JournalError(error)
      }
      // Until this is committed the head still knows of the lost one, and so does the next start.
      try journal.begin(at: now, .lossAcknowledged(by: note.person, reason: note.reason))
      return lost
    }
  }

  private static func keepHead(of place: JournalPlace, at now: Clocks) throws(StoreError) {
    guard place.isReal else { return }
    let bytes = try place.openHead(place.headPath).read()
    let path = "\(place.headPath).lost-\(now.wall.milliseconds)"
    _ = try PrivateFile(path: path).prepare()
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw StoreError(errno, at: path) }
    defer { close(descriptor) }
    let count = pwrite(descriptor, bytes, bytes.count, 0)
    guard count == bytes.count else { throw StoreError(count < 0 ? errno : ENOSPC, at: path) }
    guard fsync(descriptor) == 0 else { throw StoreError(errno, at: path) }
  }

  /// What was said of losses, the oldest first.
  package func losses() throws(JournalError) -> [JournalEntry] {
    try entries(of: "")
  }
}
