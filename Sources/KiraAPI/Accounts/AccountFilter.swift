import HTTPMessage
package import Kira

/// Which accounts a list shall have; what is not set is not asked.
package struct AccountFilter: Equatable, Sendable {
  package var user: Identifier<User>?
  package var status: VirtualAccount.State?
  package var mode: VirtualAccount.Mode?
  package var search: String?

  package init(
    user: Identifier<User>? = nil,
    status: VirtualAccount.State? = nil,
    mode: VirtualAccount.Mode? = nil,
    search: String? = nil
  ) {
    self.user = user
    self.status = status
    self.mode = mode
    self.search = search
  }

  var query: [Field] {
    .asking([
      "user_id": user?.text,
      "status": status?.rawValue,
      "mode": mode?.rawValue,
      "search": search.flatMap { $0.isEmpty ? nil : $0 },
    ])
  }
}
