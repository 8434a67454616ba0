import Kira
import Testing

@testable import KiraAPI

struct ParticularsTests {
  @Test(arguments: [
    ("phone", "phone"), ("address_zip_code", "postal code"),
    ("identifying_information:file_proof_of_address", "document: proof of address"),
    ("identifying_information:front", "front of the identity document"),
    (
      "identifying_information:back:unless_doc_type:passport",
      "back of the identity document, unless it is a passport"
    ),
    (
      "associated_persons:identifying_information:back:unless_doc_type:passport",
      "back of the identity document of each associated person, unless it is a passport"
    ),
    ("associated_persons:email", "email of each associated person"),
    ("associated_persons", "the people who own or control the business"),
    (
      "current_employer:when_employment_status:employed",
      "current employer, when employment status is employed"
    ),
    (
      "ssn:unless_immigration_status:non_us_citizen",
      "US social security number, unless immigration status is non us citizen"
    ),
    ("additional_info:has_us_bank_account", "whether there is a US bank account"), ("", ""),
    (":", ":"),
  ])
  func `what is missing is said in words`(token: String, words: String) {
    #expect(MissingField(token).words == words)
  }

  @Test func `a user's requirements stand under each product, with the token beside`() {
    let lines = particulars(of: .user, raw: userText).facts.suffix(4)

    #expect(
      Array(lines) == [
        Particulars.Line("USA Virtual Accounts", "lacks 1 item", note: "usa-virtual-accounts"),
        Particulars.Line("  lacks", "phone", note: "phone"),
        Particulars.Line("Payout", "ready", note: "payout"),
        Particulars.Line(
          "PSE",
          "not offered: enhanced due diligence required",
          note: "pse_deposit"
        ),
      ]
    )
  }

  private let userText = Array(
    """
    {"id":"u","eligible_products":[
     {"product_code":"usa-virtual-accounts","product_name":"USA Virtual Accounts","eligible":false},
     {"product_code":"payout","product_name":"Payout","eligible":true},
     {"product_code":"pse_deposit","product_name":"PSE","eligible":false,
      "unsupported_reason":"enhanced_due_diligence_required"}],
     "missing_fields":{"usa-virtual-accounts":["phone"]}}
    """.utf8
  )

  @Test func `nothing sensitive is left in the raw lines`() {
    let raw = """
      {"ssn":"000-11-2222","accountNumber":"123456789","destination":{"address":"0xABCDEF123456"},
       "identifying_information":[{"number":987654321}],"clabe":["646180157000000004"],
       "verification_link":"https://verify.example/?session=abc","registered_address":
       {"street_line_1":"100 Main Street","city":"Reno"},"email":"a@example.com"}
      """

    let text = particulars(of: .user, raw: Array(raw.utf8)).rawLines.map(\.text)
      .joined(separator: "\n")

    for secret in ["000-11", "12345678", "0xABC", "98765", "6461", "session=abc", "100 Main"] {
      #expect(!text.contains(secret), "\(secret) is shown")
    }
    #expect(text.contains("····2222") && text.contains("Reno") && text.contains("a@example.com"))
  }

  @Test func `a payout tells its story, oldest first`() {
    let raw = """
      {"payout_id":"p","created_at":"1970-01-01T00:00:01Z","events":[
       {"status":"COMPLETED","message":"","created_at":"1970-01-01T00:00:03Z"},
       {"status":"PROCESSING","message":"at the bank","created_at":"1970-01-01T00:00:02Z"}]}
      """

    let milestones = particulars(of: .payout, raw: Array(raw.utf8)).milestones

    #expect(milestones.map(\.words) == ["created", "PROCESSING: at the bank", "COMPLETED"])
  }

  @Test func `references are where a bank would look for them`() {
    let raw = """
      {"id":"d","source":{"imad":"IMAD1","omad":"OMAD1","trace_number":null},
       "settlement_tx_hash":"0xabc","extra_info":{"memo":"rent"}}
      """

    let references = particulars(of: .deposit, raw: Array(raw.utf8)).references

    #expect(references.map(\.label) == ["Memo", "IMAD", "OMAD", "Transaction hash"])
    #expect(references.map(\.value) == ["rent", "IMAD1", "OMAD1", "0xabc"])
  }

  @Test func `the fees of a deposit add up to what is said to be all of them`() throws {
    let raw = """
      {"id":"d","amount":"1000.00","currency":"USD","fees":{"base_fees":{"fixed_fee":"1.50",
       "percentage_fee":"2.00","fx_markup":"0"},"client_markup":{"fixed_fee":"0.00",
       "percentage_fee":"1.00","fx_markup":"0"},"total_fees":"4.50"}}
      """

    let fees = particulars(of: .deposit, raw: Array(raw.utf8)).fees

    #expect(
      fees.map(\.value) == [
        "1.50 USD", "2.00 USD", "0", "0.00 USD", "1.00 USD", "0", "4.50 USD",
      ]
    )
  }

  @Test(arguments: [
    ("2.16", "0.47 USD", "an amount, though named a percentage"),
    ("6.09", "0.47", "percent or money: Kira does not say"),
  ])
  func `a payout's percentage is money only where the sum proves it`(
    total: String,
    value: SafeText,
    note: SafeText
  ) {
    let raw = """
      {"payout_id":"p","from_amount":"1190.00","from_currency":"USD","fees":{"base_fees":
       {"fixed_fee":"0.50","percentage_fee":"0.47"},"client_markup":{"fixed_fee":"0.00",
       "percentage_fee":"1.19"},"total_fees":"\(total)"}}
      """

    let fees = particulars(of: .payout, raw: Array(raw.utf8)).fees

    #expect(fees[1] == Particulars.Line("Kira, by amount", value, note: note))
  }

  @Test func `an account that waits for its number says so, unmasked`() {
    let raw = Array(#"{"id":"a","account_number":"PENDING-ACT-ACCOUNT"}"#.utf8)

    let particulars = particulars(of: .account, raw: raw)

    #expect(particulars.facts.first?.value == "PENDING-ACT-ACCOUNT")
    #expect(particulars.rawLines.contains(#"  "account_number": "PENDING-ACT-ACCOUNT""#))
  }

  @Test func `a fee that is not stated is not zero`() {
    let raw = #"{"payout_id":"p","fee":null,"from_currency":"USD","to_currency":"MXN"}"#

    let fees = particulars(of: .payout, raw: Array(raw.utf8)).fees

    #expect(fees == [Particulars.Line("In all", "not stated", note: "the currencies differ")])
  }

  @Test(arguments: [
    ("0.0004", "0.04 %"), ("0.01", "1 %"), ("1", "100 %"), ("0.5", "50 %"), ("0", "0 %"),
    ("0.12345", "12.345 %"), ("1.5", "150 %"), ("-1", nil), ("x", nil), ("1.2.3", nil), ("", nil),
  ])
  func `a ratio becomes percent without arithmetic`(ratio: String, percent: String?) {
    #expect(KiraAPI.percent(ofRatio: ratio) == percent)
  }

  @Test(arguments: ResourceKind.allCases)
  func `what cannot be read has no particulars`(kind: ResourceKind) {
    #expect(particulars(of: kind, raw: Array("<html>".utf8)) == Particulars())
  }
}
