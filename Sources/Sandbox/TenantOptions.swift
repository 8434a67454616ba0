/// What kind of tenant to simulate.
package struct TenantOptions: Equatable, Sendable {
  package var scale: SandboxScale
  /// A tenant on its first day: it can sign in and has nothing.
  package var isEmpty: Bool
  /// Nothing comes by itself: what is there was there at the start, or came through the API.
  package var isQuiet = false
  /// The same records, their texts written by somebody who wants to harm a terminal.
  package var isHostile: Bool
  /// Made from the seed unless given.
  package var credentials: SandboxCredentials?
  package var dialect: Dialect.Name
  package var payoutKeys = PayoutKeys.honoured
  /// How many seconds a new payout stays out of the lists.
  package var listLag: Int64 = 0
  /// Seconds between a cause and its webhook; `nil` is as the dialect has it.
  package var webhookDelay: Int64?
  /// Whether a payout in dollars wants a one-time code.
  package var asksForCode = false
  package var references = References.kept

  /// Whether users come, deposits arrive and payouts leave while one looks on.
  var isLiving: Bool { !isEmpty && !isQuiet }

  package init(
    scale: SandboxScale = SandboxScale(),
    isEmpty: Bool = false,
    isHostile: Bool = false,
    credentials: SandboxCredentials? = nil,
    dialect: Dialect.Name = .documented
  ) {
    self.scale = scale
    self.isEmpty = isEmpty
    self.isHostile = isHostile
    self.credentials = credentials
    self.dialect = dialect
  }
}
