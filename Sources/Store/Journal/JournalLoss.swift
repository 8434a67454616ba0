import Glibc
package import Intents
package import Kira

/// A journal that is gone, wholly or where it ends, and a person who says so: only then another is
/// begun, or this one goes on.
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
    let isBereft = place.isBereft
    let journal = try Journal(opening: place, of: home, as: process)
    return try journal.head.alone { () throws(JournalError) in
      guard try journal.hasNoTables() else { return try journal.goOnWithoutHead(note, at: now) }
      let lost = try journal.entriesByHead()
      guard lost > 0 || isBereft else { return nil }
      do throws(StoreError) { try keepHead(of: place, at: now) } catch {
        throw JournalError(error)
      }
      // Until this is committed the head still knows of the lost one, and so does the next start.
      try journal.begin(at: now, .lossAcknowledged(by: note.person, reason: note.reason))
      return max(lost, 0)
    }
  }

  /// What is there is whole as far as its links go; that its end may be missing is written behind it.
  private func goOnWithoutHead(
    _ note: (person: SafeText, reason: SafeText),
    at now: Clocks
  ) throws(JournalError) -> Int64? {
    let tips = try disk { () throws(StoreError) in try head.tips() }
    guard tips.committed == nil, tips.intended == nil else { return nil }
    _ = try verify(after: nil)
    try checkBinding()
    try checkBesides()
    try disk { () throws(StoreError) in
      try database.transaction { () throws(StoreError) in
        let loss = JournalEntry.Happening.lossAcknowledged(by: note.person, reason: note.reason)
        try append(loss, of: Identifier(""), attempt: 0, at: now)
        try head.intend(try storedTip())
      }
      try head.commit(try storedTip())
    }
    return 0
  }

  private static func keepHead(of place: JournalPlace, at now: Clocks) throws(StoreError) {
    guard place.isReal else { return }
    let bytes = try place.openHead(place.headPath).read()
    guard !bytes.isEmpty else { return }
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
