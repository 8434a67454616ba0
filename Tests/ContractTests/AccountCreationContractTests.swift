import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct AccountCreationContractTests {
  private func newcomer(_ caller: Caller) throws -> Identifier<User> {
    try caller.id(of: "verified_user_without_act_account")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an account at ACT is made and has no number yet`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let user = try newcomer(caller)
    let order = try NewAccount(for: user, .usDollars(.act), at: .sandbox)

    let made = try caller.ask(VirtualAccounts.create(order, key: caller.key())).value

    #expect(made.userID == user)
    #expect(made.provider == "act")
    #expect(made.bank == "austin_capital_trust")
    #expect(made.mode.state == .fiat)
    #expect(made.status.state == (dialect == .newer ? .pending : .approved))
    #expect(made.accountNumber?.revealed() == "PENDING-ACT-ACCOUNT")
    #expect(!made.hasRealNumber)
    #expect(made.createdAt != nil)
  }

  @Test(arguments: [Dialect.Name.documented, .recorded])
  func `an account for wires abroad is made at its bank`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let order = try NewAccount(
      for: newcomer(caller),
      .international(.slovakSavingsBank),
      at: .sandbox,
      description: "Payroll"
    )

    let made = try caller.ask(VirtualAccounts.create(order, key: caller.key())).value

    #expect(made.bank == "slovak_savings_bank")
    #expect(made.provider.isEmpty)
    #expect(made.accountNumber == nil)
    #expect(made.status.state == .approved)
  }

  @Test(arguments: StablecoinPair.allCases)
  func `a crypto account is made for every pair and sweeps to its wallet`(
    pair: StablecoinPair
  ) throws {
    let caller = try Caller(.documented)
    let address =
      switch pair.network {
      case .tron: Payees.tron
      case .polygon: Payees.polygon
      case .solana: Payees.solana
      }
    let wallet = try Wallet(pair, address: address)
    let order = try NewAccount(
      for: newcomer(caller),
      .crypto(.slovakSavingsBank, destination: wallet),
      at: .sandbox
    )

    let made = try caller.ask(VirtualAccounts.create(order, key: caller.key())).value

    #expect(made.mode.state == .crypto)
    #expect(
      made.destination.text
        == "\(pair.token.rawValue) on \(pair.network.rawValue) to \(wallet.address)"
    )
  }

  @Test func `the newer bank is taken by the newer dialect`() throws {
    let caller = try Caller(.newer)
    let wallet = try Wallet(.usdcOnPolygon, address: Payees.polygon)
    let routes: [NewAccount.Route] = [
      .international(.jpMorgan), .crypto(.jpMorgan, destination: wallet),
    ]

    for route in routes {
      let order = try NewAccount(for: newcomer(caller), route, at: .sandbox, version: .next)
      let made = try caller.ask(VirtualAccounts.create(order, key: caller.key())).value
      #expect(made.bank == "jp_morgan")
      #expect(made.status.state == .pending)
    }
  }

  @Test(arguments: [Dialect.Name.documented, .recorded])
  func `a bank of the newer documents is no word of the older ones`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let order = try NewAccount(
      for: newcomer(caller),
      .international(.jpMorgan),
      at: .sandbox,
      version: .next
    )

    let problem = try caller.problem(VirtualAccounts.create(order, key: caller.key()))

    #expect(problem.status == 400)
    #expect(problem.code == "validation_error")
    #expect(
      problem.complaints == [
        "bank: Invalid enum value. Expected 'portage' | 'slovak_savings_bank' | "
          + "'austin_capital_trust', received 'jp_morgan'"
      ]
    )
  }

  @Test func `a bank of the older documents is no word of the newer ones`() throws {
    let caller = try Caller(.newer)
    let order = try NewAccount(
      for: newcomer(caller),
      .international(.slovakSavingsBank),
      at: .sandbox
    )

    let problem = try caller.problem(VirtualAccounts.create(order, key: caller.key()))

    #expect(
      problem.complaints == [
        "bank: Invalid enum value. Expected 'jp_morgan' | 'austin_capital_trust', "
          + "received 'slovak_savings_bank'"
      ]
    )
  }

  @Test(arguments: [Dialect.Name.documented, .recorded])
  func `the bank of production is not open in the sandbox`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let order = try NewAccount(for: newcomer(caller), .international(.portage), at: .production)

    let problem = try caller.problem(VirtualAccounts.create(order, key: caller.key()))

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.message == "Invalid bank")
    #expect(problem.advice.contains("Choose another bank"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `the other provider holds nothing in the sandbox`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let order = try NewAccount(for: newcomer(caller), .usDollars(.zenus), at: .sandbox)

    let problem = try caller.problem(VirtualAccounts.create(order, key: caller.key()))

    #expect(problem.message == "Invalid bank")
  }
}
