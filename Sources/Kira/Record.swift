/// The kinds of resource a tenant has lists of, in the order of their panes.
package enum ResourceKind: String, CaseIterable, Sendable {
  case user, account, deposit, payout
}

/// Any one resource, where code does not care which kind it is.
package enum Record: Equatable, Sendable {
  case user(User)
  case account(VirtualAccount)
  case deposit(Deposit)
  case payout(Payout)
}

/// One resource among the others: how to find it in a record again.
package protocol Resource: Equatable, Sendable {
  static var kind: ResourceKind { get }
  init?(_ record: Record)
  var record: Record { get }
  var idText: String { get }
  var createdAt: Moment? { get }
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

extension Record {
  package var resource: any Resource {
    switch self {
    case .user(let user): user
    case .account(let account): account
    case .deposit(let deposit): deposit
    case .payout(let payout): payout
    }
  }

  package var kind: ResourceKind { type(of: resource).kind }
  package var id: String { resource.idText }
  package var createdAt: Moment? { resource.createdAt }
}
