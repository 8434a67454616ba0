import HTTPMessage
package import Kira

/// Which payouts a list shall have; what is not set is not asked.
package struct PayoutFilter: Equatable, Sendable {
  /// Older versions of the route refuse a list of all users.
  package var user: Identifier<User>?
  package var status: Payout.State?
  package var span: DateSpan

  package init(
    user: Identifier<User>? = nil,
    status: Payout.State? = nil,
    span: DateSpan = .always
  ) {
    self.user = user
    self.status = status
    self.span = span
  }

  var query: [Field] {
    .asking(["user_id": user?.text, "status": status?.rawValue.uppercased()]) + span.query
  }
}
