package import Kira

/// The panes, in the order of their numbers.
package enum PaneName: Int, CaseIterable, Sendable {
  case overview, users, accounts, deposits, payouts, recipients
  case journal = 7

  package var title: String {
    switch self {
    case .overview: "Overview"
    case .users: "Users"
    case .accounts: "Accounts"
    case .deposits: "Deposits"
    case .payouts: "Payouts"
    case .recipients: "Recipients"
    case .journal: "Journal"
    }
  }

  /// What its list is made of; the overview and the journal have other rows.
  package var kind: ResourceKind? {
    switch self {
    case .overview, .journal: nil
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
