import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct LiquidationAddressContractTests {
  private func payee(
    _ account: InlineRecipient.Account? = nil,
    _ name: PayeeName? = nil
  ) throws -> InlineRecipient {
    try InlineRecipient(
      name ?? .person(.init("Jane", "Doe")),
      email: EmailAddress("jane@example.com"),
      account: account ?? .ach(Payees.domestic(.ssn))
    )
  }

  private func order(
    _ caller: Caller,
    of role: String = "fiat_account",
    _ pair: NewLiquidationAddress.Pair = .usdcOnPolygon,
    to recipient: InlineRecipient? = nil
  ) throws -> NewLiquidationAddress {
    try NewLiquidationAddress(
      of: caller.id(of: role),
      taking: pair,
      paying: recipient ?? payee(),
      markup: LiquidationMarkup(fixed: "1.50", percentage: "0.25", fx: "0.1000")
    )
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an address is made and names who is paid from it`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let order = try order(caller)

    let made = try caller.ask(LiquidationAddresses.create(order, key: caller.key())).value

    #expect(made.accountID == order.account)
    #expect(made.status == "active")
    #expect(made.token == "USDC")
    #expect(made.network == "polygon")
    #expect(made.address?.revealed().text.hasPrefix("0x") == true)
    #expect(made.payee.name == "Jane Doe")
    #expect(made.payee.rail == "ACH")
    #expect(made.payee.bank == "Test US Bank N.A.")
    #expect(made.payee.accountEnding == "6789")
    #expect(made.createdAt != nil)
  }

  @Test(arguments: NewLiquidationAddress.Pair.allCases)
  func `every pair that can be written is taken`(pair: NewLiquidationAddress.Pair) throws {
    let caller = try Caller(.documented)
    let order = try order(caller, pair)

    let made = try caller.ask(LiquidationAddresses.create(order, key: caller.key())).value

    #expect(made.network.text == pair.pair.network.rawValue)
    #expect(made.token.text == pair.pair.token.rawValue)
  }

  @Test func `it pays by ACH, by wire and by SWIFT, to persons and to businesses`() throws {
    let caller = try Caller(.documented)
    let company = try PayeeName.business(.init("Acme Ltd"))
    let payees = try [
      payee(), payee(.wire(Payees.wire()), company), payee(.swift(Payees.swift())),
    ]
    var accounts = ["fiat_account", "international_account", "crypto_account"]

    for (payee, rail) in zip(payees, ["ACH", "WIRE", "SWIFT"]) {
      let order = try order(caller, of: accounts.removeFirst(), to: payee)
      let made = try caller.ask(LiquidationAddresses.create(order, key: caller.key())).value
      #expect(made.payee.rail.text == rail)
    }
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an account's addresses come all at once`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let order = try order(caller)
    let none = try caller.ask(LiquidationAddresses.list(of: order.account))

    let made = try caller.ask(LiquidationAddresses.create(order, key: caller.key())).value
    let page = try caller.ask(LiquidationAddresses.list(of: order.account))

    #expect(none.items.isEmpty)
    #expect(page.items.map(\.value.id) == [made.id])
    #expect(page.items.first?.value.address == made.address)
    #expect(page.items.first?.value.updatedAt != nil)
    #expect(!page.hasMore)
  }

  @Test func `whatever comes with a key gets the first answer`() throws {
    let caller = try Caller(.documented)
    let key = caller.key()
    let order = try order(caller)
    let other = try self.order(caller, .usdtOnTron)

    let first = try caller.ask(LiquidationAddresses.create(order, key: key)).value
    let again = try caller.ask(LiquidationAddresses.create(order, key: key)).value
    let different = try caller.ask(LiquidationAddresses.create(other, key: key)).value
    let page = try caller.ask(LiquidationAddresses.list(of: order.account))

    #expect(again == first)
    #expect(different == first)
    #expect(page.items.count == 1)
  }

  @Test func `a second address for the same bank account is a conflict`() throws {
    let caller = try Caller(.documented)
    let order = try order(caller)
    _ = try caller.ask(LiquidationAddresses.create(order, key: caller.key()))

    let problem = try caller.problem(LiquidationAddresses.create(order, key: caller.key()))

    #expect(problem.status == 409)
    #expect(problem.kind == .conflict)
  }

  @Test func `a pair that only accounts take is refused`() throws {
    let caller = try Caller(.documented)
    let question = try LiquidationAddresses.create(order(caller, .usdcOnSolana), key: caller.key())

    let problem = try caller.problem(question) { request in
      let text = String(decoding: request.body, as: UTF8.self).replacing("USDC", with: "USDT")
      request.body = Array(text.utf8)
    }

    #expect(problem.status == 400)
    #expect(problem.message == "Token USDT is not supported on network solana")
  }

  @Test(arguments: [
    (#""network":"polygon""#, #""network":"base""#, "network"),
    (#""token":"USDC""#, #""token":"EURC""#, "token"),
    (#""account_type":"ACH""#, #""account_type":"PIX""#, "recipient.account.account_type"),
    (
      #""routing_number":"021000089""#, #""routing_number":"1""#, "recipient.account.routing_number"
    ),
    (#""fixed":"1.50""#, #""fixed":"1.50001""#, "markup.fixed"),
  ])
  func `what is wrong is named`(good: String, bad: String, path: String) throws {
    let caller = try Caller(.documented)
    let question = try LiquidationAddresses.create(order(caller), key: caller.key())

    let problem = try caller.problem(question) { request in
      let text = String(decoding: request.body, as: UTF8.self)
      request.body = Array(text.replacing(good, with: bad).utf8)
    }

    #expect(problem.status == 400)
    #expect(problem.fields.map(\.path.text) == [path])
  }

  @Test func `an account that is not active has none`() throws {
    let caller = try Caller(.documented)
    let order = try order(caller, of: "stuck_account")

    let problem = try caller.problem(LiquidationAddresses.create(order, key: caller.key()))

    #expect(problem.message == "Virtual account is not active")
  }

  @Test func `an account of somebody else is unknown, to be read and to be written`() throws {
    let caller = try Caller(.documented)
    let order = try order(caller, of: "foreign_account")

    let writing = try caller.problem(LiquidationAddresses.create(order, key: caller.key()))
    let reading = try caller.problem(LiquidationAddresses.list(of: order.account))

    #expect(writing.kind == .notFound)
    #expect(reading.kind == .notFound)
  }

  @Test func `a request without its key says so`() throws {
    let caller = try Caller(.documented)
    let order = try order(caller)

    let problem = try caller.problemWithoutKey(
      LiquidationAddresses.create(order, key: caller.key())
    )

    #expect(problem.complaints == ["idempotency-key: Required"])
  }
}
