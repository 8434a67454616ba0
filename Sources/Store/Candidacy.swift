import Kira

/// Which rows of a status the first screen looks at; whether they need a person, verdicts decide.
struct Candidacy {
  /// Only those created within so many days; `nil` however old.
  var days: Int64?
  /// What is over interests while it is new; what hangs, the longer it hangs.
  var isNewestFirst = false
  var most = Overview.mostCandidates

  private static let over = Candidacy(days: 7, isNewestFirst: true)
  private static let hanging = Candidacy()

  static let closedAccounts = ["deactivated", "declined", "failed"]

  /// A status that is missing here is unknown to us, and so never passed over.
  private static let table: [ResourceKind: [String: Candidacy?]] = [
    .user: ["verified": nil, "active": nil, "inactive": nil],
    .account: [
      "approved": nil, "active": nil, "deactivated": nil, "declined": over, "failed": over,
    ],
    .deposit: ["completed": nil, "failed": over, "refunded": nil],
    .payout: ["completed": nil, "cancelled": nil, "expired": over, "failed": over],
  ]

  static func of(_ status: String, _ kind: ResourceKind) -> Candidacy? {
    // Nothing ever happens to a recipient.
    guard kind != .recipient else { return nil }
    guard let listed = table[kind]?[status] else { return hanging }
    return listed
  }
}
