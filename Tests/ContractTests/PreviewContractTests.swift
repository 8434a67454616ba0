import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct PreviewContractTests {
  private func query(
    _ caller: Caller,
    _ amount: String = "50.00",
    out account: String = "fiat_account",
    to payee: PayoutQuery.Payee? = nil
  ) throws -> PayoutQuery {
    let recipient = try payee ?? .recipient(caller.id(of: "recipient_wire"))
    return try PayoutQuery(out: caller.id(of: account), Payees.usd(amount), to: recipient)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a preview says what it costs and what arrives`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let preview = try caller.ask(Payouts.preview(query(caller)))

    #expect(preview.amount == (try Payees.usd("50.00")))
    #expect(preview.totalFees == (try Payees.usd("15.07")))
    #expect(preview.arrives == (try Payees.usd("34.93")))
    #expect(preview.fees.map(\.value.text).contains("15.00 USD"))
    #expect(preview.quoteID == nil)
  }

  @Test func `a ratio and money stand side by side and are told apart`() throws {
    let caller = try Caller(.documented)

    let lines = try caller.ask(Payouts.preview(query(caller))).fees
    let bank = lines.filter { $0.label.text.hasPrefix("Bank account") }

    #expect(bank.map(\.value.text) == ["0.02 USD", "0.04 %"])
  }

  @Test func `pesos arrive where pesos are paid`() throws {
    let caller = try Caller(.documented)
    let payee = PayoutQuery.Payee.recipient(try caller.id(of: "recipient_spei"))

    let preview = try caller.ask(Payouts.preview(query(caller, "100.00", to: payee)))

    #expect(preview.arrives?.currency == Currency("MXN"))
    #expect(preview.totalFees?.currency == .usd)
  }

  @Test(arguments: [
    PayoutEstimate.wire, .ach, .instantPay, .wallet(.usdcOnPolygon), .wallet(.usdtOnTron),
  ])
  func `there can be a price without a recipient`(estimate: PayoutEstimate) throws {
    let caller = try Caller(.documented)

    let preview = try caller.ask(
      Payouts.preview(query(caller, "100.00", to: .estimate(estimate)))
    )

    #expect(try #require(preview.totalFees).minorUnits > 0)
  }

  @Test func `abroad, there is a price at the bank that can send there`() throws {
    let caller = try Caller(.documented)
    let query = try query(
      caller,
      "100.00",
      out: "international_account",
      to: .estimate(.swift)
    )

    let preview = try caller.ask(Payouts.preview(query))

    #expect(try #require(preview.totalFees).minorUnits >= 300)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a quote can be kept, for ten minutes`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    var query = try query(caller)
    query.createsQuote = true

    let preview = try caller.ask(Payouts.preview(query))

    #expect(preview.quoteID?.text.hasPrefix("quo_") == true)
    #expect(preview.quoteExpiresAt != nil)
  }

  @Test func `the other way round, what arrives is what was asked for`() throws {
    let caller = try Caller(.documented)
    var query = try query(caller)
    query.isInverse = true

    let preview = try caller.ask(Payouts.preview(query))
    let amount = try #require(preview.amount)
    let fees = try #require(preview.totalFees)

    #expect(preview.arrives == (try Payees.usd("50.00")))
    #expect(amount.minorUnits - fees.minorUnits == 5_000)
  }

  @Test func `a share of our own is dollars and a ratio on this route`() throws {
    let caller = try Caller(.documented)
    var query = try query(caller, "100.00")
    query.markup = try Markup(fixed: Payees.usd("2.00"), basisPoints: 50)

    let preview = try caller.ask(Payouts.preview(query))

    #expect(preview.totalFees == (try Payees.usd("17.54")))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `out of a crypto account the way of funding takes the recipient's place`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let instructed = try query(
      caller,
      out: "crypto_account",
      to: .instructions(.usdcOnPolygon)
    )

    let preview = try caller.ask(Payouts.preview(instructed))
    let bare = try caller.problem(
      Payouts.preview(query(caller, out: "crypto_account", to: .estimate(.wire)))
    )
    let misplaced = try caller.problem(
      Payouts.preview(query(caller, to: .instructions(.usdcOnPolygon)))
    )

    #expect(preview.arrives?.currency == Currency("USDC"))
    #expect(bare.message == "payment_instructions is required for crypto virtual accounts")
    #expect(misplaced.message == "payment_instructions is not allowed for fiat virtual accounts")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `below the minimum the fees eat it all`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let query = try query(
      caller,
      "3.00",
      out: "international_account",
      to: .estimate(.swift)
    )

    let problem = try caller.problem(Payouts.preview(query))

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.message == "Total fees exceed or equal the payout amount")
    #expect(problem.advice.contains("about 3 USD"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `more than there is cannot be sent`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let problem = try caller.problem(Payouts.preview(query(caller, "9000000.00")))

    #expect(problem.status == 400)
    #expect(problem.message == "Insufficient balance")
    #expect(problem.advice.contains("Fund the account"))
  }

  @Test(arguments: ["stuck_account", "frozen_account"])
  func `an account that is not active sends nothing`(role: String) throws {
    let caller = try Caller(.newer)

    let problem = try caller.problem(
      Payouts.preview(query(caller, out: role, to: .estimate(.ach)))
    )

    #expect(problem.message == "Virtual account is not active")
  }

  @Test func `accounts and recipients of somebody else are unknown`() throws {
    let caller = try Caller(.documented)
    let foreign = PayoutQuery.Payee.recipient(try caller.id(of: "foreign_recipient"))

    let account = try caller.problem(Payouts.preview(query(caller, out: "foreign_account")))
    let recipient = try caller.problem(Payouts.preview(query(caller, to: foreign)))

    #expect(account.kind == .notFound)
    #expect(recipient.kind == .notFound)
  }

  @Test func `an account in the United States cannot send by SWIFT`() throws {
    let caller = try Caller(.documented)
    let payee = PayoutQuery.Payee.recipient(try caller.id(of: "recipient_swift"))

    let problem = try caller.problem(Payouts.preview(query(caller, to: payee)))

    #expect(
      problem.message
        == "Recipient account type SWIFT is not supported by this virtual account"
    )
  }

  @Test(arguments: [
    (#"{"amount":"10.00"}"#, "recipient_id: Required"),
    (
      #"{"amount":"10.00","destination":{"recipient_id":"x"}}"#, "recipient_id: Required"
    ),
    (#"{"amount":"10.00","recipient_id":"x"}"#, "recipient_id: Invalid recipient ID format"),
    (
      #"{"amount":"1.234","account_type":"ACH"}"#,
      "amount: Amount must be a positive number with up to 2 decimal places"
    ),
  ])
  func `what is wrong is named`(body: String, complaint: String) throws {
    let caller = try Caller(.documented)

    let problem = try caller.problem(Payouts.preview(query(caller)), sending: body)

    #expect(problem.status == 400)
    #expect(problem.complaints == [complaint])
  }
}
