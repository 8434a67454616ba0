import Forms
import Testing

/// Complete answers for each rail, and the account that Kira is then asked to write down.
struct RecipientSample: Sendable, CustomTestStringConvertible {
  let rail: String
  let answers: Answers
  let account: String
  let ending: String

  var testDescription: String { rail }

  init(_ rail: String, _ answers: [FieldName: String], account: String, ending: String) {
    self.rail = rail
    self.answers = Answers(Self.person.merging(answers) { $1 }.merging(["rail": rail]) { $1 })
    self.account = account
    self.ending = ending
  }

  private static let person: [FieldName: String] = [
    "user": "user-1", "kind": "individual", "first-name": "María", "last-name": "Peña",
    "email": "maria@example.com", "phone": "+525512345678",
  ]

  private static let home: [FieldName: String] = [
    "country": "US", "street": "100 Test St", "city": "San Francisco", "state": "CA",
    "postal-code": "94105",
  ]

  private static let atHome: [FieldName: String] = home.merging([
    "routing-number": "021000089", "account-number": "000123456789", "account-use": "checking",
    "bank-name": "Test US Bank N.A.", "bank-address": "1 Bank Plaza, New York, NY 10001, USA",
    "document": "id", "document-number": "FAKE000000",
  ]) { $1 }

  private static let bankInMexico: [FieldName: String] = [
    "bank-name": "Banco de Mexico", "bank-country": "MX", "bank-street": "Av. Reforma 1",
    "bank-city": "Mexico City", "bank-state": "CDMX", "bank-postal-code": "06600",
  ]

  private static let addressInMexico = """
    "bank_address":{"street_name":"Av. Reforma 1","city":"Mexico City","state":"CDMX",\
    "postal_code":"06600","country":"MX"}
    """

  private static let domestic = """
    "routing_number":"021000089","account_number":"000123456789","type":"checking",\
    "bank_name":"Test US Bank N.A.","bank_address":"1 Bank Plaza, New York, NY 10001, USA",\
    "doc_type":"id","doc_number":"FAKE000000"
    """

  static let all = [
    RecipientSample(
      "ACH",
      atHome,
      account: #"{"account_type":"ACH",\#(domestic)}"#,
      ending: "6789"
    ),
    RecipientSample(
      "INSTANT_PAY",
      atHome,
      account: #"{"account_type":"INSTANT_PAY",\#(domestic)}"#,
      ending: "6789"
    ),
    RecipientSample(
      "WIRE",
      atHome.merging(bankInMexico) { $1 },
      account: """
        {"account_type":"WIRE","routing_number":"021000089","account_number":"000123456789",\
        "type":"checking","bank_name":"Banco de Mexico",\(addressInMexico),\
        "doc_type":"id","doc_number":"FAKE000000"}
        """,
      ending: "6789"
    ),
    RecipientSample(
      "SWIFT",
      home.merging(bankInMexico) { $1 }.merging([
        "account-number": "012345678901234567", "swift-code": "BNMXMXMM",
      ]) { $1 },
      account: """
        {"account_type":"SWIFT","bank_name":"Banco de Mexico",\
        "account_number":"012345678901234567","swift_code":"BNMXMXMM",\(addressInMexico)}
        """,
      ending: "4567"
    ),
    RecipientSample(
      "SPEI",
      ["clabe": "002010077777777771"],
      account: #"{"account_type":"SPEI","clabe":"002010077777777771"}"#,
      ending: "7771"
    ),
    RecipientSample(
      "WALLET",
      [
        "token": "USDC", "network": "polygon",
        "wallet-address": "0x52908400098527886E0F7030069857D2E4169EE7",
      ],
      account: """
        {"account_type":"WALLET","token":"USDC","network":"polygon",\
        "address":"0x52908400098527886E0F7030069857D2E4169EE7"}
        """,
      ending: "9EE7"
    ),
  ]

  static func of(_ rail: String) -> Answers {
    all.first { $0.rail == rail }?.answers ?? Answers()
  }
}
