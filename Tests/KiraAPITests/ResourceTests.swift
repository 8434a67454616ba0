import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

struct ResourceTests {
  @Test func `an individual is read`() throws {
    let user = try Users.get(Identifier("u")).answer(
      to: """
        {"id":"u","type":"individual","first_name":"Ana","middle_name":"","last_name":"López",
         "email":"ana@example.com","status":"REVIEW","verification_status":"in_review",
         "residential_address":{"city":"Bogotá","country":"COL"},
         "created_at":"1970-01-01T00:00:01Z","updated_at":"1970-01-01T00:00:02Z"}
        """
    ).value

    #expect(
      user
        == User(
          id: Identifier("u"),
          kind: Status(.individual),
          name: "Ana López",
          email: "ana@example.com",
          country: "COL",
          status: Status("REVIEW"),
          verificationStatus: "in_review",
          createdAt: Moment(milliseconds: 1_000),
          updatedAt: Moment(milliseconds: 2_000)
        )
    )
    #expect(user.status.state == .review)
  }

  @Test func `a business goes by its legal name`() throws {
    let text = #"""
      {"id":"u","type":"business","business_legal_name":"Test Corp","status":"CREATED",
       "registered_address":{"country":"USA"},"eligible_products":[],"missing_fields":null}
      """#

    let user = try Users.get(Identifier("u")).answer(to: text).value

    #expect(user.name == "Test Corp")
    #expect(user.country == "USA")
    #expect(user.products == [])
  }

  @Test func `a row of the list leaves the products unknown`() throws {
    let user = try Users.get(Identifier("u")).answer(to: #"{"id":"u","status":"VERIFIED"}"#).value

    #expect(user.products == nil)
  }

  @Test func `an account is read from its instructions where its own members are missing`() throws {
    let account = try VirtualAccounts.get(Identifier("a")).answer(
      to: """
        {"id":"a","user_id":"u","bank":"slovak_savings_bank","mode":"crypto","status":"approved",
         "account_number":null,"source_deposit_instructions":{"currency":"usd",
         "bank_account_number":"9876543210","bank_routing_number":"021000089"},
         "destination":{"currency":"USDC","network":"solana","address":"So1anaWa11etAddress91c2"}}
        """
    ).value

    #expect(account.currency == .usd)
    #expect(account.accountNumber == Sensitive("9876543210"))
    #expect(account.routingNumber == "021000089")
    #expect(account.destination == "USDC on solana to ····91c2")
    #expect(account.mode.state == .crypto)
  }

  @Test func `an account without a currency has none, rather than dollars`() throws {
    let text = #"{"id":"a","mode":"fiat","status":"approved","currency":null}"#

    let account = try VirtualAccounts.get(Identifier("a")).answer(to: text).value

    #expect(account.currency == nil)
    #expect(account.accountNumber == nil)
  }

  @Test func `a deposit is read`() throws {
    let page = try Deposits.list(into: Identifier("a"), PageNumber(1)).answer(
      to: """
        [{"id":"d","virtual_account_id":"a","amount":"1000.00","currency":"USD",
          "status":"KYT_PENDING","source":{"name":"Acme","payment_rail":"WIRE"},
          "fees":{"total_fees":4.5},"net_amount":"995.50","net_currency":"USDC"}]
        """
    )
    let deposit = try #require(page.items.first?.value)

    #expect(deposit.amount == Amount(minorUnits: 100_000, in: .usd))
    #expect(deposit.fees == Amount(minorUnits: 450, in: .usd))
    #expect(deposit.net == Amount(minorUnits: 995_500_000, in: Currency("USDC")))
    #expect(deposit.rail == "WIRE")
    #expect(deposit.status.state == .kytPending)
  }

  @Test func `a payout is read from a list and alone`() throws {
    let row = """
      {"payout_id":"p","short_id":"PO-1","user_id":"u","virtual_account_id":"a",
       "status":"IN_REVIEW","from_amount":"1000.00","from_currency":"USD","to_amount":"17250.5",
       "to_currency":"MXN","payment_method":"spei","recipient_name":"Ana","reference":"INV-1"}
      """

    let alone = try Payouts.get(Identifier("p")).answer(to: row).value
    let listed = try Payouts.list(PageNumber(1)).answer(to: #"{"payouts":[\#(row)]}"#)

    #expect(listed.items.first?.value == alone)
    #expect(alone.amount == Amount(minorUnits: 100_000, in: .usd))
    #expect(alone.arrives == Amount(minorUnits: 1_725_050, in: Currency("MXN")))
    #expect(alone.recipientName == "Ana")
    #expect(alone.rail == "spei")
  }

  @Test(arguments: [
    #"{"amount":"1e3","currency":"USD"}"#, #"{"amount":"1,000.00","currency":"USD"}"#,
    #"{"amount":"10.005","currency":"USD"}"#, #"{"amount":"10.00"}"#, #"{"amount":null}"#,
    #"{"amount":{"value":"1"},"currency":"USD"}"#,
  ])
  func `what is no exact sum of one currency is no amount`(text: String) throws {
    let fields = try #require(WireObject(JSON(parsing: Array(text.utf8))))

    #expect(fields.amount("amount", in: fields.currency("currency")) == nil)
  }

  @Test func `a recipient is read, and whose it is comes from the question`() throws {
    let text = #"""
      {"recipients":[{"recipient_id":"r","type":"business","company_name":"Acme",
       "account_type":"WALLET","account_details":{"token":"USDC","network":"solana",
       "address":"So1anaWa11etAddress91c2"},"created_ts":"1970-01-01 00:00:01+00"}],"total":1}
      """#

    let page = try Recipients.list(of: Identifier("u")).answer(to: text)
    let recipient = try #require(page.items.first?.value)

    #expect(recipient.userID == Identifier("u"))
    #expect(recipient.name == "Acme")
    #expect(recipient.account?.masked == "····91c2")
    #expect(recipient.createdAt == Moment(milliseconds: 1_000))
  }

  @Test func `an answer in an envelope is read like a bare one`() throws {
    let payout = try Payouts.get(Identifier("p")).answer(to: #"{"data":{"payout_id":"p"}}"#)

    #expect(payout.raw == Array(#"{"payout_id":"p"}"#.utf8))
  }

  @Test func `text that would command a terminal is harmless in every field`() throws {
    let text =
      "{\"id\":\"u\\u001b[2J\",\"first_name\":\"\\ud800A\\u202e\",\"email\":\"\\r\\u0007\"}"

    let user = try Users.get(Identifier("u")).answer(to: text).value

    #expect(user.id.text == "u\u{FFFD}[2J")
    #expect(user.name == "\u{FFFD}A")
    #expect(user.email == " \u{FFFD}")
  }
}

struct AuthTests {
  @Test func `asking for a token sends client and password, and the key alone`() {
    let request = Auth.question(clientID: "c\"1", password: "p\\2").request

    #expect(request.method == .post)
    #expect(request.path == "auth")
    #expect(request.credential == .key)
    #expect(request.names["X-Api-Version"] == nil)
    #expect(request.names["Content-Type"] == "application/json")
    #expect(
      String(decoding: request.body, as: UTF8.self) == #"{"client_id":"c\"1","password":"p\\2"}"#
    )
  }

  @Test func `a token prints as dots`() throws {
    let text = #"{"message":"Auth token","data":{"access_token":"secret","expires_in":3600}}"#

    let token = try Auth.question(clientID: "c", password: "p").answer(to: text)

    #expect(token.text == "secret")
    #expect(token.lifetimeSeconds == 3_600)
    #expect("\(token)" == "····")
  }

  @Test(arguments: [
    #"{"data":{"access_token":"eyJ-sec"#, #"{"message":"eyJ-sec","token":"eyJ-sec"}"#, "eyJ-sec",
  ])
  func `a token in a form we cannot read is not repeated`(body: String) throws {
    let question = Auth.question(clientID: "c", password: "p")
    let problem = #expect(throws: KiraProblem.self) { try question.answer(to: body) }

    #expect(problem?.kind == .unreadable)
    #expect(problem.map { "\($0)".contains("eyJ") } == false)
  }

  @Test func `a fault of Kira's is not blamed on the credentials`() throws {
    let question = Auth.question(clientID: "c", password: "p")
    let problem = #expect(throws: KiraProblem.self) {
      try question.answer(to: #"{"message":"Internal server error"}"#, status: 500)
    }

    #expect(problem?.happened == "Kira failed: Internal server error")
  }

  @Test(arguments: [401, 403, 422])
  func `a refusal at the door is about the credentials`(status: Int) {
    #expect {
      try Auth.question(clientID: "c", password: "p").answer(
        to: #"{"message":"no"}"#,
        status: status
      )
    } throws: {
      ($0 as? KiraProblem)?.happened == "Kira did not let us in"
    }
  }
}
