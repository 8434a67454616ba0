import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

/// The lists that have to do with money, at their edges.
struct PagingContractTests {
  private func status<Answer>(
    _ caller: Caller,
    _ question: Question<Answer>,
    limit: String
  ) throws -> Int {
    let request = question.request.changed { request in
      request.query.removeAll { $0.name == "limit" }
      request.query.append(Field("limit", limit))
    }
    return try caller.response(to: request).status
  }

  @Test(arguments: Dialect.Name.allCases)
  func `F67 more than a hundred rows make every list fail, or two of them`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let user: Identifier<User> = try caller.id(of: "verified_user")
    let account: Identifier<VirtualAccount> = try caller.id(of: "fiat_account")

    let statuses = try [
      status(caller, VirtualAccounts.list(PageNumber(1)), limit: "500"),
      status(caller, Deposits.list(PageNumber(1)), limit: "500"),
      status(caller, Deposits.list(into: account, PageNumber(1)), limit: "500"),
      status(caller, Payouts.list(PageNumber(1)), limit: "500"),
      status(caller, Recipients.list(of: user), limit: "500"),
    ]

    let documented = dialect == .documented
    #expect(statuses == (documented ? [500, 500, 500, 500, 500] : [500, 200, 200, 200, 200]))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `all pages together are the whole list`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let now = try #require(
      caller.ask(Payouts.list(PageNumber(1, size: 1))).items.first?.value.createdAt
    )
    // Nothing is added to days that are over, so that no row moves to another page.
    let days = try DateSpan(
      from: .day(Day(now.advanced(bySeconds: -8 * 86_400))),
      to: .day(Day(now.advanced(bySeconds: -86_400)))
    )

    let deposits = try all { try caller.ask(Deposits.list($0, DepositFilter(span: days))) }
    let payouts = try all { try caller.ask(Payouts.list($0, PayoutFilter(span: days))) }

    #expect(Set(deposits.map(\.id)).count == deposits.count)
    #expect(Set(payouts.map(\.id)).count == payouts.count)
    #expect(deposits.count > 30)
    #expect(payouts.count > 30)
  }

  private func all<Row>(_ page: (PageNumber) throws -> Page<Row>) throws -> [Row] {
    var rows: [Row] = []
    for number in 1...200 {
      let page = try page(PageNumber(number, size: 30))
      rows += page.items.map(\.value)
      if !page.hasMore { return rows }
    }
    throw Unexpected(text: "no end")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `on its first day a tenant has empty lists`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect, TenantOptions(isEmpty: true))

    let accounts = try caller.ask(VirtualAccounts.list(PageNumber(1)))
    let deposits = try caller.ask(Deposits.list(PageNumber(1)))
    let payouts = try caller.ask(Payouts.list(PageNumber(1)))

    #expect(accounts.items.isEmpty && accounts.total == 0 && !accounts.hasMore)
    #expect(deposits.items.isEmpty && deposits.total == 0 && !deposits.hasMore)
    #expect(payouts.items.isEmpty && payouts.total == 0 && !payouts.hasMore)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `the lists of a hostile tenant are read whole`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect, TenantOptions(isHostile: true))
    let user: Identifier<User> = try caller.id(of: "verified_user")

    let accounts = try caller.ask(VirtualAccounts.list(PageNumber(1)))
    let deposits = try caller.ask(Deposits.list(PageNumber(1)))
    let payouts = try caller.ask(Payouts.list(PageNumber(1)))
    let recipients = try caller.ask(Recipients.list(of: user))

    #expect([accounts.unreadable, deposits.unreadable] == [0, 0])
    #expect([payouts.unreadable, recipients.unreadable] == [0, 0])
    let texts = deposits.items.map(\.value.sender) + payouts.items.map(\.value.recipientName)
    for text in texts + recipients.items.map(\.value.name) {
      #expect(!text.text.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an identifier that is none is told apart from one that is unknown`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)

    let problems = try [
      caller.problem(VirtualAccounts.get(Identifier("va-1"))),
      caller.problem(VirtualAccounts.balance(of: Identifier("va-1"), in: nil)),
      caller.problem(Deposits.list(into: Identifier("va-1"), PageNumber(1))),
      caller.problem(LiquidationAddresses.list(of: Identifier("va-1"))),
      caller.problem(Payouts.get(Identifier("po-1"))),
    ]

    for problem in problems {
      #expect(problem.status == 400)
      #expect(problem.message == "Validation failed (uuid is expected)")
    }
  }
}

/// What an answer holds that must not be kept.
struct KeptTextContractTests {
  private func text<Value>(_ item: Item<Value>) -> String {
    String(decoding: item.raw, as: UTF8.self)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `no number of an account is kept whole, and no link to a document`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    var terms = try caller.terms()
    terms.documents = [try caller.invoice()]
    let id = try #require(caller.pay(terms).id)

    let account = try caller.ask(VirtualAccounts.get(caller.id(of: "fiat_account")))
    let payout = try caller.ask(Payouts.get(id))
    let number = try #require(account.value.accountNumber?.revealed().text)

    #expect(!text(account).contains(number))
    #expect(text(account).contains("····\(number.suffix(4))"))
    #expect(text(payout).contains(#""supporting_documents":[{"#))
    #expect(!text(payout).contains("X-Amz"))
  }

  @Test func `no address on a chain is kept whole`() throws {
    let caller = try Caller(.documented)
    let payee = try InlineRecipient(
      .person(.init("Jane", "Doe")),
      account: .ach(Payees.domestic(.ssn))
    )
    let order = try NewLiquidationAddress(
      of: caller.id(of: "fiat_account"),
      taking: .usdcOnSolana,
      paying: payee
    )

    let made = try caller.ask(LiquidationAddresses.create(order, key: caller.key()))
    let address = try #require(made.value.address?.revealed().text)

    #expect(!text(made).contains(address))
  }
}
