/// An address on a chain: what is sent to it is paid out to one bank account.
package struct LiquidationAddress: Equatable, Sendable {
  /// Who gets the money, as far as an answer says it.
  package struct Payee: Equatable, Sendable {
    package var id: SafeText
    package var name: SafeText
    package var rail: SafeText
    package var bank: SafeText
    /// The last four characters; no answer has the whole number.
    package var accountEnding: SafeText

    package init(
      id: SafeText = "",
      name: SafeText = "",
      rail: SafeText = "",
      bank: SafeText = "",
      accountEnding: SafeText = ""
    ) {
      self.id = id
      self.name = name
      self.rail = rail
      self.bank = bank
      self.accountEnding = accountEnding
    }
  }

  package var id: Identifier<LiquidationAddress>
  package var accountID: Identifier<VirtualAccount>?
  package var status: SafeText
  package var token: SafeText
  package var network: SafeText
  package var address: Sensitive?
  package var payee: Payee
  package var createdAt: Moment?
  package var updatedAt: Moment?

  package init(
    id: Identifier<LiquidationAddress>,
    accountID: Identifier<VirtualAccount>? = nil,
    status: SafeText = "",
    token: SafeText = "",
    network: SafeText = "",
    address: Sensitive? = nil,
    payee: Payee = Payee(),
    createdAt: Moment? = nil,
    updatedAt: Moment? = nil
  ) {
    self.id = id
    self.accountID = accountID
    self.status = status
    self.token = token
    self.network = network
    self.address = address
    self.payee = payee
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }
}
