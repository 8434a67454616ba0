import Foundation
import Kira

/// What a listing must show, found the slow way: filter everything, sort everything.
///
/// It is written from what a person was told, and shares nothing with the cache's own queries.
struct NaiveListing {
  let users: [User]
  let accounts: [VirtualAccount]
  /// By the kind and the id of the record that has them.
  let mentions: [String: [Mention]]
  private let folding = PlainTexts()

  init(of records: [Record], mentions: [String: [Mention]] = [:]) {
    self.mentions = mentions
    users = records.compactMap { User($0) }
    accounts = records.compactMap { VirtualAccount($0) }
  }

  func rows(_ listing: Listing, among records: [Record]) -> [Record] {
    rows(listing, among: facts(of: records.filter { $0.kind == listing.kind }))
  }

  /// What can be known of records, for more than one question about them.
  func facts(of records: [Record]) -> [NaiveFacts] { records.map { NaiveFacts($0, in: self) } }

  func plain(_ text: String) -> String { folding.plain(text) }

  /// All of them are of the kind that is listed.
  func rows(_ listing: Listing, among facts: [NaiveFacts]) -> [Record] {
    let held = facts.filter { facts in
      listing.filter.terms.allSatisfy { holds($0, for: facts) }
    }
    return held.sorted { precedes($0, $1, in: listing.order) }.map(\.record)
  }

  private func precedes(_ left: NaiveFacts, _ right: NaiveFacts, in order: Listing.Order) -> Bool {
    let (first, second) = order.isDescending ? (right, left) : (left, right)
    switch order.key {
    case .created: break
    case .amount:
      let sums = (first.sortedAmount, second.sortedAmount)
      if sums.0 != sums.1 { return sums.0 < sums.1 }
    case .status:
      if first.status != second.status { return first.status.isBefore(second.status) }
    case .name:
      let names = (plain(first.name), plain(second.name))
      if names.0 != names.1 { return names.0.isBefore(names.1) }
    }
    let created = (first.created ?? .min, second.created ?? .min)
    return created.0 != created.1 ? created.0 < created.1 : first.id.isBefore(second.id)
  }

  private func holds(_ term: Filter.Term, for facts: NaiveFacts) -> Bool {
    switch term {
    case .words(let words):
      let wanted = plain(words)
      return facts.shown.contains { plain($0).contains(wanted) }
        || facts.ownerIDs.contains(words)
    case .status(let statuses): return statuses.contains(facts.status)
    case .text(let field, let texts):
      return texts.contains { text in
        facts.texts(for: field, asking: text).contains { value in
          field.isWhole ? plain(value) == text : plain(value).contains(text)
        } || facts.isFound(by: text, in: field)
      }
    case .figure(let field, let limit):
      return facts.figures[field].map { self.holds(limit, for: $0) } ?? false
    case .time(let field, let from, let before):
      guard let time = field == .created ? facts.created : facts.changed else { return false }
      return from.map { $0.milliseconds <= time } ?? true
        && before.map { time < $0.milliseconds } ?? true
    case .not(let term): return !holds(term, for: facts)
    case .all(let terms): return terms.allSatisfy { holds($0, for: facts) }
    }
  }

  private func holds(_ limit: Filter.Limit, for figure: Int128) -> Bool {
    switch limit {
    case .between(let low, let high): Int128(low) <= figure && figure <= Int128(high)
    case .compared(.equal, let other): figure == Int128(other)
    case .compared(.less, let other): figure < Int128(other)
    case .compared(.greater, let other): figure > Int128(other)
    case .compared(.atMost, let other): figure <= Int128(other)
    case .compared(.atLeast, let other): figure >= Int128(other)
    }
  }
}

/// Small letters without accents, by Foundation and a list of what it leaves; each text once.
private final class PlainTexts {
  private var known: [String: String] = [:]

  func plain(_ text: String) -> String {
    if let plain = known[text] { return plain }
    let bare = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !(0x300...0x36F).contains($0.value) }
    let plain = String(String.UnicodeScalarView(bare)).replacing("ø", with: "o")
      .replacing("ß", with: "ss")
    known[text] = plain
    return plain
  }
}

extension String {
  /// Byte by byte.
  fileprivate func isBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
