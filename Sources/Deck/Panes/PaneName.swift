package import Kira

/// The panes, in the order of their numbers.
package enum PaneName: Int, CaseIterable, Sendable {
  case overview, users, accounts, deposits, payouts, recipients

  package var title: String {
    switch self {
    case .overview: "Overview"
    case .users: "Users"
    case .accounts: "Accounts"
    case .deposits: "Deposits"
    case .payouts: "Payouts"
    case .recipients: "Recipients"
    }
  }

  /// What its list is made of; the overview has none.
  package var kind: ResourceKind? {
    switch self {
    case .overview: nil
    case .users: .user
    case .accounts: .account
    case .deposits: .deposit
    case .payouts: .payout
    case .recipients: .recipient
    }
  }

  package init(of kind: ResourceKind) {
    switch kind {
    case .user: self = .users
    case .account: self = .accounts
    case .deposit: self = .deposits
    case .payout: self = .payouts
    case .recipient: self = .recipients
    }
  }
}
