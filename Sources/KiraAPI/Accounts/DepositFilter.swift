import HTTPMessage
package import Kira

/// Which deposits the feed of the whole tenant shall have; what is not set is not asked.
package struct DepositFilter: Equatable, Sendable {
  /// The states that can be asked for; a deposit has two more, which the feed cannot select.
  package enum State: String, CaseIterable, Sendable {
    case pending = "PENDING"
    case completed = "COMPLETED"
    case failed = "FAILED"
    case refunded = "REFUNDED"
  }

  package var state: State?
  package var account: Identifier<VirtualAccount>?
  package var span: DateSpan

  package init(
    state: State? = nil,
    account: Identifier<VirtualAccount>? = nil,
    span: DateSpan = .always
  ) {
    self.state = state
    self.account = account
    self.span = span
  }

  var query: [Field] {
    .asking(["status": state?.rawValue, "virtual_account_id": account?.text]) + span.query
  }
}
