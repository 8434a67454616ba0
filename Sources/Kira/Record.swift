/// The kinds of resource a tenant has, in the order of their panes.
package enum ResourceKind: String, CaseIterable, Sendable {
  case user, account, deposit, payout, recipient

  /// Whether Kira has one list of all there are; recipients are only told user by user.
  package var isListed: Bool { self != .recipient }

  package static let listed = allCases.filter(\.isListed)
}

extension ResourceKind: CustomStringConvertible {
  package var description: String { rawValue }
}

/// Any one resource, where code does not care which kind it is.
///
/// Indirect, because rows are handed on, sorted and kept in many places: then a copy is one pointer.
package indirect enum Record: Equatable, Sendable {
  case user(User)
  case account(VirtualAccount)
  case deposit(Deposit)
  case payout(Payout)
  case recipient(Recipient)
}

/// One resource among the others: how to find it in a record again.
package protocol Resource: Equatable, Sendable {
  static var kind: ResourceKind { get }
  init?(_ record: Record)
  var record: Record { get }
  var idText: String { get }
  var createdAt: Moment? { get }
  var updatedAt: Moment? { get }
  var statusText: SafeText { get }
}

extension User: Resource {
  package static let kind = ResourceKind.user
  package init?(_ record: Record) {
    guard case .user(let user) = record else { return nil }
    self = user
  }
  package var record: Record { .user(self) }
  package var idText: String { id.text }
  package var statusText: SafeText { status.raw }
}

extension VirtualAccount: Resource {
  package static let kind = ResourceKind.account
  package init?(_ record: Record) {
    guard case .account(let account) = record else { return nil }
    self = account
  }
  package var record: Record { .account(self) }
  package var idText: String { id.text }
  package var statusText: SafeText { status.raw }
}

extension Deposit: Resource {
  package static let kind = ResourceKind.deposit
  package init?(_ record: Record) {
    guard case .deposit(let deposit) = record else { return nil }
    self = deposit
  }
  package var record: Record { .deposit(self) }
  package var idText: String { id.text }
  package var statusText: SafeText { status.raw }
}

extension Payout: Resource {
  package static let kind = ResourceKind.payout
  package init?(_ record: Record) {
    guard case .payout(let payout) = record else { return nil }
    self = payout
  }
  package var record: Record { .payout(self) }
  package var idText: String { id.text }
  package var statusText: SafeText { status.raw }
}

extension Recipient: Resource {
  package static let kind = ResourceKind.recipient
  package init?(_ record: Record) {
    guard case .recipient(let recipient) = record else { return nil }
    self = recipient
  }
  package var record: Record { .recipient(self) }
  package var idText: String { id.text }
  /// Recipients have no status: they can be made and read, and nothing happens to them.
  package var statusText: SafeText { "" }
}

extension Record {
  package var resource: any Resource {
    switch self {
    case .user(let user): user
    case .account(let account): account
    case .deposit(let deposit): deposit
    case .payout(let payout): payout
    case .recipient(let recipient): recipient
    }
  }

  package var kind: ResourceKind {
    switch self {
    case .user: .user
    case .account: .account
    case .deposit: .deposit
    case .payout: .payout
    case .recipient: .recipient
    }
  }

  package var id: String {
    switch self {
    case .user(let user): user.id.text
    case .account(let account): account.id.text
    case .deposit(let deposit): deposit.id.text
    case .payout(let payout): payout.id.text
    case .recipient(let recipient): recipient.id.text
    }
  }

  package var createdAt: Moment? {
    switch self {
    case .user(let user): user.createdAt
    case .account(let account): account.createdAt
    case .deposit(let deposit): deposit.createdAt
    case .payout(let payout): payout.createdAt
    case .recipient(let recipient): recipient.createdAt
    }
  }
}
