import Kira
import KiraAPI
import Sandbox
import Testing

/// From an account that does not exist to money that has arrived.
struct StoryContractTests {
  @Test func `in the newest dialect money comes in before any goes out`() throws {
    let caller = try Caller(.newer)
    let user: Identifier<User> = try caller.id(of: "verified_user_without_act_account")
    let order = try NewAccount(for: user, .usDollars(.act), at: .sandbox)
    let account = try caller.ask(VirtualAccounts.create(order, key: caller.key())).value.id
    let ach = try Payees.person(of: user, .ach(Payees.domestic()))
    let payee = try caller.ask(Recipients.create(ach, key: caller.key())).item.value.id
    let terms = try PayoutTerms(
      out: account,
      Payees.usd("100.00"),
      to: .recipient(payee, rail: "ACH")
    )
    let payout = try PayoutOrder(terms)

    let tooEarly = try caller.problem(Payouts.execute(payout, key: caller.key()))
    try caller.contact.advance(seconds: 301)
    let balance = VirtualAccounts.balance(of: account, in: .usd)
    let empty = try caller.ask(balance).available
    let tooPoor = try caller.problem(Payouts.execute(payout, key: caller.key()))
    let sum = try SimulatedSum(of: Payees.usd("250.00"), into: account, at: .sandbox, by: .wire)
    _ = try caller.ask(Deposits.simulate(sum))
    let funded = try caller.ask(balance).available
    let receipt = try caller.ask(Payouts.execute(payout, key: caller.key()))

    #expect(tooEarly.message == "Virtual account is not active")
    #expect(empty == .zero(in: .usd))
    #expect(tooPoor.message == "Insufficient balance")
    #expect(funded == (try Payees.usd("250.00")))
    #expect(receipt.status.state == .created)
  }

  @Test(arguments: [Dialect.Name.documented, .recorded])
  func `in the older ones a new account has a fixed balance from the start`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let user: Identifier<User> = try caller.id(of: "verified_user_without_act_account")
    let order = try NewAccount(for: user, .usDollars(.act), at: .sandbox)
    let account = try caller.ask(VirtualAccounts.create(order, key: caller.key())).value.id
    try caller.contact.advance(seconds: 301)

    let before = try caller.ask(VirtualAccounts.get(account)).value
    let balance = try caller.ask(VirtualAccounts.balance(of: account, in: .usd)).available

    #expect(before.hasRealNumber)
    #expect(balance == (try Payees.usd("5000.00")))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `one account in eight is never activated but by the contact`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let user: Identifier<User> = try caller.id(of: "verified_user")
    let bank: AccountBank = dialect == .newer ? .jpMorgan : .slovakSavingsBank
    let order = try NewAccount(
      for: user,
      .international(bank),
      at: .sandbox,
      version: dialect == .newer ? .next : .current
    )
    let ids = try (0..<8).map { _ in
      try caller.ask(VirtualAccounts.create(order, key: caller.key())).value.id
    }
    try caller.contact.advance(seconds: 600)

    func ready() throws -> [Bool] {
      try ids.map { try caller.ask(VirtualAccounts.get($0)).value.hasRealNumber }
    }
    #expect(try ready().filter { $0 }.count == 7)
    for id in ids { try caller.contact.post("virtual-accounts/\(id.text)/activate") }
    #expect(try ready() == [Bool](repeating: true, count: 8))
  }

  @Test func `pesos arrive, and what they cost is said in dollars alone`() throws {
    let caller = try Caller(.documented)
    let receipt = try caller.pay(caller.terms("100.00", to: "SPEI"))

    let payout = try caller.ask(Payouts.get(#require(receipt.id)))

    #expect(payout.value.amount == (try Payees.usd("100.00")))
    #expect(payout.value.arrives?.currency == Currency("MXN"))
    #expect(String(decoding: payout.raw, as: UTF8.self).contains(#""fee":null"#))
  }

  @Test func `in the newest dialect crypto is seen to be screened`() throws {
    let caller = try Caller(.newer)
    let ids = try (0..<4).map { _ in try #require(caller.pay(caller.cryptoTerms()).id) }
    var seen: Set<Payout.State> = []

    for _ in 0..<60 {
      try caller.contact.advance(seconds: 5)
      for id in ids {
        let payout = try caller.ask(Payouts.get(id)).value
        seen.insert(try #require(payout.status.state))
      }
    }

    #expect(seen.isSuperset(of: [.created, .pending, .kytPending, .processing, .completed]))
  }
}
