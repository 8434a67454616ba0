/// A bank account, or an address that sweeps to a wallet, in which a user's money arrives.
package struct VirtualAccount: Equatable, Sendable {
  package enum Mode: String, Sendable { case fiat, crypto }

  /// The words of every version: `approved` covers what newer ones call activating and active.
  package enum State: String, Sendable, CaseIterable {
    case rfi, approved, deactivated, declined, pending, activating, active, failed, frozen
  }

  package var id: Identifier<VirtualAccount>
  package var userID: Identifier<User>?
  /// As the cache knows the user; no answer about an account says it.
  package var ownerName: SafeText = ""
  package var bank: SafeText
  /// Lists leave it out; the detail has it.
  package var provider: SafeText
  package var mode: Status<Mode>
  package var status: Status<State>
  package var currency: Currency?
  /// Absent until provisioned, or a sentinel in its place; `hasRealNumber` tells.
  package var accountNumber: Sensitive?
  package var routingNumber: SafeText
  /// Where a crypto account sweeps to: token, network and wallet.
  package var destination: SafeText
  package var createdAt: Moment?
  package var updatedAt: Moment?

  package init(
    id: Identifier<VirtualAccount>,
    userID: Identifier<User>? = nil,
    bank: SafeText = "",
    provider: SafeText = "",
    mode: Status<Mode>,
    status: Status<State>,
    currency: Currency? = nil,
    accountNumber: Sensitive? = nil,
    routingNumber: SafeText = "",
    destination: SafeText = "",
    createdAt: Moment? = nil,
    updatedAt: Moment? = nil
  ) {
    self.id = id
    self.userID = userID
    self.bank = bank
    self.provider = provider
    self.mode = mode
    self.status = status
    self.currency = currency
    self.accountNumber = accountNumber
    self.routingNumber = routingNumber
    self.destination = destination
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }
}

extension VirtualAccount {
  /// Quirk.pendingNumberIsAWord: ACT shows `PENDING-ACT-ACCOUNT` while an account is being activated;
  /// no number begins with a word, so whatever else is pending one day is no number either.
  private static let pendingPrefix = "pending"

  /// A real account number is the proof; the status alone is not.
  package var hasRealNumber: Bool {
    guard let number = accountNumber?.revealed().text else { return false }
    return !number.allSatisfy(\.isWhitespace) && !number.lowercased().hasPrefix(Self.pendingPrefix)
  }
}
