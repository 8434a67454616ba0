import JSONText
import Kira
import Testing

@testable import KiraAPI

struct RecipientRequestTests {
  @Test func `a SWIFT recipient is the example of the brief, key for key`() throws {
    let recipient = try recipient(.swift(Samples.swift()))

    #expect(
      text(recipient) == """
        {"user_id":"<verified_user_id>","first_name":"Maria","last_name":"Gonzalez",\
        "email":"maria@example.com","phone":"+5215512345678",\
        "address":{"street_name":"Av. Insurgentes 100","city":"Mexico City","state":"CDMX",\
        "postal_code":"06600","country":"MX"},\
        "account":{"account_type":"SWIFT","bank_name":"Banco de Mexico",\
        "account_number":"012345678901234567","swift_code":"BNMXMXMM",\
        "bank_address":{"street_name":"Av. Reforma 1","city":"Mexico City","state":"CDMX",\
        "postal_code":"06600","country":"MX"}}}
        """
    )
  }

  @Test func `ACH and instant pay have the bank's address in one line`() throws {
    let account = """
      "routing_number":"021000089","account_number":"000123456789","type":"checking",\
      "bank_name":"Test US Bank N.A.","bank_address":"1 Bank Plaza, New York, NY 10001, USA",\
      "doc_type":"id","doc_number":"FAKE000000"}
      """

    #expect(
      try text(recipient(.ach(Samples.domestic()))).hasSuffix(
        #""account":{"account_type":"ACH",\#(account)}"#
      )
    )
    #expect(
      try text(recipient(.instantPay(Samples.domestic()))).hasSuffix(
        #""account":{"account_type":"INSTANT_PAY",\#(account)}"#
      )
    )
  }

  @Test func `a wire has the bank's address in parts`() throws {
    var account = try Samples.wire()
    account.code = try BIC("DEUTDEFF")

    #expect(
      try text(recipient(.wire(account))).hasSuffix(
        """
        "account":{"account_type":"WIRE","routing_number":"021000089",\
        "account_number":"000123456789","type":"savings","bank_name":"Test US Bank N.A.",\
        "swift_code":"DEUTDEFF","bank_address":{"street_name":"Av. Reforma 1",\
        "city":"Mexico City","state":"CDMX","postal_code":"06600","country":"MX"},\
        "doc_type":"passport","doc_number":"FAKE000000"}}
        """
      )
    )
  }

  @Test func `a wallet and a CLABE need no contact`() throws {
    let wallet = try Wallet(.usdtOnTron, address: "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")
    let spei = try SpeiAccount(
      CLABE("032180000118359719"),
      bankName: "STP",
      document: .rfc(Sensitive("FAKE000000"))
    )

    #expect(
      try text(recipient(.wallet(wallet), .init())) == """
        {"user_id":"<verified_user_id>","first_name":"Maria","last_name":"Gonzalez",\
        "account":{"account_type":"WALLET","token":"USDT","network":"tron",\
        "address":"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"}}
        """
    )
    #expect(
      try text(recipient(.spei(spei), .init())).hasSuffix(
        """
        "account":{"account_type":"SPEI","clabe":"032180000118359719","bank_name":"STP",\
        "doc_type":"rfc","doc_number":"FAKE000000"}}
        """
      )
    )
  }

  @Test func `a business says that it is one`() throws {
    let recipient = try NewRecipient(
      of: Samples.user,
      .business(.init("Acme")),
      .init(),
      account: .spei(SpeiAccount(CLABE("032180000118359719"))),
      metadata: ["b": "2", "a": "1"]
    )

    #expect(
      text(recipient) == """
        {"user_id":"<verified_user_id>","type":"business","company_name":"Acme",\
        "account":{"account_type":"SPEI","clabe":"032180000118359719"},\
        "metadata":{"a":"1","b":"2"}}
        """
    )
  }

  @Test(arguments: ["ACH", "WIRE", "SWIFT"])
  func `no e-mail address, no recipient`(type: String) throws {
    var contact = try Samples.contact()
    contact.email = nil

    let refusal = fault { try recipient(account(type), contact) }

    #expect(refusal == RequestFault("email", "\(type) needs an e-mail address"))
  }

  @Test(arguments: ["ACH", "INSTANT_PAY", "WIRE", "SWIFT"])
  func `no address, no recipient`(type: String) throws {
    var contact = try Samples.contact()
    contact.address = nil

    let refusal = fault { try recipient(account(type), contact) }

    #expect(refusal?.field == "address")
    #expect(refusal?.reason == "\(type) needs the address of the one who is paid")
  }

  @Test func `SWIFT needs a telephone number`() throws {
    var contact = try Samples.contact()
    contact.phone = nil

    let refusal = fault { try recipient(.swift(Samples.swift()), contact) }

    #expect(refusal == RequestFault("phone", "SWIFT needs a telephone number"))
  }

  @Test func `a social security number is no document of a recipient`() {
    let reason = "a recipient has an id, dni, passport or ein"

    #expect(fault { try recipient(.ach(Samples.domestic(.ssn))) }?.reason == reason)
    #expect(fault { try recipient(.wire(Samples.wire(.ssn))) }?.field == "account.doc_type")
  }

  @Test func `a number that claims to be an IBAN must be one`() throws {
    #expect(
      fault { try Samples.swift("GB82WEST12345698765433") }
        == RequestFault(
          "account.account_number",
          "the check digits do not fit: a character of this IBAN is wrong"
        )
    )
    #expect(
      try Samples.swift("gb82 west 1234 5698 7654 32").body["account_number"]
        == .string("GB82WEST12345698765432")
    )
    #expect(fault { try Samples.swift("123") }?.reason.contains("at least 4") == true)
  }

  @Test func `a bank's address of one line has at most 500 characters`() {
    let line = String(repeating: "x", count: 501)

    #expect(fault { try DomesticBank("Bank", address: line) }?.field == "account.bank_address")
    #expect(fault { try DomesticBank(" ", address: "x") }?.reason == "it is missing")
  }

  private func recipient(
    _ account: NewRecipient.Account,
    _ contact: NewRecipient.Contact? = nil
  ) throws -> NewRecipient {
    try NewRecipient(
      of: Samples.user,
      Samples.person(),
      contact ?? Samples.contact(),
      account: account
    )
  }

  private func account(_ type: String) throws -> NewRecipient.Account {
    switch type {
    case "ACH": try .ach(Samples.domestic())
    case "INSTANT_PAY": try .instantPay(Samples.domestic())
    case "WIRE": try .wire(Samples.wire())
    default: try .swift(Samples.swift())
    }
  }

  private func text(_ recipient: NewRecipient) -> String {
    Recipients.create(recipient, key: Samples.key).bodyText
  }
}

