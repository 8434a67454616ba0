import JSONText
package import Kira

/// What an account at a bank in the USA is for.
package enum AccountUse: String, CaseIterable, Sendable { case checking, savings }

/// An account in the USA that is paid by ACH or at once; the bank's address is one line of text.
package struct DomesticAccount: Equatable, Sendable {
  package let routingNumber: RoutingNumber
  package let accountNumber: AccountNumber
  package let use: AccountUse
  package let bank: DomesticBank
  package let document: PayeeDocument

  package init(
    routingNumber: RoutingNumber,
    accountNumber: AccountNumber,
    use: AccountUse,
    bank: DomesticBank,
    document: PayeeDocument
  ) {
    self.routingNumber = routingNumber
    self.accountNumber = accountNumber
    self.use = use
    self.bank = bank
    self.document = document
  }

  func body(as type: String) -> JSON {
    .joining(
      .sending([
        "account_type": .string(type),
        "routing_number": .string(routingNumber.digits),
        "account_number": .string(accountNumber.text),
        "type": .word(use),
        "bank_name": .string(bank.name),
        "bank_address": .string(bank.address),
      ]),
      document.body
    )
  }
}

/// A bank with its address in one line.
package struct DomesticBank: Equatable, Sendable {
  package let name: String
  package let address: String

  package init(_ name: String, address: String) throws(RequestFault) {
    self.name = try filled(name, "account.bank_name")
    self.address = try filled(address, "account.bank_address", atMost: 500)
  }
}

/// A bank with its address in parts.
package struct LocatedBank: Equatable, Sendable {
  package let name: String
  package let address: PostalAddress

  package init(_ name: String, address: PostalAddress) throws(RequestFault) {
    self.name = try filled(name, "account.bank_name")
    self.address = address
  }
}

/// An account in the USA that is paid by wire.
package struct WireAccount: Equatable, Sendable {
  package let routingNumber: RoutingNumber
  package let accountNumber: AccountNumber
  package let use: AccountUse
  package let bank: LocatedBank
  package let document: PayeeDocument
  package var code: BIC?

  package init(
    routingNumber: RoutingNumber,
    accountNumber: AccountNumber,
    use: AccountUse,
    bank: LocatedBank,
    document: PayeeDocument
  ) {
    self.routingNumber = routingNumber
    self.accountNumber = accountNumber
    self.use = use
    self.bank = bank
    self.document = document
  }

  var body: JSON {
    .joining(
      .sending([
        "account_type": .string("WIRE"),
        "routing_number": .string(routingNumber.digits),
        "account_number": .string(accountNumber.text),
        "type": .word(use),
        "bank_name": .string(bank.name),
        "swift_code": .word(code?.text),
        "bank_address": bank.address.body,
      ]),
      document.body
    )
  }
}

/// An account anywhere that is paid by SWIFT.
package struct SwiftAccount: Equatable, Sendable {
  package let accountNumber: AccountNumber
  package let code: BIC
  package let bank: LocatedBank
  package let document: PayeeDocument?

  /// A number that claims to be an IBAN must be one.
  package init(
    accountNumber: String,
    code: BIC,
    bank: LocatedBank,
    document: PayeeDocument? = nil
  ) throws(RequestFault) {
    let field = "account.account_number"
    let compact = accountNumber.filter { $0 != " " }
    if IBAN.looksLikeOne(compact.uppercased()) {
      let iban = try fitting(field) { () throws(Misfit) in try IBAN(compact) }
      self.accountNumber = try AccountNumber(iban.number.revealed().text)
    } else {
      self.accountNumber = try AccountNumber(accountNumber, atLeast: 4)
    }
    self.code = code
    self.bank = bank
    self.document = document
  }

  var body: JSON {
    .joining(
      .sending([
        "account_type": .string("SWIFT"),
        "bank_name": .string(bank.name),
        "account_number": .string(accountNumber.text),
        "swift_code": .string(code.text),
        "bank_address": bank.address.body,
      ]),
      document?.body ?? .object([])
    )
  }
}

/// An account in Mexico, which is its CLABE.
///
/// Quirk.speiCountryIsAlwaysMX: whatever country is sent, MX is stored; so none can be given.
package struct SpeiAccount: Equatable, Sendable {
  package enum Document: Equatable, Sendable {
    case rfc(Sensitive)
    case curp(Sensitive)
  }

  package let clabe: CLABE
  package var bankName: String?
  package var document: Document?

  package init(_ clabe: CLABE, bankName: String? = nil, document: Document? = nil) {
    self.clabe = clabe
    self.bankName = bankName
    self.document = document
  }

  var body: JSON {
    .joining(
      .sending([
        "account_type": .string("SPEI"),
        "clabe": .string(clabe.number.revealed().text),
        "bank_name": .word(bankName),
      ]),
      document?.body ?? .object([])
    )
  }
}

extension SpeiAccount.Document {
  fileprivate var body: JSON {
    let (type, number) =
      switch self {
      case .rfc(let number): ("rfc", number)
      case .curp(let number): ("curp", number)
      }
    return .sending([
      "doc_type": .string(type), "doc_number": .string(number.revealed().text),
    ])
  }
}
