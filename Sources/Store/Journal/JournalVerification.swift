import Digest
import Intents
import Kira

/// What a look at every link of the journal showed.
package enum JournalVerdict: Equatable, Sendable {
  /// So many entries, and the digest of the last, which a person may write down elsewhere.
  case whole(entries: Int64, digest: [UInt8])
  /// The first entry that is not as it was written; 0 where it is about none of them.
  case broken(entry: Int64, String)
}

extension Journal {
  /// Looks at everything anew, from the first entry on.
  package func verify() throws(JournalError) -> JournalVerdict {
    try head.alone { () throws(JournalError) in
      do throws(JournalError) {
        let tip = try verifyAnew()
        return .whole(entries: tip.number, digest: tip.digest)
      } catch {
        switch error {
        case .tampered(let entry, let why): return .broken(entry: entry, why)
        case .older(let has, _): return .broken(entry: has + 1, "it is missing, and all after it")
        case .headMissing: return .broken(entry: 0, "journal.head is gone or unreadable")
        case .disk(let damage) where damage.isDamage: return .broken(entry: 0, damage.words)
        default: throw error
        }
      }
    }
  }

  /// Looks at what this process has not looked at yet, before it adds to it.
  ///
  /// What somebody else wrote meanwhile may be a change of what was looked at before.
  func verifyRest() throws(JournalError) {
    let version = try disk { () throws(StoreError) in
      try database.integer("PRAGMA data_version")
    }
    guard let verified, version == lookedAtVersion else { return _ = try verifyAnew() }
    let tip = try verify(after: verified)
    try checkTip(tip)
    self.verified = tip
  }

  /// Nothing that was looked at before is believed any more, and what is found now is.
  private func verifyAnew() throws(JournalError) -> JournalHead.Tip {
    verified = nil
    let version = try disk { () throws(StoreError) in
      try database.integer("PRAGMA data_version")
    }
    let tip = try verifyAll()
    if isTrusted { try disk { () throws(StoreError) in try head.settle() } }
    (verified, lookedAtVersion) = (tip, version)
    return tip
  }

  /// The links first, so that the first bad entry is the one that is named.
  private func verifyAll() throws(JournalError) -> JournalHead.Tip {
    let tip = try verify(after: nil)
    try checkBinding()
    try checkTip(tip)
    try checkBesides()
    return tip
  }

  /// Everything but the links.
  func checkBesides() throws(JournalError) {
    try checkRequests()
    try checkStrays()
    try checkTables()
  }

  /// Follows the links to the end.
  func verify(after known: JournalHead.Tip?) throws(JournalError) -> JournalHead.Tip {
    var tip = known ?? JournalHead.Tip(number: 0, digest: [])
    var broken: JournalError?
    do throws(StoreError) {
      if known == nil { tip.digest = try beginning() }
      try database.walk(Self.linksAfter, [.integer(tip.number)]) { row in
        broken = link(&row, to: &tip)
        return broken == nil
      }
    } catch {
      guard error.isDamage else { throw JournalError(error) }
      broken = .tampered(entry: tip.number + 1, "it cannot be read")
    }
    if let broken { throw broken }
    return tip
  }

  private static let entryNames = entryColumns.split(separator: ", ").map { "entry.\($0)" }

  private static let linksAfter = """
    SELECT entry.digest, \(entryNames.joined(separator: ", ")),
        \(Intent.columnNames.map { "intent.\($0)" }.joined(separator: ", "))
      FROM entry LEFT JOIN intent ON intent.key = entry.key AND event = 'armed'
      WHERE number > ? ORDER BY number
    """

  /// Checks one entry against the one before; what is wrong with it, or `nil`.
  private func link(_ row: inout RowReader, to tip: inout JournalHead.Tip) -> JournalError? {
    let digest = row.bytes()
    let columns = Self.entryNames.map { _ in row.value() }
    let facts = Intent.columnNames.map { _ in row.value() }
    let next = tip.number + 1
    guard columns.first == .integer(next) else {
      return .tampered(entry: next, "it is missing")
    }
    let isArmed = columns[2] == .text("armed")
    let wanted = chain.digest(
      of: columns + (isArmed ? Intent.linked(facts) : []),
      after: tip.digest
    )
    guard digest == wanted else {
      return .tampered(entry: next, "it does not follow from the one before")
    }
    tip = JournalHead.Tip(number: next, digest: digest)
    return nil
  }
}

// What no link covers.
extension Journal {
  /// Rows that belong to no entry would be read all the same.
  private static let strays = [
    ("SELECT count(*) FROM entry WHERE number < 1", "it holds entries before the first"),
    ("SELECT count(*) - 1 FROM binding", "it says twice whose it is"),
    (
      """
      SELECT count(*) FROM intent WHERE NOT EXISTS
        (SELECT 1 FROM entry WHERE entry.key = intent.key AND event = 'armed')
      """, "it holds an intent that was never written down"
    ),
    (
      "SELECT count(*) FROM request WHERE key NOT IN (SELECT key FROM intent)",
      "it holds a request that was never written down"
    ),
  ]

  private func checkStrays() throws(JournalError) {
    for (question, why) in Self.strays {
      let count = try disk { () throws(StoreError) in try database.integer(question) }
      guard count == 0 else { throw .tampered(entry: 0, why) }
    }
  }

  /// Bytes that are there must be those that were decided on; erased are only those that are over.
  private func checkRequests() throws(JournalError) {
    var broken: JournalError?
    try disk { () throws(StoreError) in
      try database.walk(
        """
        SELECT number, body_digest, body, EXISTS (SELECT 1 FROM entry AS last
            WHERE last.key = entry.key AND event IN
              ('accepted', 'existed', 'found', 'refused', 'closed'))
          FROM entry JOIN intent USING (key) LEFT JOIN request USING (key)
          WHERE event = 'armed' ORDER BY number
        """,
        []
      ) { row in
        let (number, digest, body) = (row.integer(), row.bytes(), row.value())
        let mayBeErased = row.integer() == 1
        if case .bytes(let bytes) = body {
          if chain.crypto.sha256(of: bytes) != digest {
            broken = .tampered(entry: number, "the bytes of its request are others")
          }
        } else if !mayBeErased {
          broken = .tampered(entry: number, "the bytes of its request are gone")
        }
        return broken == nil
      }
    }
    if let broken { throw broken }
  }

  /// An index that does not agree with its table hides what happened, and a missing guard lets it
  /// be changed.
  private func checkTables() throws(JournalError) {
    let found = try disk { () throws(StoreError) in
      try database.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL") { $0.text() }
    }
    guard Set(found) == Set(JournalSchema.definitions) else {
      throw .tampered(entry: 0, "its tables and guards are not those it was made with")
    }
    let complaint = try disk { () throws(StoreError) in
      try database.first("PRAGMA integrity_check(1)") { $0.text() }
    }
    guard complaint == "ok" else {
      throw .tampered(entry: 0, "SQLite finds in it: \(SafeText(complaint ?? ""))")
    }
  }
}
