package import Kira

/// What a look through Kira's list says about one payout that was sent.
///
/// Only our own mark together with every figure settles anything: a row that merely looks alike is
/// shown to a person, and an empty list is evidence and never proof.
package struct PayoutSighting: Equatable, Sendable {
  /// Rows that carry our mark and agree with what was confirmed.
  package private(set) var ours: [Identifier<Payout>] = []
  /// Rows that carry our mark and say something else.
  package private(set) var contradicting: [Identifier<Payout>] = []
  /// Rows without any mark, or with ours further on, that could be it: the same account, recipient
  /// and amount, made since.
  package private(set) var lookalikes: [Identifier<Payout>] = []
  /// Whether the list was read back to before the intent was made.
  package private(set) var isWhole = false

  private let intent: PayoutIntent
  private let since: Moment

  /// Clocks of two machines differ; what was made so long before ours said so may still be ours.
  private static let margin: Int64 = 900

  package init(_ intent: PayoutIntent, since: Moment) {
    self.intent = intent
    self.since = since.advanced(bySeconds: -Self.margin)
  }

  /// Takes in one page of the list; pages may overlap.
  package mutating func look(at rows: [Payout], isLast: Bool) {
    for row in rows { look(at: row) }
    let oldest = rows.compactMap(\.createdAt).min()
    if isLast || oldest.map({ $0 < since }) ?? false { isWhole = true }
  }

  private mutating func look(at row: Payout) {
    if intent.mark.opens(row.reference) {
      agrees(row) ? ours.add(row.id) : contradicting.add(row.id)
    } else if mayBeOurs(row.reference), row.createdAt.map({ $0 >= since }) ?? true, isAlike(row) {
      lookalikes.add(row.id)
    }
  }

  /// Our mark may have been dropped, or something put before it.
  private func mayBeOurs(_ reference: SafeText) -> Bool {
    reference.isEmpty || intent.mark.isMentioned(in: reference)
  }

  /// What a row does not say it does not contradict.
  private func agrees(_ row: Payout) -> Bool {
    (row.amount.map { $0 == intent.amount } ?? true)
      && (row.accountID.map { $0 == intent.account } ?? true)
      && (row.recipientID.isEmpty || row.recipientID.text == intent.recipient.text)
  }

  private func isAlike(_ row: Payout) -> Bool {
    row.amount == intent.amount && row.accountID == intent.account
      && (row.recipientID.isEmpty || row.recipientID.text == intent.recipient.text)
  }
}

extension [Identifier<Payout>] {
  fileprivate mutating func add(_ id: Identifier<Payout>) {
    if !contains(id) { append(id) }
  }
}
