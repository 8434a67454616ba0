import Kira

@testable import KiraAPI

/// Requests that are valid, for tests which are about something else.
enum Samples {
  static let key = IdempotencyKey(randomBytes: [UInt8](repeating: 7, count: 16))
  static let user = Identifier<User>("<verified_user_id>")
  static let account = Identifier<VirtualAccount>("va-1")
  static let recipient = Identifier<Recipient>("<recipient_id>")

  static func usd(_ text: String) throws -> Amount { try Amount(parsing: text, in: .usd) }

  static func simulation() throws -> SimulatedSum {
    try SimulatedSum(of: usd("100"), into: account, at: .sandbox)
  }

  static func query() throws -> PayoutQuery {
    try PayoutQuery(out: account, usd("100"), to: .recipient(recipient))
  }

  static func quotation() throws -> QuotationRequest {
    try QuotationRequest(usd("1000"), .account(.init(account)), to: .usDollars)
  }

  static func simpleQuotation() throws -> SimpleQuotationRequest {
    try SimpleQuotationRequest(usd("1000"), to: .estimate(.wire))
  }

  static func person() throws -> PayeeName { try .person(.init("Maria", "Gonzalez")) }

  static func walletRecipient() throws -> NewRecipient {
    let wallet = try Wallet(.usdcOnPolygon, address: "0x742d35Cc6634C0532925a3b844Bc454e4438f44e")
    return try NewRecipient(of: user, person(), .init(), account: .wallet(wallet))
  }

  static func contact() throws -> NewRecipient.Contact {
    try NewRecipient.Contact(
      email: EmailAddress("maria@example.com"),
      phone: PhoneNumber("+5215512345678"),
      address: address("Av. Insurgentes 100")
    )
  }

  static func address(_ street: String) throws -> PostalAddress {
    try PostalAddress(
      street: street,
      city: "Mexico City",
      state: "CDMX",
      postalCode: "06600",
      country: CountryCode("MX")
    )
  }

  static func swift(_ number: String = "012345678901234567") throws -> SwiftAccount {
    try SwiftAccount(
      accountNumber: number,
      code: BIC("BNMXMXMM"),
      bank: LocatedBank("Banco de Mexico", address: address("Av. Reforma 1"))
    )
  }

  static func domestic(_ kind: PayeeDocument.Kind = .id) throws -> DomesticAccount {
    try DomesticAccount(
      routingNumber: RoutingNumber("021000089"),
      accountNumber: AccountNumber("000123456789"),
      use: .checking,
      bank: DomesticBank("Test US Bank N.A.", address: "1 Bank Plaza, New York, NY 10001, USA"),
      document: PayeeDocument(kind, number: "FAKE000000")
    )
  }

  static func wire(_ kind: PayeeDocument.Kind = .passport) throws -> WireAccount {
    try WireAccount(
      routingNumber: RoutingNumber("021000089"),
      accountNumber: AccountNumber("000123456789"),
      use: .savings,
      bank: LocatedBank("Test US Bank N.A.", address: address("Av. Reforma 1")),
      document: PayeeDocument(kind, number: "FAKE000000")
    )
  }

  static func terms(to rail: SafeText = "ACH") throws -> PayoutTerms {
    try PayoutTerms(out: account, usd("100"), to: .recipient(recipient, rail: rail))
  }
}
