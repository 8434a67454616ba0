package import Kira

/// What a user's list says about one recipient that was sent.
///
/// No recipient carries a mark of ours: only one that was made since then, and agrees in name, rail
/// and end of the account, is taken for it. An older one that is alike is shown to a person.
package struct RecipientSighting: Equatable, Sendable {
  package private(set) var ours: [Identifier<Recipient>] = []
  /// Alike in everything, and there before, or nobody says since when.
  package private(set) var lookalikes: [Identifier<Recipient>] = []
  package private(set) var isWhole = false

  private let intent: RecipientIntent
  private let since: Moment

  /// Clocks of two machines differ; what was made so long before ours said so may still be ours.
  private static let margin: Int64 = 900

  package init(_ intent: RecipientIntent, since: Moment) {
    self.intent = intent
    self.since = since.advanced(bySeconds: -Self.margin)
  }

  /// Takes in one page of the list; pages may overlap.
  package mutating func look(at rows: [Recipient], isLast: Bool) {
    for row in rows where agrees(row) {
      if row.createdAt.map({ $0 >= since }) ?? false {
        if !ours.contains(row.id) { ours.append(row.id) }
      } else if !lookalikes.contains(row.id) {
        lookalikes.append(row.id)
      }
    }
    if isLast { isWhole = true }
  }

  private func agrees(_ row: Recipient) -> Bool {
    let ending = row.account?.revealed().text.lowercased() ?? ""
    return RecipientIntent.plain(row.name) == RecipientIntent.plain(intent.name)
      && RecipientIntent.plain(row.rail) == RecipientIntent.plain(intent.rail)
      && ending.hasSuffix(intent.ending.text.lowercased())
  }
}
