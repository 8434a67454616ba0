/// Someone a user may pay, with the bank account or wallet that the money goes to.
package struct Recipient: Equatable, Sendable {
  package var id: Identifier<Recipient>
  /// Kira does not repeat whose it is; it is known from the question that was asked.
  package var userID: Identifier<User>?
  /// As the cache knows the user; no answer about a recipient says it.
  package var ownerName: SafeText = ""
  /// How many others the cache has that look like the same payee, up to a hundred.
  package var alike = 0
  package var kind: Status<User.Kind>
  package var name: SafeText
  package var email: SafeText
  package var rail: SafeText
  package var bank: SafeText
  /// Account number, CLABE, key or wallet, whichever the rail pays to.
  package var account: Sensitive?
  /// Where they live, in one line.
  package var address: Sensitive?
  package var bankAddress: Sensitive?
  package var createdAt: Moment?
  package var updatedAt: Moment?

  package init(
    id: Identifier<Recipient>,
    userID: Identifier<User>? = nil,
    kind: Status<User.Kind>,
    name: SafeText,
    email: SafeText = "",
    rail: SafeText = "",
    bank: SafeText = "",
    account: Sensitive? = nil,
    address: Sensitive? = nil,
    bankAddress: Sensitive? = nil,
    createdAt: Moment? = nil,
    updatedAt: Moment? = nil
  ) {
    self.id = id
    self.userID = userID
    self.kind = kind
    self.name = name
    self.email = email
    self.rail = rail
    self.bank = bank
    self.account = account
    self.address = address
    self.bankAddress = bankAddress
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }

  /// What two recipients have in common who are in all likelihood one payee: the end of the account,
  /// the bank (or the rail, where no bank is told) and the name.
  ///
  /// `nil` where too little is known to say so.
  package var likeness: String? {
    guard let ending = account?.ending, !name.isEmpty else { return nil }
    let place = bank.isEmpty ? rail : bank
    return [ending, place.text, name.text].map(Folding.folded).joined(separator: "\n")
  }
}