struct RegionalAccountTests {
  @Test func `the table has every regional type once`() {
    #expect(
      Set(RegionalType.all.map(\.code)) == [
        "PSE", "ARS", "BRL", "CLP", "CRC", "DOP", "ECUSD", "GTQ", "PAUSD", "PEN", "PEUSD", "PYG",
        "SVUSD", "UYU", "USD",
      ]
    )
    #expect(RegionalType.all.count == 15)
    #expect(RegionalType.all.filter(\.isProven).map(\.code) == ["BRL", "CRC", "GTQ", "SVUSD"])
  }

  @Test func `fields are written in the order of the table`() throws {
    let account = try RegionalAccount(
      .brl,
      [
        "doc_country_code": "BR", "doc_number": "FAKE", "doc_type": "cpf", "city": "São Paulo",
        "pix_key": "k", "pix_key_type": "random_key", "account_number": "1",
      ]
    )

    #expect(
      String(decoding: account.body.compact, as: UTF8.self) == """
        {"account_type":"BRL","account_number":"1","pix_key_type":"random_key","pix_key":"k",\
        "city":"São Paulo","doc_type":"cpf","doc_number":"FAKE","doc_country_code":"BR"}
        """
    )
    #expect("\(account)" == "BRL ····")
  }

  @Test(arguments: RegionalType.all)
  func `a needed field that is missing is named`(type: RegionalType) {
    let refusal = fault { try RegionalAccount(type, [:]) }

    #expect(refusal?.field == "account.account_number")
    #expect(refusal?.reason == "\(type.code) accounts need it")
  }

  @Test(arguments: [
    (RegionalType.crc, "account_number", "123", "it has exactly 22 digits"),
    (.pen, "account_number", "1234567890123456789x", "it has exactly 20 digits"),
    (.ars, "doc_number", "123", "it has exactly 11 digits"),
    (
      .brl, "pix_key_type", "phone",
      "it is one of: code_cpf, code_cnpj, email, random_key, phone_number"
    ),
    (
      .uyu, "doc_country_code", "URY",
      "a recipient's country has two letters, such as MX; three are for users"
    ),
    (
      .usd, "routing_number", "021000022",
      "the last digit does not fit the others: a digit of this routing number is wrong"
    ),
    (.pse, "clabe", "1", "PSE accounts have no such field"),
  ])
  func `a field that does not fit is named with the reason`(
    type: RegionalType,
    field: String,
    text: String,
    reason: String
  ) {
    var values = ["account_number": String(repeating: "1", count: 22), "bank_code": "001"]
    if type == .pen { values["account_number"] = String(repeating: "1", count: 20) }
    if type == .usd { values["bank_code"] = nil }
    if type == .brl { values["bank_code"] = nil }
    values[field] = text

    let refusal = fault { try RegionalAccount(type, values) }

    #expect(refusal == RequestFault("account.\(field)", reason))
  }
}
