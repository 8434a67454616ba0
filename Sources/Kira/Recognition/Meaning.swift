/// What a text may be; a form seldom decides it, so that most texts have several meanings.
package enum Meaning: String, CaseIterable, Sendable {
  case identifier, eventID, quoteID, liquidationID, recipientID, registrationID, shortened
  case uetr, email, fedwire, trace, transactionHash, wallet
  case iban, clabe, routingNumber, bic, accountEnding, accountNumber
  case amount, status, fragment, reference, name

  /// As a person would call it, with its article.
  package var words: String {
    switch self {
    case .identifier: "an id"
    case .eventID: "the id of an event"
    case .quoteID: "the id of a quote"
    case .liquidationID: "the id of a liquidation address"
    case .recipientID: "the id of a recipient"
    case .registrationID: "the id of a webhook registration"
    case .shortened: "the two ends of an id"
    case .uetr: "a UETR"
    case .email: "an e-mail"
    case .fedwire: "an IMAD or OMAD"
    case .trace: "an ACH trace number"
    case .transactionHash: "the hash of a transaction"
    case .wallet: "a wallet"
    case .iban: "an IBAN"
    case .clabe: "a CLABE"
    case .routingNumber: "a routing number"
    case .bic: "a BIC"
    case .accountEnding: "the end of an account number"
    case .accountNumber: "an account number"
    case .amount: "an amount"
    case .status: "a status"
    case .fragment: "a part of an id"
    case .reference: "a reference"
    case .name: "a name"
    }
  }

  /// The form alone all but proves it, so that the same text is no name.
  package var isStrong: Bool {
    switch self {
    case .identifier, .eventID, .quoteID, .liquidationID, .recipientID, .registrationID,
      .shortened, .uetr, .email, .fedwire, .transactionHash, .wallet, .iban, .clabe:
      true
    case .trace, .routingNumber, .bic, .accountEnding, .accountNumber, .amount, .status,
      .fragment, .reference, .name:
      false
    }
  }

  /// Ids that some versions of Kira write with a prefix, and others without.
  var isPrefixed: Bool { [.recipientID, .eventID, .liquidationID].contains(self) }

  /// Why nothing is known by such a value, where that is not for want of reading.
  package var whyUnknown: String? {
    guard self == .registrationID else { return nil }
    return "Kira tells nobody the ids of webhook registrations, so none is known."
  }

  /// Only the last four characters of these are kept anywhere, and so looked for.
  package var isKeptByItsEnd: Bool {
    switch self {
    case .wallet, .iban, .clabe, .accountEnding, .accountNumber: true
    default: false
    }
  }
}
