import HTTPMessage
import Testing

@testable import Sandbox

struct LiquidationTests {
  private static func path(_ visitor: Visitor, _ role: String = "fiat_account") -> String {
    "/v1/virtual-accounts/\(visitor.role(role))/liquidation-address"
  }

  private static func body(
    _ token: String = "USDC",
    _ network: String = "polygon",
    account: String = "1234567890",
    markup: String = #"{"fixed":"1.50","percentage":"0.25","fx":"0.10"}"#
  ) -> String {
    #"{"network":"\#(network)","token":"\#(token)","recipient":{"type":"individual","#
      + #""first_name":"Jane","last_name":"Doe","email":"jane@example.com","account":{"#
      + #""account_type":"ACH","routing_number":"021000021","account_number":"\#(account)","#
      + #""type":"checking","doc_type":"SSN","doc_number":"1","bank_name":"Example Bank","#
      + #""bank_address":"123 Market St"}},"markup":\#(markup)}"#
  }

  @Test func `a new address tells whom it pays, by a prefix and four digits`() {
    var visitor = Visitor()

    let answer = visitor.post(Self.path(visitor), Self.body())

    let id = answer.value("id") ?? ""
    let address = answer.value("address") ?? ""
    let payee = answer.value("recipient.id") ?? ""
    let wallet = answer.value("wallet.id") ?? ""
    #expect(
      answer.summary == """
        201 {"id":"\(id)","virtual_account_id":"\(visitor.role("fiat_account"))",\
        "status":"active","network":"polygon","token":"USDC","address":"\(address)",\
        "recipient":{"id":"\(payee)","type":"individual","name":"Jane Doe","account_type":"ACH",\
        "bank_name":"Example Bank","account_number_last4":"7890"},"wallet":{"id":"\(wallet)",\
        "address":"\(address)","network":"polygon"},"markup":{"fixed":"1.50",\
        "percentage":"0.25","fx":"0.10"},"created_at":"2026-05-20T14:02:00.000Z"}
        """
    )
    #expect(id.hasPrefix("liq_") && payee.hasPrefix("rec_"))
    #expect(address.hasPrefix("0x") && address.count == 42)
  }

  @Test(arguments: [
    ("USDC", "solana", 44), ("USDC", "polygon", 42), ("USDT", "polygon", 42), ("USDT", "tron", 34),
  ])
  func `an address looks like its network's`(token: String, network: String, length: Int) {
    var visitor = Visitor()

    let answer = visitor.post(Self.path(visitor), Self.body(token, network))

    let address = answer.value("address") ?? ""
    #expect(answer.status == 201)
    #expect(address.count == length)
    #expect(network != "tron" || TronAddress.isValid(address))
  }

  @Test(arguments: [("USDT", "solana"), ("USDC", "tron")])
  func `other pairs are refused`(token: String, network: String) {
    var visitor = Visitor()

    let answer = visitor.post(Self.path(visitor), Self.body(token, network))

    #expect(answer.status == 400)
    #expect(answer.value("statusCode") == "400")
  }

  @Test func `the list is a bare array, empty at first`() {
    var visitor = Visitor()
    let path = Self.path(visitor)
    let before = visitor.get(path)
    let id = visitor.post(path, Self.body()).value("id")

    let after = visitor.get(path)

    #expect(before.summary == "200 []")
    #expect(after.value("0.id") == id)
    #expect(after.value("0.updated_at") == "2026-05-20T14:02:00.000Z")
  }

  @Test func `one bank account has one address`() {
    var visitor = Visitor()
    let path = Self.path(visitor)

    let statuses = ["1", "1", "2"].map { visitor.post(path, Self.body(account: $0)).status }

    #expect(statuses == [201, 409, 201])
  }

  @Test func `asked again with the same key, the first address comes back`() {
    var visitor = Visitor()
    let key = "6ba7b810-9dad-41d1-80b4-00c04fd430c8"

    let first = visitor.post(Self.path(visitor), Self.body(), key: key)
    let again = visitor.post(Self.path(visitor), Self.body(), key: key)

    #expect(again.summary == first.summary)
  }

  @Test(arguments: ["1.23456", "-1", "a", "1."])
  func `a markup has at most four decimals`(fixed: String) {
    var visitor = Visitor()

    let answer = visitor.post(Self.path(visitor), Self.body(markup: #"{"fixed":"\#(fixed)"}"#))

    #expect(answer.status == 400)
    #expect(answer.value("details.0.message")?.hasPrefix("markup.fixed is ") == true)
  }

  @Test func `the recipient is looked at in place`() {
    var visitor = Visitor()
    let body =
      #"{"network":"polygon","token":"USDC","recipient":{"account":{"account_type":"SPEI"}}}"#

    let answer = visitor.post(Self.path(visitor), body)

    let messages = (0..<3).map { answer.value("details.\($0).message") ?? "" }
    #expect(messages[0] == "recipient.first_name is Required")
    #expect(messages[2].hasPrefix("recipient.account.account_type is Invalid discriminator value."))
  }

  @Test func `an account that is not active gets no address`() {
    var visitor = Visitor()

    let answer = visitor.post(Self.path(visitor, "stuck_account"), Self.body())

    #expect(answer.status == 400)
    #expect(answer.value("message") == "Virtual account is not active")
  }

  @Test func `an account of another tenant is not found`() {
    var visitor = Visitor()

    #expect(visitor.get(Self.path(visitor, "foreign_account")).status == 404)
    #expect(visitor.post(Self.path(visitor, "foreign_account"), Self.body()).status == 404)
  }
}
