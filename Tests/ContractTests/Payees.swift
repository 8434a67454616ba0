import Kira
import KiraAPI

/// Those whom the tests pay, with an account of every kind, as the client writes them.
enum Payees {
  static let tron = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"
  static let polygon = "0x742d35Cc6634C0532925a3b844Bc454e4438f44e"
  static let solana = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"

  static func usd(_ text: String) throws -> Amount { try Amount(parsing: text, in: .usd) }

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

  static func domestic(_ kind: PayeeDocument.Kind = .id) throws -> DomesticAccount {
    try DomesticAccount(
      routingNumber: RoutingNumber("021000089"),
      accountNumber: AccountNumber("000123456789"),
      use: .checking,
      bank: DomesticBank("Test US Bank N.A.", address: "1 Bank Plaza, New York, NY 10001, USA"),
      document: PayeeDocument(kind, number: "FAKE000000")
    )
  }

  static func wire() throws -> WireAccount {
    var account = try WireAccount(
      routingNumber: RoutingNumber("021000089"),
      accountNumber: AccountNumber("000123456789"),
      use: .savings,
      bank: LocatedBank("Test US Bank N.A.", address: address("Av. Reforma 1")),
      document: PayeeDocument(.passport, number: "FAKE000000")
    )
    account.code = try BIC("CITIUS33")
    return account
  }

  static func swift() throws -> SwiftAccount {
    try SwiftAccount(
      accountNumber: "012345678901234567",
      code: BIC("BNMXMXMM"),
      bank: LocatedBank("Banco de Mexico", address: address("Av. Reforma 1")),
      document: PayeeDocument(.passport, number: "FAKE000000", country: CountryCode("MX"))
    )
  }

  static func spei() throws -> SpeiAccount {
    try SpeiAccount(
      CLABE("032180000118359719"),
      bankName: "BBVA",
      document: .rfc(Sensitive("GOML900515AB1"))
    )
  }

  static func person(
    of user: Identifier<User>,
    _ account: NewRecipient.Account
  ) throws -> NewRecipient {
    try NewRecipient(of: user, .person(.init("Maria", "Gonzalez")), contact(), account: account)
  }

  /// One of every kind that is seven lines of their own.
  static func accounts() throws -> [NewRecipient.Account] {
    let wallets = try [
      Wallet(.usdcOnSolana, address: solana), Wallet(.usdcOnPolygon, address: polygon),
      Wallet(.usdtOnTron, address: tron),
    ]
    return try [
      .ach(domestic()), .instantPay(domestic(.ein)), .wire(wire()), .swift(swift()),
      .spei(spei()),
    ] + wallets.map(NewRecipient.Account.wallet)
  }

  /// What the kinds of account of one country are filled with.
  static let regional: [String: [String: String]] = [
    "USD": ["account_number": "1234", "bank_name": "First", "bank_address": "1 Bank Plaza"],
    "BRL": [
      "account_number": "1", "pix_key_type": "email", "pix_key": "a@b.br", "city": "Rio",
      "doc_type": "cpf", "doc_number": "12345678909", "doc_country_code": "BR",
    ],
    "CRC": [
      "account_number": "0123456789012345678901", "bank_name": "BCR", "doc_type": "ci",
      "doc_number": "1", "doc_country_code": "CR",
    ],
    "GTQ": [
      "account_number": "1", "bank_code": "001", "bank_name": "Banco", "doc_type": "dpi",
      "doc_number": "1",
    ],
    "SVUSD": [
      "account_number": "1", "bank_code": "001", "bank_name": "Banco", "doc_type": "dui",
      "doc_number": "1",
    ],
    "PSE": ["account_number": "1", "bank_code": "049"],
    "ARS": ["account_number": "1", "bank_code": "X", "doc_number": "20123456789"],
    "CLP": ["account_number": "1", "bank_code": "X", "type": "Cuenta Vista"],
    "DOP": ["account_number": "1", "bank_code": "X"],
    "ECUSD": ["account_number": "1", "bank_code": "X"],
    "PAUSD": ["account_number": "1", "bank_code": "X"],
    "PEN": ["account_number": "00012345678901234567", "bank_code": "X"],
    "PEUSD": ["account_number": "00012345678901234567", "bank_code": "X"],
    "PYG": ["account_number": "1", "bank_code": "X"],
    "UYU": ["account_number": "1", "bank_code": "X"],
  ]

  static func regional(_ type: RegionalType) throws -> NewRecipient.Account {
    try .regional(RegionalAccount(type, regional[type.code] ?? [:]))
  }
}
