import Deck
import Canvas
import Kira
import Store
import Verdicts

/// Finds the one record that a typed id means: whole, or by its beginning.
struct RecordSearch {
  let reading: CacheReading

  private static let mostCandidates = 6

  /// `nil` when there is none; several are a trouble that names them.
  func place(of text: String) throws(Trouble) -> RecordInquest.Place? {
    // Ids are copied from anywhere, and in some places they are shouted.
    let ids = Set([text, text.lowercased()]).sorted()
    for id in ids {
      let kind = try reading.read { cache throws(StoreError) in
        try cache.kind(ofID: id, among: ResourceKind.allCases)
      }
      if let kind { return (kind, id) }
    }
    for id in ids {
      let found = try reading.read { cache throws(StoreError) in
        try cache.records(withIDPrefix: id, limit: Self.mostCandidates)
      }
      guard found.count > 1 else {
        if let only = found.first?.value { return (only.kind, only.id) }
        continue
      }
      let count = found.count == Self.mostCandidates ? "several records" : "\(found.count) records"
      throw Trouble(.notFound, "\(count) begin with '\(SafeText(id))':" + lines(of: found))
    }
    return nil
  }

  /// Why there is none, with what looks most like it.
  func nothing(for text: String) throws(Trouble) -> Trouble {
    let near = try reading.read { cache throws(StoreError) in
      try cache.records(nearID: text.lowercased())
    }
    let alike = near.map { (seen: $0, count: Self.sharedBeginning($0.value.id, text.lowercased())) }
      .filter { $0.count >= 4 }
      .sorted { $0.count > $1.count }
    let candidates = alike.prefix(3).map(\.seen)
    let words =
      "the cache of \(reading.tenancy.words) has no id that begins with '\(SafeText(text))'"
    guard !candidates.isEmpty else {
      return Trouble(.notFound, "\(words); 'kiradeck find' looks for more than ids")
    }
    return Trouble(.notFound, "\(words); nearest:" + lines(of: Array(candidates)))
  }

  private static func sharedBeginning(_ one: String, _ other: String) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }

  private func lines(of records: [Seen<Record>]) -> String {
    records.map { seen in
      let link = LinkLine(seen: seen, now: reading.now, glyphs: .ascii, moneyColumns: 0)
      let subject = link.subject.map(\.text).joined()
      let name = "\(link.kind)        ".prefix(9)
      return "\n  \(seen.value.id)  \(name) \(subject)  \(link.truth.words)"
    }.joined()
  }
}
