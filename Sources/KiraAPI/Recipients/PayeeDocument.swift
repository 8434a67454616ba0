import JSONText
package import Kira

/// A number by which a bank tells the one who is paid from others of the same name.
package struct PayeeDocument: Equatable, Sendable {
  /// A social security number is refused for a recipient, and taken for a liquidation address.
  package enum Kind: String, CaseIterable, Sendable {
    case id, dni, passport, ein
    case ssn = "SSN"
  }

  package let kind: Kind
  package let number: Sensitive
  /// Only SWIFT asks where it is from.
  package let country: CountryCode?

  package init(
    _ kind: Kind,
    number: String,
    country: CountryCode? = nil
  ) throws(RequestFault) {
    self.kind = kind
    self.number = Sensitive(try filled(number, "account.doc_number"))
    self.country = country
  }

  /// What a recipient's document may not be.
  func checkForRecipient() throws(RequestFault) {
    guard kind != .ssn else {
      throw RequestFault("account.doc_type", "a recipient has an id, dni, passport or ein")
    }
  }

  var body: JSON {
    .sending([
      "doc_type": .word(kind),
      "doc_number": .string(number.revealed().text),
      "doc_country_code": .word(country?.letters),
    ])
  }
}
