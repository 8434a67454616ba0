package import Intents
import Kira

/// One entry as it leaves for another program: with the digest that links it, and with what was
/// decided where it says that something was.
package struct WrittenEntry: Equatable, Sendable {
  package var entry: JournalEntry
  package var digest: [UInt8]
  /// Without its bytes, which are not part of the chain.
  package var intent: Intent?
  package var bodyDigest: [UInt8]?
}

extension Journal {
  /// The entries after that one, so many at most.
  ///
  /// A few at a time: whoever reads in one go keeps others from writing what became of their money.
  package func written(
    after number: Int64,
    limit: Int
  ) throws(JournalError) -> [WrittenEntry] {
    let rows = try disk { () throws(StoreError) in
      try database.rows(
        "SELECT digest, \(Self.entryColumns) FROM entry WHERE number > ? ORDER BY number LIMIT ?",
        [.integer(number), .integer(limit)]
      ) { row in (row.bytes(), JournalEntry.reading(&row)) }
    }
    return try rows.map { (digest, read) throws(JournalError) in
      guard let entry = read.1 else {
        throw .tampered(entry: read.0, "nothing of that name happens")
      }
      var written = WrittenEntry(entry: entry, digest: digest)
      guard entry.happening == .armed, let found = try intent(entry.key) else { return written }
      written.intent = found.intent
      written.intent?.body = []
      written.bodyDigest = try bodyDigest(of: entry.key.text)
      return written
    }
  }

  private func bodyDigest(of key: String) throws(JournalError) -> [UInt8]? {
    try disk { () throws(StoreError) in
      try database.first("SELECT body_digest FROM intent WHERE key = ?", [.text(key)]) {
        $0.bytes()
      }
    }
  }
}
