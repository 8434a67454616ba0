import Kira

/// Whether this payout may have been made before.
///
/// The same is the same amount to the same recipient, or to another one with the same account.
/// What is written down here and what Kira lists are two sources, and each is told for itself.
enum DuplicateChecks {
  private static let daySeconds: Int64 = 86_400
  /// How old Kira's list may be, in seconds: as old as a confirmation.
  private static let listLife: Int64 = 120

  static func here(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    guard let earlier = facts.earlierHere, let payees = Payees(facts) else {
      return .unknown("The journal was not read: the same payout may have been made before.")
    }
    let same = earlier.filter { $0.amount == facts.amount && payees.include($0) }
    let account = facts.account?.id
    if let open = same.first(where: {
      $0.standing == .unresolved && (account == nil || $0.account == account)
    }) {
      return .fail(
        "The same payout was sent \(ago(open.decidedAt, time)) and nobody knows what became of it: "
          + "resolve it in the journal before paying again."
      )
    }
    let dayAgo = time.wall.advanced(bySeconds: -daySeconds)
    let recent = same.filter { $0.standing == .unresolved || $0.decidedAt >= dayAgo }
    guard let last = recent.filter({ $0.standing != .neverSent }).newest(\.decidedAt) else {
      return .pass("Nothing like it was decided here in the last 24 hours.")
    }
    return .warn(
      "\(facts.amount.text) to the same payee was \(deed(last.standing)) here "
        + "\(ago(last.decidedAt, time)): be sure that both are meant."
    )
  }

  private static func deed(_ standing: EarlierPayout.Standing) -> String {
    switch standing {
    case .waiting: "written down to be sent"
    case .unresolved: "sent, with an unknown outcome,"
    case .accepted, .neverSent: "sent"
    case .closedInDoubt: "closed, and may have been sent,"
    }
  }

  static func atKira(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    guard let recent = facts.recentAtKira, let payees = Payees(facts) else {
      return .unknown("Kira's payouts were not read: somebody else may have made the same one.")
    }
    let dayAgo = time.wall.advanced(bySeconds: -daySeconds)
    let alive = recent.rows.filter { row in
      !row.isSurelyOver && payees.include(row) && row.createdAt.map { $0 >= dayAgo } ?? true
    }
    if let last = alive.filter({ $0.amount == facts.amount }).newest(\.createdAt) {
      let age = last.createdAt.map { " \(ago($0, time))" } ?? ", with no word on when"
      return .warn(
        "Kira lists \(facts.amount.text) to the same payee\(age) (\(last.status.words)): "
          + "be sure that both are meant."
      )
    }
    if alive.contains(where: { $0.amount == nil }) {
      return .unknown("Kira lists a payout to the same payee without its amount: look at it first.")
    }
    guard recent.reachesBackTo <= dayAgo else {
      return .unknown("Kira's payouts of the last 24 hours were not all read: read them again.")
    }
    guard time.steady.isWithin(seconds: listLife, of: recent.askedAt) else {
      return .unknown("Kira's payouts were read over \(listLife) s ago: read them again.")
    }
    return .pass("Kira lists nothing like it in the last 24 hours, as far as lists tell.")
  }

  private static func ago(_ moment: Moment, _ time: PreflightTime) -> String {
    let age = Age.text(of: moment, at: time.wall)
    return age == "just now" || age == "future" ? "just now" : "\(age) ago"
  }
}

/// Everybody with whom the money would end up in the same place.
private struct Payees {
  /// Empty for a wallet that is paid by instructions, which has no recipient.
  private let ids: Set<String>
  private let account: Identifier<VirtualAccount>?
  private let name: Skeleton?

  /// `nil` where nobody is chosen.
  init?(_ facts: PayoutFacts) {
    guard facts.payee != nil else { return nil }
    account = facts.account?.id
    name = facts.recipient.map { Skeleton($0.name) }
    var ids: Set<String> = []
    if let recipient = facts.recipient {
      ids.insert(recipient.id.text)
      for other in facts.knownRecipients ?? []
      where recipient.accountLikeness(to: other).mayBeSame { ids.insert(other.id.text) }
    }
    self.ids = ids
  }

  func include(_ earlier: EarlierPayout) -> Bool {
    ids.isEmpty ? isOurs(earlier.account) : ids.contains(earlier.recipient.text)
  }

  /// A row that does not name its recipient is told by its name, or else by the account it left.
  func include(_ row: Payout) -> Bool {
    guard row.recipientID.isEmpty else { return ids.contains(row.recipientID.text) }
    guard let name, !row.recipientName.isEmpty else { return isOurs(row.accountID) }
    return name.looksLike(Skeleton(row.recipientName))
  }

  private func isOurs(_ other: Identifier<VirtualAccount>?) -> Bool {
    guard let account, let other else { return true }
    return account == other
  }
}

extension Payout {
  /// Ended without money having gone where it should; paying again is what a person does then.
  var isSurelyOver: Bool {
    switch status.state {
    case .failed, .cancelled, .expired: true
    case .created, .pending, .processing, .completed, .inReview, .kytPending, nil: false
    }
  }
}

extension Array {
  fileprivate func newest(_ moment: (Element) -> Moment?) -> Element? {
    self.max { left, right in
      (moment(left)?.milliseconds ?? .max) < (moment(right)?.milliseconds ?? .max)
    }
  }
}
