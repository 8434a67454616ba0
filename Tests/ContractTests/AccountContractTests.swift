import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct AccountContractTests {
  @Test(arguments: Dialect.Name.allCases)
  func `accounts come page by page, without provider and currency`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let closed = AccountFilter(status: .deactivated)

    let first = try caller.ask(VirtualAccounts.list(PageNumber(1, size: 3), closed))
    let second = try caller.ask(VirtualAccounts.list(PageNumber(2, size: 3), closed))

    #expect(first.items.count == 3)
    #expect(first.hasMore)
    #expect(first.unreadable == 0)
    #expect(first.total == second.total)
    #expect(first.items.allSatisfy { $0.value.provider.isEmpty })
    for row in first.items.map({ String(decoding: $0.raw, as: UTF8.self) }) {
      #expect(row.contains(#""provider":null"#))
      #expect(row.contains(#""currency":null"#))
    }
    #expect(first.items.allSatisfy { $0.value.status.state != nil })
    #expect(Set(first.items.map(\.value.id)).isDisjoint(with: second.items.map(\.value.id)))
  }

  @Test func `behind the end there is nothing, and no more of it`() throws {
    let caller = try Caller(.documented)

    let page = try caller.ask(VirtualAccounts.list(PageNumber(90_000, size: 100)))

    #expect(page.items.isEmpty)
    #expect(!page.hasMore)
  }

  @Test(arguments: [Dialect.Name.documented, .recorded], ["101", "500"])
  func `too long a page makes the server fail where it does`(
    dialect: Dialect.Name,
    limit: String
  ) throws {
    let caller = try Caller(dialect)
    let question = VirtualAccounts.list(PageNumber(1))
    var request = question.request
    request.query = request.query.map { $0.name == "limit" ? .init("limit", limit) : $0 }
    let response = try caller.response(to: request)

    let fails = dialect == .documented || limit == "500"
    #expect(response.status == (fails ? 500 : 200))
    guard fails else { return }
    let problem = try caller.problem(question) { $0 = request }
    #expect(problem.kind == .server)
    #expect(problem.message == "Internal server error")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `accounts can be asked for by owner and by mode`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let user: Identifier<User> = try caller.id(of: "verified_user")
    let own = AccountFilter(user: user)
    let crypto = AccountFilter(mode: .crypto)

    let mine = try caller.ask(VirtualAccounts.list(PageNumber(1), own))
    let swept = try caller.ask(VirtualAccounts.list(PageNumber(1, size: 10), crypto))

    #expect(Set(mine.items.map(\.value.userID)) == [user])
    #expect(try mine.items.map(\.value.id).contains(caller.id(of: "fiat_account")))
    #expect(swept.items.count == 10)
    #expect(swept.items.allSatisfy { $0.value.mode.state == .crypto })
  }

  @Test(arguments: Dialect.Name.allCases)
  func `accounts can be searched by the name of their owner`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let user: Identifier<User> = try caller.id(of: "verified_business")
    let name = try caller.ask(Users.get(user)).value.name.text
    let filter = AccountFilter(search: String(name.prefix(6)))

    let page = try caller.ask(VirtualAccounts.list(PageNumber(1), filter))

    #expect(page.items.contains { $0.value.userID == user })
    #expect(page.total != (try caller.ask(VirtualAccounts.list(PageNumber(1))).total))
  }

  @Test(arguments: [
    (Dialect.Name.documented, [VirtualAccount.State.approved, .rfi, .deactivated, .declined]),
    (.recorded, [.approved, .rfi, .deactivated, .declined]),
    (.newer, [.pending, .active, .failed, .deactivated, .frozen]),
  ])
  func `every word for a state can be asked for and is read`(
    dialect: Dialect.Name,
    states: [VirtualAccount.State]
  ) throws {
    let caller = try Caller(dialect)

    for state in states {
      let filter = AccountFilter(status: state)
      let page = try caller.ask(VirtualAccounts.list(PageNumber(1, size: 5), filter))
      #expect(!page.items.isEmpty, "\(state)")
      #expect(page.items.allSatisfy { $0.value.status.state == state })
    }
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an account by itself is whole`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let account = try caller.ask(VirtualAccounts.get(caller.id(of: "fiat_account"))).value

    #expect(account.provider == "act")
    #expect(account.currency == .usd)
    #expect(account.hasRealNumber)
    #expect(account.bank == "Austin Capital Trust")
    #expect(account.routingNumber == "111024879")
    #expect(account.status.state == (dialect == .newer ? .active : .approved))
    #expect(try account.userID == caller.id(of: "verified_user"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a crypto account says where it sweeps to`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let account = try caller.ask(VirtualAccounts.get(caller.id(of: "crypto_account"))).value

    #expect(account.mode.state == .crypto)
    #expect(account.destination.text.contains(" to ····"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an account that is stuck looks approved and has no number`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let account = try caller.ask(VirtualAccounts.get(caller.id(of: "stuck_account"))).value

    #expect(account.status.state == (dialect == .newer ? .activating : .approved))
    #expect(!account.hasRealNumber)
  }

  @Test func `a frozen account has a word of its own in the newest dialect alone`() throws {
    for dialect in Dialect.Name.allCases {
      let caller = try Caller(dialect)
      let account = try caller.ask(VirtualAccounts.get(caller.id(of: "frozen_account"))).value
      #expect(account.status.state == (dialect == .newer ? .frozen : .rfi))
    }
  }

  @Test func `an account gets its number in time, and not before`() throws {
    let caller = try Caller(.newer)
    let user: Identifier<User> = try caller.id(of: "verified_user_without_act_account")
    let order = try NewAccount(for: user, .usDollars(.act), at: .sandbox)
    let id = try caller.ask(VirtualAccounts.create(order, key: caller.key())).value.id

    func account() throws -> VirtualAccount { try caller.ask(VirtualAccounts.get(id)).value }
    #expect(try account().status.state == .pending)
    try caller.contact.advance(seconds: 30)
    #expect(try account().status.state == .activating)
    #expect(try !account().hasRealNumber)
    try caller.contact.advance(seconds: 300)
    #expect(try account().status.state == .active)
    #expect(try account().hasRealNumber)
  }

  @Test func `the contact activates, freezes and closes`() throws {
    let caller = try Caller(.newer)
    let id: Identifier<VirtualAccount> = try caller.id(of: "stuck_account")

    for (deed, state) in [
      ("activate", VirtualAccount.State.active), ("freeze", .frozen), ("deactivate", .deactivated),
    ] {
      try caller.contact.post("virtual-accounts/\(id.text)/\(deed)")
      #expect(try caller.ask(VirtualAccounts.get(id)).value.status.state == state)
    }
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an account of somebody else is unknown`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id: Identifier<VirtualAccount> = try caller.id(of: "foreign_account")

    let problem = try caller.problem(VirtualAccounts.get(id))

    #expect(problem.status == 404)
    #expect(problem.kind == .notFound)
    #expect(problem.message.text == "Virtual account \(id.text) not found")
    #expect(!problem.supportReference.isEmpty)
  }
}

struct BalanceContractTests {
  @Test(arguments: Dialect.Name.allCases)
  func `a balance is exact, whether it comes as a text or as a number`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let id: Identifier<VirtualAccount> = try caller.id(of: "fiat_account")
    let question = VirtualAccounts.balance(of: id, in: nil)
    let text = String(decoding: try caller.response(to: question.request).body, as: UTF8.self)

    let balance = try caller.ask(VirtualAccounts.balance(of: id, in: nil))

    #expect(balance.available?.currency == .usd)
    #expect(try #require(balance.available).minorUnits > 0)
    #expect(balance.updatedAt != nil)
    #expect(text.contains(#""available_balance":""#) == (dialect != .newer))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an account that is being activated has none yet`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id: Identifier<VirtualAccount> = try caller.id(of: "stuck_account")

    let problem = try caller.problem(VirtualAccounts.balance(of: id, in: .usd))

    #expect(problem.status == 400)
    #expect(problem.message == "Virtual account is not active")
    #expect(problem.meaning == "An account has no balance until it is active.")
  }

  @Test func `an account that sweeps has none at all`() throws {
    let caller = try Caller(.documented)
    let id: Identifier<VirtualAccount> = try caller.id(of: "crypto_account")

    let problem = try caller.problem(VirtualAccounts.balance(of: id, in: .usd))

    #expect(problem.status == 400)
    #expect(problem.code == "invalid_operation")
    #expect(problem.advice == "Look at the wallet.")
  }

  @Test func `the balance of somebody else is unknown`() throws {
    let caller = try Caller(.documented)
    let id: Identifier<VirtualAccount> = try caller.id(of: "foreign_account")

    let problem = try caller.problem(VirtualAccounts.balance(of: id, in: .usd))

    #expect(problem.kind == .notFound)
  }
}
