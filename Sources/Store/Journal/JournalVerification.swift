import Digest
import Intents
import Kira

/// What a look at every link of the journal showed.
package enum JournalVerdict: Equatable, Sendable {
  /// So many entries, and the digest of the last, which a person may write down elsewhere.
  case whole(entries: Int64, digest: [UInt8])
  case broken(entry: Int64, String)
}

extension Journal {
  /// Looks at everything anew, from the first entry on.
  package func verify() throws(JournalError) -> JournalVerdict {
    try head.alone { () throws(JournalError) in
      do throws(JournalError) {
        let tip = try verify(after: nil)
        try checkTip(tip)
        try checkRequests()
        return .whole(entries: tip.number, digest: tip.digest)
      } catch {
        switch error {
        case .tampered(let entry, let why): return .broken(entry: entry, why)
        case .older(let has, _): return .broken(entry: has + 1, "it is missing, and all after it")
        default: throw error
        }
      }
    }
  }

  /// Looks at what this process has not looked at yet, before it adds to it.
  func verifyRest() throws(JournalError) {
    let tip = try verify(after: verified)
    if verified == nil { try checkRequests() }
    try checkTip(tip)
    verified = tip
  }

  /// Follows the links to the end.
  private func verify(after known: JournalHead.Tip?) throws(JournalError) -> JournalHead.Tip {
    var tip = known ?? JournalHead.Tip(number: 0, digest: [])
    var broken: JournalError?
    try disk { () throws(StoreError) in
      if known == nil { tip.digest = try beginning() }
      let facts = Intent.columnNames.map { "intent." + $0 }.joined(separator: ", ")
      let columns = Self.entryColumns.split(separator: ", ").map { "entry." + $0 }
      try database.walk(
        """
        SELECT entry.digest, \(columns.joined(separator: ", ")), \(facts)
          FROM entry LEFT JOIN intent ON intent.key = entry.key AND event = 'armed'
          WHERE number > ? ORDER BY number
        """,
        [.integer(tip.number)]
      ) { row in
        broken = link(&row, columns.count, to: &tip)
        return broken == nil
      }
    }
    if let broken { throw broken }
    return tip
  }

  /// Checks one entry against the one before; what is wrong with it, or `nil`.
  private func link(
    _ row: inout RowReader,
    _ count: Int,
    to tip: inout JournalHead.Tip
  ) -> JournalError? {
    let digest = row.bytes()
    let columns = (0..<count).map { _ in row.value() }
    let facts = Intent.columnNames.map { _ in row.value() }
    let next = tip.number + 1
    guard columns.first == .integer(next) else {
      return .tampered(entry: next, "it is missing")
    }
    let isArmed = columns[2] == .text("armed")
    let wanted = chain.digest(of: columns + (isArmed ? facts : []), after: tip.digest)
    guard digest == wanted else {
      return .tampered(entry: next, "it does not follow from the one before")
    }
    tip = JournalHead.Tip(number: next, digest: digest)
    return nil
  }

  /// Bytes that are there must be those that were decided on, and nothing may be there besides.
  private func checkRequests() throws(JournalError) {
    let strays = try disk { () throws(StoreError) in
      try database.first(
        """
        SELECT key FROM intent WHERE NOT EXISTS
            (SELECT 1 FROM entry WHERE entry.key = intent.key AND event = 'armed')
          UNION ALL SELECT key FROM request WHERE key NOT IN (SELECT key FROM intent)
        """
      ) { $0.text() }
    }
    if strays != nil { throw .tampered(entry: 0, "an intent that was never written down") }
    var broken: Int64?
    try disk { () throws(StoreError) in
      try database.walk(
        """
        SELECT number, body_digest, body FROM request JOIN intent USING (key)
          JOIN entry USING (key) WHERE event = 'armed' ORDER BY number
        """,
        []
      ) { row in
        let (number, digest, body) = (row.integer(), row.bytes(), row.bytes())
        if chain.crypto.sha256(of: body) != digest { broken = number }
        return broken == nil
      }
    }
    if let broken { throw .tampered(entry: broken, "the bytes of its request") }
  }
}
