package import Kira
package import KiraAPI

/// Someone who is ready to be written down as payable, and whom we know that is like them.
package struct RecipientOffer: Equatable, Sendable {
  package var recipient: NewRecipient
  package var ownerName: SafeText
  /// Known recipients of the same user with the same account, the same name or one that looks alike.
  package var alike: [Likeness]
  /// The body of the request as it would leave, one member a line, secrets by their last four.
  package var body: [SafeText]
  /// What has to be typed to create it: the last four of the account.
  package var ending: String

  /// A recipient that is there already, and in what it is like the new one.
  package struct Likeness: Equatable, Sendable {
    package var recipient: Recipient
    package var words: String

    package init(recipient: Recipient, words: String) {
      self.recipient = recipient
      self.words = words
    }
  }

  package init(
    recipient: NewRecipient,
    ownerName: SafeText,
    alike: [Likeness],
    body: [SafeText],
    ending: String
  ) {
    self.recipient = recipient
    self.ownerName = ownerName
    self.alike = alike
    self.body = body
    self.ending = ending
  }
}

extension RecipientOffer {
  /// As they will be called.
  package var name: SafeText {
    switch recipient.name {
    case .person(let person): SafeText("\(person.firstName) \(person.lastName)")
    case .business(let business): SafeText(business.name)
    }
  }

  package var rail: String { recipient.account.type }

  /// Public, and nothing brings back what went to another one: a review shows it whole.
  package var wallet: (token: String, network: String, address: SafeText, remark: String)? {
    guard case .wallet(let wallet) = recipient.account else { return nil }
    return (
      wallet.pair.token.rawValue, wallet.pair.network.rawValue, wallet.address.number.revealed(),
      RecipientForm.remark(on: wallet.address) ?? ""
    )
  }
}
